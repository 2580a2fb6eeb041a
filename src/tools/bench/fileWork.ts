import { createReadStream, openAsBlob } from 'node:fs';
import Papa from 'papaparse';
import { guessMapping } from '../../application/importTarget';
import { openFile } from '../../files/openFile';
import { payablesTarget } from '../../files/payablesTarget';
import { readPayables } from '../../files/readPayables';
import { payablesHeadings } from '../../locales/payablesHeadings';

/** One way through a ledger's file, in a process of its own, so that its memory is its own. */
export type FileWay = 'ours' | 'rows' | 'papaparse' | 'naive';

export interface FileWork {
  /** Time by the clock, and of the processor: on a busy machine only the latter can be compared. */
  readonly ms: number;
  readonly cpuMs: number;
  /** Highest memory of the whole process, MB. */
  readonly megabytes: number;
  readonly rows: number;
  /** Suppliers × months that the rows were reduced to; 0 where nothing is reduced. */
  readonly sums: number;
}

/** Reads, and reduces to a sum per supplier and month, as the product does: mapped columns only. */
async function ours(file: string): Promise<Pick<FileWork, 'rows' | 'sums'>> {
  const [source] = await openFile(await openAsBlob(file), Object.values(payablesHeadings).flat());
  if (source === undefined) throw new RangeError('no list');
  const mapping = guessMapping({ headings: source.headings, rows: source.sample }, payablesTarget);
  const sums = new Map<string, number>();
  const { rows } = await readPayables(source, mapping, () => {
    sums.clear();
    return ({ organisation, month, amount }) => {
      const key = `${month} ${organisation.kind === 'organisation' ? organisation.digits : organisation.kind}`;
      sums.set(key, (sums.get(key) ?? 0) + (amount ?? 0));
    };
  });
  return { rows, sums: sums.size };
}

/** The rows of the list as they stand, nothing done with them. */
async function rowsOnly(file: string): Promise<Pick<FileWork, 'rows' | 'sums'>> {
  const [source] = await openFile(await openAsBlob(file), Object.values(payablesHeadings).flat());
  let rows = 0;
  if (source !== undefined) for await (const batch of source.rows()) rows += batch.rows.length;
  return { rows, sums: 0 };
}

/** The library's own pass over the file: it decodes and parses, and does nothing with the rows. */
function papaparse(file: string): Promise<Pick<FileWork, 'rows' | 'sums'>> {
  let rows = -1;
  return new Promise((resolve, reject) => {
    Papa.parse<string[]>(createReadStream(file), {
      chunk: ({ data }) => {
        rows += data.length;
      },
      complete: () => resolve({ rows, sums: 0 }),
      error: reject,
    });
  });
}

/** An object for every row, then a reduce: what one writes first. */
async function naive(file: string): Promise<Pick<FileWork, 'rows' | 'sums'>> {
  const rows = await new Promise<Record<string, string>[]>((resolve, reject) => {
    const all: Record<string, string>[] = [];
    Papa.parse<Record<string, string>>(createReadStream(file), {
      header: true,
      skipEmptyLines: true,
      step: ({ data }) => all.push(data),
      complete: () => resolve(all),
      error: reject,
    });
  });
  const sums = rows.reduce<Record<string, number>>((totals, row) => {
    const key = `${row.Period} ${row.Organisationsnr}`;
    totals[key] = (totals[key] ?? 0) + Number(row['Belopp exkl moms']?.replace(',', '.'));
    return totals;
  }, {});
  return { rows: rows.length, sums: Object.keys(sums).length };
}

const ways: Readonly<Record<FileWay, (file: string) => Promise<Pick<FileWork, 'rows' | 'sums'>>>> = {
  ours,
  rows: rowsOnly,
  papaparse,
  naive,
};

async function main(): Promise<void> {
  const [way = 'ours', file = ''] = process.argv.slice(2);
  const began = performance.now();
  const before = process.cpuUsage();
  const done = await ways[way as FileWay](file);
  const { user, system } = process.cpuUsage(before);
  const cpuMs = Math.round((user + system) / 1000);
  const work: FileWork = {
    ...done,
    ms: Math.round(performance.now() - began),
    cpuMs,
    megabytes: Math.round(process.resourceUsage().maxRSS / 1024),
  };
  process.stdout.write(JSON.stringify(work));
}

main().catch((error: unknown) => {
  process.stderr.write(`${error instanceof Error ? error.stack : String(error)}\n`);
  process.exitCode = 1;
});
