import fc from 'fast-check';
import {
  effectInputFields,
  type CellValue,
  type EffectField,
  type OutcomeField,
} from '../../../src/domain/register/cells';
import { ruleOf, type RuleId } from '../../../src/domain/rules/catalogue';
import type { Row } from '../../support/register';
import { assessed, avoidance, contract, day, other, outcome, penalty } from '../../support/register';
import { ledgerOf, summaryBy } from '../../support/figures';

const bases = [contract, penalty, avoidance, other];

/** Rows that people could have written, alike enough to meet each other. */
const effectRow: fc.Arbitrary<Row<EffectField>> = fc
  .record({
    base: fc.constantFrom(...bases),
    supplier: fc.constantFrom('A', 'B', ''),
    caseId: fc.constantFrom('', '', 'Ä1', 'Ä2'),
    reason: fc.constantFrom('Vite', 'Rättad faktura', 'FKU', ''),
    month: fc.integer({ min: 1, max: 9 }),
    factor: fc.constantFrom(1, 1.01, 1000),
    title: fc.constantFrom('a', 'b'),
    status: fc.constantFrom('', '', '', 'Makulerad', 'Avtalad'),
    error: fc.constantFrom({}, {}, {}, { start: '' }, { amount: '1.500' }, { termYears: 1.3 }),
  })
  .map(({ base, month, factor, error, ...given }) => ({
    ...base,
    ...given,
    start: day(`2025-0${month}-01`),
    ...(base.amount === undefined ? {} : { amount: Number(base.amount) * factor }),
    ...(base.baseline === undefined ? {} : { baseline: Number(base.baseline) * factor }),
    ...error,
  }));
const effectRows = fc
  .array(effectRow, { maxLength: 12 })
  .map((rows) => rows.map((row, index) => ({ ...row, id: `E-${index}` })));
const outcomeRow: fc.Arbitrary<Row<OutcomeField>> = fc
  .record({
    effect: fc.nat(12),
    month: fc.integer({ min: 1, max: 9 }),
    amount: fc.integer({ min: -9, max: 90 }),
    evidence: fc.constantFrom('', 'a'),
  })
  .map(({ effect, month, amount, evidence }) => ({
    ...outcome,
    effectId: `E-${effect}`,
    from: day(`2025-0${month}-01`),
    to: day(`2025-0${month}-28`),
    amount: amount * 100,
    evidence,
  }));

const anyCell: fc.Arbitrary<CellValue> = fc.oneof(
  fc.string(),
  fc.double(),
  fc.integer(),
  fc.boolean(),
  fc.constant(null),
  fc.constantFrom('#VALUE!', '1.500', '3,2 mkr', '2025-01-01', 45_658),
  fc.constantFrom('Nytt avtal', 'Engångsbelopp/vite', 'Cost avoidance', 'Annat', 'Makulerad', 'E-0001', 'Faktura'),
);
const anyRow = <Field extends string>(fields: readonly Field[]): fc.Arbitrary<Row<Field>> =>
  fc.record(Object.fromEntries(fields.map((field) => [field, anyCell]))) as unknown as fc.Arbitrary<Row<Field>>;

describe('assessing a register', () => {
  it('never throws, and counts, leaves out or withdraws every row that is not blank', () => {
    fc.assert(
      fc.property(
        fc.array(anyRow<EffectField>([...effectInputFields, 'calculated']), { maxLength: 4 }),
        fc.array(
          anyRow<OutcomeField>(['effectId', 'from', 'to', 'amount', 'source', 'evidence', 'cause', 'verified']),
          { maxLength: 4 },
        ),
        fc.array(anyRow(['year', 'department', 'amount', 'share', 'scope', 'basis'] as const), { maxLength: 4 }),
        fc.array(anyRow(['effectId', 'from', 'to', 'priceBefore', 'contractPrice', 'plannedVolume'] as const), {
          maxLength: 3,
        }),
        (effects, outcomes, targets, unitData) => {
          const assessment = assessed({ effects, outcomes, targets, unitData });
          const counted = assessment.rows.filter(({ state }) => state === 'counted');
          expect(assessment.effects).toHaveLength(counted.length);
          expect(assessment.rows.length).toBeLessThanOrEqual(effects.length);
          for (const { ruleId, table } of assessment.issues) expect(ruleOf(ruleId as RuleId).tables).toContain(table);
        },
      ),
      { numRuns: 300 },
    );
  });

  it('a row is left out exactly when an error says why', () => {
    fc.assert(
      fc.property(effectRows, (effects) => {
        const { rows, issues } = assessed({ effects });
        const withErrors = new Set(issues.filter(({ severity }) => severity === 'error').map(({ row }) => row));
        for (const { row, state } of rows) expect(state === 'leftOut').toBe(withErrors.has(row));
      }),
    );
  });

  it('the order of rows changes neither what is said of each row nor any figure', () => {
    // Which of several copies is kept is the one thing that order decides, so rows are made unlike each other here.
    const unlike = effectRows.map((rows) => rows.map((row) => ({ ...row, comment: row.id })));
    const shuffled = fc.tuple(unlike, fc.infiniteStream(fc.nat())).map(([rows, keys]) => {
      const order = rows.map((row) => ({ row, key: keys.next().value as number }));
      return { rows, mixed: order.sort((a, b) => a.key - b.key).map(({ row }) => row) };
    });
    fc.assert(
      fc.property(shuffled, fc.array(outcomeRow, { maxLength: 8 }), ({ rows, mixed }, outcomes) => {
        const said = (effects: Row<EffectField>[]) => {
          const assessment = assessed({ effects, outcomes });
          const summary = summaryBy(assessment, ledgerOf(assessment));
          const issues = assessment.issues
            .map(({ ruleId, effectId, field }) => `${effectId} ${ruleId} ${field}`)
            .sort();
          return { issues, total: summary.total, perYear: summary.perYear, views: summary.views };
        };
        expect(said(mixed)).toEqual(said(rows));
      }),
    );
  });

  it('a row that is left out or withdrawn changes no total and is in no comparison', () => {
    fc.assert(
      fc.property(effectRows, fc.array(outcomeRow, { maxLength: 8 }), (effects, outcomes) => {
        const all = assessed({ effects, outcomes });
        const counted = new Set(all.rows.filter(({ state }) => state === 'counted').map(({ id }) => id));
        const alone = assessed({
          effects: effects.filter(({ id }) => counted.has(id)),
          outcomes: outcomes.filter(({ effectId }) => counted.has(String(effectId))),
        });
        expect(summaryBy(alone, ledgerOf(alone)).total).toEqual(summaryBy(all, ledgerOf(all)).total);
        const said = ({ issues }: typeof all) =>
          issues
            .filter(({ effectId }) => counted.has(effectId))
            .map(({ ruleId, effectId }) => `${effectId} ${ruleId}`)
            .sort();
        expect(said(alone)).toEqual(said(all));
      }),
    );
  });
});
