import type { CellValue } from '../../domain/register/cells';
import type { SettingKey } from '../../domain/register/settings';
import type { SheetKey } from '../tables/schema';

/** Rows by heading text, as somebody would fill the sheets; dates as ISO text. */
export type HeadingRow = Readonly<Record<string, CellValue>>;

/** A register as rows by heading: the example, and the shape of a rows file. */
export interface RegisterRows {
  readonly departments: readonly string[];
  readonly categories: readonly string[];
  readonly effects: readonly HeadingRow[];
  readonly outcomes: readonly HeadingRow[];
  readonly targets: readonly HeadingRow[];
  readonly cases: readonly HeadingRow[];
  readonly budgetDecisions?: readonly HeadingRow[];
  readonly unitData?: readonly HeadingRow[];
  readonly settings?: Readonly<Partial<Record<SettingKey, CellValue>>>;
  /** Effekt-IDs that finance has validated, and who did. */
  readonly validated?: { readonly by: string; readonly effects: readonly string[] };
  /** The sheet that it opens on, with figures: a register without one is not summarised yet. */
  readonly opensOn?: SheetKey;
}

const caseId = 'Turbundna resor';

/**
 * The source material's own cases with the figures of domain.md §4. Start dates, departments, evidence and owners are
 * ours; the stated total of Turbundna resor is the source's, and wrong (W701).
 */
export const exampleRegister: RegisterRows = {
  departments: ['Kommunledningskontoret', 'Socialförvaltningen', 'Tekniska förvaltningen', 'Utbildningsförvaltningen'],
  categories: ['IT & Kommunikation', 'Logistik & transport', 'Fordon', 'Resor', 'Finansiella tjänster'],
  effects: [
    {
      'Effekt-ID': 'E-0001',
      Benämning: 'Utskrift som tjänst',
      'Typ av effektivisering': 'Nytt avtal',
      Förvaltning: 'Kommunledningskontoret',
      Kategori: 'IT & Kommunikation',
      'Anledning till effektivisering': 'Ramavtal/kontrakt',
      Startdatum: '2025-01-01',
      'Avtalstid år': 7,
      'Utgångskostnad per år': 5_000_000,
      'Ny kostnad per år': 3_000_000,
      Baselinekälla: 'Tidigare avtal eller utfall',
      Underlag: 'Avtal och utfall för tidigare avtal',
      Ansvarig: 'Inköpsenheten',
      Status: 'Avtalad',
    },
    {
      'Effekt-ID': 'E-0002',
      Benämning: 'Flyttjänster',
      'Typ av effektivisering': 'Engångsbelopp/vite',
      Förvaltning: 'Tekniska förvaltningen',
      Kategori: 'Logistik & transport',
      'Anledning till effektivisering': 'Vite',
      Startdatum: '2025-03-15',
      Belopp: 175_000,
      Underlag: 'Utfärdat vite',
      Ansvarig: 'Inköpsenheten',
      Status: 'Under uppföljning',
    },
    {
      'Effekt-ID': 'E-0003',
      Benämning: 'Standardiserade fordon',
      'Typ av effektivisering': 'Nytt avtal',
      Förvaltning: 'Tekniska förvaltningen',
      Kategori: 'Fordon',
      'Anledning till effektivisering': 'Direktupphandling',
      Startdatum: '2025-01-01',
      'Avtalstid år': 4,
      Baselinekälla: 'Tidigare avtal eller utfall',
      Belopp: 3_200_000,
      'Indirekt effekt per år': 500_000,
      Underlag: 'Kalkyl vid tilldelning',
      Ansvarig: 'Inköpsenheten',
      Status: 'Avtalad',
    },
    {
      'Effekt-ID': 'E-0004',
      Benämning: 'Turbundna resor: rättade fakturor',
      'Typ av effektivisering': 'Engångsbelopp/vite',
      Förvaltning: 'Utbildningsförvaltningen',
      Kategori: 'Resor',
      'Anledning till effektivisering': 'Rättad faktura',
      Startdatum: '2025-05-01',
      Belopp: 5_500_000,
      Ärende: caseId,
      Underlag: 'Kreditkrav',
      Ansvarig: 'Avtalscontroller',
      Status: 'Under uppföljning',
    },
    {
      'Effekt-ID': 'E-0005',
      Benämning: 'Turbundna resor: vite',
      'Typ av effektivisering': 'Engångsbelopp/vite',
      Förvaltning: 'Utbildningsförvaltningen',
      Kategori: 'Resor',
      'Anledning till effektivisering': 'Vite',
      Startdatum: '2025-06-01',
      Belopp: 200_000,
      Ärende: caseId,
      Underlag: 'Utfärdat vite',
      Ansvarig: 'Avtalscontroller',
      Status: 'Under uppföljning',
    },
    {
      'Effekt-ID': 'E-0006',
      Benämning: 'Turbundna resor: undvikna kostnader',
      'Typ av effektivisering': 'Cost avoidance',
      Förvaltning: 'Utbildningsförvaltningen',
      Kategori: 'Resor',
      'Anledning till effektivisering': 'Annat',
      Startdatum: '2025-01-01',
      'Avtalstid år': 4,
      Belopp: 4_200_000,
      Ärende: caseId,
      Underlag: 'Beräkning i ärendet',
      Ansvarig: 'Avtalscontroller',
      Status: 'Kalkylerad',
    },
    {
      'Effekt-ID': 'E-0007',
      Benämning: 'Automatiserad fakturahantering',
      'Typ av effektivisering': 'Annat',
      Förvaltning: 'Kommunledningskontoret',
      Kategori: 'Finansiella tjänster',
      'Anledning till effektivisering': 'Annat',
      Startdatum: '2025-01-01',
      'Avtalstid år': 1,
      'Sparade timmar per år': 8_000,
      'Annan nytta': 'Färre manuella moment och snabbare betalning',
      Underlag: 'Tidsmätning före och efter',
      Ansvarig: 'Ekonomiavdelningen',
      Status: 'Kalkylerad',
      Kommentar: 'Sparad tid; värderas i kronor först när en timkostnad är satt',
    },
  ],
  outcomes: [],
  targets: [],
  cases: [{ Ärende: caseId, Benämning: 'Turbundna resor', 'Uppgiven total': 9_400_000 }],
};
