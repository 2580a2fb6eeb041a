import { firstDayOf, isoOf } from '../../../domain/basics/calendar';
import { oreToKronor, type Ore } from '../../../domain/basics/money';
import type { BaselineProposal } from '../../../domain/payables/baselineProposal';
import { effectFromInitiative, type Initiative } from '../../../domain/plan';
import { choices } from '../../../locales/workbook';
import type { Form, FormField } from '../../register/formModel';

const number = (value: number): string => String(value).replace('.', ',');
const kronor = (ore: Ore): string => number(oreToKronor(ore));

/**
 * The form of an effect with an initiative's fields filled in. Its baseline is what the books say that the category
 * costs, where they do. Otherwise where it comes from is left for people to say: that decides whether it may be called
 * freed.
 */
export function formOfInitiative(initiative: Initiative, books: BaselineProposal | null = null): Form {
  const { start, termMonths, baseline, newCost, title, category, department, owner, ...own } = effectFromInitiative(
    books === null ? initiative : { ...initiative, spend: books.proposal },
  );
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
  if (baseline !== null && books !== null && books.source !== null)
    fill('baselineSource', choices.baselineSources[books.source]);
  return { type: 'newContract', way: 'yearly', values };
}
