import { openAsBlob, existsSync, realpathSync, statSync } from 'node:fs';
import { mkdir, rm, writeFile } from 'node:fs/promises';
import { basename, join, relative, sep } from 'node:path';
import { groupBy } from '../../domain/basics/groupBy';
import { readDate } from '../../domain/basics/date';
import { yearOfSerial } from '../../domain/basics/calendar';
import { cellText, fold } from '../../domain/basics/text';
import type { CellValue } from '../../domain/register/cells';
import { FileError } from '../../files/fault';
import { openRegisterFile } from '../../files/registerFile';
import { fileFaultText } from '../../locales/files';
import { memberTargetHeadings } from '../../locales/collection';
import { notStated } from '../../locales/workbook';
import { commandLineAnswers } from '../../locales/commandLineAnswers';
import { freshnessTexts } from '../../locales/workbookTexts';
import { freshnessName, settingName, stampNames, tables } from '../../workbook/tables/schema';
import { Unusable } from '../headless/arguments';
import { exportTables, exportValue, type ExportTable, type ExportValue } from './exportSchema';
import { csvOf, parquetOf } from './writers';

const words = commandLineAnswers.sv;

/** What an export came to. */
export interface Exported {
  readonly files: readonly { readonly file: string; readonly rows: number; readonly isFresh: boolean }[];
  /** Files that are left out, and why. */
  readonly leftOut: readonly { readonly file: string; readonly reason: string }[];
  readonly written: number;
}

interface Part {
  readonly table: ExportTable;
  readonly organisation: string;
  readonly year: number;
  readonly rows: ExportValue[][];
}

/**
 * Writes what registers' last refresh left in Fakta, and a collection's Medlemmar and Andelar, as Parquet and CSV: a
 * folder for each table, organisation and year. Earlier files of the same organisations go. A file that is no register,
 * or of an organisation that another file has, is left out and named. Throws Unusable, with nothing written, for a file
 * that is not there, for a folder that is a file, and where a file lies in what would go.
 */
export async function exportRegisters(paths: readonly string[], folder: string): Promise<Exported> {
  const files: Exported['files'][number][] = [];
  const leftOut: Exported['leftOut'][number][] = [];
  const owners = new Map<string, string>();
  let written = 0;
  refuse(paths, folder);
  for (const path of paths) {
    const file = basename(path);
    const read = await readFacts(path);
    if (typeof read === 'string') leftOut.push({ file, reason: read });
    else {
      const taken = read.parts.flatMap(({ organisation }) => owners.get(fold(organisation)) ?? [])[0];
      if (taken !== undefined) {
        leftOut.push({ file, reason: `organisationen finns också i ${taken}` });
        continue;
      }
      for (const { organisation } of read.parts) owners.set(fold(organisation), file);
      written += await writeParts(read.parts, folder).catch((error: unknown) => {
        throw isOfFileSystem(error) ? new Unusable(words.unwritableFolder(folder)) : error;
      });
      files.push({ file, rows: read.rows, isFresh: read.isFresh });
    }
  }
  return { files, leftOut, written };
}

function refuse(paths: readonly string[], folder: string): void {
  const missing = paths.find((path) => !existsSync(path));
  if (missing !== undefined) throw new Unusable(words.unreadableFile(missing));
  if (!existsSync(folder)) return;
  if (!statSync(folder).isDirectory()) throw new Unusable(words.noFolder(folder));
  const root = realpathSync.native(folder);
  const rewritten = new Set(exportTables.map(({ name }) => name));
  const inside = paths.find((path) => rewritten.has(relative(root, realpathSync.native(path)).split(sep)[0] ?? ''));
  if (inside !== undefined) throw new Unusable(words.insideExport(inside));
}

const isOfFileSystem = (error: unknown): boolean => typeof error === 'object' && error !== null && 'syscall' in error;

/** The tables of a register's file by organisation and year; why it is none where it is none. */
async function readFacts(
  path: string,
): Promise<{ readonly parts: Part[]; readonly rows: number; readonly isFresh: boolean } | string> {
  try {
    const opened = await openRegisterFile(await openAsBlob(path));
    if (!opened.tables.includes(tables.facts.name)) return 'inget effektregister';
    const found = await opened.read({
      tables: new Set(exportTables.map(({ source }) => source)),
      values: new Set([settingName('organisation'), stampNames.asOf, freshnessName]),
    });
    const value = (name: string): CellValue => found.values.get(name) ?? '';
    const stamped = readDate(value(stampNames.asOf));
    if (stamped.kind !== 'value') return 'aldrig uppdaterat';
    const own = cellText(value(settingName('organisation')));
    const missing = tables.facts.headings.organisation ?? '';
    if (found.tables.get(tables.facts.name)?.headings.includes(missing) !== true)
      return 'gjort med en äldre version: uppdatera det först';
    const register = {
      organisation: own === '' ? basename(path).replace(/\.xls[xm]$/i, '') : own,
      year: yearOfSerial(stamped.value),
    };
    const parts = exportTables.flatMap((table) => {
      const read = found.tables.get(table.source);
      return read === undefined ? [] : partsOf(table, read, register);
    });
    const rows = parts.filter(({ table }) => table.name === 'fakta').reduce((sum, part) => sum + part.rows.length, 0);
    return { parts, rows, isFresh: cellText(value(freshnessName)).startsWith(freshnessTexts.current) };
  } catch (error) {
    if (error instanceof FileError) return fileFaultText(error, 'sv');
    throw error;
  }
}

function partsOf(
  table: ExportTable,
  read: { readonly headings: readonly string[]; readonly rows: readonly (readonly CellValue[])[] },
  register: { readonly organisation: string; readonly year: number },
): Part[] {
  const { columns } = table;
  const places = columns.map(({ name }) => read.headings.findIndex((heading) => fold(heading) === fold(name)));
  const ownerAt = columns.findIndex(
    ({ name, from }) => from === 'organisation' || (from === undefined && name === 'Organisation'),
  );
  const yearAt = columns.findIndex(({ name }) => name === 'År' || name === memberTargetHeadings.year);
  const rows = read.rows
    .filter((cells) => cells.some((cell) => cellText(cell) !== ''))
    .map((cells) =>
      columns.map(({ type, from, name }, index): ExportValue => {
        if (from !== undefined) return register[from];
        const found = exportValue(type, cells[places[index] ?? -1] ?? '');
        if (name !== 'Organisation' || table.name !== 'fakta') return found;
        return found === null || found === notStated ? register.organisation : found;
      }),
    );
  const groups = groupBy(rows, (row) => JSON.stringify([row[ownerAt] ?? '', row[yearAt] ?? 0]));
  return [...groups].map(([key, own]) => {
    const [organisation, year] = JSON.parse(key) as [string, number];
    return { table, organisation, year, rows: own };
  });
}

async function writeParts(parts: readonly Part[], folder: string): Promise<number> {
  const ofOrganisation = ({ table, organisation }: Part): string =>
    join(folder, table.name, `organisation=${encodeURIComponent(organisation)}`);
  for (const place of new Set(parts.map(ofOrganisation))) await rm(place, { recursive: true, force: true });
  for (const part of parts) {
    const place = join(ofOrganisation(part), `year=${part.year}`);
    await mkdir(place, { recursive: true });
    await writeFile(join(place, `${part.table.name}.parquet`), await parquetOf(part.table.columns, part.rows));
    await writeFile(join(place, `${part.table.name}.csv`), csvOf(part.table.columns, part.rows));
  }
  return parts.length * 2;
}
