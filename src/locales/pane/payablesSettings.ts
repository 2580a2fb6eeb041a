import type { SettingKey } from '../../domain/register/settings';
import { settingWords } from '../tables/settings';

/** Settings of Reskontra och avtal, in the order of the pane. */
export const payablesSettingKeys = [
  'organisationNumber',
  'neverReadAccounts',
  'ledgerReadyDays',
  'scopeTolerance',
  'shortestFollowUpMonths',
  'creditMatchDays',
  'smallestCredit',
  'loyaltyCoverage',
  'internalCounterparties',
  'groupCounterparties',
] as const satisfies readonly SettingKey[];
export type PayablesSettingKey = (typeof payablesSettingKeys)[number];
type Words = Readonly<Record<PayablesSettingKey, { readonly label: string; readonly help: string }>>;

const sv = {
  title: 'Reskontra och avtal',
  open: 'Ändra',
  save: 'Spara',
  notReadable: 'Går inte att läsa, eller är utanför gränserna.',
  settings: settingWords as Words,
};

const en: typeof sv = {
  title: 'Supplier ledger and contracts',
  open: 'Change',
  save: 'Save',
  notReadable: 'Cannot be read, or is out of range.',
  settings: {
    organisationNumber: {
      label: 'Organisation number',
      help: 'Your own number. Rows of the ledger with it are internal.',
    },
    neverReadAccounts: {
      label: 'Accounts that are never read',
      help: 'E.g. accounts of placements, where a supplier’s name tells of a person. Summed as excluded only.',
    },
    ledgerReadyDays: {
      label: 'Ledger is ready after days',
      help: 'Proposals wait so many days after the end of a month for late invoices.',
    },
    scopeTolerance: {
      label: 'Scope test, tolerance',
      help: 'What the ledger’s twelve months before the start may differ from the baseline by. Per cent.',
    },
    shortestFollowUpMonths: {
      label: 'Shortest period of follow-up, months',
      help: 'Shorter periods give no proposal: single months vary too much.',
    },
    creditMatchDays: {
      label: 'Credit notes, days',
      help: 'Credit notes are looked for so long after a one-off’s date.',
    },
    smallestCredit: { label: 'Smallest credit note', help: 'Kronor. Smaller ones are not kept row by row.' },
    loyaltyCoverage: {
      label: 'Contract loyalty needs coverage',
      help: 'The share of purchases that must have a contract reference. Per cent.',
    },
    internalCounterparties: { label: 'Internal counterparties', help: 'Codes of units of your own, as 1–4.' },
    groupCounterparties: { label: 'Group counterparties', help: 'Codes of companies that you own, as 5–7.' },
  },
};

export const payablesSettingsWords = { sv, en };
