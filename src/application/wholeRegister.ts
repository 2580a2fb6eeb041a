import { WorkbookError } from './errors';
import type { ReadRegister, RegisterReading, RunOptions } from './ports';
import type { Damage, InspectionReading, ReadStructure } from './structure';

export type ReadWhole = ReadRegister & ReadStructure;

type Request = Parameters<ReadRegister['readRegister']>[0];

/** What a reading fails with when a part has another name, or its headings are switched off. */
const mayBeDamage: ReadonlySet<string> = new Set(['noRegister', 'notFound', 'refusedByLayout', 'unexpected']);

/** Reads the register. A register that can't be read because of damage is told as 'damaged', with what is wrong. */
export async function readNamingDamage(
  workbook: ReadWhole,
  request: Request,
  options: RunOptions,
): Promise<RegisterReading> {
  try {
    return await workbook.readRegister(request, options);
  } catch (error) {
    if (!(error instanceof WorkbookError) || !mayBeDamage.has(error.code)) throw error;
    const damages = (await damagesOf(workbook, options).catch(() => [])).filter(({ kind }) => kind !== 'rowsBelow');
    if (damages.length === 0) throw error;
    throw damaged(damages, error);
  }
}

/**
 * The same for figures that are passed on: throws 'damaged' also when a table, a list, a setting or a column that
 * figures are computed from is gone or renamed, for a sum over half a register is no sum. One request more only then.
 */
export async function readWhole(workbook: ReadWhole, request: Request, options: RunOptions): Promise<RegisterReading> {
  const reading = await readNamingDamage(workbook, request, options);
  const { inspectStructure } = await import('./inspection');
  if (!inspectStructure(asInspected(reading), workbook.schema).damages.some((damage) => spoilsFigures(damage, reading)))
    return reading;
  const damages = await damagesOf(workbook, options);
  const spoiling = damages.filter((damage) => spoilsFigures(damage, reading));
  if (spoiling.length > 0) throw damaged(spoiling);
  return reading;
}

/** Output tables are written anew, and reading sheets only show: what people fill in is what figures come from. */
function spoilsFigures({ kind, expected, place }: Damage, { schema }: RegisterReading): boolean {
  const isInput = (name: string) =>
    Object.values(schema.tables).some((table) => table.name === name && table.input !== null);
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

async function damagesOf(workbook: ReadStructure, options: RunOptions): Promise<readonly Damage[]> {
  const { inspectStructure } = await import('./inspection');
  const schema = await workbook.wholeSchema();
  return inspectStructure(await workbook.readStructure(options), schema).damages;
}

function asInspected({ tables, shape }: RegisterReading): InspectionReading {
  return {
    shape,
    tables: Object.values(tables).flatMap((place) =>
      place === undefined ? [] : [{ name: place.name, sheet: place.sheet, headings: place.headings }],
    ),
    listHeadings: [],
    schemaVersion: null,
  };
}

/** `parts`: what is gone, as Excel writes references; `renamed`: a line for each, what it was and is called. */
function damaged(damages: readonly Damage[], cause?: WorkbookError): WorkbookError {
  const nameOf = ({ kind, expected, place }: Damage) =>
    kind === 'columnMissing' || kind === 'columnRenamed' ? `${place}[${expected}]` : expected;
  const told = damages.filter(({ follows }) => follows !== '');
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
      headingsOff: of(({ kind }) => kind === 'headingsOff')
        .map(nameOf)
        .join(', '),
    },
    { cause },
  );
}
