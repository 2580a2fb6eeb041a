import { initiativeHeadings } from '../../../src/locales/tables/parts';
import { alvesta } from './plan';

type Rows = readonly Readonly<Record<string, string | number>>[];

/** Alvesta's six as a rows file has them. */
export const alvestaRows: Rows = alvesta.map((row) =>
  Object.fromEntries(
    Object.entries(row).map(([field, value]) => [
      initiativeHeadings[field as keyof typeof initiativeHeadings],
      value as string | number,
    ]),
  ),
);

const contract = {
  'Typ av effektivisering': 'Nytt avtal',
  Startdatum: '2022-04-01',
  'Avtalstid år': 4,
  'Ny kostnad per år': 0,
  Baselinekälla: 'Tidigare avtal eller utfall',
};

/** Its first initiative's two effects, 1 320 000 a year from 2022-04-01, and the target of 2022. */
export const alvestaFile = {
  initiatives: alvestaRows,
  effects: [
    { ...contract, 'Effekt-ID': 'E-1', Benämning: 'Virke', 'Utgångskostnad per år': 1_000_000, Initiativ: 'I-1' },
    { ...contract, 'Effekt-ID': 'E-2', Benämning: 'Kakel', 'Utgångskostnad per år': 320_000, Initiativ: 'I-1' },
  ],
  targets: [{ År: 2022, Mål: 2_000_000 }],
} as const;
