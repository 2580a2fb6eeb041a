import { z } from 'zod';
import type { CellValue, RegisterCells } from '../../domain/cells';
import { choices, effectHeadings, outcomeHeadings } from '../../locales/workbook';

// As in the pane, whose content security policy lets nothing be compiled at run time.
z.config({ jitless: true });

const blankToNull = (cell: unknown): unknown => (typeof cell === 'string' && cell.trim() === '' ? null : cell);
const text = z.preprocess(blankToNull, z.coerce.string().trim().nullable());
const units: readonly (readonly [RegExp, number])[] = [[/\s*(mdkr|miljarder)$/i, 1e9], [/\s*(mkr|mnkr|msek|miljoner)$/i, 1e6], [/\s*(tkr|kkr|ksek|tusen)$/i, 1e3], [/\s*(kr|sek)$/i, 1]];

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
  z.union([z.number(), z.string().transform(kronorOf)]).refine((kronor) => Math.abs(kronor) <= 1e10, { error: 'För stort belopp' })
    .transform((kronor) => Math.round(kronor * 100)).nullable(),
);
const day = z.preprocess(
  blankToNull,
  z.union([
    z.number().min(36_526).max(73_051).transform((serial) => new Date(Date.UTC(1899, 11, 30) + Math.floor(serial) * 86_400_000)),
    z.iso.date().transform((iso) => new Date(`${iso}T00:00:00Z`)),
  ]).nullable(),
);
const term = z.preprocess(
  blankToNull,
  z.coerce.number().transform((years) => Math.round(years * 12)).refine((months) => months >= 1 && months <= 600, { error: 'Avtalstiden' }).nullable(),
);
const oneOf = (words: readonly string[]) =>
  z.preprocess(
    blankToNull,
    z.string().trim().transform((word) => words.find((each) => each.toLowerCase() === word.toLowerCase()) ?? word)
      .refine((word) => words.includes(word), { error: 'Finns inte i listan' }).nullable(),
  );

function schemas({ lists }: RegisterCells) {
  const h = effectHeadings;
  const effect = z.object({
    [h.id]: text, [h.title]: text, [h.type]: oneOf(Object.values(choices.effectTypes)), [h.department]: oneOf(lists.departments),
    [h.category]: oneOf(lists.categories), [h.reason]: oneOf(lists.reasons), [h.supplier]: text, [h.start]: day, [h.termYears]: term,
    [h.baseline]: amount, [h.newCost]: amount, [h.baselineSource]: oneOf(Object.values(choices.baselineSources)), [h.amount]: amount,
    [h.caseId]: text, [h.ceiling]: amount, [h.implementationCost]: amount, [h.indirectPerYear]: amount, [h.hoursPerYear]: amount,
    [h.actualEnd]: day, [h.evidence]: text, [h.owner]: text, [h.status]: oneOf(Object.values(choices.statuses)), [h.otherBenefit]: text,
    [h.comment]: text, [h.registered]: day, [h.validatedBy]: text, [h.validatedAmount]: amount, [h.validationFingerprint]: text,
  }).superRefine((row, context) => {
    const missing = (heading: string, message: string) => context.addIssue({ code: 'custom', path: [heading], message });
    const has = (heading: string) => (row as Record<string, unknown>)[heading] !== null;
    if (!has(h.type)) missing(h.type, 'Typ saknas');
    if (!has(h.start)) missing(h.start, 'Startdatum saknas');
    if (has(h.baseline) && !has(h.newCost)) missing(h.newCost, 'Ny kostnad saknas');
    if (has(h.baseline) && !has(h.termYears)) missing(h.termYears, 'Avtalstid saknas');
    if (has(h.baseline) && has(h.amount)) missing(h.amount, 'Både årskostnader och belopp');
    if (!has(h.owner)) missing(h.owner, 'Ansvarig saknas');
  });
  const o = outcomeHeadings;
  const outcome = z.object({
    [o.effectId]: text, [o.effectTitle]: text, [o.from]: day, [o.to]: day, [o.amount]: amount,
    [o.source]: oneOf(Object.values(choices.outcomeSources)), [o.evidence]: text,
    [o.cause]: oneOf(Object.values(choices.deviationCauses)), [o.verified]: text, [o.comment]: text,
  });
  return { effect, outcome };
}

type Read = Readonly<Record<string, unknown>>;

/** Rows by heading → typed rows, each row by itself: what one writes first with zod. Rows with a message are left out. */
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

/** Reads with zod, then lays each amount out month by month and sums it by year, type, department, category and reason. */
export function summariseWithZod(cells: RegisterCells): ReadonlyMap<string, number> {
  const { effects, outcomes } = readWithZod(cells);
  const sums = new Map<string, number>();
  const h = effectHeadings;
  const add = (row: Read, measure: string, date: Date, öre: number): void => {
    for (const key of [`${date.getUTCFullYear()}`, h.type, h.department, h.category, h.reason]) {
      const name = `${measure}|${key}|${String(row[key] ?? '')}`;
      sums.set(name, (sums.get(name) ?? 0) + öre);
    }
  };
  const byId = new Map(effects.map((row) => [row[h.id], row]));
  for (const row of effects) {
    const start = row[h.start] as Date;
    const months = row[h.termYears] as number | null;
    const yearly = Number(row[h.baseline] ?? 0) - Number(row[h.newCost] ?? 0);
    const total = months === null ? Number(row[h.amount] ?? 0) : (yearly * months) / 12;
    for (const [month, share] of spread(start, months ?? 1)) add(row, 'calculated', month, total * share);
    const indirect = Number(row[h.indirectPerYear] ?? 0);
    if (indirect !== 0 && months !== null) {
      for (const [month, share] of spread(start, months)) add(row, 'indirect', month, ((indirect * months) / 12) * share);
    }
  }
  const o = outcomeHeadings;
  for (const outcome of outcomes) {
    const row = byId.get(outcome[o.effectId]);
    const from = outcome[o.from] as Date;
    const to = outcome[o.to] as Date;
    const months = (to.getUTCFullYear() - from.getUTCFullYear()) * 12 + to.getUTCMonth() - from.getUTCMonth() + 1;
    if (row === undefined) continue;
    for (const [month, share] of spread(new Date(Date.UTC(from.getUTCFullYear(), from.getUTCMonth(), 1)), months)) {
      add(row, 'realised', month, Number(outcome[o.amount]) * share);
    }
  }
  return sums;
}

/** The months of a period of whole months from a day on, each with its share by covered days. */
function spread(start: Date, months: number): [Date, number][] {
  const [year, month] = [start.getUTCFullYear(), start.getUTCMonth()];
  const days = (of: number): number => new Date(Date.UTC(year, of + 1, 0)).getUTCDate();
  const firstShare = (days(month) - start.getUTCDate() + 1) / days(month);
  return Array.from({ length: months + (firstShare < 1 ? 1 : 0) }, (_, index) => [
    new Date(Date.UTC(year, month + index, 1)),
    (index === 0 ? firstShare : index === months ? 1 - firstShare : 1) / months,
  ]);
}
