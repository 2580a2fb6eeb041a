import type { Field, FieldKind } from '../../domain/register/tables/table';
import type { ColumnWords } from '../../locales/tables/words';
import { formats } from '../plan/formats';
import type { ColumnPlan, ValidationPlan } from '../plan/plan';
import { choice, dateInput, effectIdChoice, helpOnly } from '../plan/tablePlans';
import type { InputTableSchema, RegisterSchema } from './registerSchema';

/** How each kind of column looks: what stands to the right is an amount of something. */
const looks: Readonly<Record<FieldKind, Pick<ColumnPlan, 'numberFormat' | 'horizontal' | 'indent'>>> = {
  text: { numberFormat: formats.general },
  choice: { numberFormat: formats.general },
  effectId: { numberFormat: formats.general },
  date: { numberFormat: formats.date, horizontal: 'Left' },
  // A year is a name, not an amount.
  year: { numberFormat: formats.whole, horizontal: 'Left' },
  amount: { numberFormat: formats.wholeKronor, horizontal: 'Right' },
  price: { numberFormat: formats.price, horizontal: 'Right' },
  volume: { numberFormat: formats.volume, horizontal: 'Right' },
  count: { numberFormat: formats.count, horizontal: 'Right' },
  hours: { numberFormat: formats.hours, horizontal: 'Right' },
  years: { numberFormat: formats.years, horizontal: 'Right' },
  share: { numberFormat: `${formats.percent}_n`, horizontal: 'Right' },
  // Of any unit: Excel shows per cent where they are typed.
  number: { numberFormat: formats.general, horizontal: 'Right', indent: 1 },
};

const strictness = { stopped: 'Stop', questioned: 'Warning', told: 'Information' } as const;

function validationOf(
  field: Field,
  { heading, help }: ColumnWords,
  { lists }: RegisterSchema,
): ValidationPlan | undefined {
  const list = field.list === undefined ? undefined : lists[field.list];
  if (list !== undefined) return choice(list, strictness[field.strays ?? 'questioned'], help);
  if (field.kind === 'effectId') return effectIdChoice(help);
  return field.kind === 'date' && field.stamped !== true ? dateInput(heading, help) : helpOnly(heading, help);
}

/** Columns of an input table's plan, in order: each field's kind says how it looks, its words what it is called. */
export function inputColumns(
  key: string,
  { input: { definition, words } }: InputTableSchema,
  schema: RegisterSchema,
): ColumnPlan[] {
  const fields = Object.entries(definition.fields);
  const firstGrouped = fields.findIndex(([, { beginsGroup }]) => beginsGroup === true);
  return fields.map(([name, field], index) => {
    const column = words.columns[name];
    if (column === undefined) throw new RangeError(`no words for ${key}.${name}`);
    const formula = schema.formulas[key]?.[name];
    const validation = validationOf(field, column, schema);
    return {
      field: name,
      heading: column.heading,
      width: column.width,
      ...looks[field.kind],
      ...(field.verbatim === true ? { numberFormat: formats.text } : {}),
      ...(formula === undefined ? {} : { formula }),
      ...(validation === undefined ? {} : { validation }),
      ...(field.hidden === true ? { hidden: true } : {}),
      ...(firstGrouped >= 0 && index >= firstGrouped ? { grouped: true } : {}),
    };
  });
}
