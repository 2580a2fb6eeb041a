import { execFile } from 'node:child_process';
import { mkdtemp, rm } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { promisify } from 'node:util';
import type { FileWay, FileWork } from './fileWork';
import { writeLedgerText, writeLedgerWorkbook } from './ledgerFile';

const run = promisify(execFile);
const project = join(__dirname, '../../..');
const runs = 3;

export interface FileBenchRow extends FileWork {
  readonly kind: 'csv' | 'xlsx';
  readonly way: FileWay;
}

/** One way through a file in a process of its own: the fastest of three runs, its own memory. */
async function measure(way: FileWay, file: string, times: number): Promise<FileWork> {
  let best: FileWork | null = null;
  for (let n = 0; n < times; n += 1) {
    const { stdout } = await run(process.execPath, [
      join(project, 'node_modules/tsx/dist/cli.mjs'),
      join(__dirname, 'fileWork.ts'),
      way,
      file,
    ]);
    const work = JSON.parse(stdout) as FileWork;
    if (best === null || work.cpuMs < best.cpuMs) best = work;
  }
  if (best === null) throw new RangeError('no run');
  return best;
}

/** The reader of files against the library's own pass and against the naive way, on made ledgers of these sizes. */
export async function benchFiles(sizes: readonly number[], tell: (stage: string) => void): Promise<FileBenchRow[]> {
  const folder = await mkdtemp(join(tmpdir(), 'effektregister-bench-'));
  const results: FileBenchRow[] = [];
  try {
    for (const size of sizes) {
      const text = join(folder, `${size}.csv`);
      const workbook = join(folder, `${size}.xlsx`);
      tell(`writing a ledger of ${size} rows`);
      await writeLedgerText(text, size);
      await writeLedgerWorkbook(workbook, size);
      for (const way of ['papaparse', 'rows', 'ours', 'naive'] as const) {
        tell(`csv, ${size} rows, ${way}`);
        results.push({ kind: 'csv', way, ...(await measure(way, text, runs)) });
      }
      tell(`xlsx, ${size} rows`);
      results.push({ kind: 'xlsx', way: 'ours', ...(await measure('ours', workbook, 1)) });
    }
  } finally {
    await rm(folder, { recursive: true });
  }
  return results;
}

/** The figures, and what they come to beside the goals. */
export function filesText(results: readonly FileBenchRow[]): string {
  const lines = results.map(({ kind, way, rows, ms, cpuMs, megabytes, sums }) =>
    [
      kind.padEnd(4),
      way.padEnd(9),
      String(rows).padStart(8),
      String(ms).padStart(7),
      String(cpuMs).padStart(7),
      String(megabytes).padStart(6),
      String(sums).padStart(7),
    ].join('  '),
  );
  return ['file  way            rows       ms   cpu ms     MB     sums', ...lines, ...goals(results), ''].join('\n');
}

function goals(results: readonly FileBenchRow[]): string[] {
  const most = Math.max(...results.map(({ rows }) => rows));
  const least = Math.min(...results.map(({ rows }) => rows));
  const find = (kind: string, way: string, rows: number) =>
    results.find((one) => one.kind === kind && one.way === way && one.rows === rows);
  const ratio = (a: number | undefined, b: number | undefined) =>
    a === undefined || b === undefined ? '–' : (a / b).toFixed(2);
  const [ours, papa, naive, small] = [
    find('csv', 'ours', most),
    find('csv', 'papaparse', most),
    find('csv', 'naive', most),
    find('csv', 'ours', least),
  ];
  const [sheet, smallSheet] = [find('xlsx', 'ours', most), find('xlsx', 'ours', least)];
  return [
    `csv: processor time ÷ papaparse's own pass: its rows handed over ${ratio(find('csv', 'rows', most)?.cpuMs, papa?.cpuMs)} (goal 1.5), ` +
      `read as amounts and days and reduced ${ratio(ours?.cpuMs, papa?.cpuMs)}`,
    `csv: memory ÷ naive ${ratio(ours?.megabytes, naive?.megabytes)} (goal 0.25)`,
    `csv: ${most} ÷ ${least} rows: memory ${ratio(ours?.megabytes, small?.megabytes)} (goal 1.5), time ${ratio(ours?.cpuMs, small?.cpuMs)} for ${most / least} × the rows`,
    `xlsx: ${most} ÷ ${least} rows: memory ${ratio(sheet?.megabytes, smallSheet?.megabytes)}, time ${ratio(sheet?.cpuMs, smallSheet?.cpuMs)}`,
  ];
}
