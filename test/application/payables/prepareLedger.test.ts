import { prepareLedger, type LedgerFacts } from '../../../src/application/payables/ledgerReading';
import { finished, rowsPerStep } from '../../../src/domain/basics/steps';
import type { StandingPayables } from '../../../src/workbook/payables/payablesCells';
import { contracted, contracts, monthly, reduced } from '../../support/parts/payables';
import { paneToday } from '../../support/pane';

const reading = contracts(contracted);
const nothing: StandingPayables = { imports: [], costs: [], credits: [], purchases: [] };
const facts: LedgerFacts = {
  buyer: '',
  dateKind: 'booking',
  vat: 'excluded',
  numberHeading: 'Orgnr',
  costAccountsOnly: false,
  source: '',
  file: 'reskontra.csv',
  fileMark: 'm',
  replaces: [],
  coverage: null,
  readOn: paneToday,
};
const accounts = Array.from({ length: 600 }, (_, index) => String(4_000 + index));
const reduction = reduced(
  reading,
  accounts.flatMap((account) => monthly(2025, [1_000, 2_000, 3_000], { account })),
);
const first = finished(prepareLedger(nothing, reduction, facts, reading));

it('a file that is read again is compared with what stands in steps, and changes nothing', () => {
  const { after } = first;
  const rows = after.costs.length + after.purchases.length;
  expect(rows).toBeGreaterThan(600);
  const steps = prepareLedger(after, reduction, facts, reading);
  let count = 0;
  for (;;) {
    const step = steps.next();
    if (step.done === true) {
      expect(step.value.unchanged).toBe(true);
      expect(step.value.imported?.id).toBe(first.imported?.id);
      break;
    }
    count += 1;
  }
  // Each row is gone through twice to be compared, and purchases once for their months' sums.
  expect(count).toBeGreaterThan((2 * rows) / rowsPerStep);
});

it('whatever the order of rows; and one amount that differs is a change', () => {
  const { after } = first;
  const turned = { ...after, costs: [...after.costs].reverse(), purchases: [...after.purchases].reverse() };
  expect(finished(prepareLedger(turned, reduction, facts, reading)).unchanged).toBe(true);
  const [one, ...rest] = after.purchases;
  if (one === undefined) throw new Error('no purchases');
  const edited = { ...after, purchases: [{ ...one, amount: one.amount + 1n }, ...rest] };
  expect(finished(prepareLedger(edited, reduction, facts, reading)).unchanged).toBe(false);
  const doubled = { ...after, purchases: [...rest.slice(1), ...rest.slice(0, 2)] };
  expect(doubled.purchases).toHaveLength(after.purchases.length);
  expect(finished(prepareLedger(doubled, reduction, facts, reading)).unchanged).toBe(false);
});
