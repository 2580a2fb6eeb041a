import { copyFile, readFile, writeFile } from 'node:fs/promises';
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

/** A member's register, refreshed; the file's path. */
export async function memberFile(
  directory: Directory,
  organisation: string,
  rows: {
    readonly effects?: readonly Row[];
    readonly outcomes?: readonly Row[];
    readonly targets?: readonly Row[];
    readonly settings?: Row;
  } = {},
): Promise<string> {
  const path = directory.path(`${organisation}.xlsx`);
  const settings = { Organisation: organisation, ...rows.settings };
  const filling = { departments: ['Kansliet'], categories: [], ...rows, settings };
  await writeFile(`${path}.json`, JSON.stringify(filling));
  await commandLine('create', path, '--rows', `${path}.json`, '--parts', 'collection');
  await commandLine('refresh', path);
  return path;
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

/** A copy of a register as Excel saves one with macros: the same parts, a program, and what says so. */
export async function withMacros(from: string, to: string): Promise<void> {
  const workbookType = 'application/vnd.openxmlformats-officedocument.spreadsheetml.sheet.main+xml';
  const parts = unzipSync(await readFile(from));
  const types = strFromU8(parts['[Content_Types].xml'] ?? new Uint8Array());
  const typed = types
    .replace(workbookType, 'application/vnd.ms-excel.sheet.macroEnabled.main+xml')
    .replace('</Types>', '<Default Extension="bin" ContentType="application/vnd.ms-office.vbaProject"/></Types>');
  const program = { 'xl/vbaProject.bin': new Uint8Array([0xd0, 0xcf, 0x11, 0xe0]) };
  await writeFile(to, zipSync({ ...parts, '[Content_Types].xml': strToU8(typed), ...program }, { level: 1 }));
}

/** A copy of a register with rows and settings put in; it has not been refreshed since. */
export async function filledCopy(from: string, to: string, filling: object): Promise<string> {
  await copyFile(from, to);
  await writeFile(`${to}.json`, JSON.stringify(filling));
  await commandLine('put', to, '--rows', `${to}.json`);
  return to;
}

/** A collection with these shares, and rows of its own. */
export async function collectionFile(
  directory: Directory,
  name: string,
  filling: { readonly shares?: readonly Row[]; readonly effects?: readonly Row[]; readonly targets?: readonly Row[] },
): Promise<string> {
  const path = directory.path(name);
  const settings = { Registertyp: 'Samling', Organisation: 'Dalarna' };
  await writeFile(`${path}.json`, JSON.stringify({ departments: [], categories: [], settings, ...filling }));
  await commandLine('create', path, '--rows', `${path}.json`, '--parts', 'collection');
  return path;
}

/** A file that Excel has put a password on: the workbook lies whole in an older container. */
export function protectedFile(): Uint8Array {
  const bytes = new Uint8Array(4_096);
  bytes.set([0xd0, 0xcf, 0x11, 0xe0, 0xa1, 0xb1, 0x1a, 0xe1]);
  bytes.set(Buffer.from('EncryptedPackage', 'utf16le'), 512);
  return bytes;
}
