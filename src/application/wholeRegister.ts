import { fold } from '../domain/basics/text';
import { inputTablesOf } from '../workbook/tables/registerSchema';
import type { TableSchema } from '../workbook/tables/schema';
import { WorkbookError } from './errors';
import { pointsNowhere } from './nameFormulas';
import type { ReadRegister, RegisterReading, RunOptions, TableLocation } from './ports';
import type { Damage, ReadStructure } from './structure';

export type ReadWhole = ReadRegister & ReadStructure;

/** Rows that stand beside a table are told; the figures of those in it are right. */
const rowKinds: ReadonlySet<string> = new Set(['rowsBelow', 'rowsInTotals']);

type Request = Parameters<ReadRegister['readRegister']>[0];

/** What a reading fails with when a part has another name, or its headings are switched off. */
const mayBeDamage: ReadonlySet<string> = new Set(['noRegister', 'notFound', 'refusedByLayout', 'unexpected']);

/** Reads the register. A register that can't be read because of damage is told as 'damaged', with what is wrong. */
async function readNamingDamage(workbook: ReadWhole, request: Request, options: RunOptions): Promise<RegisterReading> {
  try {
    return await workbook.readRegister(request, options);
  } catch (error) {
    if (!(error instanceof WorkbookError) || !mayBeDamage.has(error.code)) throw error;
    const damages = (await damagesOf(workbook, options).catch(() => [])).filter(({ kind }) => !rowKinds.has(kind));
    if (damages.length === 0) throw error;
    throw damaged(damages, error);
  }
}

/**
 * The same for figures: throws 'damaged' also when a table, a setting or a column that they are computed from is gone
 * or renamed, for a sum over half a register is no sum. With `writes`, output tables that are to be written count too.
 * One request more only then.
 */
export async function readWhole(
  workbook: ReadWhole,
  { writes = [], ...request }: Request & { readonly writes?: readonly string[] },
  options: RunOptions,
): Promise<RegisterReading> {
  const reading = await readNamingDamage(workbook, request, options);
  const { schema } = reading;
  const isHalf =
    lacksSetting(reading) || inputTablesOf(schema).some(([key, table]) => lacksColumn(reading, key, table));
  const outputs = writes.filter((key) => {
    const table = schema.tables[key];
    return table !== undefined && lacksColumn(reading, key, table);
  });
  if (!isHalf && outputs.length === 0) return reading;
  const stopping = new Set(outputs.map((key) => schema.tables[key]?.name));
  const damages = (await damagesOf(workbook, options)).filter(
    (damage) =>
      damage.kind === 'olderSchema' ||
      spoilsFigures(damage, reading) ||
      stopping.has(damage.place) ||
      stopping.has(damage.expected),
  );
  if (damages.some(({ kind }) => kind !== 'olderSchema')) throw damaged(damages);
  return reading;
}

/** Output tables are written anew, and reading sheets only show: what people fill in is what figures come from. */
function spoilsFigures({ kind, expected, place }: Damage, { schema }: RegisterReading): boolean {
  const isInput = (name: string) => inputTablesOf(schema).some(([, table]) => table.name === name);
  switch (kind) {
    case 'tableMissing':
    case 'tableRenamed':
      return isInput(expected);
    case 'columnMissing':
    case 'columnRenamed':
      return isInput(place);
    case 'headingsOff':
      return true;
    case 'nameMissing':
      return schema.settings.some(({ name }) => name === expected);
    default:
      return false;
  }
}

/** Whether a table, or a column of it, is not where it is read; what became of it is asked. */
function lacksColumn({ tables }: RegisterReading, key: string, { headings }: TableSchema): boolean {
  const standing: Readonly<Partial<Record<string, TableLocation>>> = tables;
  const has = new Set((standing[key]?.headings ?? []).map(fold));
  return Object.values(headings).some((heading) => !has.has(fold(heading)));
}

function lacksSetting({ schema, shape }: RegisterReading): boolean {
  const names = new Map(shape.names.map(({ name, formula }) => [fold(name), formula]));
  return schema.settings.some(({ name }) => pointsNowhere(names.get(fold(name)) ?? '#REF!'));
}

async function damagesOf(workbook: ReadStructure, options: RunOptions): Promise<readonly Damage[]> {
  const { inspectStructure } = await import('./inspection');
  const schema = await workbook.wholeSchema();
  return inspectStructure(await workbook.readStructure(options), schema).damages;
}

/**
 * `parts`: what is gone, as Excel writes references; `renamed`: a line for each, what it was and is called; `older`: 1
 * when the register is of an older version.
 */
function damaged(damages: readonly Damage[], cause?: WorkbookError): WorkbookError {
  const nameOf = ({ kind, expected, place }: Damage) =>
    kind === 'columnMissing' || kind === 'columnRenamed' ? `${place}[${expected}]` : expected;
  const told = damages.filter(({ follows, kind }) => follows !== '' && kind !== 'olderSchema');
  const of = (wanted: (damage: Damage) => boolean) => told.filter(wanted);
  return new WorkbookError(
    'damaged',
    {
      parts: [
        ...new Set(
          of(({ found, kind }) => found === '' && kind !== 'headingsOff').map((one) => one.follows ?? nameOf(one)),
        ),
      ].join(', '),
      renamed: of(({ found }) => found !== '')
        .map((damage) => `${nameOf(damage)}\t${damage.found}`)
        .join('\n'),
      older: damages.some(({ kind }) => kind === 'olderSchema') ? 1 : 0,
      headingsOff: of(({ kind }) => kind === 'headingsOff')
        .map(nameOf)
        .join(', '),
    },
    { cause },
  );
}
