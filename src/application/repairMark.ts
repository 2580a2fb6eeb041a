import { listHeadings, sheetNames } from '../locales/workbook';
import { lists, sheetOrder, tables, type ListKey, type TableSchema } from '../workbook/tables/schema';
import type { Damage } from './structure';

const tableSchemas: readonly TableSchema[] = Object.values(tables);
const listKeys = Object.keys(listHeadings) as readonly ListKey[];
/** A text in a formula holds 255 characters. */
const MOST_CHARACTERS = 240;

/**
 * What a repair draws anew, as a name's formula: it stands while the repair is under way, so that one that was broken off is
 * known by what it left half drawn. '' when nothing is drawn.
 */
export function repairMark(damages: readonly Damage[]): string {
  const codes = damages.flatMap(({ kind, expected, place }): string[] => {
    switch (kind) {
      case 'sheetMissing':
        return [`s${sheetOrder.findIndex((key) => sheetNames[key] === expected)}`];
      case 'listMissing':
        return [`l${listKeys.findIndex((key) => lists[key].table === expected)}`];
      case 'columnMissing': {
        const table = tableSchemas.findIndex(({ name }) => name === place);
        return [`c${table}.${Object.values(tableSchemas[table]?.headings ?? {}).indexOf(expected)}`];
      }
      default:
        return [];
    }
  });
  let text = '';
  for (const code of codes) if (text.length + code.length < MOST_CHARACTERS) text += `${text === '' ? '' : ';'}${code}`;
  return text === '' ? '' : `="${text}"`;
}

/** The damages that a mark tells of. */
export function markedDamages(mark: string): Damage[] {
  return mark.replace(/^="|"$/g, '').split(';').flatMap((code): Damage[] => {
    const [first, second] = code.slice(1).split('.').map(Number);
    switch (code[0]) {
      case 's': {
        const key = sheetOrder[first ?? -1];
        return key === undefined ? [] : [{ kind: 'sheetMissing', expected: sheetNames[key], found: '', place: '' }];
      }
      case 'l': {
        const key = listKeys[first ?? -1];
        return key === undefined ? [] : [{ kind: 'listMissing', expected: lists[key].table, found: '', place: sheetNames.lists }];
      }
      case 'c': {
        const table = tableSchemas[first ?? -1];
        const expected = Object.values(table?.headings ?? {})[second ?? -1];
        return table === undefined || expected === undefined ? [] : [{ kind: 'columnMissing', expected, found: '', place: table.name }];
      }
      default:
        return [];
    }
  });
}
