/** What a column holds. It decides how the column is read, shown, aligned and checked as it is typed. */
export type FieldKind =
  | 'text'
  | 'choice'
  | 'effectId'
  | 'date'
  | 'year'
  | 'amount'
  | 'price'
  | 'volume'
  | 'count'
  | 'hours'
  | 'years'
  | 'share'
  | 'number';

/**
 * What becomes of a word that is not in the column's list, as it is typed: stopped, questioned, or let through and
 * told.
 */
export type Strays = 'stopped' | 'questioned' | 'told';

/** The part that a piece of a register belongs to, or those that share it: it stands while one of them does. */
export type PartKeys = string | readonly string[];

/** One column of a table. */
export interface Field {
  readonly kind: FieldKind;
  /** A native formula fills it: nobody types there. */
  readonly formula?: boolean;
  /** The list that its words stand in (kind choice). */
  readonly list?: string;
  readonly strays?: Strays;
  /** People tell one row from another by it, where the row's ID does not. */
  readonly witness?: boolean;
  /** `{}`: no figure follows from the column, so the sheets do not notice that it has changed. */
  readonly freshness?: Readonly<Record<string, never>>;
  /** A date that the add-in sets: it is not checked as it is typed. */
  readonly stamped?: boolean;
  readonly hidden?: boolean;
  /** It stands as it was typed: Excel makes no day of 2-4. */
  readonly verbatim?: boolean;
  /** false: never taken over from another list. */
  readonly imported?: boolean;
  /** Begins the less common columns: it and those after it are grouped and collapsed. */
  readonly beginsGroup?: boolean;
  /** The part of the register, or the parts, that bring the column; without any it is read as blank. */
  readonly part?: PartKeys;
}

/** What is declared of an input table; its columns stand in the order of the sheet. */
export interface TableDefinition<Fields extends Readonly<Record<string, Field>> = Readonly<Record<string, Field>>> {
  /** The sheet it stands on, by key. Tables of one sheet stand side by side, in the registry's order. */
  readonly sheet: string;
  /**
   * The column that says which effect (or other thing with an ID) a row is about; null when rows carry none. A table
   * that gives rows IDs of their own calls the column `id`.
   */
  readonly id: string | null;
  /** The sum that notices its changes, shared with other tables; left out: a sum for its part. */
  readonly freshness?: string;
  readonly part?: string;
  /** The add-in writes its rows: no form, list or rows file brings any. */
  readonly written?: boolean;
  readonly fields: Fields;
}

/** The fields of a table, by name. */
export type FieldsOf<Table> = Table extends { readonly fields: infer Fields } ? keyof Fields & string : never;
/** The fields that people fill in. */
export type InputFieldsOf<Table> = Table extends { readonly fields: infer Fields }
  ? { [Name in keyof Fields]: Fields[Name] extends { readonly formula: true } ? never : Name }[keyof Fields] & string
  : never;

/**
 * Declares an input table: everything about it but its words (locales/tables). Reader, sheet, repair, checks, freshness
 * and the tools know the table and its columns from here.
 */
export function defineTable<const Fields extends Readonly<Record<string, Field>>>(
  table: TableDefinition<Fields> & { readonly id: (keyof Fields & string) | null },
): TableDefinition<Fields> {
  return table;
}

/** Names of a table's columns, in the sheet's order. */
export function fieldsOf<Table extends TableDefinition>(table: Table): readonly FieldsOf<Table>[] {
  return Object.keys(table.fields) as FieldsOf<Table>[];
}

/** Names of the columns that people fill in. A row is blank when all of these are. */
export function inputFieldsOf<Table extends TableDefinition>(table: Table): readonly InputFieldsOf<Table>[] {
  return Object.keys(table.fields).filter((name) => table.fields[name]?.formula !== true) as InputFieldsOf<Table>[];
}

/** Names of the columns that a native formula fills. */
export function formulaFieldsOf<Table extends TableDefinition>(
  table: Table,
): readonly Exclude<FieldsOf<Table>, InputFieldsOf<Table>>[] {
  return Object.keys(table.fields).filter((name) => table.fields[name]?.formula === true) as Exclude<
    FieldsOf<Table>,
    InputFieldsOf<Table>
  >[];
}

/** Names of the columns by which people tell one row from another. */
export function witnessesOf(table: TableDefinition): readonly string[] {
  return Object.keys(table.fields).filter((name) => table.fields[name]?.witness === true);
}
