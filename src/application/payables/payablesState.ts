import { readAmount } from '../../domain/basics/amount';
import { readOrganisationNumber } from '../../domain/basics/organisationNumber';
import { readVolume } from '../../domain/basics/price';
import { keptFor } from '../../domain/basics/keptFor';
import { eachInSteps, finished, type Steps } from '../../domain/basics/steps';
import { cellText, fold } from '../../domain/basics/text';
import type { Ore } from '../../domain/basics/money';
import { PayablesBook } from '../../domain/payables/book';
import type { ContractRole } from '../../domain/payables/contract';
import { readContracts, type ContractReading } from '../../domain/payables/contractRows';
import {
  payablesRegister,
  type EffectColumns,
  type OutcomeColumns,
  type PayablesRegister,
} from '../../domain/payables/fromRegister';
import type { FollowUpMethod, OutcomeMethod } from '../../domain/payables/payablesEffect';
import type { CellValue, RegisterCells, TableCells } from '../../domain/register/cells';
import type { Assessment } from '../../domain/rules/assessment';
import { choices, sharedDepartment } from '../../locales/workbook';
import { standingPayables, type StandingPayables } from '../../workbook/payables/payablesCells';
import type { RegisterReading } from '../ports';

/** The part as the workbook holds it: Avtal, what files have come to, and what the register asks of it. */
export interface PayablesState {
  readonly contracts: ContractReading;
  readonly standing: StandingPayables;
  readonly book: PayablesBook;
  readonly register: PayablesRegister;
}

/**
 * Reads the part out of a register that has been read and assessed, once for each assessment. Pure, and never throws.
 */
export const payablesInSteps = keptFor(function* (
  assessment: Assessment,
  { cells }: Pick<RegisterReading, 'cells'>,
): Steps<PayablesState> {
  const contracts = yield* contractsIn(cells.contracts);
  yield;
  const standing = yield* standingPayables(cells);
  const { ledgerReadyDays, scopeTolerance, shortestFollowUpMonths, creditMatchDays } = assessment.settings;
  const book = new PayablesBook(
    { ...standing, contracts },
    {
      asOf: assessment.asOf,
      readyAfterDays: ledgerReadyDays,
      scopeTolerance,
      shortestRun: shortestFollowUpMonths,
      creditDays: creditMatchDays,
    },
  );
  yield;
  const ofEffects = yield* effectColumns(cells);
  const ofOutcomes = yield* outcomeColumns(cells);
  const register = yield* payablesRegister({
    assessment,
    effectColumns: ofEffects,
    outcomeColumns: ofOutcomes,
    commonDepartment: sharedDepartment,
  });
  return { contracts, standing, book, register };
});

const contractsIn = keptFor(function* (table: RegisterCells['contracts']): Steps<ContractReading> {
  yield;
  return readContracts(table, contractRoles);
});

/** The same at once. */
export function payablesState(reading: Pick<RegisterReading, 'cells'>, assessment: Assessment): PayablesState {
  return finished(payablesInSteps(assessment, reading));
}

/** The organisation's own number, ten digits; null where none is set that can be used. */
export function ownOrganisation({ settings }: Pick<Assessment, 'settings'>): string | null {
  const own = readOrganisationNumber(settings.organisationNumber);
  return own.kind === 'organisation' ? own.digits : null;
}

function turned<Code extends string>(words: Readonly<Record<Code, string>>): ReadonlyMap<string, Code> {
  return new Map(Object.entries<string>(words).map(([code, word]) => [fold(word), code as Code]));
}
const contractRoles: ReadonlyMap<string, ContractRole> = turned(choices.contractRoles);
const followUpMethods: ReadonlyMap<string, FollowUpMethod> = turned(choices.followUpMethods);
const outcomeMethods: ReadonlyMap<string, OutcomeMethod> = turned({
  ...choices.followUpMethods,
  creditNote: choices.creditNoteMethod,
});

function effectColumns({ effects }: RegisterCells): Steps<ReadonlyMap<number, EffectColumns>> {
  return byRow(effects, (cell) => {
    const volume = readVolume(cell('volumeBefore'));
    return {
      contractNumber: cellText(cell('contractNumber')),
      method: followUpMethods.get(fold(cellText(cell('followUpMethod')))) ?? 'amountsOnly',
      volumeBefore: volume.kind === 'value' && volume.value > 0 ? volume.value : null,
    };
  });
}

function outcomeColumns({ outcomes }: RegisterCells): Steps<ReadonlyMap<number, OutcomeColumns>> {
  return byRow(outcomes, (cell) => ({
    method: outcomeMethods.get(fold(cellText(cell('method')))) ?? null,
    baseline: amountOf(cell('periodBaseline')),
    ledgerCost: amountOf(cell('ledgerCost')),
    creditRow: cellText(cell('creditRow')),
    comment: cellText(cell('comment')),
  }));
}

function* byRow<Field extends string, Value>(
  { columns, rows }: TableCells<Field>,
  read: (cell: (field: Field) => CellValue) => Value,
): Steps<ReadonlyMap<number, Value>> {
  const found = new Map<number, Value>();
  yield* eachInSteps(rows, (cells, row) =>
    found.set(
      row,
      read((field) => cells[columns[field] ?? -1] ?? ''),
    ),
  );
  return found;
}

function amountOf(cell: CellValue): Ore | null {
  const reading = readAmount(cell);
  return reading.kind === 'value' || reading.kind === 'text' ? reading.value : null;
}
