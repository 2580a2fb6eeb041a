import { CONDITIONAL } from './conditional';
import { DATES } from './dates';
import { DISTRIBUTION } from './distribution';
import { FINANCE } from './finance';
import { LOGIC } from './logic';
import { LOOKUP } from './lookup';
import { MATHS } from './maths';
import { NUMBERS } from './numbers';
import { REFERENCES } from './references';
import type { FunctionSpec } from './spec';
import { STATISTICS } from './statistics';
import { TEXTS } from './texts';

/** Every worksheet function that the host calculates, by its English name. */
export const FUNCTIONS: ReadonlyMap<string, FunctionSpec> = new Map(
  [LOGIC, NUMBERS, TEXTS, DATES, STATISTICS, CONDITIONAL, LOOKUP, MATHS, FINANCE, DISTRIBUTION, REFERENCES].flatMap(
    (table) => Object.entries(table),
  ),
);
