import { fold } from '../domain/basics/text';
import type { RegisterSchema } from '../workbook/tables/registerSchema';
import { withParts } from '../workbook/tables/registerSchema';
import { partsName } from '../workbook/tables/schema';
import type { WorkbookShape } from './ports';
import type { InspectionReading } from './structure';

/**
 * The parts that a register's hidden name tells of, in the schema's order. `schema` holds every part there is. Pure.
 */
export function namedParts({ names }: Pick<WorkbookShape, 'names'>, schema: RegisterSchema): string[] {
  const formula = names.find(({ name }) => name === partsName)?.formula ?? '';
  const told = new Set(formula.replace(/^="|"$/g, '').split(','));
  return schema.parts.map(({ key }) => key).filter((key) => told.has(key));
}

/** Whether a workbook has a register with parts. Pure. */
export function tellsOfParts({ names }: Pick<WorkbookShape, 'names'>): boolean {
  return names.some(({ name }) => name === partsName);
}

/** The schema of the register that stands in a workbook, as its hidden name tells. Pure. */
export function namedSchema(shape: Pick<WorkbookShape, 'names'>, schema: RegisterSchema): RegisterSchema {
  return withParts(schema, namedParts(shape, schema));
}

/** Whether a register's schema has a part. */
export function hasPart({ parts }: RegisterSchema, part: string): boolean {
  return parts.some(({ key }) => key === part);
}

/** A table of a part is known again, where the name is gone, by its own name and this share of its headings. */
const recognised = 0.7;

/**
 * The parts that a register has: those that its name tells of, and those of which a table stands though the name is
 * gone. A table of the user's that only happens to be called the same is none of ours. Pure.
 */
export function standingParts({ shape, tables: all }: InspectionReading, schema: RegisterSchema): string[] {
  const named = new Set(namedParts(shape, schema));
  const byTable = new Set(
    Object.values(schema.tables).flatMap(({ name, headings, part }) => {
      const has = new Set(all.find((table) => table.name === name)?.headings.map(fold));
      const wanted = Object.values(headings);
      return part !== undefined &&
        wanted.filter((heading) => has.has(fold(heading))).length >= wanted.length * recognised
        ? [part]
        : [];
    }),
  );
  return schema.parts.map(({ key }) => key).filter((key) => named.has(key) || byTable.has(key));
}
