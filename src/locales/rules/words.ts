import { firstDayOf, isoOf, type MonthIndex } from '../../domain/basics/calendar';
import type { IssueParams } from '../../domain/register/issue';
import { settingWords } from '../tables/settings';
import { effectHeadings } from '../workbook';
import {
  counted,
  formatDate,
  formatKronor,
  formatNumber,
  formatPercent,
  formatTerm,
  type FormatLanguage,
} from '../format';

/** One rule in words. `message` says what is wrong, `action` what to do about it, `why` what the rule is good for. */
export interface RuleWords {
  readonly title: string;
  readonly message: (say: Say) => string;
  readonly action: string;
  /** What to do about one certain issue, where it depends on what the issue says; else `action`. */
  readonly actionFor?: (say: Say) => string;
  readonly why: string;
}

/** Puts an issue's values into words: every answer is text, '' for a value that the issue lacks. */
export interface Say {
  /** Rules by what they are called: "Avtalstid saknas; Typ av effektivisering saknas". */
  titles(name: string): string;
  /** A text as it stands; the number of a cell with its decimal sign. */
  text(name: string): string;
  /** The number of values in a list, or a number as it is. */
  count(name: string): number;
  /** Whether a value is exactly this. */
  is(name: string, value: string): boolean;
  /** An amount: the name ends in Ore. */
  kronor(name: string): string;
  /** One of the two readings of an ambiguous text, in its unit: kronor that are not öre, or hours. */
  reading(name: string, index: number): string;
  percent(name: string): string;
  /** A number as it is used: rounded, it would be another than the one that is counted with. */
  number(name: string): string;
  /** A number and what there are so many of: "1 rad", "12 rader". */
  counted(name: string, one: string, more: string): string;
  /** A day: the name ends in Serial. */
  day(name: string): string;
  /** A calendar month: 2025-06. */
  month(name: string): string;
  /** Whether there is such a value. */
  has(name: string): boolean;
  /** Months as a term. */
  term(name: string): string;
  /** Headings of the columns that are meant, as the sheet has them: "Belopp, Startdatum". */
  headings(name: string): string;
  /** The rows that are meant, with their IDs where they have one: "E-0004 (rad 12)". */
  rows(): string;
}

/** What the messages need beside the issue: sheet row numbers for table positions. */
export interface SayWords {
  readonly language: FormatLanguage;
  readonly rowNumber: (row: number) => number;
  /** What a rule is called; its ID where nobody says. */
  readonly titleOf?: (ruleId: string) => string;
}

/** Beside the columns of Effekter the settings that figures follow from. */
const settingsNamed = ['hourlyCost', 'capMonths', 'avoidanceCapMonths', 'forecastCoverage'] as const;
const headingOf: ReadonlyMap<string, string> = new Map([
  ...Object.entries(effectHeadings),
  ...settingsNamed.map((key) => [key, settingWords[key].label] as const),
]);

/** Of a number that somebody has written. */
const mostDecimals = 6;
const hoursWord: Readonly<Record<FormatLanguage, string>> = { sv: 'timmar', en: 'hours' };

const rowWord: Readonly<Record<FormatLanguage, { readonly row: string; readonly and: string }>> = {
  sv: { row: 'rad', and: 'och' },
  en: { row: 'row', and: 'and' },
};

/** The words for one issue's values. */
export function sayFor(params: IssueParams, { language, rowNumber, titleOf = (ruleId) => ruleId }: SayWords): Say {
  const numberOf = (name: string): number | null => {
    const value = params[name];
    return typeof value === 'number' ? value : null;
  };
  const withNumber = (name: string, words: (value: number) => string): string => {
    const value = numberOf(name);
    return value === null ? '' : words(value);
  };
  return {
    text: (name) => {
      const value = params[name];
      if (typeof value === 'number' && name === 'text') return formatNumber(value, language, mostDecimals);
      return typeof value === 'string' || typeof value === 'number' ? String(value) : '';
    },
    titles: (name) => {
      const value = params[name];
      return typeof value === 'string' ? value.split(', ').map(titleOf).join('; ') : '';
    },
    count: (name) => {
      const value = params[name];
      return Array.isArray(value) ? value.length : (numberOf(name) ?? 0);
    },
    is: (name, value) => params[name] === value,
    kronor: (name) =>
      withNumber(name, (value) => (Number.isFinite(value) ? formatKronor(Math.round(value), language) : '')),
    reading: (name, index) => {
      const values = params[name];
      const value: unknown = Array.isArray(values) ? values[index] : undefined;
      const unit = params.unit === 'hours' ? hoursWord[language] : 'kr';
      return typeof value === 'number' ? `${formatNumber(value, language, mostDecimals)}\u00a0${unit}` : '';
    },
    percent: (name) => withNumber(name, (value) => formatPercent(value, language)),
    number: (name) => withNumber(name, (value) => formatNumber(value, language, mostDecimals)),
    counted: (name, one, more) => withNumber(name, (value) => counted(formatNumber(value, language), one, more)),
    day: (name) => withNumber(name, formatDate),
    month: (name) => withNumber(name, (value) => isoOf(firstDayOf(value as MonthIndex)).slice(0, 7)),
    has: (name) => params[name] !== undefined,
    term: (name) => withNumber(name, (value) => formatTerm(value, language)),
    headings: (name) => {
      const value = params[name];
      return Array.isArray(value) ? value.map((field) => headingOf.get(String(field)) ?? '').join(', ') : '';
    },
    rows: () => rowsText(params, rowNumber, language),
  };
}

function rowsText(params: IssueParams, rowNumber: SayWords['rowNumber'], language: FormatLanguage): string {
  const { rows, effectIds } = params;
  if (!Array.isArray(rows)) return '';
  const ids: readonly unknown[] = Array.isArray(effectIds) ? effectIds : [];
  const { row: word, and } = rowWord[language];
  const texts = rows.map((row: unknown, index) => {
    const place = `${word}\u00a0${typeof row === 'number' ? rowNumber(row) : ''}`;
    const id = ids[index];
    return typeof id === 'string' && id !== '' ? `${id} (${place})` : place;
  });
  const last = texts.pop() ?? '';
  return texts.length === 0 ? last : `${texts.join(', ')} ${and} ${last}`;
}
