import { tableKeys } from '../../../src/domain/register/cells';
import { nameLookup, placeLookup } from '../../../src/domain/register/list';
import { outcomesTable } from '../../../src/domain/register/tables/outcomes';
import { readRows } from '../../../src/domain/register/tables/readRows';
import {
  defineTable,
  fieldsOf,
  formulaFieldsOf,
  inputFieldsOf,
  witnessesOf,
} from '../../../src/domain/register/tables/table';
import { assessed, contract, tableOf, vocabulary } from '../../support/register';

describe('The tables of a register', () => {
  it('are those that every register has, then those of the parts', () => {
    expect(tableKeys).toEqual([
      ...['effects', 'outcomes', 'targets', 'budgetDecisions', 'cases', 'unitData'],
      ...[
        'closes',
        'closeLines',
        'closePositions',
        'indicators',
        'watches',
        'contracts',
        'payablesImports',
        'payables',
      ],
      ...['creditRows', 'purchases', 'departmentMap', 'accountCategories', 'members', 'shares', 'initiatives'],
    ]);
  });

  it('have columns that people fill in, columns of formulas, and those that rows are told apart by', () => {
    expect(formulaFieldsOf(outcomesTable)).toEqual(['effectTitle', 'recomputed']);
    expect(inputFieldsOf(outcomesTable)).toHaveLength(fieldsOf(outcomesTable).length - 2);
    expect(witnessesOf(outcomesTable)).toEqual([
      ...['from', 'to', 'amount', 'source', 'evidence', 'cause', 'verified', 'comment', 'creditRow'],
    ]);
  });

  it('read hours and plain numbers by their kind', () => {
    const table = defineTable({
      sheet: 's',
      id: null,
      fields: { hours: { kind: 'hours' }, weight: { kind: 'number' } },
    });
    const lookups = { vocabulary, departments: nameLookup([]), categories: nameLookup([]), reasons: nameLookup([]) };
    expect(readRows(table, tableOf([{ hours: '8 000 h', weight: '17,5' }]), lookups)).toMatchObject([
      { hours: { kind: 'text', value: 800_000 }, weight: { kind: 'value', value: 17.5 } },
    ]);
  });

  it('the contract number and organisation of a row go with its effect', () => {
    const [effect] = assessed({ effects: [{ ...contract, contractNumber: ' KS 1 ', organisation: 'Avesta' }] }).effects;
    expect([effect?.contractNumber, effect?.organisation]).toEqual(['KS 1', 'Avesta']);
  });
});

describe('A list', () => {
  it('finds a name’s place, without case; of names that are the same the first', () => {
    const places = placeLookup(['Bevakas', 'Vite', ' bevakas', 'Hävning']);
    expect([...places]).toEqual([
      ['bevakas', 0],
      ['vite', 1],
      ['hävning', 3],
    ]);
  });
});
