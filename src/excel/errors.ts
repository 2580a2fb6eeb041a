import { WorkbookError, type WorkbookErrorCode } from '../application/errors';

/** Which cause an Office code stands for. Messages are localised by Excel and never looked at. */
const causes: Readonly<Record<string, WorkbookErrorCode>> = {
  InvalidOperationInCellEditMode: 'cellEdit',
  AccessDenied: 'protected',
  PowerQueryRefreshResourceChallenge: 'protected',
  UnsupportedSheet: 'refusedByLayout',
  FilteredRangeConflict: 'refusedByLayout',
  MergedRangeConflict: 'refusedByLayout',
  PivotTableRangeConflict: 'refusedByLayout',
  InsertDeleteConflict: 'refusedByLayout',
  InvalidOperation: 'refusedByLayout',
  NonBlankCellOffSheet: 'refusedByLayout',
  ItemAlreadyExists: 'nameTaken',
  ItemNotFound: 'notFound',
  InvalidReference: 'notFound',
  InvalidObjectPath: 'notFound',
  InvalidBinding: 'notFound',
  Conflict: 'conflict',
  ApiNotFound: 'unsupported',
  ApiNotAvailable: 'unsupported',
  NotImplemented: 'unsupported',
  UnsupportedFeature: 'unsupported',
  UnsupportedOperation: 'unsupported',
  RequestPayloadSizeLimitExceeded: 'tooLarge',
  ResponsePayloadSizeLimitExceeded: 'tooLarge',
  OperationCellsExceedLimit: 'tooLarge',
  RangeExceedsLimit: 'tooLarge',
  FormulaLengthExceedsLimit: 'tooLarge',
  RequestAborted: 'busy',
  ActivityLimitReached: 'busy',
  ServiceNotAvailable: 'busy',
  Timeout: 'busy',
  InactiveWorkbook: 'busy',
  InvalidSelection: 'workbookBehind',
};

/** What Excel refuses with GeneralException, or may, while another workbook is in front. */
const onlyInFront: ReadonlySet<string> = new Set([
  'WorksheetCollection.add',
  'Worksheet.activate',
  'Worksheet.delete',
  'Worksheet.showGridlines',
  'Range.select',
  'WorksheetFreezePanes.freezeAt',
  'WorksheetFreezePanes.freezeRows',
  'WorksheetFreezePanes.freezeColumns',
]);

/** What Office.js rejects with, as far as we trust it. */
interface OfficeFailure {
  readonly code: string;
  readonly debugInfo?: { readonly errorLocation?: string; readonly statement?: string };
}

function isOfficeFailure(error: unknown): error is OfficeFailure {
  return typeof error === 'object' && error !== null && typeof (error as { code?: unknown }).code === 'string';
}

/** The Office code of an error, '' when it is none of Office's. */
export function officeCode(error: unknown): string {
  return isOfficeFailure(error) && !(error instanceof WorkbookError) ? error.code : '';
}

/**
 * The one place where an Office error becomes ours. A WorkbookError passes unchanged, but for `partial`, which is true
 * when an earlier request of the same task was already carried out.
 */
export function unpackError(error: unknown, partial: boolean): WorkbookError {
  if (error instanceof WorkbookError) {
    return error.partial || !partial ? error : new WorkbookError(error.code, error.params, { cause: error, partial });
  }
  if (!isOfficeFailure(error)) {
    return new WorkbookError('unexpected', { code: '', place: String(error) }, { cause: error, partial });
  }
  const place = error.debugInfo?.errorLocation ?? '';
  const cause = error.code === 'GeneralException' && onlyInFront.has(place) ? 'workbookBehind' : causes[error.code];
  return new WorkbookError(cause ?? 'unexpected', { code: error.code, place }, { cause: error, partial });
}
