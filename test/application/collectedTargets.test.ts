import { collectedTargets } from '../../src/application/collection/collectedTargets';
import { target } from '../support/effects';
import { member } from '../support/parts/collection';
import { tableOf } from '../support/register';

const table = (...rows: readonly Record<string, string | number>[]) => ({
  targets: tableOf(rows.map((row) => ({ year: '', department: '', amount: '', share: '', organisation: '', ...row }))),
});
const falun = member('Falun', [], { targets: [target(2026, 100, { scope: 'freed' }), target(2027, 200)] });

describe('members’ targets in the collection’s Mål', () => {
  const standing = table(
    { year: 2026, amount: 900 },
    { year: 2025, amount: 5, organisation: 'falun ' },
    { year: 2026, share: 0.4, organisation: 'Falun' },
    { year: 2026, amount: 7, organisation: 'Avesta' },
  );

  it('take the place of the member’s earlier rows; a share is the collection’s own, and the member has no other that year', () => {
    expect(collectedTargets(standing, [falun], 'Dalarna')).toEqual({
      stay: [0, 2, 3],
      added: [
        {
          year: 2027,
          amount: 200,
          scope: 'Frigjorda och återbetalda',
          basis: 'Effekt i året',
          organisation: 'Falun',
        },
      ],
    });
  });

  it('stand as they are where the member has none, bears the collection’s own name, or Mål has no Organisation', () => {
    const untouched = { stay: [0, 1, 2, 3], added: [] };
    expect(collectedTargets(standing, [member('Falun', [])], 'Dalarna')).toEqual(untouched);
    expect(collectedTargets(standing, [falun], ' FALUN')).toEqual(untouched);
    expect(collectedTargets({ targets: tableOf([{ year: 2026, amount: 1 }]) }, [falun], '')).toEqual({
      stay: [0],
      added: [],
    });
  });

  it('come after the rows that stand, without the blank one of a new register', () => {
    const { stay, added } = collectedTargets(table({}), [falun], '');
    expect([stay, added.map(({ year, amount }) => [year, amount])]).toEqual([
      [],
      [
        [2026, 100],
        [2027, 200],
      ],
    ]);
  });
});
