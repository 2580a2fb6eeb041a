import { sheetNames } from '../../src/locales/workbook';
import { valuesOf } from '../excel/support';
import { casesOf, refreshed, typeInto } from './support';

const title = (value: string) => ({ op: 'set', sheet: sheetNames.effects, cell: 'B6', value }) as const;
const given = casesOf('02-freshness-blind-to-text');

/** Registers that somebody types in after a refresh, by name; of FR_none nothing is typed. */
export const freshnessCases = {
  ...given,
  // One character in the middle: it may make a row the copy of another.
  middle: { ...given.FR_none, ops: [title('Skrivare nr 17 skolan')], ops2: [title('Skrivare nr 18 skolan')] },
} as typeof given;

/** What a case's sheets say of themselves when it has been typed in, and its workbook. */
export async function typedAfterRefresh(name: string) {
  const register = freshnessCases[name];
  if (register === undefined) throw new RangeError(`no case ${name}`);
  const { opened } = await refreshed(register);
  await typeInto(opened, register.ops2 ?? []);
  const line = await valuesOf(opened.host, sheetNames.management, 'B2');
  return { line: String(line[0]?.[0]), host: opened.host };
}
