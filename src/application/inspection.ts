import { cellText, fold } from '../domain/basics/text';
import { listHeadings, sheetNames } from '../locales/workbook';
import { workbookNames } from '../workbook/plan/createPlan';
import { pointsNowhere } from './pointsNowhere';
import { markedDamages } from './repairMark';
import { creationMarkName, lists, liveRangeName, repairMarkName, schemaVersion, sheetOrder, stampRangeName, tables, type ListSchema, type TableSchema } from '../workbook/tables/schema';
import { sheetOfFormula } from './sheetOfFormula';
import type { Damage, Inspection, InspectionReading } from './structure';

const inputTables: readonly TableSchema[] = Object.values(tables);
const listTables: readonly ListSchema[] = Object.values(lists);
/** A table is recognised under another name when it has this share of the headings. */
const recognised = 0.7;

/**
 * Compares the workbook's structure with the schema: what is missing, what has another name. A register whose creation was
 * broken off is none: it is created anew; what a repair left half done is damaged still. Pure.
 */
export function inspectStructure(reading: InspectionReading): Inspection {
  const mark = reading.shape.names.find(({ name }) => name === creationMarkName);
  if (mark !== undefined) return { state: mark.formula === creationMark(true) ? 'sourceList' : 'none', damages: [] };
  const damages = [...sheetDamages(reading), ...tableDamages(reading), ...listDamages(reading), ...nameDamages(reading)];
  const hasRegister = inputTables.some((schema) => findTable(schema, reading) !== null);
  if (!hasRegister) return { state: isSourceList(reading) ? 'sourceList' : 'none', damages: [] };
  if (reading.schemaVersion !== null && reading.schemaVersion < schemaVersion) {
    damages.push({ kind: 'olderSchema', expected: String(schemaVersion), found: String(reading.schemaVersion), place: '' });
  }
  const unfinished = reading.shape.names.find(({ name }) => name === repairMarkName);
  if (unfinished !== undefined) damages.push(...markedDamages(unfinished.formula).filter((marked) => !damages.some((known) => isSame(known, marked))));
  return { state: damages.length === 0 ? 'whole' : 'damaged', damages };
}

const isSame = (one: Damage, other: Damage): boolean =>
  one.kind === other.kind && one.expected === other.expected && one.place === other.place;

/** What the mark of a creation under way says: whether it upgrades a list sheet that stood there. */
export function creationMark(adoptsLists: boolean): string {
  return adoptsLists ? '=2' : '=1';
}

type TableReading = InspectionReading['tables'][number];

function findTable(schema: TableSchema, { tables: all }: InspectionReading): TableReading | null {
  const byName = all.find(({ name }) => name === schema.name);
  if (byName !== undefined) return byName;
  const known = new Set([...inputTables.map(({ name }) => name), ...listTables.map(({ table }) => table)]);
  const wanted = Object.values(schema.headings).map(fold);
  const likeness = (table: TableReading): number => {
    const has = new Set(table.headings.map(fold));
    return wanted.filter((heading) => has.has(heading)).length / wanted.length;
  };
  const [best] = all.filter(({ name }) => !known.has(name)).sort((a, b) => likeness(b) - likeness(a));
  return best !== undefined && likeness(best) >= recognised ? best : null;
}

function sheetDamages(reading: InspectionReading): Damage[] {
  const present = new Set(reading.shape.sheets.map(({ name }) => name));
  const names = new Map(workbookNames().map(({ name, formula }) => [name, sheetOfFormula(formula)]));
  return sheetOrder.flatMap((key): Damage[] => {
    const expected = sheetNames[key];
    if (present.has(expected)) return [];
    const byTable = inputTables.filter(({ sheet }) => sheet === key).map((schema) => findTable(schema, reading)?.sheet ?? '');
    const byName = reading.shape.names
      .filter(({ name }) => names.get(name) === expected)
      .map(({ formula }) => sheetOfFormula(formula));
    const taken = new Set<string>(Object.values(sheetNames));
    const found = [...byTable, ...byName].find((name) => name !== '' && present.has(name) && !taken.has(name)) ?? '';
    return [{ kind: found === '' ? 'sheetMissing' : 'sheetRenamed', expected, found, place: '' }];
  });
}

function tableDamages(reading: InspectionReading): Damage[] {
  return inputTables.flatMap((schema): Damage[] => {
    const place = sheetNames[schema.sheet];
    const found = findTable(schema, reading);
    if (found === null) return [{ kind: 'tableMissing', expected: schema.name, found: '', place }];
    const renamed: Damage[] =
      found.name === schema.name ? [] : [{ kind: 'tableRenamed', expected: schema.name, found: found.name, place }];
    return [...renamed, ...columnDamages(schema, found)];
  });
}

/** A heading that is gone where an unknown one stands between the same neighbours was renamed; else it is missing. */
function columnDamages(schema: TableSchema, { headings }: TableReading): Damage[] {
  const wanted = Object.values(schema.headings);
  const known = new Set(wanted.map(fold));
  const has = headings.map(fold);
  return wanted.flatMap((expected, index): Damage[] => {
    if (has.includes(fold(expected))) return [];
    const before = index === 0 ? -1 : has.indexOf(fold(wanted[index - 1] ?? ''));
    const after = index === wanted.length - 1 ? has.length : has.indexOf(fold(wanted[index + 1] ?? ''));
    const between = before + 1;
    const stranger = after === before + 2 && !known.has(has[between] ?? '') ? (headings[between] ?? '') : '';
    return [{ kind: stranger === '' ? 'columnMissing' : 'columnRenamed', expected, found: stranger, place: schema.name }];
  });
}

function listDamages({ tables: all }: InspectionReading): Damage[] {
  return listTables.flatMap((schema): Damage[] =>
    all.some(({ name }) => name === schema.table)
      ? []
      : [{ kind: 'listMissing', expected: schema.table, found: '', place: sheetNames.lists }]);
}

function nameDamages({ shape }: InspectionReading): Damage[] {
  const standing = new Map(shape.names.map(({ name, formula }) => [fold(name), formula]));
  return workbookNames().flatMap(({ name, formula: planned }): Damage[] => {
    const formula = standing.get(fold(name));
    const isWhole = formula !== undefined && !pointsNowhere(formula) && (!stampAreas.has(name) || rowsOf(formula) === rowsOf(planned));
    return isWhole ? [] : [{ kind: 'nameMissing', expected: name, found: '', place: '' }];
  });
}

/** Areas that lose their meaning with one of their rows. */
const stampAreas: ReadonlySet<string> = new Set([stampRangeName, liveRangeName]);

/** Rows of the area that a name's formula ends with. */
function rowsOf(formula: string): number {
  const [, first, last] = /\$(\d+):\$[A-Z]+\$(\d+)$/.exec(formula) ?? [];
  return Number(last) - Number(first) + 1;
}

/** The source template's list sheet: our words in row 3 of Listor, no tables yet. */
function isSourceList({ listHeadings: row }: InspectionReading): boolean {
  const has = new Set(row.map((cell) => fold(cellText(cell))));
  const own = [listHeadings.category, listHeadings.department, listHeadings.type, listHeadings.reason];
  return own.filter((heading) => has.has(fold(heading))).length >= 3;
}
