import type { PartTable } from '../domain/rules/rule';

/** The tables of the optional parts that rules speak of, as the workbook names them. */
export const partTableNames: Readonly<Record<PartTable, string>> = {
  initiatives: 'Initiativ',
};

/** Headings of their columns, by field. */
export const partHeadings: Readonly<Record<PartTable, Readonly<Record<string, string>>>> = {
  initiatives: {
    id: 'Initiativ-ID',
    title: 'Benämning',
    category: 'Kategori',
    department: 'Förvaltning',
    feasibility: 'Genomförbarhet',
    potential: 'Potential',
    priority: 'Prioritet',
    spend: 'Spend per år',
    saving: 'Besparing per år',
    share: 'Andel',
    class: 'Effektklass',
    start: 'Uppstart',
    effectFrom: 'Effekt från',
    termYears: 'Avtalstid år',
    stage: 'Steg',
    probability: 'Sannolikhet',
    owner: 'Ansvarig',
    decision: 'Beslut',
    comment: 'Kommentar',
    linkedEffects: 'Kopplade effekter',
    perYearInEffects: 'Kalkylerat per år i effekter',
    realised: 'Realiserat',
  },
};

/** Headings of columns that a part adds to the register's own tables, by field. */
export const addedHeadings: Readonly<Record<string, string>> = {
  initiative: 'Initiativ',
};
