import { cellText, fold } from '../domain/basics/text';
import { listHeadings, sheetNames } from '../locales/workbook';
import { workbookNames } from '../workbook/plan/createPlan';
import { markedDamages } from './repairMark';
import { withParts, type RegisterSchema } from '../workbook/tables/registerSchema';
import { wholeSchema } from '../workbook/tables/wholeSchema';
import {
  creationMarkName,
  liveRangeName,
  repairMarkName,
  schemaVersion,
  stampRangeName,
  type TableSchema,
} from '../workbook/tables/schema';
import { standingParts } from './parts';
import { recognised, secondTables } from './secondTables';
import { pointsNowhere, sheetOfFormula } from './nameFormulas';
import type { Damage, Inspection, InspectionReading, Note } from './structure';

/** What is looked at, and what a whole register would have. */
interface Compared {
  readonly reading: InspectionReading;
  readonly schema: RegisterSchema;
}

/**
 * Compares the workbook's structure with the schema of the parts it has: what is missing, what has another name. A
 * register whose creation was broken off is none: it is created anew; what a repair left half done is damaged still.
 * Pure.
 */
export function inspectStructure(reading: InspectionReading, all: RegisterSchema = wholeSchema): Inspection {
  const mark = reading.shape.names.find(({ name }) => name === creationMarkName);
  if (mark !== undefined) return blank(mark.formula === creationMark(true) ? 'sourceList' : 'none');
  const schema = withParts(all, standingParts(reading, all));
  const compared = { reading, schema };
  const damages = [
    ...sheetDamages(compared),
    ...tableDamages(compared),
    ...listDamages(compared),
    ...nameDamages(compared),
  ];
  const hasRegister = Object.values(schema.tables).some((table) => findTable(table, compared) !== null);
  if (!hasRegister) return blank(isSourceList(reading) ? 'sourceList' : 'none');
  if (reading.schemaVersion !== null && reading.schemaVersion < schemaVersion) {
    damages.push({
      kind: 'olderSchema',
      expected: String(schemaVersion),
      found: String(reading.schemaVersion),
      place: '',
    });
  }
  const unfinished = reading.shape.names.find(({ name }) => name === repairMarkName);
  if (unfinished !== undefined) {
    damages.push(
      ...markedDamages(unfinished.formula, all).filter((marked) => !damages.some((known) => isSame(known, marked))),
    );
  }
  const state = damages.length === 0 ? 'whole' : 'damaged';
  return {
    state,
    damages: withCauses(damages, schema),
    notes: notesOf(reading, schema),
    parts: schema.parts.map(({ key }) => key),
  };
}

const blank = (state: 'none' | 'sourceList'): Inspection => ({ state, damages: [], notes: [], parts: [] });

function notesOf(reading: InspectionReading, schema: RegisterSchema): Note[] {
  const inputs = new Set(Object.values(schema.tables).flatMap(({ name, input }) => (input === null ? [] : [name])));
  const hidden = reading.tables.flatMap(({ name, sheet, hiddenRows = 0 }): Note[] =>
    inputs.has(name) && hiddenRows > 0 ? [{ kind: 'hiddenRows', name, sheet, rows: hiddenRows }] : [],
  );
  const rowsOf = (table: string) => reading.tables.find(({ name }) => name === table)?.uncounted ?? null;
  const second = secondTables(reading, schema).map((table): Note => ({
    kind: 'secondTable',
    ...table,
    rows: rowsOf(table.name),
  }));
  return [...second.filter(({ rows }) => rows !== 0), ...hidden];
}

/** What a missing sheet takes with it, and what an older version has not yet, is told by that alone. */
function withCauses(damages: readonly Damage[], schema: RegisterSchema): Damage[] {
  const of = (kind: Damage['kind']) => damages.filter((damage) => damage.kind === kind);
  const gone = new Set(of('sheetMissing').map(({ expected }) => expected));
  const isOlder = of('olderSchema').length > 0;
  const sheets = new Map(workbookNames(schema).map(({ name, formula }) => [name, sheetOfFormula(formula)]));
  const outputs = new Set(Object.values(schema.tables).flatMap(({ name, input }) => (input === null ? [name] : [])));
  const newNames = new Set<string>([sheetNames.summary, sheetNames.management, sheetNames.budget, sheetNames.facts]);
  return damages.map((damage): Damage => {
    const { kind, expected, place } = damage;
    const sheet = kind === 'nameMissing' ? (sheets.get(expected) ?? '') : place;
    if (kind !== 'columnMissing' && gone.has(sheet)) return { ...damage, follows: sheet };
    const isNew = (kind === 'columnMissing' && outputs.has(place)) || (kind === 'nameMissing' && newNames.has(sheet));
    return isOlder && isNew ? { ...damage, follows: '' } : damage;
  });
}

const isSame = (one: Damage, other: Damage): boolean =>
  one.kind === other.kind && one.expected === other.expected && one.place === other.place;

/** What the mark of a creation under way says: whether it upgrades a list sheet that stood there. */
export function creationMark(adoptsLists: boolean): string {
  return adoptsLists ? '=2' : '=1';
}

type TableReading = InspectionReading['tables'][number];

function findTable(
  own: TableSchema,
  { reading: { tables: all }, schema: { tables, lists } }: Compared,
): TableReading | null {
  const byName = all.find(({ name }) => name === own.name);
  if (byName !== undefined) return byName;
  const known = new Set([
    ...Object.values(tables).map(({ name }) => name),
    ...Object.values(lists).map(({ table }) => table),
  ]);
  const wanted = Object.values(own.headings).map(fold);
  const likeness = (table: TableReading): number => {
    const has = new Set(table.headings.map(fold));
    return wanted.filter((heading) => has.has(heading)).length / wanted.length;
  };
  const [best] = all.filter(({ name }) => !known.has(name)).sort((a, b) => likeness(b) - likeness(a));
  return best !== undefined && likeness(best) >= recognised ? best : null;
}

function sheetDamages(compared: Compared): Damage[] {
  const {
    reading: { shape },
    schema,
  } = compared;
  const present = new Set(shape.sheets.map(({ name }) => name));
  const names = new Map(workbookNames(schema).map(({ name, formula }) => [name, sheetOfFormula(formula)]));
  const taken = new Set(schema.sheets.map(({ name }) => name));
  return schema.sheets.flatMap(({ key, name: expected }): Damage[] => {
    if (present.has(expected)) return [];
    const own = Object.values(schema.tables).filter(({ sheet }) => sheet === key);
    const byTable = own.map((table) => findTable(table, compared)?.sheet ?? '');
    const byName = shape.names
      .filter(({ name }) => names.get(name) === expected)
      .map(({ formula }) => sheetOfFormula(formula));
    const found = [...byTable, ...byName].find((name) => name !== '' && present.has(name) && !taken.has(name)) ?? '';
    return [{ kind: found === '' ? 'sheetMissing' : 'sheetRenamed', expected, found, place: '' }];
  });
}

function tableDamages(compared: Compared): Damage[] {
  const { schema } = compared;
  const sheetNamesByKey = new Map(schema.sheets.map(({ key, name }) => [key, name]));
  return Object.values(schema.tables).flatMap((table): Damage[] => {
    const place = sheetNamesByKey.get(table.sheet) ?? '';
    const found = findTable(table, compared);
    if (found === null) return [{ kind: 'tableMissing', expected: table.name, found: '', place }];
    const renamed: Damage[] =
      found.name === table.name ? [] : [{ kind: 'tableRenamed', expected: table.name, found: found.name, place }];
    if (found.headingsOff === true)
      return [...renamed, { kind: 'headingsOff', expected: table.name, found: '', place: found.sheet }];
    return [...renamed, ...columnDamages(table, found), ...rowsBeside(table, found)];
  });
}

/** Excel doesn't always extend a table over rows that are pasted or typed below it: nothing counts them. */
function rowsBeside({ name }: TableSchema, { sheet, rowsBelow = [], totalsRow = null }: TableReading): Damage[] {
  const spans = rowsBelow.map(({ first, last }) => (first === last ? String(first) : `${first}–${last}`));
  const of = (kind: Damage['kind'], found: string): Damage => ({ kind, expected: name, found, place: sheet });
  return [
    ...(totalsRow === null ? [] : [of('rowsInTotals', String(totalsRow))]),
    ...(spans.length === 0 ? [] : [of('rowsBelow', spans.join(', '))]),
  ];
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
    return [
      { kind: stranger === '' ? 'columnMissing' : 'columnRenamed', expected, found: stranger, place: schema.name },
    ];
  });
}

function listDamages({ reading: { tables: all }, schema: { lists } }: Compared): Damage[] {
  return Object.values(lists).flatMap((list): Damage[] =>
    all.some(({ name }) => name === list.table)
      ? []
      : [{ kind: 'listMissing', expected: list.table, found: '', place: sheetNames.lists }],
  );
}

function nameDamages({ reading: { shape }, schema }: Compared): Damage[] {
  const standing = new Map(shape.names.map(({ name, formula }) => [fold(name), formula]));
  return workbookNames(schema).flatMap(({ name, formula: planned }): Damage[] => {
    const formula = standing.get(fold(name));
    const isWhole =
      formula !== undefined &&
      !pointsNowhere(formula) &&
      (!stampAreas.has(name) || rowsOf(formula) === rowsOf(planned));
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
