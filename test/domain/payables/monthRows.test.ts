import fc from 'fast-check';
import { contractKey } from '../../../src/domain/payables/contract';
import type { ContractField } from '../../../src/domain/payables/contractRows';
import { matchedRow } from '../../../src/domain/payables/monthRows';
import { bookOf, contracts, month, type Booked } from '../../support/parts/payables';
import { day, type Row } from '../../support/register';

const numbers = ['559900-1004', '559900-2002', ''];
const names = ['Skrivaren AB', 'Gamla Skrivaren AB', 'Städ i Norr'];
const agreed = ['UTSKRIFT', 'STÄD', 'KOPIA'];

const party = fc.record({
  number: fc.constantFrom(...agreed),
  role: fc.constantFrom('Avtalad', 'Tidigare', 'Konto'),
  organisationNumber: fc.constantFrom(...numbers),
  supplier: fc.constantFrom(...names),
  accounts: fc.constantFrom('', '6400', '5000-5999'),
  start: fc.constantFrom(day('2023-01-01'), day('2024-04-01')),
});
const booked = fc.record({
  on: fc.constantFrom('2024-03', '2024-04'),
  kronor: fc.integer({ min: -50_000, max: 50_000 }),
  from: fc.constantFrom(...numbers),
  name: fc.constantFrom(...names),
  account: fc.constantFrom('6400', '5420'),
  reference: fc.constantFrom('', ...agreed),
});

const bookMade = (avtal: readonly Row<ContractField>[], rows: readonly Booked[]) =>
  bookOf({ contracts: contracts(...avtal), rows });

describe('Rows of a month found by contract', () => {
  it('A.5: no row that a contract could be found for is out of its reach, whatever time it is found at', () => {
    let found = 0;
    fc.assert(
      fc.property(fc.array(party, { maxLength: 6 }), fc.array(booked, { maxLength: 20 }), (avtal, rows) => {
        const book = bookMade(avtal, rows);
        for (const row of book.input.costs) {
          for (const contract of agreed.map(contractKey)) {
            const match = book.matcher.match(matchedRow(row), { month: month(2024, 3), contract });
            const mayBeIts =
              (match.kind === 'found' && match.contract === contract) ||
              (match.kind === 'unclear' && match.contracts.includes(contract));
            if (mayBeIts) found += 1;
            if (mayBeIts) expect(book.rowsInReach(contract, row.month)).toContain(row);
          }
        }
      }),
    );
    expect(found).toBeGreaterThan(10);
  });

  it('each row stands with its own contract, in the order of the table, and no other', () => {
    fc.assert(
      fc.property(fc.array(party, { maxLength: 6 }), fc.array(booked, { maxLength: 20 }), (avtal, rows) => {
        const book = bookMade(avtal, rows);
        for (const at of [month(2024, 3), month(2024, 4)])
          for (const contract of agreed.map(contractKey))
            expect(book.rowsOf(contract, at)).toEqual(book.rowsIn(at).filter((row) => row.contract === contract));
      }),
    );
  });

  it('a supplier of no contract is within reach of none, but of one with accounts', () => {
    const stranger: Booked = { on: '2024-03', kronor: 100, from: '', name: 'Städ i Norr', account: '9999' };
    const own: Booked = { on: '2024-03', kronor: 200 };
    const start = day('2023-01-01');
    const skrivaren = { number: 'UTSKRIFT', organisationNumber: '559900-1004', supplier: 'Skrivaren AB', start };
    const withAccounts = { number: 'UTSKRIFT', role: 'Konto', accounts: '6400' };
    const reached = (avtal: Parameters<typeof bookMade>[0]) =>
      bookMade([skrivaren, { number: 'STÄD', supplier: 'Städ i Norr', start }, ...avtal], [stranger, own])
        .rowsInReach(contractKey('UTSKRIFT'), month(2024, 3))
        .map(({ amount }) => amount);
    expect(reached([])).toEqual([20_000n]);
    expect(reached([withAccounts])).toHaveLength(2);
  });
});
