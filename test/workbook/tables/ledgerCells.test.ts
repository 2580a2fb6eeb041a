import { factFields, tables } from '../../../src/workbook/tables/schema';
import { kronorToOre, type Ore } from '../../../src/domain/basics/money';
import {
  decisionRowsToCells,
  ledgerRowsToCells,
  monthRowsToCells,
  targetRowsToCells,
} from '../../../src/workbook/tables/ledgerCells';
import { finished } from '../../../src/domain/basics/steps';
import { contract, exampleEffects } from '../../support/effects';
import { figuresOf } from '../support';

const figures = figuresOf();
const column = (heading: string): number => Object.values(tables.facts.headings).indexOf(heading);

describe('Fakta', () => {
  const cells = finished(ledgerRowsToCells(figures.rows, 2));

  it('has a cell for every column of every ledger row', () => {
    expect(cells).toHaveLength(figures.rows.length);
    for (const row of cells) expect(row).toHaveLength(factFields.length);
  });

  it('holds kronor whose sum is the total of domain.md §4 to the öre', () => {
    const sum = cells.reduce((total, row) => total + kronorToOre(Number(row[column('Kalkylerad')])), 0);
    expect(sum).toBe(2_927_500_000);
  });

  it('writes Ej angivet and a missing ID as words, so that sums find them', () => {
    const [row] = finished(ledgerRowsToCells(figuresOf([contract('2025-01-01', 12, 5, 3, { id: '' })]).rows, 2));
    expect([
      row?.[column('Förvaltning')],
      row?.[column('Kategori')],
      row?.[column('Anledning')],
      row?.[column('Effekt-ID')],
    ]).toEqual(['Ej angivet', 'Ej angivet', 'Ej angivet', 'Effekt-ID saknas']);
  });

  it('numbers the classes in their order, freed first', () => {
    expect(
      new Set(cells.map((row) => `${String(row[column('Klassnummer')])} ${String(row[column('Klass')])}`)),
    ).toEqual(new Set(['1 Frigjorda medel', '2 Återbetalda medel', '3 Undvikna kostnader', '4 Indirekt och tid']));
  });
});

describe("Fakta's other tables", () => {
  it('FaktaMånad has twelve months of four classes', () => {
    const cells = monthRowsToCells(figures.months);
    expect(cells).toHaveLength(48);
    for (const row of cells) expect(row).toHaveLength(Object.keys(tables.factMonths.headings).length);
  });

  it('FaktaMål has a word for the whole organisation and a class limit for Avser', () => {
    const [row] = targetRowsToCells([
      {
        year: 2026,
        department: '',
        scope: 'allButIndirect',
        basis: 'inYear',
        target: 1_200_000_050n,
        calculated: 0n,
        realised: 0n,
        remaining: null,
        forecast: 0n,
        isNotStated: false,
        forecastUncertain: true,
      },
    ]);
    expect(row).toEqual([2026, 'Hela organisationen', 12_000_000.5, 'Alla utom indirekta', 3, 'Effekt i året']);
  });

  it('FaktaBeslut holds what was decided, in kronor', () => {
    const decision = { row: 0, year: 2027, department: 'Skola', amount: 200_000_050 as Ore, decision: 'KF' };
    expect(decisionRowsToCells([decision, { ...decision, department: '' }])).toEqual([
      [2027, 'Skola', 2_000_000.5],
      [2027, 'Hela organisationen', 2_000_000.5],
    ]);
  });

  it('the example has every effect in the ledger', () => {
    expect(new Set(figures.rows.map(({ effectId }) => effectId))).toEqual(
      new Set(exampleEffects().map(({ id }) => id)),
    );
  });
});
