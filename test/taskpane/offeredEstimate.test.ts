import type { RegisterState } from '../../src/application/results';
import { estimated } from '../../src/taskpane/followUp/outcomeForm';
import { offeredEstimate, pictureOf } from '../../src/taskpane/followUp/followable';
import { assessed, day } from '../support/register';

const contract = {
  id: 'E-1',
  type: 'Nytt avtal',
  start: day('2025-01-01'),
  termYears: 1,
  baseline: 500_000,
  newCost: 300_000,
  baselineSource: 'Budget',
};
const units = {
  effectId: 'E-1',
  from: day('2025-01-01'),
  to: day('2025-12-31'),
  priceBefore: 0.5,
  contractPrice: 0.3,
  invoicedPrice: 0.3,
  plannedVolume: 1_000_000,
  volumeOnContract: 800_000,
  volumeOffContract: 0,
};

function offered(outcomes: readonly Record<string, string | number>[], asOf = '2025-12-31') {
  const assessment = assessed({ effects: [contract], outcomes, unitData: [units] }, { asOf: day(asOf) });
  const state = { assessment } as RegisterState;
  const picture = pictureOf(state, 'E-1');
  return picture === null ? null : offeredEstimate(picture, state);
}

describe('An estimate from unit data', () => {
  it('is offered as an outcome with Källa Beräknat', () => {
    const estimate = offered([]);
    expect(estimate).toMatchObject({ ore: 16_000_000, from: 2025 * 12, to: 2025 * 12 + 11 });
    expect(estimate === null ? null : estimated(estimate)).toMatchObject({ amount: '160000', source: 'Beräknat' });
  });

  it('is of elapsed months that no outcome covers, of whatever Källa', () => {
    const outcome = { effectId: 'E-1', from: day('2025-01-01'), to: day('2025-06-30'), amount: 1, source: 'Beräknat' };
    expect(offered([outcome])).toMatchObject({ from: 2025 * 12 + 6, to: 2025 * 12 + 11, ore: 8_000_000 });
    expect(offered([outcome], '2025-06-30')).toBeNull();
  });
});
