import type { TableKey } from '../../domain/register/cells';
import type { sheetNames } from '../../locales/workbook';
import {
  budgetDecisionHeadings, caseHeadings, effectHeadings, factDecisionHeadings, factHeadings, factMonthHeadings, factTargetHeadings, listHeadings,
  outcomeHeadings, reviewHeadings, settingLabels, targetHeadings, unitDataHeadings,
} from '../../locales/workbook';

/** Version of the workbook's structure, kept in the name `Schemaversion`; raised when a sheet or table changes. */
export const schemaVersion = 1;
export const schemaVersionName = 'Schemaversion';

/** Hidden name that stands while a register is being created: where it is left, the creation was broken off. */
export const creationMarkName = 'Registret_skapas';
/** Hidden name that stands while parts are put back, and says which. */
export const repairMarkName = 'Registret_lagas';

export type SheetKey = keyof typeof sheetNames;
export type ListKey = keyof typeof listHeadings;
export type SettingKey = keyof typeof settingLabels;
export type FactField = keyof typeof factHeadings;
/** Columns of Fakta in order. */
export const factFields = Object.keys(factHeadings) as readonly FactField[];
export type OutputTableKey = 'review' | 'facts' | 'factMonths' | 'factTargets' | 'factDecisions';

/** Order of the sheet tabs. */
export const sheetOrder: readonly SheetKey[] = [
  'readMe', 'management', 'summary', 'budget', 'effects', 'outcomes', 'targets', 'cases', 'unitData', 'review', 'facts',
  'lists', 'settings',
];

export interface TableSchema {
  readonly name: string;
  readonly sheet: SheetKey;
  /** Field → heading text, in the columns' order. */
  readonly headings: Readonly<Record<string, string>>;
}

/** Every table that is found by name: the inputs and what the add-in writes. */
export const tables: Readonly<Record<TableKey | OutputTableKey, TableSchema>> = {
  effects: { name: 'Effekter', sheet: 'effects', headings: effectHeadings },
  outcomes: { name: 'Utfall', sheet: 'outcomes', headings: outcomeHeadings },
  targets: { name: 'Mål', sheet: 'targets', headings: targetHeadings },
  budgetDecisions: { name: 'Budgetbeslut', sheet: 'targets', headings: budgetDecisionHeadings },
  cases: { name: 'Ärenden', sheet: 'cases', headings: caseHeadings },
  unitData: { name: 'Läckageunderlag', sheet: 'unitData', headings: unitDataHeadings },
  review: { name: 'Granskning', sheet: 'review', headings: reviewHeadings },
  facts: { name: 'Fakta', sheet: 'facts', headings: factHeadings },
  factMonths: { name: 'FaktaMånad', sheet: 'facts', headings: factMonthHeadings },
  factTargets: { name: 'FaktaMål', sheet: 'facts', headings: factTargetHeadings },
  factDecisions: { name: 'FaktaBeslut', sheet: 'facts', headings: factDecisionHeadings },
};

export interface ListSchema {
  /** The one-column table on Listor. */
  readonly table: string;
  /** The name that list validation points at. */
  readonly name: string;
  readonly heading: string;
}

const list = (suffix: string, heading: string): ListSchema => ({ table: `Lista${suffix}`, name: `Lista_${suffix}`, heading });

/** The lists of Listor, in order from the left. */
export const lists: Readonly<Record<ListKey, ListSchema>> = {
  category: list('Kategori', listHeadings.category),
  department: list('Förvaltning', listHeadings.department),
  type: list('Typ', listHeadings.type),
  reason: list('Anledning', listHeadings.reason),
  baselineSource: list('Baselinekälla', listHeadings.baselineSource),
  status: list('Status', listHeadings.status),
  cause: list('Avvikelseorsak', listHeadings.cause),
  source: list('Källa', listHeadings.source),
  scope: list('Avser', listHeadings.scope),
  basis: list('RäknasSom', listHeadings.basis),
  displayUnit: list('Visningsenhet', listHeadings.displayUnit),
};

/** IDs of Effekter, for the ID columns of Utfall and Läckageunderlag. */
export const effectIdListName = 'Lista_EffektID';

export interface SettingSchema {
  readonly key: SettingKey;
  readonly label: string;
  /** Workbook name of the value's cell. */
  readonly name: string;
  /** As it stands in the cell: kronor, shares, months, days; '' is blank. */
  readonly default: string | number;
}

const setting = (key: SettingKey, name: string, value: string | number): SettingSchema =>
  ({ key, label: settingLabels[key], name: `Inst_${name}`, default: value });

/** Inställningar, in the sheet's order. */
export const settings: readonly SettingSchema[] = [
  setting('organisation', 'Organisation', ''),
  setting('asOf', 'PerDatum', ''),
  setting('displayUnit', 'Visningsenhet', 'tkr'),
  setting('capMonths', 'TakMånader', 48),
  setting('avoidanceCapMonths', 'CostAvoidanceMånader', 12),
  setting('hourlyCost', 'Timkostnad', ''),
  setting('savingWarningShare', 'VarningsgränsBesparing', 0.5),
  setting('lateFollowUpMonths', 'SenUppföljningMånader', 3),
  setting('unpaidClaimDays', 'ObetaldFordranDagar', 90),
  setting('validationLimit', 'Valideringsgräns', 100000),
  setting('forecastCoverage', 'PrognosKräverUppföljning', 0.5),
];

/** Workbook name of all values of Inställningar. */
export const allSettingsName = 'Inst_Alla';

/** Workbook name of a setting's cell. */
export function settingName(key: SettingKey): string {
  const found = settings.find((candidate) => candidate.key === key);
  if (!found) throw new RangeError(`unknown setting ${key}`);
  return found.name;
}

/** Cells on Fakta that refresh keeps (see freshness.ts), in the rows' order. */
export const stampNames = {
  state: 'Stämpel_Läge',
  asOf: 'Stämpel_PerDatum',
  displayUnit: 'Stämpel_Visningsenhet',
  counted: 'Stämpel_Räknade',
  leftOut: 'Stämpel_Utelämnade',
  withdrawn: 'Stämpel_Makulerade',
  unreadableAmount: 'Stämpel_TolkatBelopp',
  leftOutAmount: 'Stämpel_UtelämnatBelopp',
  withdrawnAmount: 'Stämpel_MakuleratBelopp',
  rows: 'Stämpel_Rader',
  calculated: 'Stämpel_Kalkylerad',
  effectInputs: 'Stämpel_Effektindata',
  effectChoices: 'Stämpel_Effektval',
  outcomeInputs: 'Stämpel_Utfallsindata',
  targetInputs: 'Stämpel_Målindata',
  settingInputs: 'Stämpel_Inställningar',
} as const;
export type StampKey = keyof typeof stampNames;

/** All stamp cells, one column; refresh writes it whole. */
export const stampRangeName = 'Stämpel_Alla';
/** The live sums beside the last stamps: read with the register, stamped when refresh ends. */
export const liveRangeName = 'Stämpel_Nu';
/** The text that says whether the sheets are current; a date stands beside it. */
export const freshnessName = 'Aktualitet';
/** The per date while the sheets hold figures, else blank. */
export const freshnessDateName = 'Aktualitet_Datum';

/** The template's categories by group (domain.md §7). */
export const categoryTree: readonly { readonly group: string; readonly categories: readonly string[] }[] = [
  { group: 'Entreprenad', categories: ['Fastighetsunderhåll', 'Fastighetsrelaterade tjänster', 'Mark & Gata', 'Energi & media'] },
  {
    group: 'Organisation',
    categories: [
      'Finansiella tjänster', 'Human Resources', 'IT & Kommunikation', 'Konsulttjänster', 'Kontor', 'Kultur',
      'Logistik & transport', 'Marknadsföring', 'Offentliga avgifter', 'Resor',
    ],
  },
  { group: 'Utrustning & material', categories: ['Fordon', 'Material', 'Utrustning'] },
  {
    group: 'Verksamhet & stöd',
    categories: ['Brukarstöd', 'Köp av huvudverksamhet', 'Måltider och livsmedel', 'Stöd, bidrag & ersättningar'],
  },
];

/** The template's categories, group after group. */
export const templateCategories: readonly string[] = categoryTree.flatMap(({ categories }) => categories);
