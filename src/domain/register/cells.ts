/** What a cell holds. Blank is '' or null; an Excel error is its text ('#VALUE!'). */
export type CellValue = string | number | boolean | null;

/** Columns of Effekter that people fill in. */
export const effectInputFields = [
  'id', 'title', 'type', 'department', 'category', 'reason', 'supplier', 'start', 'termYears', 'baseline', 'newCost',
  'baselineSource', 'amount', 'caseId', 'ceiling', 'implementationCost', 'indirectPerYear', 'hoursPerYear', 'actualEnd',
  'evidence', 'owner', 'status', 'otherBenefit', 'comment', 'registered', 'validatedBy', 'validatedAmount',
  'validationFingerprint',
] as const;
export type EffectInputField = (typeof effectInputFields)[number];

/** Native formula columns of Effekter. */
export const effectFormulaFields = ['check', 'annualEffect', 'calculated', 'realised'] as const;
export type EffectFormulaField = (typeof effectFormulaFields)[number];
export type EffectField = EffectInputField | EffectFormulaField;

export type OutcomeField =
  | 'effectId' | 'effectTitle' | 'from' | 'to' | 'amount' | 'source' | 'evidence' | 'cause' | 'verified' | 'comment';
export type TargetField = 'year' | 'department' | 'amount' | 'share' | 'scope' | 'basis';
export type BudgetDecisionField = 'year' | 'department' | 'amount' | 'decision';
export type CaseField = 'caseId' | 'title' | 'statedTotal';
export type UnitDataField =
  | 'effectId' | 'from' | 'to' | 'priceBefore' | 'contractPrice' | 'indexedPrice' | 'invoicedPrice'
  | 'priceOffContract' | 'plannedVolume' | 'volumeOnContract' | 'volumeOffContract';

/** The field of each input table, by the table's key. */
export interface TableFields {
  readonly effects: EffectField;
  readonly outcomes: OutcomeField;
  readonly targets: TargetField;
  readonly budgetDecisions: BudgetDecisionField;
  readonly cases: CaseField;
  readonly unitData: UnitDataField;
}
export type TableKey = keyof TableFields;

/** The body of one table as it was read, its columns found by heading. A missing column has no entry in `columns`. */
export interface TableCells<Field extends string> {
  readonly columns: Readonly<Partial<Record<Field, number>>>;
  readonly rows: readonly (readonly CellValue[])[];
  /** 1-based sheet row of rows[0]. */
  readonly firstRow: number;
  /** Formulas of the formula columns, row by row, where they were read ('' = no formula). */
  readonly formulas?: Readonly<Partial<Record<Field, readonly string[]>>>;
}

/** The register's input as cells. Tables that the workbook lacks are empty. */
export interface RegisterCells {
  readonly effects: TableCells<EffectField>;
  readonly outcomes: TableCells<OutcomeField>;
  readonly targets: TableCells<TargetField>;
  readonly budgetDecisions: TableCells<BudgetDecisionField>;
  readonly cases: TableCells<CaseField>;
  readonly unitData: TableCells<UnitDataField>;
  readonly lists: RegisterLists;
}

/** The lists that the organisation fills: names as they stand in Listor. */
export interface RegisterLists {
  readonly departments: readonly string[];
  readonly categories: readonly string[];
  readonly reasons: readonly string[];
}
