/** @jest-environment jsdom */
import '../support/jsdom';
import { act, fireEvent, render, screen, within } from '@testing-library/react';
import userEvent from '@testing-library/user-event';
import { judgeInSteps } from '../../src/application/judge';
import { partWorkOf } from '../../src/application/partWork';
import type { PartWork, RegisterReading } from '../../src/application/ports';
import { finished } from '../../src/domain/basics/steps';
import { App } from '../../src/taskpane/App';
import { createController } from '../../src/taskpane/controller';
import { exampleRegister } from '../../src/workbook/examples/sourceCases';
import { fakeServices, paneToday, readingOf } from '../support/pane';
import { alvestaRows } from '../support/parts/planRows';

const parts = ['payables', 'close', 'plan', 'indicators', 'watch'] as const;
/** Tables of parts that hold tens of thousands of rows in a large register. */
const large = ['payables', 'creditRows', 'closeLines', 'closePositions'] as const;

const books = {
  payables: Array.from({ length: 24 }, (_, index) => ({
    Period: `${2024 + Math.floor(index / 12)}-${String(1 + (index % 12)).padStart(2, '0')}-01`,
    Avtalsnummer: 'A-1',
    Matchat: 'Nummer',
    Organisationsnummer: '559900-1004',
    Leverantör: 'Skrivaren AB',
    Belopp: 1_000,
    Rader: 1,
    Inläsning: 'L-1',
  })),
  creditRows: [{ Period: '2025-03-01', Leverantör: 'Skrivaren AB', Belopp: -500, Inläsning: 'L-1' }],
  payablesImports: [{ Inläsning: 'L-1', Från: '2024-01-01', Till: '2025-12-01', 'Datum enligt': 'Period' }],
  contracts: [{ Avtalsnummer: 'A-1', Organisationsnummer: '559900-1004', Leverantör: 'Skrivaren AB' }],
  closes: [{ Bokslut: 1, 'Per datum': '2025-10-31' }],
  closeLines: [{ Bokslut: 1, Mått: 'Kalkylerat', Klass: 'Frigjorda medel', 'Effekt-ID': 'E-0001', Skillnad: 5 }],
  closePositions: [{ 'Effekt-ID': 'E-0001', Klass: 'Frigjorda medel', Läge: 'Räknad', Kalkylerat: 5 }],
  initiatives: alvestaRows,
};

interface Counts {
  /** How often the rows of the large tables have been asked for, by table. */
  readonly read: Record<string, number>;
  /** How often each part has judged, in the schema's order. */
  readonly judged: number[];
}

/** A register with every part of one organisation, which counts what is asked of it. */
async function counted(): Promise<{ readonly reading: RegisterReading; readonly counts: Counts }> {
  const reading = readingOf({ ...exampleRegister, ...books }, {}, parts);
  const works = await partWorkOf(reading.schema);
  const counts: Counts = { read: Object.fromEntries(large.map((key) => [key, 0])), judged: works.map(() => 0) };
  const tables = large.map((key) => {
    const { columns, firstRow, rows } = reading.cells[key];
    const table = {
      columns,
      firstRow,
      get rows() {
        counts.read[key] = (counts.read[key] ?? 0) + 1;
        return rows;
      },
    };
    return [key, table] as const;
  });
  const partWork = works.map((work, index): PartWork => ({
    ...work,
    issues: (...given) => {
      counts.judged[index] = (counts.judged[index] ?? 0) + 1;
      return work.issues(...given);
    },
  }));
  return { reading: { ...reading, partWork, cells: { ...reading.cells, ...Object.fromEntries(tables) } }, counts };
}

const once = (counts: Counts): void => {
  expect(counts.read).toEqual({ payables: 1, creditRows: 1, closeLines: 1, closePositions: 1 });
  expect(counts.judged).toEqual([1, 1, 1, 1, 1]);
};

async function open() {
  const { reading, counts } = await counted();
  const controller = createController(fakeServices({ reading }));
  const user = userEvent.setup();
  render(<App controller={controller} />);
  await act(() => controller.open());
  return { user, counts };
}

describe('What parts work out, counted', () => {
  it('reading the register reads each large table once, and each part judges once', async () => {
    const { counts } = await open();
    once(counts);
  });

  it('no key in the form of an effect makes a part judge, or a table be read', async () => {
    const { user, counts } = await open();
    await user.click(screen.getByRole('button', { name: 'Registrera' }));
    await user.click(await screen.findByRole('radio', { name: /Nytt avtal/ }));
    const title = screen.getByRole('textbox', { name: /Benämning/ });
    for (const text of ['U', 'Ut', 'Utskrift']) fireEvent.change(title, { target: { value: text } });
    once(counts);
  });

  it('nor any key in the form of an outcome', async () => {
    const { user, counts } = await open();
    await user.click(screen.getByRole('button', { name: 'Följ upp' }));
    await user.click((await screen.findAllByRole('button', { name: /E-0002/ }))[0] as HTMLElement);
    const amount = await screen.findByRole('textbox', { name: /Belopp|utfall/i });
    for (const text of ['1', '12', '123']) fireEvent.change(amount, { target: { value: text } });
    once(counts);
  });

  it('views of parts show what was worked out when the register was read', async () => {
    const { user, counts } = await open();
    await user.click(screen.getByRole('button', { name: 'Följ upp' }));
    const ledger = (await screen.findByRole('heading', { name: 'Från reskontran' })).closest('section') as HTMLElement;
    expect(await within(ledger).findByText(/2024-01/)).toBeInTheDocument();
    await user.click(screen.getByRole('button', { name: 'Nyckeltal' }));
    expect(await screen.findByText(/^Bokslut 1, per/)).toBeInTheDocument();
    await user.click(screen.getByRole('button', { name: 'Start' }));
    once(counts);
  });

  it('an edited effect is judged anew without the large tables being read again', async () => {
    const { reading, counts } = await counted();
    finished(judgeInSteps(reading, { today: paneToday }));
    const { effects } = reading.cells;
    const edited = { ...reading.cells, effects: { ...effects, rows: effects.rows.slice(1) } };
    finished(judgeInSteps({ ...reading, cells: edited }, { today: paneToday }));
    expect(counts.read).toEqual({ payables: 1, creditRows: 1, closeLines: 1, closePositions: 1 });
    expect(counts.judged).toEqual([2, 2, 2, 2, 2]);
  });
});
