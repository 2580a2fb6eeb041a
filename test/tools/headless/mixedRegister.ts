import { readFile, writeFile } from 'node:fs/promises';
import { readParts } from '../../../src/host';
import { recalculated, withLibreOffice } from './alike';
import { cellsOfFile } from './fileCells';
import { openXmlErrors } from './outsiders';
import {
  claims,
  copiesOf,
  oddDecisions,
  oddIds,
  oddTargets,
  payments,
  wildNames,
  type Dice,
  type Row,
} from './mixedSeams';
import { commandLine, workDirectory } from './support';

/** A repeatable stream of numbers from 0 to 1 (a linear congruential generator). */
function stream(seed: number): () => number {
  let state = seed;
  return () => {
    state = (Math.imul(state, 1_664_525) + 1_013_904_223) >>> 0;
    return state / 2 ** 32;
  };
}

const departments = ['Vård', 'Skola', 'Teknik & gata', 'Kultur, fritid'];
const categories = ['Resor', 'IT & Kommunikation', 'Fordon', '2024 års avtal'];

function mixedRows(count: number) {
  const next = stream(20_261_120);
  const whole = (from: number, to: number) => from + Math.floor(next() * (to - from + 1));
  const one = <Value>(values: readonly Value[]): Value => values[whole(0, values.length - 1)] as Value;
  const dice: Dice = { next, whole, one };
  const plain: Row[] = Array.from({ length: count }, (_, index) => {
    const type =
      next() < 0.95
        ? one(['Nytt avtal', 'Nytt avtal', 'Engångsbelopp/vite', 'Cost avoidance', 'Annat'])
        : one(['', 'okänd']);
    const yearly = next() < 0.6;
    const amount = one([
      whole(-50_000, 9_000_000),
      whole(1, 900_000) / 100,
      '3,2 mkr',
      '175 000 kr',
      '1.500',
      'ca en miljon',
      null,
    ]);
    const start = next() < 0.9 ? whole(45_292, 47_000) : one(['2025-04-17', 'i våras', null]);
    if (next() < 0.04) return {};
    return {
      'Effekt-ID': next() < 0.03 ? null : `E-${index + 1}`,
      Benämning: `Effekt ${index}`,
      'Typ av effektivisering': type,
      Förvaltning: one([...departments, 'Gemensamt', 'Okänd', null]),
      Kategori: one([...categories, null]),
      'Anledning till effektivisering': one(['FKU', 'Vite', 'Rättad faktura', 'Annat', null]),
      Leverantör: `Leverantör ${whole(1, 80)}`,
      Startdatum: start,
      ...(type !== 'Engångsbelopp/vite'
        ? { 'Avtalstid år': next() < 0.9 ? one([1, 2, 4, 2.5, 0.33, 7]) : one([1.3, null]) }
        : {}),
      ...(yearly && (type === 'Nytt avtal' || type === 'Cost avoidance')
        ? {
            'Utgångskostnad per år': whole(10_000, 90_000_000) / one([1, 100]),
            'Ny kostnad per år': whole(10_000, 60_000_000) / one([1, 100]),
            Baselinekälla: one(['Budget', 'Tidigare avtal eller utfall', 'Anbudsmedel', null]),
          }
        : { Belopp: amount, Kommentar: one(['kommentar', null]) }),
      ...(next() < 0.2 ? { Införandekostnad: whole(1000, 200_000) } : {}),
      ...(next() < 0.2 ? { 'Indirekt effekt per år': whole(1000, 500_000) } : {}),
      ...(next() < 0.1 ? { 'Sparade timmar per år': whole(1, 4000) / 4 } : {}),
      ...(next() < 0.1 ? { 'Faktiskt slutdatum': whole(45_500, 46_500) } : {}),
      ...(next() < 0.05 ? { Status: 'Makulerad' } : {}),
    };
  });
  const outcomes: Row[] = Array.from({ length: count / 2 }, () => {
    const from = whole(45_600, 46_300);
    return {
      'Effekt-ID': `E-${whole(1, count + 20)}`,
      Från: from,
      Till: from + whole(0, 400),
      'Realiserat belopp': whole(-5000, 900_000) / one([1, 100]),
      Källa: one(['Faktura', 'Kreditnota', 'Budgetutfall', 'Beräknat', null]),
      Avvikelseorsak: one(['Index', 'Volymförändring', null]),
      Verifierad: one(['Ja', 'nej', null]),
    };
  });
  const targets: Row[] = [
    { År: 2025, Mål: 50_000_000 },
    { År: 2025, Förvaltning: 'Vård', Andel: 0.4 },
    { År: 2025, Förvaltning: 'Skola', Andel: '60 %' },
    { År: 2026, Mål: 20_000_000, Avser: 'Alla', 'Räknas som': 'Nytecknat, årseffekt' },
    { År: 2027, Mål: '7 mkr', 'Räknas som': 'Nytecknat, hela avtalstiden' },
  ];
  const claimed = claims(count / 5, dice);
  const named = oddIds(plain, dice);
  return {
    departments: [...departments, ...wildNames],
    categories,
    effects: [...named, ...claimed, ...copiesOf([...named, ...claimed], count / 10, dice)],
    outcomes: [...outcomes, ...payments(claimed, dice)],
    targets: [...targets, ...oddTargets],
    budgetDecisions: oddDecisions,
    settings: { Timkostnad: 450 },
  };
}

/** A register of mixed rows, good and bad, held to the domain, the validator and itself; `outside`: to LibreOffice. */
export function describeMixed(rows: number, outside: boolean): void {
  describe(`a register of ${rows} mixed rows`, () => {
    /** Ms for a test; a busy machine takes its time. */
    const patience = rows * 1200;
    let directory: Awaited<ReturnType<typeof workDirectory>>;
    beforeAll(async () => {
      directory = await workDirectory();
    });
    afterAll(() => directory.remove());

    it(
      'agrees in every summary cell with the domain, and passes the validator',
      async () => {
        const [file, source] = [directory.path('blandat.xlsx'), directory.path('blandat.json')];
        await writeFile(source, JSON.stringify(mixedRows(rows)));
        expect(await commandLine('create', file, '--rows', source)).toMatchObject({ code: 0, error: '' });
        const { code, out } = await commandLine('refresh', file, '--as-of', '2026-03-31', '--json');
        const report = JSON.parse(out) as Record<string, unknown>;
        expect(code).toBe(1);
        expect(report.sheetDifferences).toEqual([]);
        expect(report.counted).toBeGreaterThan(rows * 0.3);
        expect(report.leftOut).toBeGreaterThan(rows * 0.1);
        expect(await openXmlErrors(file)).toEqual([]);
      },
      patience,
    );

    it(
      'refreshed twice holds the same sheets, tables, charts and cells',
      async () => {
        const file = directory.path('blandat.xlsx');
        const partsOf = async (): Promise<readonly string[]> =>
          [...(await readParts(await readFile(file))).keys()].sort();
        const [cells, parts] = [await cellsOfFile(await readFile(file)), await partsOf()];
        await commandLine('refresh', file, '--as-of', '2026-03-31');
        const again = await cellsOfFile(await readFile(file));
        expect(
          [...again].filter(([address, cell]) => JSON.stringify(cell) !== JSON.stringify(cells.get(address))),
        ).toEqual([]);
        expect(again.size).toBe(cells.size);
        expect(await partsOf()).toEqual(parts);
      },
      patience,
    );

    if (!outside) return;
    withLibreOffice()(
      'is calculated alike by LibreOffice, cached values stripped',
      async () => {
        const { differing } = await recalculated(await readFile(directory.path('blandat.xlsx')));
        expect(differing.slice(0, 10)).toEqual([]);
      },
      patience,
    );
  });
}
