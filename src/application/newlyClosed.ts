import { isCounted } from '../domain/followUp/followUp';
import type { Assessment } from '../domain/rules/assessment';
import { setAsideStem, sheetNames } from '../locales/workbook';
import { stampStates } from '../locales/workbookTexts';
import type { RegisterReading } from './ports';

/** An effect without a term that Status says is closed, and that no counted outcome follows up. */
export interface ClosedEffect {
  readonly effectId: string;
  readonly title: string;
  /** 0-based table row. */
  readonly row: number;
}

/**
 * What the first refresh after an upgrade counts as followed up with 0, which the version before did not: closed
 * one-offs without outcomes, in the table's order (domain.md §5). Empty at every later refresh.
 */
export function newlyClosed({ shape, stamps }: RegisterReading, assessment: Assessment): ClosedEffect[] {
  const isUpgraded = shape.sheets.some(({ name }) => name.startsWith(`${sheetNames.summary}${setAsideStem}`));
  if (!isUpgraded || stamps.state === stampStates.complete) return [];
  const followed = new Set(assessment.outcomes.filter(isCounted).map(({ effectId }) => effectId));
  return assessment.effects.flatMap(({ id, title, row, status }, index) => {
    const direct = assessment.calculations[index]?.direct ?? null;
    const isOnce = direct !== null && direct.term.months === null;
    return isOnce && status === 'closed' && !followed.has(id) ? [{ effectId: id, title, row }] : [];
  });
}
