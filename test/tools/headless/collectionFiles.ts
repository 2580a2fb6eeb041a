import { readFile, writeFile } from 'node:fs/promises';
import { strFromU8, strToU8, unzipSync, zipSync } from 'fflate';
import { commandLine, type workDirectory } from './support';

export type Directory = Awaited<ReturnType<typeof workDirectory>>;
type Row = Readonly<Record<string, string | number>>;

/** Purchases as weights, of the worked example (collection.md E.4). */
export const purchases = {
  Avesta: 1_204_300,
  Borlänge: 2_987_500,
  Falun: 3_412_000,
  Gagnef: 455_900,
  Hedemora: 733_150,
  Ludvika: 1_390_650,
  Säter: 516_500,
} as const;
export const towns = Object.keys(purchases);

const contract = {
  Benämning: 'Skrivare',
  'Typ av effektivisering': 'Nytt avtal',
  'Anledning till effektivisering': 'Ramavtal/kontrakt',
  Förvaltning: 'Kansliet',
  Leverantör: 'Skrivaren',
  Startdatum: '2025-01-01',
  'Avtalstid år': 4,
  Baselinekälla: 'Tidigare avtal eller utfall',
} as const;
/** (U − N) 1 000 000 a year, four years, for all parties. */
export const whole: Row = {
  ...contract,
  'Effekt-ID': 'E-1',
  'Utgångskostnad per år': 3_000_000,
  'Ny kostnad per år': 2_000_000,
  Avtalsnummer: 'UhC 1',
  Gäller: 'Helhet',
  Ansvarig: 'Åsa',
  Kommentar: 'Bara för oss',
  Underlag: 'KS 2025/1',
};
export const falunsOwn: Row = { ...contract, 'Effekt-ID': 'F-1', Belopp: 1_300_000, Avtalsnummer: 'UHC-1' };
export const falunsPenalty: Row = {
  'Effekt-ID': 'F-2',
  Benämning: 'Vite',
  'Typ av effektivisering': 'Engångsbelopp/vite',
  Leverantör: 'Skrivaren',
  Startdatum: '2025-05-01',
  Belopp: 50_000,
  Avtalsnummer: 'UHC-1',
};
export const andelar: readonly Row[] = Object.entries(purchases).map(([Organisation, Vikt]) => ({
  Avtalsnummer: 'uhc.1',
  Organisation,
  Vikt,
}));

/** Registers as they were made, by what fills them. */
const made = new Map<string, Promise<Buffer>>();

/** Makes a file, or writes it as it was the last time that the same filled it. */
async function once(path: string, filling: object, make: () => Promise<unknown>): Promise<string> {
  const kind = JSON.stringify(filling);
  const before = made.get(kind);
  if (before !== undefined) {
    await writeFile(path, await before);
    return path;
  }
  await make();
  made.set(kind, readFile(path));
  return path;
}

/** A member's register, refreshed; the file's path. */
export async function memberFile(
  directory: Directory,
  organisation: string,
  rows: { readonly effects?: readonly Row[]; readonly outcomes?: readonly Row[]; readonly settings?: Row } = {},
): Promise<string> {
  const path = directory.path(`${organisation}.xlsx`);
  const settings = { Organisation: organisation, ...rows.settings };
  const filling = { departments: ['Kansliet'], categories: [], ...rows, settings };
  return once(path, filling, async () => {
    await writeFile(`${path}.json`, JSON.stringify(filling));
    await commandLine('create', path, '--rows', `${path}.json`, '--parts', 'collection');
    await commandLine('refresh', path);
  });
}

/** A copy of a register in which a text is another, as it stands in the package: quicker than to make one more. */
export async function changedFile(from: string, to: string, change: (part: string) => string): Promise<string> {
  const parts = unzipSync(await readFile(from));
  const changed = Object.fromEntries(
    Object.entries(parts).map(([name, part]) => [
      name,
      name.endsWith('.xml') ? strToU8(change(strFromU8(part))) : part,
    ]),
  );
  await writeFile(to, zipSync(changed, { level: 1 }));
  return to;
}

/** A collection with these shares, and rows of its own. */
export async function collectionFile(
  directory: Directory,
  shares: readonly Row[],
  effects: readonly Row[] = [],
): Promise<string> {
  const path = directory.path('samling.xlsx');
  const settings = { Registertyp: 'Samling', Organisation: 'Dalarna' };
  const filling = { departments: [], categories: [], settings, shares, effects };
  return once(path, filling, async () => {
    await writeFile(directory.path('rows.json'), JSON.stringify(filling));
    await commandLine('create', path, '--rows', directory.path('rows.json'), '--parts', 'collection');
  });
}
