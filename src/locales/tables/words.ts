/** How a column of an input table is called and shown. The workbook is always Swedish. */
export interface ColumnWords {
  readonly heading: string;
  /** In characters of the standard font: as wide as its words need. */
  readonly width: number;
  /** Shown where a cell is selected. */
  readonly help?: string;
  /**
   * What other people's lists call it, lower case, the surest first: a heading matches when it is the word or holds it.
   * A column without is never filled from a list.
   */
  readonly alsoCalled?: readonly string[];
}

/** Words of an input table: its name in the workbook, and a word for every column. */
export interface TableWords<Field extends string = string> {
  readonly name: string;
  readonly columns: Readonly<Record<Field, ColumnWords>>;
}

/** The heading of every column, by field. */
export function headingsOf<Field extends string>({ columns }: TableWords<Field>): Readonly<Record<Field, string>> {
  const entries = Object.entries<ColumnWords>(columns).map(([field, { heading }]) => [field, heading]);
  return Object.fromEntries(entries) as Record<Field, string>;
}
