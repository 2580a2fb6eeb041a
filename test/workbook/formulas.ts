import { isFunction, isReference, parse, tokenize } from '@borgar/fx';
import type { SheetPlan, WorkbookPlan } from '../../src/workbook/plan/plan';

/** A formula of a plan and where it stands, for a failure that says which one. */
export interface PlannedFormula {
  readonly where: string;
  readonly formula: string;
}

/** Every formula of a sheet: cells, calculated columns, validation, conditional formats. */
export function sheetFormulas(sheet: SheetPlan): PlannedFormula[] {
  const found: PlannedFormula[] = [];
  const add = (where: string, formula: unknown): void => {
    if (typeof formula === 'string' && formula.startsWith('='))
      found.push({ where: `${sheet.name} ${where}`, formula });
  };
  for (const block of sheet.blocks)
    block.cells.forEach((row, at) => row.forEach((cell) => add(`${block.at}+${at}`, cell)));
  for (const table of sheet.tables) {
    for (const column of table.columns) {
      add(`${table.name}[${column.heading}]`, column.formula);
      if (column.validation?.rule?.kind === 'list') add(`${column.heading} list`, column.validation.rule.source);
    }
  }
  for (const { range, rule } of sheet.validations) if (rule?.kind === 'list') add(`${range} list`, rule.source);
  for (const { range, rule } of sheet.conditionalFormats) add(`${range} format`, rule.formula);
  return found;
}

/** Every formula of a workbook plan, names included. */
export function planFormulas(plan: WorkbookPlan): PlannedFormula[] {
  return [
    ...plan.sheets.flatMap(sheetFormulas),
    ...plan.names.map(({ name, formula }) => ({ where: `name ${name}`, formula })),
  ];
}

/** Names of the functions that a formula calls, in capitals. */
export function functionsOf(formula: string): string[] {
  return tokenize(formula)
    .filter((token) => isFunction(token))
    .map((token) => token.value.toUpperCase());
}

/** Structured references of a formula as table and columns. */
export function tableReferencesOf(formula: string): { readonly table: string; readonly columns: readonly string[] }[] {
  return tokenize(formula)
    .filter((token) => token.type === 'structured')
    .map(({ value }) => {
      const open = value.indexOf('[');
      const inner = [...value.slice(open).matchAll(/\[([^[\]#][^[\]]*)\]/g)].map((match) => match[1] ?? '');
      return { table: value.slice(0, open), columns: inner };
    });
}

/** Workbook names that a formula uses. */
export function namesOf(formula: string): string[] {
  return tokenize(formula)
    .filter((token) => isReference(token) && token.type === 'range_named')
    .map(({ value }) => value);
}

/** Throws when a formula cannot be read. */
export function parseFormula(formula: string): void {
  parse(tokenize(formula, { mergeRefs: true }));
}
