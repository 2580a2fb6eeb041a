import { plainTableKeys, type PlainTableKey, type RegisterLists } from '../../domain/register/cells';
import { inputTables } from '../../domain/register/tables';
import { settingDefinitions, type SettingDefinition, type SettingKey } from '../../domain/register/settings';
import type { TableDefinition } from '../../domain/register/tables/table';
import { inputTableWords } from '../../locales/tables';
import { settingWords, type SettingWords } from '../../locales/tables/settings';
import { headingsOf, type TableWords } from '../../locales/tables/words';
import {
  choices,
  factDecisionHeadings,
  factHeadings,
  factMonthHeadings,
  factTargetHeadings,
  listHeadings,
  reviewHeadings,
  sharedDepartment,
  sheetNames,
} from '../../locales/workbook';

/** Version of the workbook's structure, kept in the name `Schemaversion`; raised when a sheet or table changes. */
export const schemaVersion = 5;
export const schemaVersionName = 'Schemaversion';

/** Hidden name that says which parts the register has; a register without parts has none. */
export const partsName = 'Registrets_delar';

/** Hidden name that stands while a register is being created: where it is left, the creation was broken off. */
export const creationMarkName = 'Registret_skapas';
/** Hidden name that stands while parts are put back, and says which. */
export const repairMarkName = 'Registret_lagas';

export type SheetKey = keyof typeof sheetNames;
export type ListKey = keyof typeof listHeadings;
export type { SettingKey };
export type FactField = keyof typeof factHeadings;
/** Columns of Fakta in order. */
export const factFields = Object.keys(factHeadings) as readonly FactField[];
export type OutputTableKey = 'review' | 'facts' | 'factMonths' | 'factTargets' | 'factDecisions';
/** Tables of parts that a refresh writes. */
export type PartOutputKey = 'planFacts' | 'memberTargetFacts';

/** Order of the sheet tabs. */
export const sheetOrder = Object.keys(sheetNames) as readonly SheetKey[];

export interface TableSchema {
  readonly name: string;
  /** The sheet it stands on, by key. */
  readonly sheet: string;
  /** Field → heading text, in the columns' order. */
  readonly headings: Readonly<Record<string, string>>;
  /** What is declared of a table that people fill in, and its words; null for the add-in's own. */
  readonly input: { readonly definition: TableDefinition; readonly words: TableWords } | null;
  /** The part of the register that it belongs to; left out: every register has it. */
  readonly part?: string | undefined;
}

/** How an input table stands in the workbook. */
export function inputSchema(definition: TableDefinition, words: TableWords): TableSchema {
  const { sheet, part } = definition;
  return { name: words.name, sheet, headings: headingsOf(words), input: { definition, words }, part };
}

const inputs = Object.fromEntries(
  plainTableKeys.map((key) => [key, inputSchema(inputTables[key], inputTableWords[key])]),
) as Readonly<Record<PlainTableKey, TableSchema>>;

const output = (name: string, sheet: SheetKey, headings: TableSchema['headings']): TableSchema => ({
  name,
  sheet,
  headings,
  input: null,
});

/** Every table that all registers have and that is found by name: the inputs and what the add-in writes. */
export const tables: Readonly<Record<PlainTableKey | OutputTableKey, TableSchema>> = {
  ...inputs,
  review: output('Granskning', 'review', reviewHeadings),
  facts: output('Fakta', 'facts', factHeadings),
  factMonths: output('FaktaMånad', 'facts', factMonthHeadings),
  factTargets: output('FaktaMål', 'facts', factTargetHeadings),
  factDecisions: output('FaktaBeslut', 'facts', factDecisionHeadings),
};

/** The template's categories by group (domain.md §7). */
export const categoryTree: readonly { readonly group: string; readonly categories: readonly string[] }[] = [
  {
    group: 'Entreprenad',
    categories: ['Fastighetsunderhåll', 'Fastighetsrelaterade tjänster', 'Mark & Gata', 'Energi & media'],
  },
  {
    group: 'Organisation',
    categories: [
      'Finansiella tjänster',
      'Human Resources',
      'IT & Kommunikation',
      'Konsulttjänster',
      'Kontor',
      'Kultur',
      'Logistik & transport',
      'Marknadsföring',
      'Offentliga avgifter',
      'Resor',
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

export interface ListSchema {
  /** The one-column table on Listor. */
  readonly table: string;
  /** The name that list validation points at. */
  readonly name: string;
  readonly heading: string;
  readonly width: number;
  /** What it holds in a new workbook. */
  readonly words: readonly string[];
  /** The list that the domain reads it as, where people's own words count. */
  readonly readAs?: keyof RegisterLists;
  /** What an organisation gives of its own words for it when its register is created. */
  readonly given?: 'departments' | 'categories';
  readonly part?: string | undefined;
}

/** A list of Listor. */
export function list(
  suffix: string,
  heading: string,
  width: number,
  words: readonly string[],
  own: Pick<ListSchema, 'readAs' | 'given' | 'part'> = {},
): ListSchema {
  return { table: `Lista${suffix}`, name: `Lista_${suffix}`, heading, width, words, ...own };
}

const words = (codes: Readonly<Record<string, string>>): readonly string[] => Object.values(codes);

/** The lists of Listor, in order from the left, each with its words in the order of domain.md §7. */
export const lists: Readonly<Record<ListKey, ListSchema>> = {
  category: list('Kategori', listHeadings.category, 30, templateCategories, {
    readAs: 'categories',
    given: 'categories',
  }),
  department: list('Förvaltning', listHeadings.department, 30, [sharedDepartment], {
    readAs: 'departments',
    given: 'departments',
  }),
  type: list('Typ', listHeadings.type, 24, words(choices.effectTypes)),
  reason: list('Anledning', listHeadings.reason, 28, words(choices.reasons), { readAs: 'reasons' }),
  baselineSource: list('Baselinekälla', listHeadings.baselineSource, 28, words(choices.baselineSources)),
  status: list('Status', listHeadings.status, 20, words(choices.statuses)),
  cause: list('Avvikelseorsak', listHeadings.cause, 22, words(choices.deviationCauses)),
  source: list('Källa', listHeadings.source, 16, words(choices.outcomeSources)),
  scope: list('Avser', listHeadings.scope, 28, words(choices.targetScopes)),
  basis: list('RäknasSom', listHeadings.basis, 30, words(choices.targetBases)),
  displayUnit: list('Visningsenhet', listHeadings.displayUnit, 16, words(choices.displayUnits)),
};

/** IDs of Effekter, for the ID columns of Utfall and Läckageunderlag. */
export const effectIdListName = 'Lista_EffektID';

export interface SettingSchema extends SettingDefinition {
  readonly key: string;
  readonly label: string;
  /** Workbook name of the value's cell. */
  readonly name: string;
  readonly help: string;
}

/** How a setting stands in the workbook. */
export function settingSchema<Key extends string>(
  key: Key,
  definition: SettingDefinition,
  { label, name, help }: SettingWords,
) {
  return { ...definition, key, label, name: `Inst_${name}`, help };
}

/** Inställningar, in the sheet's order. */
export const settings: readonly (SettingSchema & { readonly key: SettingKey })[] = (
  Object.keys(settingDefinitions) as SettingKey[]
).map((key) => settingSchema(key, settingDefinitions[key], settingWords[key]));

/** Workbook name of all values of Inställningar. */
export const allSettingsName = 'Inst_Alla';

/** Workbook name of a setting's cell. */
export function settingName(key: SettingKey): string {
  const found = settings.find((candidate) => candidate.key === key);
  if (!found) throw new RangeError(`unknown setting ${key}`);
  return found.name;
}

/**
 * Formula of a setting's value in use: what stands in its cell, or its default where that cannot be read or is out of
 * range, as
 * `readSetting` reads it. A whole number or a share.
 */
export function usedSetting(key: SettingKey): string {
  const name = settingName(key);
  const definition: SettingDefinition = settingDefinitions[key];
  const { kind, from = 0, to = 0, default: value } = definition;
  if (kind === 'share')
    return `IFERROR(IF(OR(${name}="",${name}+0<0,${name}+0>100),${value},IF(${name}+0>1,${name}/100,${name}+0)),${value})`;
  if (kind !== 'wholeNumber') throw new RangeError(`no formula for ${key}`);
  return `IFERROR(IF(OR(${name}="",${name}+0<${from},${name}+0>${to},ROUND(${name}+0,0)<>${name}+0),${value},${name}+0),${value})`;
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
  realisedLeftOut: 'Stämpel_UtelämnatUtfall',
  realisedAsText: 'Stämpel_UtfallSomText',
  realisedLater: 'Stämpel_SenareUtfall',
  rows: 'Stämpel_Rader',
  calculated: 'Stämpel_Kalkylerad',
  effectInputs: 'Stämpel_Effektindata',
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
