import { readSettings } from '../../application/settings';
import { vocabulary } from '../../application/vocabulary';
import { assess } from '../../domain/rules/assess';
import { finished } from '../../domain/basics/steps';
import { calculate } from '../../domain/effect/calculation';
import { serialOf } from '../../domain/basics/calendar';
import {
  effectFormulaFields,
  effectInputFields,
  tableKeys,
  type CellValue,
  type EffectField,
  type OutcomeField,
  type RegisterCells,
  type TableCells,
  type TableKey,
} from '../../domain/register/cells';
import type { EffectType } from '../../domain/effect/effect';
import { choices, effectHeadings, outcomeHeadings } from '../../locales/workbook';
import { effectFormulas } from '../../workbook/formulas/rowFormulas';
import { templateCategories } from '../../workbook/tables/schema';

/** The per date of everything that is measured. */
export const benchDay = serialOf(2026, 11, 30);

/** The settings as a new workbook has them. */
export const benchSettings = readSettings({}).settings;

type Row<Field extends string> = Readonly<Partial<Record<Field, CellValue>>>;

/** A register of rows as people fill them when they fill them well: plain numbers, known words, no two alike. */
export interface GeneratedRegister {
  readonly effects: readonly Row<EffectField>[];
  readonly outcomes: readonly Row<OutcomeField>[];
  readonly departments: readonly string[];
  readonly categories: readonly string[];
}

const thisYear = serialOf(2026, 1, 1);
const effectsPerSupplier = 6;
/** Every third effect with a direct part has an outcome. */
const effectsPerOutcome = 3;

/** A register of `count` effects, the same one every time. */
export function generateRegister(count: number): GeneratedRegister {
  const random = numbers(count + 1);
  const departments = Array.from({ length: 12 }, (_, index) => `Förvaltning ${index + 1}`);
  const categories = templateCategories;
  const effects: Row<EffectField>[] = [];
  const outcomes: Row<OutcomeField>[] = [];
  const suppliers = Math.max(1, Math.round(count / effectsPerSupplier));
  for (let row = 0; row < count; row += 1) {
    const id = `E-${String(row + 1).padStart(4, '0')}`;
    const type = pick<EffectType>(random, [
      'newContract',
      'newContract',
      'newContract',
      'costAvoidance',
      'oneOff',
      'other',
    ]);
    const start = serialOf(2021, 1, 1) + Math.floor(random() * 365 * 7);
    effects.push({
      id,
      title: `Upphandling ${row + 1} ${pick(random, ['städtjänster', 'fordon', 'utskrift', 'livsmedel'])}`,
      type: choices.effectTypes[type],
      department: pick(random, departments),
      category: pick(random, categories),
      reason: reasonOf(type),
      supplier: `Leverantör ${Math.floor(random() * suppliers)} AB`,
      start,
      evidence: `Dnr ${row + 1}`,
      owner: pick(random, ['Anna Ek', 'Bo Alm', 'Cia Rönn']),
      comment: type === 'other' ? 'Tid och annan nytta' : '',
      registered: start - 30,
      // Finance has been through everything that began before this year.
      ...(start < thisYear ? { validatedBy: 'Ekonomi' } : {}),
      ...inputsOf(type, random),
    });
    if (row % effectsPerOutcome === 0 && type !== 'other') outcomes.push(outcomeOf(id, start, random));
  }
  return { effects, outcomes, departments, categories };
}

function reasonOf(type: EffectType): string {
  const { reasons } = choices;
  return {
    newContract: reasons.frameworkContract,
    costAvoidance: reasons.indexAdjustment,
    oneOff: reasons.penalty,
    other: reasons.other,
  }[type];
}

function inputsOf(type: EffectType, random: () => number): Row<EffectField> {
  const kronor = (most: number): number => Math.round(random() * most * 100) / 100 + 20_000;
  const termYears = pick(random, [1, 2, 2.5, 3, 4, 4, 7]);
  switch (type) {
    case 'oneOff':
      return { amount: kronor(400_000) };
    case 'other':
      return { termYears, hoursPerYear: Math.round(random() * 2000), indirectPerYear: kronor(90_000) };
    default: {
      const baseline = kronor(6_000_000);
      const newCost = Math.round(baseline * (0.7 + random() * 0.25) * 100) / 100;
      const ceiling = type === 'costAvoidance' ? { ceiling: Math.round(baseline * 101) / 100 } : {};
      const baselineSource = pick(random, Object.values(choices.baselineSources));
      return {
        termYears,
        baseline,
        newCost,
        baselineSource,
        implementationCost: random() < 0.2 ? kronor(50_000) : '',
        ...ceiling,
      };
    }
  }
}

function outcomeOf(effectId: string, start: number, random: () => number): Row<OutcomeField> {
  return {
    effectId,
    from: start,
    to: start + 200,
    amount: Math.round(random() * 30_000_000) / 100,
    source: choices.outcomeSources.invoice,
    evidence: `Faktura ${effectId}`,
    cause: choices.deviationCauses.price,
    verified: 'Ja',
  };
}

/** Numbers from 0 up to 1, the same ones for the same seed. */
function numbers(seed: number): () => number {
  let state = seed;
  return () => {
    state = (state + 0x6d2b79f5) | 0;
    let mixed = Math.imul(state ^ (state >>> 15), 1 | state);
    mixed = (mixed + Math.imul(mixed ^ (mixed >>> 7), 61 | mixed)) ^ mixed;
    return ((mixed ^ (mixed >>> 14)) >>> 0) / 2 ** 32;
  };
}

function pick<Value>(random: () => number, values: readonly Value[]): Value {
  return values[Math.floor(random() * values.length)] as Value;
}

/**
 * The register's cells as Excel answers them: the register's own columns hold what their formulas give, and the
 * formulas.
 */
export function cellsOf(register: GeneratedRegister): RegisterCells {
  const effects = tableOf(Object.keys(effectHeadings) as EffectField[], register.effects);
  fillFormulas(effects, register);
  // A large register's formulas are not sent as texts: those that stand are taken for the product's own
  // (excel/readRegister).
  const formulas = Object.fromEntries(
    effectFormulaFields.map((field) => [field, effects.rows.map(() => effectFormulas[field] ?? '')]),
  );
  return {
    ...noCells,
    effects: { ...effects, formulas },
    outcomes: tableOf(Object.keys(outcomeHeadings) as OutcomeField[], register.outcomes),
    lists: {
      departments: register.departments,
      categories: register.categories,
      reasons: Object.values(choices.reasons),
    },
  };
}

function fillFormulas(effects: MutableTable<EffectField>, { outcomes }: GeneratedRegister): void {
  const { columns } = effects;
  const realised = new Map(outcomes.map(({ effectId, amount }) => [effectId, amount]));
  const set = (cells: CellValue[], field: EffectField, value: CellValue): void => {
    const column = columns[field];
    if (column !== undefined) cells[column] = value;
  };
  const assessed = finished(assess({ ...noCells, effects }, { vocabulary, settings: benchSettings, asOf: benchDay }));
  for (const effect of assessed.effects) {
    const cells = effects.rows[effect.row];
    const { gross, annualEffect } = calculate(effect, benchSettings);
    if (cells === undefined) continue;
    set(cells, 'calculated', gross / 100);
    set(cells, 'annualEffect', annualEffect === null ? '' : annualEffect / 100);
    if (effect.validation.by !== '') set(cells, 'validatedAmount', gross / 100);
    set(cells, 'realised', realised.get(effect.id) ?? '');
  }
}

interface MutableTable<Field extends string> extends TableCells<Field> {
  readonly rows: CellValue[][];
}

function tableOf<Field extends string>(fields: readonly Field[], rows: readonly Row<Field>[]): MutableTable<Field> {
  const columns = Object.fromEntries(fields.map((field, index) => [field, index])) as Partial<Record<Field, number>>;
  return { columns, firstRow: 6, rows: rows.map((row) => fields.map((field) => row[field] ?? '')) };
}

const noCells = {
  ...Object.fromEntries(tableKeys.map((key) => [key, { columns: {}, firstRow: 2, rows: [] }])),
  lists: { departments: [], categories: [], reasons: [] },
} as unknown as RegisterCells;

/** The register's rows by heading, for filling a workbook. */
export function rowsByHeading(
  register: GeneratedRegister,
): Pick<Record<TableKey, Record<string, CellValue>[]>, 'effects' | 'outcomes'> {
  const { columns, rows } = cellsOf(register).effects;
  return {
    effects: rows.map((cells) =>
      Object.fromEntries(effectInputFields.map((field) => [effectHeadings[field], cells[columns[field] ?? 0] ?? ''])),
    ),
    outcomes: register.outcomes.map((row) =>
      Object.fromEntries(Object.entries(row).map(([field, value]) => [outcomeHeadings[field as OutcomeField], value])),
    ),
  };
}
