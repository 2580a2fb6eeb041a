import type { Say } from './words';

const named = (column: string, rest: string): string => `${column} ${rest}`;

/**
 * What Kontroll says of an issue where the rule's title is about several columns or things; `column` is the heading
 * that the issue points at. Only in Swedish, like the workbook.
 */
export const briefSv: Readonly<Partial<Record<string, (say: Say, column: string) => string>>> = {
  E101: (say) => (say.is('reason', 'missing') ? 'Typ saknas' : 'Typen finns inte i listan'),
  W102: (say) => (say.is('reason', 'missing') ? 'Förvaltning saknas' : 'Förvaltningen finns inte i listan'),
  W103: (say) => (say.is('reason', 'missing') ? 'Kategori saknas' : 'Kategorin finns inte i listan'),
  E104: (say) => (say.is('reason', 'missing') ? 'Startdatum saknas' : 'Startdatum går inte att läsa'),
  E105: (_, column) => named(column, 'går inte att läsa'),
  E106: (_, column) => named(column, 'kan läsas på två sätt'),
  W107: (say) => {
    if (say.is('reason', 'missing')) return 'Effekt-ID saknas';
    return say.is('reason', 'doubled') ? 'Effekt-ID används två gånger' : 'Effekt-ID går inte att söka på';
  },
  W108: (_, column) => named(column, 'har en annan formel'),
  W110: (say) => (say.is('reason', 'missing') ? 'Anledning saknas' : 'Anledningen finns inte i listan'),
  E111: (_, column) => named(column, 'har ett för stort värde'),
  E112: (_, column) => named(column, 'innehåller ett Excel-fel'),
  W151: (_, column) => named(column, 'står som text'),
  W158: (_, column) => named(column, 'används inte'),
  W160: () => 'Inte validerad',
  W162: (_, column) => named(column, 'finns inte i listan'),
  E204: (_, column) => named(column, 'har ett negativt värde'),
};
