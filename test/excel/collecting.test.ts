import { readState } from '../../src/application/check';
import { prepareCollection, writeCollected } from '../../src/application/collection/collecting';
import { createRegister } from '../../src/application/createRegister';
import { editRow } from '../../src/application/editRow';
import type { CellValue } from '../../src/domain/register/cells';
import type { Member } from '../../src/domain/collection';
import type { Centihours } from '../../src/domain/basics/hours';
import { kr, outcome } from '../support/effects';
import { member, type RowDraft } from '../support/parts/collection';
import { day, settings } from '../support/register';
import { asOf, open } from './support';

/** An effect of so many kronor over four years. */
const row = (id: string, kronor: number, rest: RowDraft = {}): RowDraft => ({
  ...{ id, title: 'Skrivare', type: 'newContract', supplier: 'Skrivaren', start: day('2025-01-01'), termMonths: 48 },
  ...{ baselineSource: 'previousContract', amount: kr(kronor), ...rest },
});
/** The whole of a joint contract (collection.md E.4): 4 000 000. */
const whole = row('E-1', 4_000_000, { contractNumber: 'UhC 1', covers: 'whole' });
type Cells = Readonly<Record<string, CellValue>>;

/** A collection with rows of Medlemmar and Andelar. */
async function collection({ members = [], shares = [] }: { members?: Cells[]; shares?: Cells[] } = {}) {
  const { workbook } = await open();
  await createRegister(workbook, { departments: ['Kansliet'], categories: ['IT'], parts: ['collection'] });
  await workbook.writeSettings({ organisation: 'Dalarna', registerKind: 'Samling' });
  if (members.length > 0) await workbook.fillTable('members', members);
  if (shares.length > 0) await workbook.fillTable('shares', shares);
  const state = () => readState(workbook, { today: asOf });
  return {
    workbook,
    state,
    /** Collects files, and says what it came to. */
    collect: async (...files: readonly Member[]) => {
      const before = await state();
      const prepared = prepareCollection(
        before,
        files.map((file) => ({ kind: 'member', member: file })),
        asOf,
      );
      await writeCollected(workbook, before.reading, prepared);
      return {
        total: Number(prepared.collection.total) / 100,
        told: prepared.issues.map(({ ruleId, about, params }) =>
          [ruleId, about, params['reason']].filter((part) => part !== undefined).join(' '),
        ),
      };
    },
    /** Gives members of Medlemmar other short names. */
    rename: async (names: Readonly<Record<string, string>>) => {
      const { reading } = await state();
      const { columns, rows } = reading.cells.members;
      for (const [row, cells] of rows.entries()) {
        const shortName = names[String(cells[columns.organisation ?? -1])];
        if (shortName !== undefined) await editRow(workbook, reading, 'members', row, { shortName });
      }
    },
    /** Each row of Effekter: its ID, whose it is, and what it counts for, kronor. */
    rows: async () => {
      const { assessment } = await state();
      return assessment.effects.map(
        ({ id, organisation }, index) =>
          `${id} ${organisation} ${Number(assessment.calculations[index]?.calculated) / 100}`,
      );
    },
    /** What is said of Medlemmar and Andelar between collections. */
    said: async () => {
      const { issues } = await state();
      return issues.map(({ issue }) => issue.ruleId);
    },
  };
}

describe('A short name that is another member’s too', () => {
  const outcomes = [outcome('E-1', '2025-02-01', '2025-02-28', 7)];
  const falun = member('Falun', [row('E-1', 1_000_000, { outcomes })]);
  const avesta = member('Avesta', [row('E-1', 2_000_000, { outcomes })]);

  it.each([
    ['stands twice', ['E792 Falun shortName', 'E792 Avesta shortName'], { Falun: 'K', Avesta: 'k ' }],
    ['is another’s name', ['E792 Falun shortName'], { Falun: 'avesta' }],
  ])('E792 %s: nothing is collected, here or by a file alone', async (_, told, names) => {
    const members = Object.entries(names).map(([Organisation, Kortnamn]) => ({ Organisation, Kortnamn }));
    const { collect, rows, said } = await collection({ members });
    expect(await collect(falun, avesta)).toEqual({ total: 0, told });
    expect(await rows()).toEqual([]);
    if (members.length > 1) {
      expect(await collect(falun)).toEqual({ total: 0, told });
      expect((await said()).filter((ruleId) => ruleId === 'E792')).toHaveLength(2);
    }
  });

  it('takes no other member’s rows: names may change places between collections', async () => {
    const { collect, rows, rename } = await collection({ members: [{ Organisation: 'Falun', Kortnamn: 'K' }] });
    await collect(falun, avesta);
    await rename({ Falun: 'FAL', Avesta: 'K' });
    expect((await collect(avesta)).total).toBe(3_000_000);
    expect(await rows()).toEqual(['K:E-1 Falun 1000000', 'K:E-1 Avesta 2000000']);
    expect((await collect(falun)).total).toBe(3_000_000);
    expect(await rows()).toEqual(['K:E-1 Avesta 2000000', 'FAL:E-1 Falun 1000000']);
  });
});

describe('A party of Andelar', () => {
  it('E795 that stands twice, once by its short name, has no share lost: the whole is left out and told of', async () => {
    const { collect, rows, said } = await collection({
      members: [{ Organisation: 'Falun', Kortnamn: 'FAL' }],
      shares: ['Falun', 'FAL'].map((Organisation) => ({ Avtalsnummer: 'UhC 1', Organisation, Andel: 0.5 })),
    });
    expect(await said()).toContain('E795');
    expect(await collect(member('UhC', [whole]), member('Falun', []))).toEqual({
      total: 0,
      told: ['E794 UhC brokenShares'],
    });
    expect(await rows()).toEqual([]);
  });
});

describe('Finance’s validation', () => {
  const by = { by: 'Eva', amount: kr(3_600_000) };
  const validation = async (drafts: readonly RowDraft[], own = settings) => {
    const { collect, state } = await collection();
    await collect(member('Falun', drafts, { settings: own }));
    const { effects } = (await state()).assessment;
    return effects.map((effect) => [effect.validation.state, effect.validation.amount]);
  };

  it('that does not hold in the member’s own register does not here (W159), though its amount is the row’s', async () => {
    expect(await validation([row('E-1', 3_600_000, { validation: { state: 'changed', ...by } })])).toEqual([
      ['changed', kr(3_600_000)],
    ]);
  });

  it('that holds there does here, also where hours cost something else here or its amount is not written', async () => {
    const valid = { validation: { state: 'valid' as const, ...by }, centihoursPerYear: 10_000 as Centihours };
    const unread = { ...valid, validation: { state: 'valid' as const, by: 'Eva', amount: null }, termMonths: 31 };
    expect(
      await validation([row('E-1', 3_600_000, valid), row('E-2', 3_600_000, unread)], {
        ...settings,
        hourlyCost: kr(900),
      }),
    ).toEqual([
      ['valid', kr(3_600_000)],
      ['valid', null],
    ]);
  });
});

describe('A joint contract whose members are read each for itself (E.2)', () => {
  const number = '5599001004';
  const lead = member('UhC', [{ ...whole, supplier: 'Skrivaren Norden AB', supplierNumber: number }]);
  const part = row('F-1', 1_300_000, { contractNumber: 'UHC-1' });
  const falun = (supplierNumber: string | null) => member('Falun', [{ ...part, supplierNumber }]);
  const together = ['E794 UhC parts', 'W799 UhC together', 'W799 Falun together'];

  it('W799 counts parts and whole once as when they are read together, though a number is only in its file', async () => {
    const { collect, said } = await collection();
    const once = { total: 1_300_000, told: ['E794 UhC parts'] };
    expect(await collect(lead, falun(number))).toEqual(once);
    expect(await said()).not.toContain('W799');
    const alone = await collect(lead);
    expect([alone.total, new Set(alone.told)]).toEqual([1_300_000, new Set(together)]);
    expect((await said()).filter((ruleId) => ruleId === 'W799')).toHaveLength(2);
    expect(await collect(lead, falun(number))).toEqual(once);
    expect(await said()).not.toContain('W799');
  });

  it('W799 a whole that stands is left out for a part that may be its own', async () => {
    const { collect } = await collection();
    expect((await collect(lead)).total).toBe(4_000_000);
    const { total, told } = await collect(falun(number));
    expect([total, new Set(told)]).toEqual([1_300_000, new Set(together)]);
  });

  it.each([
    ['of other numbers', '5599001012'],
    ['of no number, by another name', null],
  ])('are two contracts with suppliers %s, read together or not', async (_, other) => {
    const { collect } = await collection();
    expect((await collect(lead, falun(other))).total).toBe(5_300_000);
    for (const file of [lead, falun(other), lead])
      expect(await collect(file)).toEqual({ total: 5_300_000, told: ['W796 UhC otherSupplier'] });
  });

  it('W799 asks for the whole’s file again when the part it was left out for is gone, until it has been read', async () => {
    const { collect, said } = await collection();
    const one = member('UhC', [whole]);
    expect((await collect(one)).total).toBe(4_000_000);
    expect(await collect(falun(null))).toEqual({ total: 1_300_000, told: ['E794 UhC parts'] });
    expect(await collect(member('Falun', []))).toEqual({ total: 0, told: ['W799 UhC again'] });
    expect(await said()).toContain('W799');
    expect(await collect(member('Falun', []))).toEqual({ total: 0, told: ['W799 UhC again'] });
    expect(await collect(one)).toEqual({ total: 4_000_000, told: [] });
    expect(await said()).not.toContain('W799');
  });

  it('W799 asks for it too when a party of Andelar has become a member', async () => {
    const shares = ['Falun', 'Avesta'].map((Organisation) => ({ Avtalsnummer: 'UhC 1', Organisation, Andel: 0.5 }));
    const { collect } = await collection({ shares });
    const one = member('UhC', [whole]);
    expect(await collect(one, member('Avesta', []))).toEqual({ total: 2_000_000, told: ['E794 UhC noMember'] });
    expect(await collect(member('Falun', []))).toEqual({ total: 2_000_000, told: ['W799 UhC again'] });
    expect(await collect(one)).toEqual({ total: 4_000_000, told: [] });
    expect(await collect(member('Avesta', []))).toEqual({ total: 4_000_000, told: [] });
  });
});

describe('A member that does not say whose it is', () => {
  it('W798 is told of by its file’s name, and W796 when a copy of the file is collected by another name', async () => {
    const { collect } = await collection();
    const rest = { isNameless: true, file: 'xb.xlsx' };
    expect(await collect(member('xb', [row('E-1', 2_000_000)], rest))).toEqual({
      total: 2_000_000,
      told: ['W798 xb nameless'],
    });
    const copy = member('xb (1)', [row('E-1', 2_000_000)], { ...rest, file: 'xb (1).xlsx' });
    expect((await collect(copy)).told).toEqual(['W798 xb (1) nameless', 'W796 xb (1) copy']);
    const other = member('Mora', [row('E-2', 2_000_000)]);
    expect((await collect(other)).told).toEqual(['W796 xb (1) copy']);
  });
});
