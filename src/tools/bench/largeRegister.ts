import { execFile } from 'node:child_process';
import { mkdtemp, readFile, rm, stat, writeFile } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { promisify } from 'node:util';
import { strFromU8, strToU8, unzipSync, zipSync } from 'fflate';
import type { Serial } from '../../domain/basics/calendar';
import { run as commandLine } from '../headless/run';
import type { LargeWork } from './largeWork';

const run = promisify(execFile);
const project = join(__dirname, '../../..');

/**
 * What the sheet beside the register holds: figures alone, a formula in each row, or some that read the register, each
 * by itself or shared as Excel writes what has been filled down.
 */
export type LargeKind = 'figures' | 'formulas' | 'readers' | 'shared';

export interface LargeBenchRow extends LargeWork {
  readonly kind: LargeKind;
  readonly rows: number;
  readonly fileMegabytes: number;
  readonly command: 'check' | 'refresh';
}

const formulas: Readonly<Record<LargeKind, (row: number) => string>> = {
  figures: () => '',
  formulas: (row) => `<c r="I${row}"><f>SUM(A${row}:H${row})</f><v>0</v></c>`,
  readers: (row) => (row % 100 === 0 ? `<c r="I${row}"><f>A${row}*COUNT(Effekter[Belopp])</f><v>0</v></c>` : ''),
  shared: (row) => (row % 100 === 0 ? `<c r="I${row}">${sharedReader(row)}<v>0</v></c>` : ''),
};

const sharedReader = (row: number): string =>
  row === 100 ? '<f t="shared" ref="I100:I1048500" si="0">A100*COUNT(Effekter[Belopp])</f>' : '<f t="shared" si="0"/>';

function sheetXml(rows: number, kind: LargeKind): Uint8Array<ArrayBuffer> {
  let seed = 1;
  const next = (): number => (seed = (seed * 48_271) % 2_147_483_647);
  const pieces = ['<worksheet xmlns="http://schemas.openxmlformats.org/spreadsheetml/2006/main"><sheetData>'];
  for (let row = 1; row <= rows; row += 1) {
    const cells = [...'ABCDEFGH'].map((column) => `<c r="${column}${row}"><v>${next() / 100}</v></c>`);
    pieces.push(`<row r="${row}">${cells.join('')}${formulas[kind](row)}</row>`);
  }
  pieces.push('</sheetData></worksheet>');
  return strToU8(pieces.join(''));
}

/** Writes the example's register with a sheet of the user's own beside it, of so many rows of eight figures. */
export async function writeLargeRegister(file: string, rows: number, kind: LargeKind): Promise<void> {
  await commandLine(['create', file, '--example'], {
    today: 46_188 as Serial,
    out: () => undefined,
    error: () => undefined,
  });
  const parts = unzipSync(await readFile(file));
  const change = (path: string, by: (text: string) => string): void => {
    parts[path] = strToU8(by(strFromU8(parts[path] ?? new Uint8Array())));
  };
  const relations = 'http://schemas.openxmlformats.org/officeDocument/2006/relationships';
  parts['xl/worksheets/own.xml'] = sheetXml(rows, kind);
  change('xl/workbook.xml', (text) =>
    text.replace('</sheets>', `<sheet xmlns:r="${relations}" name="Reskontra" sheetId="900" r:id="own"/></sheets>`),
  );
  change('xl/_rels/workbook.xml.rels', (text) =>
    text.replace(
      '</Relationships>',
      `<Relationship Id="own" Type="${relations}/worksheet" Target="worksheets/own.xml"/></Relationships>`,
    ),
  );
  change('[Content_Types].xml', (text) =>
    text.replace(
      '</Types>',
      '<Override PartName="/xl/worksheets/own.xml" ContentType="application/vnd.openxmlformats-officedocument.spreadsheetml.worksheet+xml"/></Types>',
    ),
  );
  await writeFile(file, zipSync(parts, { level: 6 }));
}

/** Checks and refreshes a register of the file's size; time and memory are of one process for each. */
export async function benchLarge(rows: number, tell: (stage: string) => void): Promise<LargeBenchRow[]> {
  const folder = await mkdtemp(join(tmpdir(), 'effektregister-bench-'));
  const results: LargeBenchRow[] = [];
  try {
    for (const kind of ['figures', 'formulas', 'readers', 'shared'] as const) {
      const file = join(folder, `${kind}.xlsx`);
      tell(`writing a register beside ${rows} rows of ${kind}`);
      await writeLargeRegister(file, rows, kind);
      const fileMegabytes = Math.round((await stat(file)).size / 1e6);
      for (const command of ['check', 'refresh'] as const) {
        tell(`${command}, ${kind}`);
        const { stdout } = await run(process.execPath, [
          join(project, 'node_modules/tsx/dist/cli.mjs'),
          join(__dirname, 'largeWork.ts'),
          command,
          file,
          ...(command === 'refresh' ? ['-o', join(folder, 'out.xlsx')] : []),
        ]);
        results.push({ kind, rows, fileMegabytes, command, ...(JSON.parse(stdout) as LargeWork) });
      }
    }
  } finally {
    await rm(folder, { recursive: true });
  }
  return results;
}

/** The figures beside the goal: no more than ten seconds for fifty megabytes. */
export function largeText(results: readonly LargeBenchRow[]): string {
  const lines = results.map(({ kind, rows, fileMegabytes, command, ms, cpuMs, megabytes }) =>
    [
      kind.padEnd(9),
      command.padEnd(7),
      ...[rows, fileMegabytes, ms, cpuMs, megabytes].map((figure) => String(figure).padStart(8)),
    ].join('  '),
  );
  const slowest = Math.max(...results.map(({ cpuMs }) => cpuMs));
  return [
    `${'beside'.padEnd(9)}  command      rows   file MB        ms    cpu ms        MB`,
    ...lines,
    `slowest ${(slowest / 1000).toFixed(1)} s of processor time (goal 10 for 50 MB)`,
    '',
  ].join('\n');
}
