import { tabColours } from '../plan/palette';
import type { SheetPlan } from '../plan/plan';
import { inputSheet } from '../tables/inputSheets';
import type { RegisterSchema, SheetSchema } from '../tables/registerSchema';

/** Reskontra: what files came to, in four tables side by side that the add-in alone writes. */
export function payablesSheet(sheet: SheetSchema, schema: RegisterSchema): SheetPlan {
  return { ...inputSheet(sheet, schema), tabColour: tabColours.produced };
}
