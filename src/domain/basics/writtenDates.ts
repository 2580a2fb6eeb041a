import { firstSerial, lastSerial, serialOf, type Serial } from './calendar';
import { fold } from './text';

/** Swedish and English names of months, by how they begin; January first. */
const months: readonly RegExp[] = [
  /^jan(uari|uary)?$/,
  /^feb(r|ruari|ruary)?$/,
  /^(mar|mars|march)$/,
  /^apr(il)?$/,
  /^(maj|may)$/,
  /^jun(i|e)?$/,
  /^jul(i|y)?$/,
  /^aug(usti|ust)?$/,
  /^sept?(ember)?$/,
  /^(okt|oct)(ober)?$/,
  /^nov(ember)?$/,
  /^dec(ember)?$/,
];

const year = '(\\d{4}|\\d{2})';
const dashedYear = `(?:\\s+|\\s*-\\s*)${year}`;

/** What a form finds, piece by piece; it says how many it finds. */
type Pieces = readonly [string, string, string, string];

/** One way to write a day: what it looks like, and the days (year, month, day) that it can mean. */
interface Way {
  readonly form: RegExp;
  readonly readings: (pieces: Pieces) => readonly (readonly [string, string, string])[];
}

const ways: readonly Way[] = [
  // The year first, however it is divided.
  { form: /^(\d{4})([-./])(\d{1,2})\2(\d{1,2})$/, readings: ([y, , m, d]) => [[y, m, d]] },
  { form: /^(\d{4})(\d{2})(\d{2})$/, readings: ([y, m, d]) => [[y, m, d]] },
  // A month alone is its first day.
  { form: /^(\d{4})[-./](\d{1,2})$/, readings: ([y, m]) => [[y, m, '1']] },
  // Six digits: 250301, or a year and its month.
  {
    form: /^(\d{2})(\d{2})(\d{2})$/,
    readings: ([a, b, c]) => [
      [a, b, c],
      [a + b, c, '1'],
    ],
  },
  // 1/3-25 and 1/3 2025: the day first, nothing else is written so.
  { form: new RegExp(`^(\\d{1,2})/(\\d{1,2})${dashedYear}$`), readings: ([d, m, y]) => [[y, m, d]] },
  { form: /^(\d{1,2})\.(\d{1,2})\.(\d{4})$/, readings: ([d, m, y]) => [[y, m, d]] },
  {
    form: /^(\d{1,2})([-/])(\d{1,2})\2(\d{4})$/,
    readings: ([a, , b, y]) => [
      [y, b, a],
      [y, a, b],
    ],
  },
  {
    form: /^(\d{1,2})([-./])(\d{1,2})\2(\d{2})$/,
    readings: ([a, , b, c]) => [
      [a, b, c],
      [c, b, a],
      [c, a, b],
    ],
  },
  // 1 mars 2025, den 1:a mars -25, mars 2025, 2025 mars.
  {
    form: new RegExp(`^(?:den )?(\\d{1,2})(?::?[ae]|\\.|st|nd|rd|th)?\\s*([a-z]+)\\.?,?${dashedYear}$`),
    readings: ([d, m, y]) => [[y, monthOf(m), d]],
  },
  {
    form: /^([a-z]+)\.? (\d{1,2})(?:st|nd|rd|th)?,? (\d{4})$/,
    readings: ([m, d, y]) => [[y, monthOf(m), d]],
  },
  { form: /^([a-z]+)\.?,?\s*-?\s*(\d{4})$/, readings: ([m, y]) => [[y, monthOf(m), '1']] },
  { form: /^(\d{4}) ([a-z]+)\.?$/, readings: ([y, m]) => [[y, monthOf(m), '1']] },
];

/**
 * The days from 2000-01-01 to 2099-12-31 that a text can mean as people write days: 1/3-25, 1 mars 2025, mars 2025 (its
 * first day), 2025-03, 20250301. One: it reads in one way. Several: it must be asked which. None: it is no day. Two
 * digits are a year of this century.
 */
export function writtenDates(text: string): readonly Serial[] {
  const written = fold(text);
  const days = new Set<Serial>();
  for (const { form, readings } of ways) {
    const found = form.exec(written);
    for (const [y, m, d] of found === null ? [] : readings(found.slice(1) as unknown as Pieces)) {
      const serial = dayIn(y.length === 2 ? 2000 + Number(y) : Number(y), Number(m), Number(d));
      if (serial !== null) days.add(serial);
    }
  }
  return [...days];
}

function monthOf(name: string): string {
  return String(months.findIndex((form) => form.test(name)) + 1);
}

function dayIn(inYear: number, month: number, day: number): Serial | null {
  try {
    const serial = serialOf(inYear, month, day);
    return serial >= firstSerial && serial <= lastSerial ? serial : null;
  } catch {
    return null;
  }
}
