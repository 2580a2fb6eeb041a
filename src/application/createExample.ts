import { cellText } from '../domain/basics/text';
import type { TableKey } from '../domain/register/cells';
import type { NewWorkbook } from '../workbook/plan/createPlan';
import type { RegisterRows } from '../workbook/examples/sourceCases';
import { inputTablesOf } from '../workbook/tables/registerSchema';
import { createRegister } from './createRegister';
import type { ChangeCells, CreateSheets, FillTable, NavigateTo, ReadRegister, WriteSettings } from './ports';
import { refresh, type RefreshPorts } from './refresh';
import type { AsOfOptions } from './results';
import type { ReadStructure } from './structure';
import { validationChanges } from './validateEffects';

export type ExamplePorts = ReadStructure &
  CreateSheets &
  FillTable &
  WriteSettings &
  ReadRegister &
  ChangeCells &
  RefreshPorts &
  Pick<NavigateTo, 'showSheet'>;

/**
 * Puts a register with an example's rows into the workbook: settings, rows, what finance has validated. An example that
 * opens on a sheet is summarised, too, and that sheet is in front. What `register` says goes before the example's own.
 * A workbook that has a register already is left as it is.
 */
export async function createExample(
  workbook: ExamplePorts,
  register: NewWorkbook,
  example: RegisterRows,
  options: AsOfOptions,
): Promise<void> {
  const before = await createRegister(
    workbook,
    { ...register, departments: [...example.departments, ...register.departments], categories: example.categories },
    options,
  );
  if (before === 'whole' || before === 'damaged') return;
  const { organisation, ...settings } = example.settings ?? {};
  const isNamed = (register.organisation ?? '') !== '';
  const own = organisation === undefined || isNamed ? settings : { ...settings, organisation };
  if (Object.keys(own).length > 0) await workbook.writeSettings(own, options);
  for (const [key] of inputTablesOf(workbook.schema)) {
    const rows = example[key as keyof RegisterRows] as RegisterRows['effects'] | undefined;
    if (rows !== undefined && rows.length > 0) await workbook.fillTable(key as TableKey, rows, options);
  }
  if (example.validated !== undefined) await validate(workbook, example.validated, options);
  if (example.opensOn === undefined) return;
  await refresh(workbook, options);
  await workbook.showSheet(example.opensOn);
}

/** Nothing to take back: the example was validated from the start. */
async function validate(
  workbook: ReadRegister & ChangeCells,
  { by, effects }: NonNullable<RegisterRows['validated']>,
  options: AsOfOptions,
): Promise<void> {
  const reading = await workbook.readRegister({ formulas: false }, options);
  const { columns, rows } = reading.cells.effects;
  const chosen = new Set(effects);
  const wanted = rows.flatMap((row, index) => (chosen.has(cellText(row[columns.id ?? -1])) ? [index] : []));
  const { changes } = validationChanges(reading, { rows: wanted, by }, options);
  await workbook.changeCells(changes, options);
}
