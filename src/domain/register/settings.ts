import { readAccounts, type AccountFilter } from '../payables/accounts';
import type { CounterpartySpan } from '../payables/counterparties';
import { readAmount } from '../basics/amount';
import type { Serial } from '../basics/calendar';
import { readDate } from '../basics/date';
import { ore, type Ore } from '../basics/money';
import { readNumber } from '../basics/number';
import { readShare } from '../basics/share';
import { cellText, fold, isBlank } from '../basics/text';
import type { CellValue } from './cells';
import type { PartKeys } from './tables/table';

/** Unit that amounts are shown in; cells always hold kronor. */
export const displayUnits = ['kr', 'tkr', 'mkr'] as const;
export type DisplayUnit = (typeof displayUnits)[number];

/** A register of one organisation, or a collection of several organisations' registers. */
export type RegisterKind = 'register' | 'collection';

/** What a setting's value is once it has been read. */
interface SettingValues {
  readonly text: string;
  readonly optionalDay: Serial | null;
  readonly unit: DisplayUnit;
  readonly wholeNumber: number;
  readonly amount: Ore;
  readonly optionalAmount: Ore | null;
  readonly share: number;
  /** null: none are named. */
  readonly accounts: AccountFilter | null;
  readonly span: CounterpartySpan;
  readonly registerKind: RegisterKind;
  readonly yesNo: boolean;
}
export type SettingKind = keyof SettingValues;

/** One setting of Inställningar. Its words stand in locales/tables/settings. */
export interface SettingDefinition {
  readonly kind: SettingKind;
  /** As it stands in the cell of a new workbook: kronor, shares, months, days; '' is blank. */
  readonly default: string | number;
  /** A whole number's range, both ends inside. */
  readonly from?: number;
  readonly to?: number;
  /** The part or parts of the register that it belongs to; left out: every register has it. */
  readonly part?: PartKeys;
}

/** The settings of Inställningar, in the sheet's order (domain.md §7). */
export const settingDefinitions = {
  organisation: { kind: 'text', default: '' },
  /** The per date of the sheet; null means today, which the caller passes in. */
  asOf: { kind: 'optionalDay', default: '' },
  displayUnit: { kind: 'unit', default: 'tkr' },
  /** Cap of the smaller headline, months. */
  capMonths: { kind: 'wholeNumber', from: 1, to: 600, default: 48 },
  /** Cap of avoided direct parts, months. */
  avoidanceCapMonths: { kind: 'wholeNumber', from: 1, to: 600, default: 12 },
  /** h, öre per hour; null when blank. */
  hourlyCost: { kind: 'optionalAmount', default: '' },
  /** W252: share of the baseline, 0,5 = 50 %. */
  savingWarningShare: { kind: 'share', default: 0.5 },
  /** W554, months. */
  lateFollowUpMonths: { kind: 'wholeNumber', from: 0, to: 600, default: 3 },
  /** W351, days. */
  unpaidClaimDays: { kind: 'wholeNumber', from: 0, to: 36_500, default: 90 },
  /** W153 and W160, öre. */
  validationLimit: { kind: 'amount', default: 100_000 },
  /** Coverage under which a forecast uses the rate 1, share. */
  forecastCoverage: { kind: 'share', default: 0.5 },
  /** The organisation's own number: rows from it are internal. */
  organisationNumber: { kind: 'text', default: '', part: ['payables', 'collection'] },
  /** A month of the ledger is ready so many days after its last. */
  ledgerReadyDays: { kind: 'wholeNumber', from: 0, to: 36_500, default: 30, part: 'payables' },
  /** Omfångsprov: share of the baseline that the scope may differ by. */
  scopeTolerance: { kind: 'share', default: 0.05, part: 'payables' },
  /** Shortest run of months that an outcome is proposed for. */
  shortestFollowUpMonths: { kind: 'wholeNumber', from: 1, to: 600, default: 3, part: 'payables' },
  /** Days after a one-off in which its credit notes are looked for. */
  creditMatchDays: { kind: 'wholeNumber', from: 0, to: 36_500, default: 365, part: 'payables' },
  /** Minsta kreditbelopp, öre. */
  smallestCredit: { kind: 'amount', default: 1_000, part: 'payables' },
  /** Share of purchases with a reference under which contract loyalty is not shown. */
  loyaltyCoverage: { kind: 'share', default: 0.5, part: 'payables' },
  /** Accounts whose rows are never kept, where a supplier's name tells of a person. */
  neverReadAccounts: { kind: 'accounts', default: '', part: 'payables' },
  /** Codes of internal units, and of own companies: with the sign that Excel takes for no day. */
  internalCounterparties: { kind: 'span', default: '1–4', part: 'payables' },
  groupCounterparties: { kind: 'span', default: '5–7', part: 'payables' },
  /** Registertyp. */
  registerKind: { kind: 'registerKind', default: 'Register', part: 'collection' },
  /** Whether a collection takes Ansvarig, Kommentar and Underlag along. */
  keepsPersonal: { kind: 'yesNo', default: 'Nej', part: 'collection' },
  /** From an initiative's Uppstart to its effect, quarters. */
  leadQuarters: { kind: 'wholeNumber', from: 0, to: 80, default: 4, part: 'plan' },
  /** Avtalstid of an initiative that says none, years. */
  planTermYears: { kind: 'wholeNumber', from: 1, to: 50, default: 4, part: 'plan' },
  /** The share of each stage's plan that is reckoned with: our assumptions. */
  ideaProbability: { kind: 'share', default: 0.1, part: 'plan' },
  decidedProbability: { kind: 'share', default: 0.3, part: 'plan' },
  procurementProbability: { kind: 'share', default: 0.6, part: 'plan' },
} as const satisfies Readonly<Record<string, SettingDefinition>>;
export type SettingKey = keyof typeof settingDefinitions;
/** Settings that every register has. */
export type CommonSettingKey = {
  [Key in SettingKey]: (typeof settingDefinitions)[Key] extends { readonly part: PartKeys } ? never : Key;
}[SettingKey];

/** The settings, read and in range; amounts are öre. */
export type Settings = { readonly [Key in SettingKey]: SettingValues[(typeof settingDefinitions)[Key]['kind']] };

/** Reads one setting's cell; undefined when it cannot be used: no such day, a word, an amount below 0, out of range. */
export function readSetting(definition: SettingDefinition, cell: CellValue): SettingValues[SettingKind] | undefined {
  switch (definition.kind) {
    case 'text':
      return cellText(cell);
    case 'optionalDay':
      return readDay(cell);
    case 'unit':
      return displayUnits.find((candidate) => candidate === fold(cellText(cell)));
    case 'wholeNumber':
      return readWhole(cell, definition.from ?? 0, definition.to ?? Number.MAX_SAFE_INTEGER);
    case 'amount':
      return readNotNegative(cell);
    case 'optionalAmount':
      return isBlank(cell) ? null : readNotNegative(cell);
    case 'share':
      return readUsableShare(cell);
    case 'accounts':
      return isBlank(cell) ? null : (readAccounts(cellText(cell)) ?? undefined);
    case 'span':
      return readSpan(cell);
    case 'registerKind':
      return registerKinds.get(fold(cellText(cell)));
    case 'yesNo':
      return answers.get(fold(cellText(cell)));
  }
}

const registerKinds: ReadonlyMap<string, RegisterKind> = new Map([
  ['register', 'register'],
  ['samling', 'collection'],
]);
const answers: ReadonlyMap<string, boolean> = new Map([
  ['ja', true],
  ['nej', false],
]);

function readDay(cell: CellValue): Serial | null | undefined {
  const reading = readDate(cell);
  if (reading.kind === 'blank') return null;
  return reading.kind === 'value' ? reading.value : undefined;
}

function readWhole(cell: CellValue, least: number, most: number): number | undefined {
  const reading = readNumber(cell);
  if (reading.kind !== 'value' || !Number.isInteger(reading.value)) return undefined;
  return reading.value >= least && reading.value <= most ? reading.value : undefined;
}

function readNotNegative(cell: CellValue): Ore | undefined {
  const reading = readAmount(cell);
  return (reading.kind === 'value' || reading.kind === 'text') && reading.value >= 0 ? ore(reading.value) : undefined;
}

/** Codes of one to three digits: `1-4`, or one code alone. */
function readSpan(cell: CellValue): CounterpartySpan | undefined {
  const [, first = '', last = first] = /^(\d{1,3})(?:\s*[-–]\s*(\d{1,3}))?$/.exec(cellText(cell)) ?? [];
  return first !== '' && Number(first) <= Number(last) ? { from: Number(first), to: Number(last) } : undefined;
}

function readUsableShare(cell: CellValue): number | undefined {
  const reading = readShare(cell);
  return reading.kind === 'value' ? reading.value : undefined;
}
