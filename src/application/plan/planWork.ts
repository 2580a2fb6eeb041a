import type { Steps } from '../../domain/basics/steps';
import { totalToKronor } from '../../domain/basics/money';
import { judgePlan, priorityOf } from '../../domain/plan';
import type { CellValue } from '../../domain/register/cells';
import type { Issue } from '../../domain/register/issue';
import type { Assessment } from '../../domain/rules/assessment';
import type { PartIssue } from '../../domain/rules/partIssue';
import { planAdditions } from '../../workbook/initiatives/planAdditions';
import { planFactCells } from '../../workbook/initiatives/planFacts';
import { cellAddress, rangeAddress } from '../../workbook/plan/address';
import type { SheetAddition } from '../../workbook/report/additions';
import type { CheckedCell } from '../../workbook/report/block';
import type { PartFigures, PartSheets, PartWork, RegisterReading, WrittenTable } from '../ports';
import { planOfRules, planState } from './planState';

function* issues(reading: RegisterReading, assessment: Assessment): Steps<Issue[]> {
  const { reading: rows, register, probabilities, plan } = yield* planOfRules(assessment, reading);
  yield;
  const { effects } = register;
  const judged = yield* judgePlan(plan, { asOf: assessment.asOf, effects, leftOut: rows.leftOut, probabilities });
  // What cannot be read counts as blank: of such a cell it is told once that it cannot be read, not that it is missing.
  const cellOf = ({ ruleId, row, field }: PartIssue): string => [ruleId, row, field].join('|');
  const told = new Set(rows.issues.map(cellOf));
  return [...rows.issues, ...judged.filter((issue) => !told.has(cellOf(issue)))] as Issue[];
}

/** The calculated columns of Initiativ, row by row. What only people can read is left to them. */
function* sheets(reading: RegisterReading, { assessment, rows: ledger }: PartFigures): Steps<PartSheets> {
  const { cells, tables } = reading;
  const place = tables.initiatives;
  const { columns, rows, firstRow } = cells.initiatives;
  if (place === undefined || rows.length === 0) return { checks: [], readBack: [] };
  const { plan } = yield* planState(ledger, reading, assessment);
  const checks = plan.initiatives.flatMap(({ initiative, effects, perYear, realised }): CheckedCell[] => {
    const row = rows[initiative.row] ?? [];
    const isNumber = (field: keyof typeof columns): boolean => typeof row[columns[field] ?? -1] === 'number';
    const { spend, saving } = initiative;
    const cell = (field: keyof typeof columns, expected: number | string): CheckedCell[] => {
      const column = columns[field];
      if (column === undefined) return [];
      const address = cellAddress(firstRow + initiative.row, place.firstColumn + column + 1);
      // Excel writes references to the own row in more than one way.
      return [{ sheet: place.sheet, address, formula: '', expected: () => expected }];
    };
    return [
      ...cell('priority', priorityOf(initiative) ?? ''),
      ...(isNumber('spend') && isNumber('saving') && spend !== null && saving !== null
        ? cell('share', spend > 0 ? saving / spend : '')
        : []),
      ...(initiative.id === '' ? [] : cell('linkedEffects', effects.length)),
      ...cell('perYearInEffects', effects.length === 0 ? '' : totalToKronor(perYear)),
      ...cell('realised', realised === null ? '' : totalToKronor(realised)),
    ];
  });
  const right = place.firstColumn + place.headings.length;
  const range = rangeAddress(firstRow, place.firstColumn + 1, firstRow + rows.length - 1, right);
  return { checks, readBack: [{ sheet: place.sheet, range }] };
}

function* facts(reading: RegisterReading, { assessment, rows }: PartFigures): Steps<WrittenTable> {
  const { plan, reading: initiatives } = yield* planState(rows, reading, assessment);
  return { key: 'planFacts', rows: planFactCells(plan, initiatives.leftOut) as CellValue[][] };
}

function* additions(reading: RegisterReading, { assessment, rows }: PartFigures): Steps<SheetAddition[]> {
  const { plan, reading: initiatives } = yield* planState(rows, reading, assessment);
  return planAdditions(plan, initiatives.leftOut.length);
}

export const planWork: PartWork = { issues, sheets, facts, additions };
