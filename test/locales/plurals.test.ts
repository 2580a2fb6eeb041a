import { readdirSync } from 'node:fs';
import { join } from 'node:path';
import { commandLineAnswers } from '../../src/locales/commandLineAnswers';
import { counted } from '../../src/locales/format';
import { sayFor, type Say } from '../../src/locales/rules/words';

type Words = (...args: readonly unknown[]) => unknown;

const folder = join(__dirname, '../../src/locales');
const files = readdirSync(folder, { recursive: true, encoding: 'utf8' }).filter((name) => name.endsWith('.ts'));

/** Something all of whose parts are one. */
const one: object = new Proxy({}, { get: (_, key) => (typeof key === 'symbol' ? undefined : 1) });
const kinds: readonly unknown[] = [1, 'text', ['text'], one];
/** Every choice of arguments for a message with so many, those with most numbers first. */
function choices(arity: number): unknown[][] {
  const places = Array.from({ length: kinds.length ** arity }, (_, choice) =>
    Array.from({ length: arity }, (__, place) => Math.floor(choice / kinds.length ** place) % kinds.length),
  );
  const others = (chosen: readonly number[]): number => chosen.filter((kind) => kind > 0).length;
  return places.sort((a, b) => others(a) - others(b)).map((chosen) => chosen.map((kind) => kinds[kind]));
}

/** An issue every value of which is one; of a choice of reasons, each. */
const says = [true, false].map((flag): Say => {
  const params = new Proxy({}, { get: (_, key) => (String(key).endsWith('Ore') ? 900 : 1) });
  return {
    ...sayFor(params, { language: 'sv', rowNumber: (row) => row }),
    text: () => 'text',
    is: () => flag,
    has: () => flag,
  };
});

function answer(words: Words, args: readonly unknown[]): string | null {
  try {
    const said = words(...args);
    return typeof said === 'string' ? said : null;
  } catch {
    return null;
  }
}

/** What a message says of one of each. */
function saidOf(words: Words): string[] {
  const said = choices(Math.min(words.length, 4)).flatMap((args) => answer(words, args) ?? [])[0] ?? '';
  return [said, ...says.flatMap((say) => answer(words, [say]) ?? [])];
}

/** Every message of the module, by where it stands. */
function messagesOf(path: string, value: unknown): [string, Words][] {
  if (typeof value === 'function') return value.length > 0 ? [[path, value as Words]] : [];
  if (typeof value !== 'object' || value === null) return [];
  return Object.entries(value).flatMap(([key, own]) => messagesOf(`${path}.${key}`, own));
}

/** Words that end as a plural does and are none. */
const notPlural = new Set(
  'har heter innehåller kommer kvar per register saknar tar verkar under as is has becomes ends seems does takes wants gånger times'.split(
    ' ',
  ),
);
/** Messages whose number is never one. */
const neverOne = /importViewWords\.(sv|en)\.more/;
const isEnglish = (path: string): boolean => /\.en\.|En\./.test(path);

const pluralsIn = (text: string, ending: RegExp): string[] =>
  [...text.matchAll(/(?<![\d,.\-–\p{L}])1[ \u00a0](?:first )?(\p{L}+)/gu)]
    .map(([, word = '']) => word)
    .filter((word) => ending.test(word) && !notPlural.has(word));
const swedish = /(?:er|ar|or|rna)$/;
const english = /s$/;

describe('one of something', () => {
  it.each(files)('%s says it in the singular', async (file) => {
    const found = (await import(join(folder, file))) as object;
    const faults = messagesOf('', found).flatMap(([path, words]) => {
      const said = neverOne.test(path) ? [] : saidOf(words);
      return said.filter((text) => pluralsIn(text, isEnglish(path) ? english : swedish).length > 0);
    });
    expect(faults).toEqual([]);
  });

  it('the search finds a plural after a one, and only there', () => {
    expect(pluralsIn('1 rader, 1 rad, 21 rader och 1,1 rader; 1 har', swedish)).toEqual(['rader']);
    expect(pluralsIn('1 effects, 11 effects, 1 row is', english)).toEqual(['effects']);
    expect(saidOf((count) => `${String(count)} rader`)[0]).toBe('1 rader');
    expect(saidOf((say) => (say as Say).counted('days', 'dag', 'dagar')).slice(1)).toEqual(['1 dag', '1 dag']);
  });

  it('counted has the singular of one alone, in numbers and in words', () => {
    expect([0, 1, 2, '1', '1 000'].map((count) => counted(count, 'rad', 'rader'))).toEqual([
      '0 rader',
      '1 rad',
      '2 rader',
      '1 rad',
      '1 000 rader',
    ]);
  });
});

describe('the lines of the command line', () => {
  const { sv, en } = commandLineAnswers;

  it('say one and several in Swedish', () => {
    expect(sv.member('Ale', 1, '5 kr', '0 kr')).toBe('Ale: 1 effekt, 5 kr, skillnad 0 kr');
    expect(sv.member('Ale', 2, '5 kr', '0 kr')).toBe('Ale: 2 effekter, 5 kr, skillnad 0 kr');
    expect(sv.collected(1, 's.xlsx', '5 kr')).toBe('Samlade 1 medlem i s.xlsx: 5 kr');
    expect(sv.rows({ rows: 1, counted: 1, leftOut: 0, withdrawn: 0 })).toBe(
      '1 rad, 1 räknas, 0 utelämnas, 0 makulerade',
    );
    expect(sv.put('r.xlsx', 1, 1, 1)).toBe('Skrev r.xlsx: 1 rad ändrad, 1 ny, 1 borttagen');
    expect(sv.read('r.xlsx', { files: 1, proposals: 1, outcomes: 1, contractRows: 1 })).toBe(
      'Läste 1 fil till r.xlsx: 1 förslag, 1 utfall skrivet, 1 avtalsrad tillagd',
    );
    expect(sv.read('r.xlsx', { files: 2, proposals: 2, outcomes: 2, contractRows: 0 })).toBe(
      'Läste 2 filer till r.xlsx: 2 förslag, 2 utfall skrivna',
    );
  });

  it('and in English', () => {
    expect(en.member('Ale', 1, '5 kr', '0 kr')).toBe('Ale: 1 effect, 5 kr, difference 0 kr');
    expect(en.rows({ rows: 2, counted: 1, leftOut: 1, withdrawn: 0 })).toBe(
      '2 rows, 1 counted, 1 left out, 0 withdrawn',
    );
  });
});
