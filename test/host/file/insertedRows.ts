import { EmbeddedHost, insertCells, type Sheet } from '../../../src/host';
import { change, fileOf, partsOf, smallWorkbook, type Parts } from './packages';

const RELATIONS = 'http://schemas.openxmlformats.org/officeDocument/2006/relationships';

/** The parts of the small workbook's sheets. */
export const FIRST = 'xl/worksheets/sheet1.xml';
export const SECOND = 'xl/worksheets/sheet2.xml';

/** Adds a relation to the part at a path, which must have some. */
export function relate(parts: Parts, path: string, kind: string, target: string): void {
  const place = path.replace(/([^/]*)$/, '_rels/$1.rels');
  change(parts, place, (xml) =>
    xml.replace(
      '</Relationships>',
      `<Relationship Id="rIdX${kind}" Type="${RELATIONS}/${kind}" Target="/${target}"/></Relationships>`,
    ),
  );
}

/** The package after three rows have come in above row 8 (1-based) of the first sheet, and what would be lost. */
export async function afterInsert(
  bend: (parts: Parts, name: string) => void,
): Promise<{ parts: Parts; losses: unknown }> {
  const small = await smallWorkbook();
  const parts = partsOf(small);
  const name = (await EmbeddedHost.open(small)).state.book.sheets[0]?.name ?? '';
  bend(parts, name);
  const host = await EmbeddedHost.open(fileOf(parts));
  insertCells(host.state, host.state.book.sheets[0] as Sheet, { r1: 7, r2: 9, c1: 0, c2: 16_383 }, 'Down');
  const { bytes, losses } = await host.saved();
  return { parts: partsOf(bytes), losses };
}
