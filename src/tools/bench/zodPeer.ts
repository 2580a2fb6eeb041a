import { z } from 'zod';
import type { CellValue, RegisterCells } from '../../domain/register/cells';
import { choices, effectHeadings, outcomeHeadings } from '../../locales/workbook';

// As in the pane, whose content security policy lets nothing be compiled at run time.
z.config({ jitless: true });

const blankToNull = (cell: unknown): unknown => (typeof cell === 'string' && cell.trim() === '' ? null : cell);
const text = z.preprocess(blankToNull, z.coerce.string().trim().nullable());
const units: readonly (readonly [RegExp, number])[] = [
  [/\s*(mdkr|miljarder)$/i, 1e9],
  [/\s*(mkr|mnkr|msek|miljoner)$/i, 1e6],
  [/\s*(tkr|kkr|ksek|tusen)$/i, 1e3],
  [/\s*(kr|sek)$/i, 1],
];

function kronorOf(written: string, context: z.RefinementCtx): number {
  let figure = written.replace(/[\s\u00a0\u202f]/g, ' ').trim();
  let factor = 1;
  for (const [unit, worth] of units) {
    if (unit.test(figure)) {
      figure = figure.replace(unit, '');
      factor = worth;
      break;
    }
  }
  const value = Number(figure.replace(/ /g, '').replace('\u2212', '-').replace(',', '.'));
  if (Number.isFinite(value)) return value * factor;
  context.addIssue({ code: 'custom', message: 'Beloppet går inte att läsa' });
  return z.NEVER;
}

const amount = z.preprocess(
  blankToNull,
  z
    .union([z.number(), z.string().transform(kronorOf)])
    .refine((kronor) => Math.abs(kronor) <= 1e10, { error: 'För stort belopp' })
    .transform((kronor) => Math.round(kronor * 100))
    .nullable(),
);
const day = z.preprocess(
  blankToNull,
  z
    .union([
      z
        .number()
        .min(36_526)
        .max(73_051)
        .transform((serial) => new Date(Date.UTC(1899, 11, 30) + Math.floor(serial) * 86_400_000)),
      z.iso.date().transform((iso) => new Date(`${iso}T00:00:00Z`)),
    ])
    .nullable(),
);
const term = z.preprocess(
  blankToNull,
  z.coerce
    .number()
    .transform((years) => Math.round(years * 12))
    .refine((months) => months >= 1 && months <= 600, { error: 'Avtalstiden' })
    .nullable(),
);
const oneOf = (words: readonly string[]) =>
  z.preprocess(
    blankToNull,
    z
      .string()
      .trim()
      .transform((word) => words.find((each) => each.toLowerCase() === word.toLowerCase()) ?? word)
      .refine((word) => words.includes(word), { error: 'Finns inte i listan' })
      .nullable(),
  );

function schemas({ lists }: RegisterCells) {
  const h = effectHeadings;
  const effect = z.object({
    [h.id]: text,
    [h.title]: text,
    [h.type]: oneOf(Object.values(choices.effectTypes)),
    [h.department]: oneOf(lists.departments),
    [h.category]: oneOf(lists.categories),
    [h.reason]: oneOf(lists.reasons),
    [h.supplier]: text,
    [h.start]: day,
    [h.termYears]: term,
    [h.baseline]: amount,
    [h.newCost]: amount,
    [h.baselineSource]: oneOf(Object.values(choices.baselineSources)),
    [h.amount]: amount,
    [h.caseId]: text,
    [h.ceiling]: amount,
    [h.implementationCost]: amount,
    [h.indirectPerYear]: amount,
    [h.hoursPerYear]: amount,
    [h.actualEnd]: day,
    [h.evidence]: text,
    [h.owner]: text,
    [h.status]: oneOf(Object.values(choices.statuses)),
    [h.otherBenefit]: text,
    [h.comment]: text,
    [h.registered]: day,
    [h.validatedBy]: text,
    [h.validatedAmount]: amount,
    [h.validationFingerprint]: text,
  });
  const o = outcomeHeadings;
  const outcome = z.object({
    [o.effectId]: text,
    [o.effectTitle]: text,
    [o.from]: day,
    [o.to]: day,
    [o.amount]: amount,
    [o.source]: oneOf(Object.values(choices.outcomeSources)),
    [o.evidence]: text,
    [o.cause]: oneOf(Object.values(choices.deviationCauses)),
    [o.verified]: text,
    [o.comment]: text,
  });
  return { effect, outcome };
}

type Read = Readonly<Record<string, unknown>>;

/**
 * Rows by heading → typed rows, each row by itself, every cell trimmed, looked up or turned into öre or a day: what one
 * writes first with zod. No rules. Rows with a message are left out.
 */
export function readWithZod(cells: RegisterCells): { readonly effects: Read[]; readonly outcomes: Read[] } {
  const { effect, outcome } = schemas(cells);
  const readAll = (schema: z.ZodType<Read>, rows: Read[]): Read[] =>
    rows.flatMap((row) => {
      const result = schema.safeParse(row);
      return result.success ? [result.data] : [];
    });
  return {
    effects: readAll(effect, objects(cells.effects.rows, Object.values(effectHeadings))),
    outcomes: readAll(outcome, objects(cells.outcomes.rows, Object.values(outcomeHeadings))),
  };
}

function objects(rows: readonly (readonly CellValue[])[], headings: readonly string[]): Record<string, CellValue>[] {
  return rows.map((row) => Object.fromEntries(headings.map((heading, index) => [heading, row[index] ?? ''])));
}
