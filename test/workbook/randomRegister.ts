import fc from 'fast-check';
import type { CellValue } from '../../src/domain/register/cells';
import { serialOf } from '../../src/domain/basics/calendar';
import { choices } from '../../src/locales/workbook';
import type { Rows } from '../excel/support';

const words = <Code extends string>(list: Readonly<Record<Code, string>>): fc.Arbitrary<string> =>
  fc.constantFrom(...(Object.values(list) as string[]));
const orBlank = <T>(value: fc.Arbitrary<T>): fc.Arbitrary<T | ''> =>
  fc.oneof({ weight: 3, arbitrary: value }, { weight: 1, arbitrary: fc.constant('' as const) });
const day = fc.integer({ min: serialOf(2023, 1, 1), max: serialOf(2028, 12, 31) });
const money = fc.oneof(
  fc.integer({ min: 0, max: 500_000_000 }).map((ore) => ore / 100),
  fc.integer({ min: -2_000, max: 9_000 }).map((thousands) => thousands * 1000),
);

/** Departments and categories of the random registers' lists; '' and "saknas" are Ej angivet. */
export const someDepartments = ['Skola', 'Vård', 'Teknik', 'Kultur'];
export const someCategories = ['Fordon', 'Resor', 'Kontor'];

const effects = fc.array(
  fc.record({
    type: words(choices.effectTypes),
    department: fc.constantFrom(...someDepartments, 'Gemensamt', 'saknas', ''),
    category: fc.constantFrom(...someCategories, ''),
    reason: orBlank(words(choices.reasons)),
    start: fc.oneof(
      { weight: 9, arbitrary: day as fc.Arbitrary<CellValue> },
      { weight: 1, arbitrary: fc.constant('i våras') },
    ),
    term: fc.constantFrom<CellValue>(1, 2, 2.5, 4, 0.33, 7, ''),
    yearly: fc.boolean(),
    baseline: fc.oneof(
      { weight: 9, arbitrary: money as fc.Arbitrary<CellValue> },
      { weight: 1, arbitrary: fc.constantFrom<CellValue>('3,2 mkr', '919 tkr', '1.500') },
    ),
    newCost: money,
    amount: money,
    source: orBlank(words(choices.baselineSources)),
    implementation: orBlank(fc.integer({ min: 0, max: 100_000 })),
    indirect: orBlank(money),
    hours: orBlank(fc.integer({ min: 0, max: 200_000 }).map((hundredths) => hundredths / 100)),
    ended: fc.oneof(
      { weight: 5, arbitrary: fc.constant('' as CellValue) },
      { weight: 1, arbitrary: day as fc.Arbitrary<CellValue> },
    ),
    status: fc.oneof(
      { weight: 9, arbitrary: fc.constant('') },
      { weight: 1, arbitrary: fc.constant(choices.statuses.withdrawn) },
    ),
    outcomes: fc.array(
      fc.record({
        from: day,
        days: fc.nat(500),
        amount: money,
        source: orBlank(words(choices.outcomeSources)),
        cause: orBlank(words(choices.deviationCauses)),
        verified: orBlank(fc.constant('AB')),
      }),
      { maxLength: 3 },
    ),
  }),
  { minLength: 25, maxLength: 45 },
);

const targets = fc.uniqueArray(
  fc.record({
    year: fc.integer({ min: 2023, max: 2027 }),
    department: fc.constantFrom('', ...someDepartments),
    amount: fc.integer({ min: 0, max: 20_000_000 }),
    share: fc.constantFrom<CellValue>('', 0.1, 0.2),
    scope: orBlank(words(choices.targetScopes)),
    basis: orBlank(words(choices.targetBases)),
  }),
  { maxLength: 10, selector: ({ year, department }) => `${year} ${department}` },
);

const decisions = fc.array(
  fc.record({
    year: fc.integer({ min: 2024, max: 2028 }),
    department: fc.constantFrom('', ...someDepartments),
    amount: fc.integer({ min: -900_000, max: 900_000 }),
  }),
  { maxLength: 6 },
);

export interface RandomRegister {
  readonly effects: Rows;
  readonly outcomes: Rows;
  readonly targets: Rows;
  readonly budgetDecisions: Rows;
}

/**
 * Registers as people fill them: gaps, texts for amounts, unknown words, withdrawn rows, outcomes outside the period.
 */
export const randomRegister: fc.Arbitrary<RandomRegister> = fc.record({ effects, targets, decisions }).map((given) => ({
  effects: given.effects.map((one, index) => {
    const usesYearly = one.yearly && (one.type === 'Nytt avtal' || one.type === 'Cost avoidance');
    return {
      'Effekt-ID': `E-${index}`,
      Benämning: `Effekt ${index}`,
      'Typ av effektivisering': one.type,
      Förvaltning: one.department,
      Kategori: one.category,
      'Anledning till effektivisering': one.reason,
      Startdatum: one.start,
      'Avtalstid år': one.term,
      Baselinekälla: one.source,
      'Utgångskostnad per år': usesYearly ? one.baseline : '',
      'Ny kostnad per år': usesYearly ? one.newCost : '',
      Belopp: usesYearly ? '' : one.amount,
      Införandekostnad: one.implementation,
      'Indirekt effekt per år': one.indirect,
      'Sparade timmar per år': one.hours,
      'Faktiskt slutdatum': one.ended,
      Status: one.status,
      Kommentar: 'k',
    };
  }),
  outcomes: given.effects.flatMap(({ outcomes }, index) =>
    outcomes.map((one) => ({
      'Effekt-ID': `E-${index}`,
      Från: one.from,
      Till: one.from + one.days,
      'Realiserat belopp': one.amount,
      Källa: one.source,
      Avvikelseorsak: one.cause,
      Verifierad: one.verified,
    })),
  ),
  targets: given.targets.map((one) => ({
    År: one.year,
    Förvaltning: one.department,
    Mål: one.share === '' ? one.amount : '',
    Andel: one.share,
    Avser: one.scope,
    'Räknas som': one.basis,
  })),
  budgetDecisions: given.decisions.map((one) => ({
    År: one.year,
    Förvaltning: one.department,
    Belopp: one.amount,
    Beslut: 'KF',
  })),
}));
