import type { ChartPart } from '../../book/chart';
import type { Sheet } from '../../book/sheet';
import type { HostState } from '../../state/host-state';
import { writeChart } from '../new/chart-write';
import { libraryFile, newLibraryWorkbook } from '../new/library';
import { chartFrames } from '../opened/chart-model';
import { Package } from '../package/package';
import { writeCellsOfCharts } from '../new/put-cells';
import { descendants, readXml } from '../xml/tree';

/**
 * A chart as the file library draws it: its part, and the frame for a drawing with the names that the frame is written
 * in.
 */
export interface DrawnChart {
  readonly xml: string;
  readonly anchor: string;
  readonly namespaces: string;
}

/** Draws charts in a workbook of their own. One without series is not drawn. */
export async function drawCharts(
  state: HostState,
  sheet: Sheet,
  charts: readonly ChartPart[],
): Promise<Map<ChartPart, DrawnChart>> {
  const workbook = newLibraryWorkbook();
  const targets = new Map(state.book.sheets.map((one) => [one, workbook.addWorksheet(one.name)]));
  const worksheet = targets.get(sheet);
  if (!worksheet) return new Map();
  writeCellsOfCharts(state, { ...sheet, charts: [...charts] } as unknown as Sheet, targets);
  const numbers = charts.map((chart) => writeChart(worksheet, sheet, chart));
  const parts = Package.open(await libraryFile(workbook));
  const drawn = new Map<ChartPart, DrawnChart>();
  for (const drawing of parts.paths.filter((path) => /^xl\/drawings\/drawing\d+\.xml$/.test(path))) {
    const source = parts.text(drawing) ?? '';
    const root = readXml(source);
    const namespaces = Object.entries(root.attributes)
      .filter(([name]) => name.startsWith('xmlns'))
      .map(([name, value]) => ` ${name}="${value}"`)
      .join('');
    for (const { relation, anchor } of chartFrames(root)) {
      const path = parts.relations(drawing).find(({ id }) => id === relation)?.target ?? '';
      const at = numbers.indexOf(Number(/chart(\d+)\.xml$/.exec(path)?.[1]));
      const chart = charts[at];
      if (chart)
        drawn.set(chart, {
          xml: tidyChart(parts.text(path) ?? ''),
          anchor: source.slice(anchor.start, anchor.end),
          namespaces,
        });
    }
  }
  return drawn;
}

/** A pie with depth is turned by its view: the library writes an angle that the format does not know there. */
function tidyChart(xml: string): string {
  const [pie] = [...descendants(readXml(xml), 'c:pie3DChart')];
  const [angle] = [...descendants(pie, 'c:firstSliceAng')];
  return angle ? xml.slice(0, angle.start) + xml.slice(angle.end) : xml;
}
