import * as z from 'zod/mini';
import type { ColumnUnit } from './columnUnit';
import { foldHeading } from './headingText';
import type { ImportMapping } from './importTarget';

/** How the columns of one set of headings were last mapped: headings and choices only, never a cell. */
export interface Remembered {
  readonly mapping: ImportMapping<string>;
  readonly units: Readonly<Record<number, ColumnUnit>>;
}

// Compiled checks need eval, which the pane's policy refuses.
z.config({ jitless: true });

const column = z.int().check(z.gte(0), z.lte(16_383));
const unit = z.object({
  power: z.union([z.literal(0), z.literal(3), z.literal(6), z.literal(9)]),
  per: z.enum(['year', 'month', 'term']),
  vat: z.nullable(z.union([z.literal(0), z.literal(6), z.literal(12), z.literal(25)])),
  time: z.enum(['years', 'months']),
});
const schema = z.array(
  z.object({
    headings: z.string(),
    mapping: z.record(z.string(), column),
    units: z.record(z.string(), unit),
  }),
);
type Entry = z.infer<typeof schema>[number];

/** Sets of headings that are remembered: the last ones used. */
const mostRemembered = 30;

/**
 * The choices that were kept for just these headings of a target; null when there are none, or the text is not
 * ours.
 */
export function rememberedFor(text: string | null, target: string, headings: readonly string[]): Remembered | null {
  const key = keyOf(target, headings);
  const found = entries(text).find((entry) => entry.headings === key);
  if (found === undefined) return null;
  const inside = (index: number) => index < headings.length;
  return {
    mapping: Object.fromEntries(Object.entries(found.mapping).filter(([, at]) => inside(at))),
    units: Object.fromEntries(Object.entries(found.units).filter(([at]) => inside(Number(at)))),
  };
}

/** The text with the choices for these headings in it, first; the oldest fall out. */
export function remember(
  text: string | null,
  target: string,
  headings: readonly string[],
  { mapping, units }: Remembered,
): string {
  const key = keyOf(target, headings);
  const columns = Object.fromEntries(
    Object.entries(mapping).filter((entry): entry is [string, number] => entry[1] !== undefined),
  );
  const others = entries(text).filter((entry) => entry.headings !== key);
  return JSON.stringify([{ headings: key, mapping: columns, units }, ...others].slice(0, mostRemembered));
}

function keyOf(target: string, headings: readonly string[]): string {
  return JSON.stringify([target, ...headings.map(foldHeading)]);
}

function entries(text: string | null): Entry[] {
  try {
    return text === null ? [] : z.parse(schema, JSON.parse(text));
  } catch {
    return [];
  }
}
