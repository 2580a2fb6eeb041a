import type { RegisterSchema } from '../workbook/tables/registerSchema';
import { withParts } from '../workbook/tables/registerSchema';
import { partsName } from '../workbook/tables/schema';
import type { WorkbookShape } from './ports';

/**
 * The parts that a workbook's register has, in the schema's order: those that its hidden name tells of, and those of which a table
 * stands though the name is gone. `schema` holds every part there is. Pure.
 */
export function presentParts(shape: Pick<WorkbookShape, 'names' | 'tables'>, schema: RegisterSchema): string[] {
  const formula = shape.names.find(({ name }) => name === partsName)?.formula ?? '';
  const told = new Set(formula.replace(/^="|"$/g, '').split(','));
  const standing = new Set(shape.tables);
  const byTable = new Set(Object.values(schema.tables).filter(({ name }) => standing.has(name)).map(({ part }) => part));
  return schema.parts.map(({ key }) => key).filter((key) => told.has(key) || byTable.has(key));
}

/** The schema of the register that stands in a workbook. Pure. */
export function presentSchema(shape: Pick<WorkbookShape, 'names' | 'tables'>, schema: RegisterSchema): RegisterSchema {
  return withParts(schema, presentParts(shape, schema));
}
