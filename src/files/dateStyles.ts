import type { PackagePart } from './package';
import { attribute, readXml } from './xml';

/** Excel's own number formats that show a day or a time. */
const ownDateFormats: ReadonlySet<number> = new Set([
  14, 15, 16, 17, 18, 19, 20, 21, 22, 27, 28, 29, 30, 31, 32, 33, 34, 35, 36, 45, 46, 47, 50, 51, 52, 53, 54, 55, 56,
  57, 58,
]);

/** Numbers of the cell styles that show a number as a day. Needed only where days are not counted from 1900. */
export async function dateStyles(styles: PackagePart | null): Promise<ReadonlySet<string>> {
  const formats = new Map<number, boolean>();
  const found = new Set<string>();
  let inCells = false;
  let style = 0;
  if (styles === null) return found;
  await readXml(styles.text(), {
    open: (name, attributes) => {
      const format = Number(attribute(attributes, 'numFmtId') ?? 0);
      if (name === 'numFmt') formats.set(format, showsDay(attribute(attributes, 'formatCode') ?? ''));
      else if (name === 'cellXfs') inCells = true;
      else if (name === 'xf' && inCells) {
        if (formats.get(format) ?? ownDateFormats.has(format)) found.add(String(style));
        style += 1;
      }
    },
    close: (name) => {
      if (name === 'cellXfs') inCells = false;
    },
  });
  return found;
}

/** Whether a format has a day, month or year outside quotes and brackets. */
function showsDay(code: string): boolean {
  return /[dmyåhs]/i.test(code.replace(/"[^"]*"|\\.|\[[^\]]*\]/g, ''));
}
