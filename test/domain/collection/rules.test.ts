import { judgeMembers, usableMembers } from '../../../src/domain/collection/collectionRules';
import { memberOf } from '../../../src/domain/collection/fromRegister';
import type { Member, PickedFile } from '../../../src/domain/collection/member';
import { readShares, type ShareField } from '../../../src/domain/collection/shares';
import type { Ore } from '../../../src/domain/basics/money';
import { assessed, contract, day, outcome, settings, tableOf, type Row } from '../../support/register';
import { member, shares, type RowDraft } from '../../support/parts/collection';

const picked = (each: Member): PickedFile => ({ kind: 'member', member: each });
const rules = (members: readonly Member[]) =>
  judgeMembers(members, settings).map(
    ({ ruleId, row, params }) =>
      `${ruleId}@${row}${params['reason'] === undefined ? '' : ` ${String(params['reason'])}`}`,
  );
const part: RowDraft = {
  id: 'E-1',
  type: 'newContract',
  supplier: 'S',
  start: day('2025-01-01'),
  termMonths: 12,
  baselineSource: 'budget',
  amount: 100_000_000 as Ore,
  contractNumber: 'A',
};
const of = (amount: number, rest: RowDraft = {}): RowDraft => ({ ...part, amount: (amount * 100) as Ore, ...rest });
const members = (...rows: readonly RowDraft[]) => rows.map((row, index) => member(`M${index}`, [row]));

describe('the files of members', () => {
  it('E791 names what is no register, or of a newer schema, and the others go on; E792 an organisation that comes again', () => {
    const { members: used, issues } = usableMembers([
      picked(member('A', [])),
      { kind: 'unusable', file: 'x.xlsx', reason: 'newerSchema' },
      picked(member(' a', [])),
      picked(member('B', [], { organisationNumber: '1' })),
      picked(member('C', [], { organisationNumber: '1' })),
    ]);
    expect(used.map(({ organisation }) => organisation)).toEqual(['A', 'B']);
    expect(issues.map(({ ruleId, row }) => `${ruleId}@${row}`)).toEqual(['E791@1', 'E792@2', 'E792@4']);
  });

  it('only counted rows and their outcomes go along', () => {
    const assessment = assessed({
      effects: [
        { ...contract, contractNumber: 'KS' },
        { ...contract, id: 'E-9', start: '' },
      ],
      outcomes: [outcome, { ...outcome, amount: '' }],
    });
    const made = memberOf(assessment, member('A', []), new Map([[0, { covers: 'whole', supplierNumber: null }]]), 2);
    expect(
      made.effects.map(({ effect, covers, outcomes, sheetRow }) => [
        effect.id,
        effect.contractNumber,
        covers,
        outcomes.length,
        sheetRow,
      ]),
    ).toEqual([['E-0001', 'KS', 'whole', 1, 2]]);
  });
});

describe('the rules of Andelar', () => {
  const of100: readonly Row<ShareField>[] = [
    { contractNumber: 'A', organisation: 'M0', share: 0.6 },
    { contractNumber: 'a', organisation: 'M1', share: '40 %' },
  ];
  const faults = (...rows: readonly Row<ShareField>[]) =>
    shares(...rows).issues.map(
      ({ ruleId, row, field, params }) => `${ruleId}@${row} ${field} ${String(params['reason'])}`,
    );

  it('E795 wants 100 % (± 0,5), every party once, and positive numbers; Vikt may be any', () => {
    expect(faults(...of100)).toEqual([]);
    expect(faults(...of100, { contractNumber: 'A', organisation: 'M2', share: 0.005 })).toEqual([]);
    expect(faults(...of100, { contractNumber: 'A', organisation: 'M2', share: 0.006 })).toEqual(['E795@0 share sum']);
    expect(faults(...of100, { contractNumber: 'A', organisation: ' m0', share: 0.1 })).toEqual([
      'E795@2 organisation twice',
    ]);
    expect(faults({ contractNumber: 'A', organisation: 'M0', share: 'hälften' })).toEqual(['E795@0 share value']);
    expect(
      faults({ contractNumber: '', organisation: 'M0', share: 1 }, { contractNumber: 'B', organisation: '', share: 1 }),
    ).toEqual(['E795@0 contractNumber number', 'E795@1 organisation party']);
    expect(
      faults(
        { contractNumber: 'A', organisation: 'M0', weight: 17.5 },
        { contractNumber: 'A', organisation: 'M1', weight: 3_000_000 },
      ),
    ).toEqual([]);
    expect(
      faults(
        { contractNumber: 'A', organisation: 'M0', weight: 0 },
        { contractNumber: 'A', organisation: 'M1', weight: 3 },
      ),
    ).toEqual(['E795@0 share value']);
    const byEither = tableOf<ShareField>([
      { contractNumber: 'A', organisation: 'Falun', share: 0.5 },
      { contractNumber: 'A', organisation: 'fal ', share: 0.5 },
    ]);
    expect(readShares(byEither, [{ organisation: 'Falun', shortName: 'FAL' }]).issues).toMatchObject([
      { ruleId: 'E795', row: 1, field: 'organisation', params: { reason: 'twice' } },
    ]);
    expect(readShares(byEither, []).issues).toEqual([]);
    expect(shares(...of100, { contractNumber: 'A', organisation: 'M2', share: 0.1 })).toMatchObject({
      parties: new Map(),
      broken: new Set(['a']),
    });
  });
});

describe('the rules of members together', () => {
  it('say nothing of parts that are parts', () => {
    expect(rules(members(of(100), of(200), of(350)))).toEqual([]);
  });

  it('W796 two parts that may be one whole: overlapping, within 2 %', () => {
    expect(rules(members(of(100), of(98)))).toEqual(['W796@0 twice']);
    expect(rules(members(of(98), of(100)))).toEqual(['W796@0 twice']);
    expect(rules(members(of(100), of(97.9)))).toEqual([]);
    expect(rules(members(of(100), of(100, { start: day('2026-01-01') })))).toEqual([]);
    expect(rules(members(of(100), of(100, { supplier: 'T' })))).toEqual([]);
  });

  it('W796 a part that is the sum of the others, or the size of the whole', () => {
    expect(rules(members(of(300), of(100), of(200)))).toEqual(['W796@0 isSum']);
    expect(rules(members(of(302), of(100), of(200)))).toEqual([]);
    expect(rules(members(of(300), of(100), of(200), of(1_000, { covers: 'whole' })))).toEqual(['W796@0 isSum']);
    expect(rules(members(of(300, { covers: 'whole' }), of(297)))).toEqual(['W796@1 isWhole']);
  });

  it('W796 the same number with another supplier, one of them the whole', () => {
    expect(rules(members(of(300, { covers: 'whole' }), of(100, { supplier: 'T' })))).toEqual(['W796@0 otherSupplier']);
  });

  it('W797 a per date more than a month behind, W798 settings that change figures, W799 a file edited since its refresh', () => {
    const at = (iso: string) => member(iso, [], { asOf: day(iso) });
    expect(rules([at('2025-12-31'), at('2025-11-30')])).toEqual([]);
    expect(rules([at('2025-12-31'), at('2025-11-29')])).toEqual(['W797@1']);
    expect(
      rules([
        member('A', [], { settings: { ...settings, hourlyCost: 5 as Ore } }),
        member('B', [], { settings: { ...settings, displayUnit: 'kr' } }),
      ]),
    ).toEqual(['W798@0']);
    expect(rules([member('A', [], { isFresh: false })])).toEqual(['W799@0']);
  });
});
