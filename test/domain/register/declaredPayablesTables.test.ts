import { contractsTable } from '../../../src/domain/register/tables/contracts';
import {
  accountCategoriesTable,
  creditRowsTable,
  departmentMapTable,
  payablesImportsTable,
  payablesTable,
  purchasesTable,
} from '../../../src/domain/register/tables/payables';
import { declared } from '../../support/declared';

describe('the tables of Reskontra och avtal, their columns in the order of payables.md A.1 and B.2', () => {
  it('Avtal', () =>
    expect(declared(contractsTable)).toEqual([
      'sheet contracts, of payables',
      'number text witness unwatched',
      'title text unwatched',
      'role choice contractRole questioned witness unwatched',
      'organisationNumber text witness unwatched',
      'supplier text witness unwatched',
      'start date witness unwatched',
      'end date unwatched',
      'category choice category told unwatched',
      'departments text unwatched',
      'accounts text witness unwatched',
      'registered date unwatched',
      'source text unwatched',
    ]));

  it('Inläsningar', () =>
    expect(declared(payablesImportsTable)).toEqual([
      'sheet payables, of payables, written',
      'id text unwatched',
      'source text unwatched',
      'file text unwatched',
      'buyer text unwatched',
      'from date stamped unwatched',
      'to date stamped unwatched',
      'dateKind text unwatched',
      'vat text unwatched',
      'rows count unwatched',
      'usedRows count unwatched',
      'sum amount unwatched',
      'internal amount unwatched',
      'persons amount unwatched',
      'excluded amount unwatched',
      'otherCurrency count unwatched',
      'uninterpreted count unwatched',
      'warnings text unwatched',
      'contractPrint text unwatched',
      'fileMark text unwatched',
      'readOn date stamped unwatched',
      'contractRows count unwatched',
      'validNumbers count unwatched',
    ]));

  it('Reskontra', () =>
    expect(declared(payablesTable)).toEqual([
      'sheet payables, of payables, written',
      'month date stamped unwatched',
      'contract text unwatched',
      'role text unwatched',
      'matched text unwatched',
      'organisation text unwatched',
      'supplier text unwatched',
      'department text unwatched',
      'account text unwatched',
      'amount amount unwatched',
      'credit amount unwatched',
      'rows count unwatched',
      'importId text unwatched',
    ]));

  it('Kreditrader', () =>
    expect(declared(creditRowsTable)).toEqual([
      'sheet payables, of payables, written',
      'month date stamped unwatched',
      'day date stamped unwatched',
      'organisation text unwatched',
      'supplier text unwatched',
      'department text unwatched',
      'account text unwatched',
      'voucher text unwatched',
      'invoice text unwatched',
      'amount amount unwatched',
      'rebilled text unwatched',
      'usedBy text formula unwatched',
      'note text unwatched',
      'contract text unwatched',
      'importId text unwatched',
    ]));

  it('Inköpsvolym', () =>
    expect(declared(purchasesTable)).toEqual([
      'sheet payables, of payables, written',
      'month date stamped unwatched',
      'department text unwatched',
      'accountGroup text unwatched',
      'category text unwatched',
      'addressable text unwatched',
      'amount amount unwatched',
      'contracted amount unwatched',
      'afterwards amount unwatched',
      'referenced amount unwatched',
      'validContract amount unwatched',
      'unknown amount unwatched',
      'importId text unwatched',
    ]));

  it('Förvaltningskoppling', () =>
    expect(declared(departmentMapTable)).toEqual([
      'sheet lists, of payables',
      'text text witness unwatched',
      'department choice department told witness unwatched',
    ]));

  it('Kontokategori', () =>
    expect(declared(accountCategoriesTable)).toEqual([
      'sheet lists, of payables',
      'from text witness unwatched',
      'to text witness unwatched',
      'category choice category told witness unwatched',
      'addressable text unwatched',
    ]));
});
