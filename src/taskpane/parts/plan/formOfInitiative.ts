import { firstDayOf, isoOf } from '../../../domain/basics/calendar';
import { oreToKronor, type Ore } from '../../../domain/basics/money';
import { effectFromInitiative, type Initiative } from '../../../domain/plan';
import type { Form, FormField } from '../../register/formModel';

const number = (value: number): string => String(value).replace('.', ',');
const kronor = (ore: Ore): string => number(oreToKronor(ore));

/**
 * The form of an effect with an initiative's fields filled in. Where its baseline comes from is left for people to say:
 * that decides whether it may be called freed.
 */
export function formOfInitiative(initiative: Initiative): Form {
  const { start, termMonths, baseline, newCost, title, category, department, owner, ...own } =
    effectFromInitiative(initiative);
  const values: Partial<Record<FormField, string>> = { title };
  const fill = (field: FormField, text: string | null): void => {
    if (text !== null && text !== '') values[field] = text;
  };
  fill('category', category);
  fill('department', department);
  fill('owner', owner);
  fill('initiative', own.initiative);
  fill('start', start === null ? null : isoOf(firstDayOf(start)));
  fill('termYears', number(Math.round((termMonths / 12) * 100) / 100));
  fill('baseline', baseline === null ? null : kronor(baseline));
  fill('newCost', newCost === null ? null : kronor(newCost));
  return { type: 'newContract', way: 'yearly', values };
}
