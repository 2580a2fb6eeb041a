import type { ContractField } from '../../../src/domain/payables/contractRows';
import { ContractMatcher, type AsIf, type MatchedRow } from '../../../src/domain/payables/matching';
import { before, contracted, contracts, month, previous, reduced } from '../../support/parts/payables';
import { day, type Row } from '../../support/register';

type Rows = readonly Row<ContractField>[];

const skrivaren = '5599001004';
const gamla = before.replace('-', '');
const row = (more: Partial<MatchedRow> = {}): MatchedRow => ({
  ...{ month: month(2025, 3), organisation: skrivaren, name: '', department: 'Social', account: '6410', reference: '' },
  ...more,
});
const matcher = (rows: Rows) => new ContractMatcher(contracts(...rows).parties);
const found = (rows: Rows, more: Partial<MatchedRow> = {}, asIf: AsIf | null = null) => {
  const match = matcher(rows).match(row(more), asIf);
  if (match.kind === 'unclear') return `unclear ${match.contracts.join(' ')}`;
  return match.kind === 'none'
    ? 'none'
    : `${match.contract} ${match.role} ${match.by}${match.notOnContract ? ' W930' : ''}`;
};
const office = { ...contracted, number: 'KONTOR' };
const electricity = { number: 'EL', role: 'Konto', accounts: '64*', start: day('2025-02-01') };

describe('A.4 step 1: the file’s own reference', () => {
  const toPrint = { reference: 'UTSKRIFT' };

  it('takes the role that the supplier has on that contract, not on another', () => {
    const onOffice = { ...previous, number: 'KONTOR' };
    expect(found([contracted, onOffice], { ...toPrint, organisation: gamla })).toBe(
      'utskrift contracted reference W930',
    );
  });

  it('of several rows of the supplier there the one that runs, Avtalad first', () => {
    const alsoBefore = { ...previous, organisationNumber: skrivaren };
    expect(found([alsoBefore, contracted], toPrint)).toBe('utskrift contracted reference');
    expect(found([contracted, alsoBefore], toPrint)).toBe('utskrift contracted reference');
    expect(found([{ ...contracted, end: '2025-02-28' }, alsoBefore], toPrint)).toBe('utskrift previous reference');
    expect(
      found(
        [
          { ...contracted, end: '2025-02-28' },
          { ...alsoBefore, end: '2024-12-31' },
        ],
        toPrint,
      ),
    ).toBe('utskrift contracted reference');
  });
});

describe('A.4 step 2: the supplier’s contracts', () => {
  it('several are Oklart, and each is a candidate; one found has none', () => {
    expect(found([contracted, office])).toBe('unclear utskrift kontor');
    expect(matcher([contracted, office]).candidates(row())).toEqual(['utskrift', 'kontor']);
    expect(matcher([contracted]).candidates(row())).toEqual([]);
    expect(matcher([contracted]).candidates(row({ organisation: '5599003000' }))).toEqual([]);
  });

  it('is matched by number where one of the rows has it, else by name', () => {
    const named = { ...contracted, organisationNumber: '' };
    const own = { name: 'Skrivaren AB' };
    expect(found([named, contracted], own)).toBe('utskrift contracted number');
    expect(found([contracted, named], own)).toBe('utskrift contracted number');
    expect(found([named], own)).toBe('utskrift contracted name');
    expect(found([named], { ...own, organisation: null })).toBe('utskrift contracted name');
  });

  it('a name that is on no row of Avtal finds nothing, nor does a blank one', () => {
    const nameless = { ...contracted, supplier: '' };
    for (const name of ['Okänd AB', '', ' AB '])
      expect(found([contracted, nameless], { name, organisation: null })).toBe('none');
  });

  it('one whose time is over is not Tidigare', () => {
    expect(found([{ ...contracted, end: '2025-02-28' }])).toBe('none');
  });
});

describe('A.4 step 3: Tidigare', () => {
  const old = { organisation: gamla };

  it('begins with the earliest of the contract’s Avtalad rows, whatever its own start', () => {
    const later = { ...contracted, start: day('2025-06-01') };
    expect(found([later, contracted, previous], old)).toBe('utskrift previous number');
    expect(found([later, { ...previous, start: day('2024-01-01') }], old)).toBe('none');
    expect(found([{ ...contracted, start: day('2025-03-31') }, previous], old)).toBe('utskrift previous number');
  });
});

describe('A.4 step 4: Roll Konto', () => {
  it('has no supplier: neither name nor number on its row finds it', () => {
    const withName = { ...electricity, supplier: 'Skrivaren AB', organisationNumber: skrivaren };
    const { partiesOf, namesakesOf } = {
      partiesOf: matcher([withName]).partiesOf({ organisation: skrivaren, name: 'Skrivaren AB' }),
      namesakesOf: matcher([withName]).namesakesOf({ organisation: '5599003000', name: 'Skrivaren AB' }),
    };
    expect([partiesOf, namesakesOf]).toEqual([[], []]);
    expect(found([withName], { account: '7000', name: 'Skrivaren AB' })).toBe('none');
  });

  it('an account is a contract’s when any row of Konto has it', () => {
    const water = { ...electricity, number: 'VATTEN', accounts: '65*' };
    const has = (account: string) => matcher([electricity, water, contracted]).hasAccount(account);
    expect(['6410', '6500', '6600'].map(has)).toEqual([true, true, false]);
    expect(matcher([contracted]).hasAccount('6410')).toBe(false);
  });

  it('of some departments takes their rows from every supplier', () => {
    const ofTekniska = contracts({ ...electricity, departments: 'Tekniska förvaltningen' });
    const rows = ['tekniska', 'Socialförvaltningen'].map((department) => ({
      ...{ on: '2025-03', kronor: 100, from: '559900-3000', name: 'Elbolaget', account: '6410', department },
    }));
    const { costs } = reduced(ofTekniska, rows);
    expect(costs.map(({ contract, department, amount }) => [contract, department, amount])).toEqual([
      ['el', 'Tekniska förvaltningen', 10_000n],
      ['', 'Socialförvaltningen', 10_000n],
    ]);
  });
});

describe('A.5: as if booked in the first whole month from the start', () => {
  const asIf = { month: month(2025, 3), contract: 'utskrift' };
  const earlier = { month: month(2024, 5) };

  it('the dates of the contract’s own rows are untested', () => {
    expect(found([{ ...contracted, start: day('2026-01-01') }], earlier, asIf)).toBe('utskrift contracted number');
    expect(
      found([{ ...contracted, start: day('2026-01-01') }, previous], { ...earlier, organisation: gamla }, asIf),
    ).toBe('utskrift previous number');
  });

  it('those of other contracts are tested in that month', () => {
    expect(found([{ ...office, start: day('2026-01-01') }], earlier, asIf)).toBe('none');
    expect(found([{ ...office, start: day('2025-01-01') }], earlier, asIf)).toBe('kontor contracted number');
  });

  it('references to contracts that do not run then are ignored', () => {
    const toOffice = { ...earlier, reference: 'KONTOR' };
    const over = { ...office, end: '2025-02-28' };
    expect(found([contracted, over], toOffice, asIf)).toBe('utskrift contracted number');
    expect(found([contracted, office], toOffice, asIf)).toBe('kontor contracted reference');
    expect(found([contracted, over, { ...office, organisationNumber: before }], toOffice, asIf)).toBe(
      'kontor contracted reference',
    );
    expect(found([contracted, over], { ...earlier, reference: 'UTSKRIFT' }, asIf)).toBe(
      'utskrift contracted reference',
    );
  });
});

describe('H9: the name of a contract’s supplier under another number', () => {
  const namesakes = (rows: Rows, organisation: string | null, name: string) =>
    matcher(rows)
      .namesakesOf({ organisation, name })
      .map(({ key }) => key);

  it('is of numbered rows alone, and of a number', () => {
    expect(namesakes([contracted], '5599003000', 'SKRIVAREN')).toEqual(['utskrift']);
    expect(namesakes([contracted], skrivaren, 'SKRIVAREN')).toEqual([]);
    expect(namesakes([contracted], null, 'SKRIVAREN')).toEqual([]);
    expect(namesakes([{ ...contracted, organisationNumber: '' }], '5599003000', 'SKRIVAREN')).toEqual([]);
    expect(namesakes([contracted], '5599003000', 'Okänd')).toEqual([]);
    expect(namesakes([{ ...contracted, supplier: '' }], '5599003000', '')).toEqual([]);
  });
});
