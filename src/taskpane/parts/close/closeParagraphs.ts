import { sinceClose } from '../../../application/close/sinceClose';
import { monthOf, yearOfSerial } from '../../../domain/basics/calendar';
import { closeReport } from '../../../locales/closeReport';
import type { ReportParagraphs } from '../panePart';

/** What has moved since the last close; nothing before the first. */
export const closeParagraphs: ReportParagraphs = function* (state, figures, language) {
  const since = yield* sinceClose(figures, state);
  if (since === null) return [];
  const { asOf, settings } = state.assessment;
  const scope = { since: monthOf(since.last.asOf), year: yearOfSerial(asOf), unit: settings.displayUnit };
  return closeReport(since.bridge, scope, language);
};
