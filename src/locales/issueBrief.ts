import type { Issue } from '../domain/register/issue';
import { ruleWords, sayOf, type RowNumbering } from './issueText';
import { briefSv } from './rules/brief.sv';
import { choices, effectHeadings } from './workbook';

/**
 * The issue in a few words with its severity in front, as Kontroll shows it: "Fel: startdatum saknas". `column` is the
 * heading that it points at. Always in Swedish, like the workbook.
 */
export function issueBrief(issue: Issue, column: string, { rowNumber }: RowNumbering): string {
  const say = sayOf(issue, 'sv', { rowNumber });
  const text = briefSv[issue.ruleId]?.(say, column) ?? ruleWords(issue.ruleId, 'sv')?.title ?? issue.ruleId;
  const words = text.startsWith(effectHeadings.id) ? text : text.charAt(0).toLowerCase() + text.slice(1);
  return `${choices.severities[issue.severity]}: ${words}`;
}
