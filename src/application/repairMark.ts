import { sheetNames } from '../locales/workbook';
import type { RegisterSchema } from '../workbook/tables/registerSchema';
import { wholeSchema } from '../workbook/tables/wholeSchema';
import type { Damage } from './structure';

/** Names of the blocks that parts add to the reading sheets. */
const blockNamesOf = (parts: RegisterSchema['parts']): string[] =>
  parts.flatMap(({ additions = [] }) => additions.map(({ block }) => block.name));

/** A text in a formula holds 255 characters. */
const MOST_CHARACTERS = 240;

/**
 * What a repair draws anew, as a name's formula: it stands while the repair is under way, so that one that was broken
 * off is known by what it left half drawn. '' when nothing is drawn. `schema` has every part there is.
 */
export function repairMark(
  damages: readonly Damage[],
  { sheets, tables, lists, parts }: RegisterSchema = wholeSchema,
): string {
  const tableSchemas = Object.values(tables);
  const codes = damages.flatMap(({ kind, expected, place }): string[] => {
    switch (kind) {
      case 'sheetMissing':
        return [`s${sheets.findIndex(({ name }) => name === expected)}`];
      case 'listMissing':
        return [`l${Object.values(lists).findIndex(({ table }) => table === expected)}`];
      case 'nameMissing': {
        const addition = blockNamesOf(parts).indexOf(expected);
        return addition < 0 ? [] : [`b${addition}`];
      }
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

/** The damages that a mark tells of; `schema` as when it was made. */
export function markedDamages(mark: string, { sheets, tables, lists, parts }: RegisterSchema = wholeSchema): Damage[] {
  const tableSchemas = Object.values(tables);
  return mark
    .replace(/^="|"$/g, '')
    .split(';')
    .flatMap((code): Damage[] => {
      const [first, second] = code.slice(1).split('.').map(Number);
      switch (code[0]) {
        case 's': {
          const sheet = sheets[first ?? -1];
          return sheet === undefined ? [] : [{ kind: 'sheetMissing', expected: sheet.name, found: '', place: '' }];
        }
        case 'l': {
          const list = Object.values(lists)[first ?? -1];
          return list === undefined
            ? []
            : [{ kind: 'listMissing', expected: list.table, found: '', place: sheetNames.lists }];
        }
        case 'b': {
          const name = blockNamesOf(parts)[first ?? -1];
          return name === undefined ? [] : [{ kind: 'nameMissing', expected: name, found: '', place: '' }];
        }
        case 'c': {
          const table = tableSchemas[first ?? -1];
          const expected = Object.values(table?.headings ?? {})[second ?? -1];
          return table === undefined || expected === undefined
            ? []
            : [{ kind: 'columnMissing', expected, found: '', place: table.name }];
        }
        default:
          return [];
      }
    });
}
