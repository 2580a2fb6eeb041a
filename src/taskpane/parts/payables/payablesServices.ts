import { acceptProposals, type ChosenProposals } from '../../../application/payables/acceptProposals';
import {
  nextImportId,
  payablesOf,
  reductionRequest,
  writeLedger,
  type PreparedLedger,
} from '../../../application/payables/ledgerReading';
import type { RunOptions, UndoEntry } from '../../../application/ports';
import type { RegisteredRows, RegisterState } from '../../../application/results';
import { appendWithUndo } from '../../../application/takeBack';
import type { Volumes } from '../../../domain/payables/measure';
import type { CellValue, TableFields } from '../../../domain/register/cells';
import type { AskOptions, OpenedFile, ReadLedger } from '../../../files/fileReader';
import type { LedgerQuestion } from '../../../files/fileService';
import { payablesHeadings } from '../../../locales/payablesHeadings';
import { openInWorker } from '../../import/readLists';
import type { PartBinding } from '../partBinding';

type ContractDraft = Readonly<Partial<Record<TableFields['contracts'], CellValue>>>;
type MapDraft = Readonly<Partial<Record<TableFields['departmentMap'], CellValue>>>;

/** Reading ledgers and accepting what they show. Each may throw WorkbookError; reading throws FileError too. */
export interface PayablesServices {
  /** Opens a file in a worker of its own. */
  open(file: File, options: AskOptions): Promise<OpenedFile>;
  /** Reads a list of it and reduces it to sums, in the worker. */
  reduce(
    state: RegisterState,
    opened: OpenedFile,
    list: number,
    ledger: Omit<LedgerQuestion, 'request'> & { readonly costAccountsOnly: boolean },
    options: AskOptions,
  ): Promise<ReadLedger>;
  /** Writes what a file has come to. */
  write(state: RegisterState, prepared: PreparedLedger, options: RunOptions): Promise<void>;
  accept(chosen: ChosenProposals, volumes: Volumes, options: RunOptions): Promise<RegisteredRows>;
  addContracts(rows: readonly ContractDraft[], options: RunOptions): Promise<UndoEntry>;
  mapDepartments(rows: readonly MapDraft[], options: RunOptions): Promise<UndoEntry>;
}

/** The use cases of Reskontra och avtal, bound to the workbook that is open. */
export function payablesServices({ workbook, today, breathe }: PartBinding): PayablesServices {
  return {
    open: (file, options) => openInWorker(file, Object.values(payablesHeadings).flat(), options),
    reduce: (state, opened, list, { costAccountsOnly, ...ledger }, options) => {
      const payables = payablesOf(state);
      const own = { importId: nextImportId(payables.standing), costAccountsOnly };
      return opened.ledger(list, { ...ledger, request: reductionRequest(state, payables, own) }, options);
    },
    write: (state, { after }, options) =>
      writeLedger(workbook, state.reading, after, payablesOf(state), { ...options, breathe }),
    accept: (chosen, volumes, options) =>
      acceptProposals(workbook, chosen, volumes, { ...options, breathe, today: today() }),
    addContracts: async (rows, options) => (await appendWithUndo(workbook, 'contracts', rows, options)).undo,
    mapDepartments: async (rows, options) => (await appendWithUndo(workbook, 'departmentMap', rows, options)).undo,
  };
}
