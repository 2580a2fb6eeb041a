import { dayOf, isoOf, monthNumber, monthOf, yearOf } from '../../domain/basics/calendar';
import type { MonthIndex, Serial } from '../../domain/basics/calendar';
import type { GuardedChange } from '../../application/ports';
import { domainWordsEn, domainWordsSv } from '../../locales/domainWords';
import { workbookErrorText } from '../../locales/errors';
import { formatKronor, formatNumber } from '../../locales/format';
import { noticeWords } from '../../locales/pane/notice';
import { tables } from '../../workbook/tables/schema';
import type { Message, Worth } from '../pane';
import type { Language } from '../services';

/** A notice in words. */
export function noticeText(message: Message, language: Language): string {
  const words = noticeWords[language];
  const kronor = (ore: number | bigint) => formatKronor(ore, language);
  switch (message.key) {
    case 'checked':
      return Object.values(message.counts).every((count) => count === 0)
        ? words.checkedClean
        : words.checked(message.counts);
    case 'refreshed':
      return [
        message.differences === 0 ? words.refreshed : words.refreshedDifferences(message.differences),
        ...(message.newlyClosed.length === 0 ? [] : [words.newlyClosed(message.newlyClosed.join(', '))]),
      ].join(' ');
    case 'registered': {
      const worth = message.worth === null ? '' : worthText(message.worth, language);
      return message.ids.length === 1
        ? words.registered(message.ids[0] ?? '', message.title, worth)
        : words.registeredMany(message.ids.length, worth);
    }
    case 'rowsLost':
      return words.rowsLost(message.ids.join(', '));
    case 'outcomeRecorded':
      return words.outcomeRecorded(
        message.title,
        message.ore === null ? '' : kronor(message.ore),
        monthText(message.month, language),
      );
    case 'changed':
      if (message.skipped > 0) return words.fixedPartly(message.written, message.skipped);
      return message.cell === null
        ? words.fixed(message.written)
        : words.fixedCell(message.cell.effectId, columnOf(message.cell), cellText(message.cell, language));
    case 'listExtended':
      return words.listExtended(message.names);
    case 'autoOpen':
      return words.autoOpen(message.on);
    case 'undone':
      return undoneText(message, language);
    case 'validated':
      return words.validated(message.count, message.title, kronor(message.ore));
    case 'targetSaved':
      return words.targetSaved(message.year, kronor(message.ore), message.replaced);
    case 'monthDone':
      return words.monthDone(message.month);
    case 'skipped':
      return words.skipped(message.title);
    case 'formulasRestored':
      return words.formulasRestored(message.count);
    case 'partAdded':
    case 'partRemoved':
      return words[message.key](message.name);
    case 'told':
      return message.text;
    case 'failed': {
      const text = workbookErrorText(message.problem, language);
      return message.problem.partial ? `${text} ${words.partly}` : text;
    }
    default:
      return words[message.key];
  }
}

/** Kronor, or hours where there are only those. */
export function worthText({ ore, centihours }: Worth, language: Language): string {
  const isHours = ore === 0 && centihours !== 0;
  return isHours ? noticeWords[language].hours(formatNumber(centihours / 100, language)) : formatKronor(ore, language);
}

/** "april 2024". */
export function monthText(month: MonthIndex, language: Language): string {
  const { months } = language === 'sv' ? domainWordsSv : domainWordsEn;
  return `${months[monthNumber(month) - 1] ?? ''} ${yearOf(month)}`;
}

/** "1 mars 2025". */
export function dayText(day: Serial, language: Language): string {
  return `${dayOf(day).day} ${monthText(monthOf(day), language)}`;
}

function columnOf({ table, field }: GuardedChange): string {
  const known: Readonly<Partial<Record<string, (typeof tables)[keyof typeof tables]>>> = tables;
  return known[table]?.headings[field] ?? field;
}

const days: ReadonlySet<string> = new Set(['start', 'actualEnd', 'from', 'to', 'registered']);

function cellText({ field, after }: GuardedChange, language: Language): string {
  const words = noticeWords[language];
  if (after === null || after === '') return words.blank;
  if (typeof after === 'number') return days.has(field) ? isoOf(after as Serial) : formatNumber(after, language);
  return String(after).startsWith('=') ? words.recalculated : `”${String(after)}”`;
}

/** What was taken back, and what was not. */
function undoneText(
  { what, restored, kept }: Extract<Message, { readonly key: 'undone' }>,
  language: Language,
): string {
  const words = noticeWords[language];
  if (what.key === 'listExtended') return words.undoneList(what.names, restored, kept);
  if (restored === 0) return words.undoneNothing;
  const text = (): string => {
    switch (what.key) {
      case 'registered':
        return kept > 0 ? words.undoneSome(restored) : words.undoneRegistered(what.ids);
      case 'outcomeRecorded':
        return words.undoneOutcome(what.title);
      case 'validated':
        return kept > 0 ? words.undone(restored) : words.undoneValidated(what.count);
      case 'targetSaved':
        return words.undoneTarget(what.year, what.replaced);
      case 'saved':
        return words.undoneSaved;
      case 'autoOpen':
        return words.undoneAutoOpen(what.on);
      case 'skipped':
        return words.undoneSkipped(what.title);
      case 'formulasRestored':
        return words.undoneFormulas(restored);
      case 'partAdded':
      case 'partRemoved':
        return words.undonePart(what.name, what.key === 'partAdded');
      default:
        return words.undone(restored);
    }
  };
  return kept > 0 ? `${text()} ${words.keptSome}` : text();
}
