import { isoOf } from '../../domain/basics/calendar';
import { totalToKronor } from '../../domain/basics/money';
import type { BridgeAmount } from '../../domain/close/bridge';
import type { CloseMeasure } from '../../domain/close/closeTypes';
import type { EffectClass } from '../../domain/effect/effect';
import { closeSheetTexts as texts } from '../../locales/close';
import { sinceCloseLine, type MovedSince } from '../../workbook/close/sinceCloseLine';
import type { PartFigures, PartWork, RegisterReading } from '../ports';
import { closeIssues } from './closeIssues';
import { sinceClose, type SinceClose } from './sinceClose';

/** What the line on Ledningsvy says since the last close, kronor. Pure. */
function movedSince(since: SinceClose | null): MovedSince {
  if (since === null) return { words: texts.none, moved: () => null };
  const { last, bridge } = since;
  const sum = (amounts: readonly BridgeAmount[], measure: CloseMeasure, of?: EffectClass): bigint =>
    amounts
      .filter((each) => each.measure === measure && (of === undefined || each.class === of))
      .reduce((total, { amount }) => total + amount, 0n);
  return {
    words: `${texts.sinceClose}${last.number} (${isoOf(last.asOf)})`,
    moved: (measure, of) => totalToKronor(sum(bridge.closing, measure, of) - sum(bridge.opening, measure, of)),
  };
}

function additions(reading: RegisterReading, { assessment, ledger }: PartFigures) {
  return [sinceCloseLine(movedSince(sinceClose({ reading, assessment }, ledger)))];
}

export const closeWork: PartWork = { issues: closeIssues, additions };
