import type { MonthIndex } from '../../domain/basics/calendar';
import { isoOf, lastDayOf, monthOf } from '../../domain/basics/calendar';
import type { Bridge } from '../../domain/close/bridge';
import { bridgeOf, largestLines } from '../../domain/close/bridge';
import type { Close } from '../../domain/close/closeMonth';
import { closeDay, closedMeanwhile, closeMonth as closeRegister, closeRefusal } from '../../domain/close/closeMonth';
import type { ChangeLine, CloseHistory, LineReason } from '../../domain/close/closeTypes';
import { lastClose, recordedLines } from '../../domain/close/effects';
import { registerState } from '../../domain/close/fromRegister';
import { ledger } from '../../domain/ledger/ledger';
import type { CellValue } from '../../domain/register/cells';
import type { RowStatus } from '../../domain/rules/assessment';
import { lineComment } from '../../locales/close';
import { partNames } from '../../locales/partTexts';
import { closeWords } from '../../locales/tables/closes';
import { headingsOf } from '../../locales/tables/words';
import {
  closedCells,
  closesIn,
  keptLines,
  lineCells,
  positionCells,
  standingCloses,
  unreadableCloses,
  type StandingCloses,
} from '../../workbook/close/closeCells';
import { bridgeDifferences, type BridgeDifference, type BridgeValues } from '../../workbook/close/bridgeFigures';
import type { PlanCell } from '../../workbook/plan/plan';
import { WorkbookError } from '../errors';
import { inSteps } from '../pace';
import { hasPart } from '../parts';
import type { RegisterReading, RunOptions } from '../ports';
import { refresh, type RefreshPorts } from '../refresh';
import type { AsOfOptions, RefreshResult } from '../results';

/** What a close puts into the workbook, as one task. Cells in the order of the tables' columns. */
export interface CloseJob {
  /** The new row of Bokslut: written last, and nothing is closed before it stands. */
  readonly closed: readonly PlanCell[];
  /** Rows of Bokslutsrader that stand; what an interrupted close has left below them is written over. */
  readonly keptLines: number;
  readonly lines: readonly (readonly PlanCell[])[];
  /** Bokslutsläge whole. */
  readonly positions: readonly (readonly PlanCell[])[];
  /** Whether somebody else has closed a month, by the rows of Bokslut as they stand now (E773). */
  readonly closedMeanwhile: (rows: readonly (readonly CellValue[])[]) => boolean;
}

/**
 * Carries out a close. Throws 'closedMeanwhile' before anything is written; a failure leaves the old close as it was.
 */
export interface WriteClose {
  /** Answers the values of the bridge as the sheet then shows it, by name. */
  writeClose(reading: RegisterReading, job: CloseJob, options?: RunOptions): Promise<BridgeValues>;
}

export type ClosePorts = RefreshPorts & WriteClose;

/** Which month is closed, and what is told of it. */
export interface CloseOptions extends Omit<AsOfOptions, 'asOf'> {
  readonly month: MonthIndex;
  readonly closedBy: string;
  /** The product's version. */
  readonly version: string;
}

/** A month that can be closed, as it is shown before it is. */
export interface PreparedClose {
  /** The register as the refresh before the close found it. */
  readonly refreshed: RefreshResult;
  readonly standing: StandingCloses;
  readonly close: Close;
  readonly bridge: Bridge;
  /** The ten lines that weigh most. */
  readonly largest: readonly ChangeLine[];
  readonly leftOut: readonly RowStatus[];
}

export interface CloseResult extends PreparedClose {
  /** Cells of the sheet's bridge that give another figure than the domain. Kronor. */
  readonly differences: readonly BridgeDifference[];
  readonly syncs: number;
}

/**
 * Refreshes with the month's last day as per date and works out its close (close.md D.3); the close itself writes
 * nothing yet. Throws 'partMissing', 'closeUnreadable' and 'closeLineStray' where what stands on the sheet can't be
 * followed, and for a month that can't be closed 'monthClosed', 'monthBeforeClosed' or 'monthNotEnded': then nothing at
 * all is written.
 */
export async function prepareClose(workbook: RefreshPorts, options: CloseOptions): Promise<PreparedClose> {
  const { month, closedBy, version, today } = options;
  const asOf = closeDay(month);
  const refreshed = await refresh(workbook, { ...options, asOf }, (reading) => {
    refuse(reading, options);
  });
  const { assessment, reading } = refreshed;
  const figures = await inSteps(ledger(assessment), options);
  const register = await inSteps(registerState(assessment, figures), options);
  const standing = await inSteps(standingCloses(reading.cells), options);
  const details = { closedAt: isoOf(today), closedBy, version, comment: (reason: LineReason) => lineComment(reason) };
  const close = await inSteps(closeRegister(register, standing, details), options);
  const after = {
    closes: [...standing.closes, close.closed],
    lines: [...recordedLines(standing), ...close.lines],
    positions: close.positions,
  };
  return {
    refreshed,
    standing,
    close,
    bridge: bridgeOf(after, close.closed.number),
    largest: largestLines(close.lines),
    leftOut: assessment.rows.filter(({ state }) => state === 'leftOut'),
  };
}

/** Writes a prepared close. Throws 'closedMeanwhile' (E773) when somebody else has closed a month since. */
export async function writeClose(
  workbook: ClosePorts,
  prepared: PreparedClose,
  options: RunOptions = {},
): Promise<CloseResult> {
  const syncsBefore = workbook.syncs;
  const {
    close,
    standing,
    refreshed: { reading },
    bridge,
  } = prepared;
  const { columns } = reading.cells.closes;
  const job: CloseJob = {
    closed: closedCells(close.closed),
    keptLines: keptLines(reading.cells, lastNumber(standing)).count,
    lines: close.lines.map(lineCells),
    positions: close.positions.map(positionCells),
    closedMeanwhile: (rows) =>
      closedMeanwhile(standing.closes, closesIn({ closes: { columns, rows, firstRow: 1 } }).closes),
  };
  try {
    const shown = await workbook.writeClose(reading, job, options);
    return {
      ...prepared,
      differences: bridgeDifferences(bridge, close.closed.number, shown),
      syncs: prepared.refreshed.syncs + workbook.syncs - syncsBefore,
    };
  } catch (error) {
    if (!(error instanceof WorkbookError) || error.code !== 'closedMeanwhile') throw error;
    throw new WorkbookError('closedMeanwhile', { month: isoMonth(monthOf(close.closed.asOf)) }, { cause: error });
  }
}

/**
 * Refreshes and closes in one go: the command line, where nobody is asked in between. A failure of the close is
 * partial: the refresh before it has been written.
 */
export async function closeMonth(workbook: ClosePorts, options: CloseOptions): Promise<CloseResult> {
  const prepared = await prepareClose(workbook, options);
  try {
    return await writeClose(workbook, prepared, options);
  } catch (error) {
    if (!(error instanceof WorkbookError)) throw error;
    throw new WorkbookError(error.code, error.params, { cause: error, partial: true });
  }
}

const lastNumber = (history: Pick<CloseHistory, 'closes'>): number => lastClose(history)?.number ?? 0;

/** What a close would write over, or count as its own, is put right first: nobody else can say what it was. */
function refuseUnreadable({ cells }: RegisterReading): void {
  const [unreadable] = unreadableCloses(cells);
  if (unreadable !== undefined) {
    const row = cells.closes.firstRow + unreadable.row;
    throw new WorkbookError('closeUnreadable', { row, column: headingsOf(closeWords)[unreadable.field] });
  }
  const { stray } = keptLines(cells, lastNumber(closesIn(cells)));
  if (stray !== null) throw new WorkbookError('closeLineStray', { row: cells.closeLines.firstRow + stray });
}

function refuse(reading: RegisterReading, { month, today }: CloseOptions): void {
  if (!hasPart(reading.schema, 'close')) throw new WorkbookError('partMissing', { name: partNames.close });
  refuseUnreadable(reading);
  const refusal = closeRefusal(month, today, closesIn(reading.cells));
  if (refusal === null) return;
  const codes = { alreadyClosed: 'monthClosed', beforeClosed: 'monthBeforeClosed', notEnded: 'monthNotEnded' } as const;
  throw new WorkbookError(codes[refusal], { month: isoMonth(month) });
}

/** A month as 2026-02. */
export function isoMonth(month: MonthIndex): string {
  return isoOf(lastDayOf(month)).slice(0, 7);
}
