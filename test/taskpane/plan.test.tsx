/** @jest-environment ./test/jest/jsdom.js */
import '../support/jsdom';
import { act, render, screen, within } from '@testing-library/react';
import userEvent from '@testing-library/user-event';
import { App } from '../../src/taskpane/App';
import { createController } from '../../src/taskpane/controller';
import { alvestaFile } from '../support/parts/planRows';
import { fakeServices, readingOf } from '../support/pane';

const plain = (text: string | null | undefined): string => (text ?? '').replaceAll('\u00a0', ' ');

async function show(
  rows: object = alvestaFile,
  view: string | null = 'Nyckeltal',
  language: 'sv' | 'en' = 'sv',
  parts: readonly string[] = ['plan'],
) {
  const services = fakeServices({ reading: readingOf(rows, { asOf: '2022-03-31' }, parts), language });
  const controller = createController(services);
  const user = userEvent.setup();
  render(<App controller={controller} />);
  await act(() => controller.open());
  if (view !== null) await user.click(screen.getByRole('button', { name: view }));
  return { user, services, controller };
}

async function section(name = 'Plan mot mål') {
  const found = (await screen.findByRole('heading', { name })).closest('section');
  if (found === null) throw new Error(`${name} is a section`);
  return within(found);
}
type Section = Awaited<ReturnType<typeof section>>;
const lines = (list: Section) => list.getAllByRole('listitem').map(({ textContent }) => plain(textContent));
const nameOf = (line: string | undefined): string => /^[A-ZÅÄÖ][a-zåäö -]+/.exec(line ?? '')?.[0] ?? '';

describe('Plan mot mål under Nyckeltal', () => {
  it('says how far the plan reaches, both gaps, and the same of the next two years (C.4, C.6)', async () => {
    const { user } = await show();
    const plan = await section();
    expect(plain((await plan.findByText(/Planen räcker till/)).textContent)).toBe(
      'Planen räcker till 109,5 % av målet om allt lyckas, 83,6 % vägt.',
    );
    const figures = () =>
      plan.getAllByRole('term').map(({ textContent, nextSibling }) => [textContent, plain(nextSibling?.textContent)]);
    expect(figures()).toEqual([
      ['Mål', '2 000 tkr'],
      ['I effekter, kalkylerat', '990 tkr'],
      ['därav realiserat', 'inte mätt'],
      ['varav utanför planen', '0 tkr'],
      ['Kvar i planen, ovägt', '1 200 tkr'],
      ['Kvar i planen, vägt', '683 tkr'],
      ['Gap, vägt', '328 tkr'],
      ['Gap, ovägt', '−190 tkr'],
    ]);
    await user.selectOptions(plan.getByLabelText('År'), '2024');
    expect(plan.getByText('2024 har inget mål för effekt i året att hålla planen mot.')).toBeInTheDocument();
    expect(figures()[0]).toEqual(['Mål', '–']);
  });

  it('says how many initiatives are left out, and never that there are none when all are', async () => {
    const spoilt = alvestaFile.initiatives.map((row) => ({ ...row, Steg: 'Klar' }));
    await show({ ...alvestaFile, initiatives: spoilt });
    const plan = await section();
    expect(await plan.findByText('6 initiativ är utelämnade på grund av fel.')).toBeInTheDocument();
    expect(plan.queryByText(/Inga initiativ ännu/)).toBeNull();
  });

  it('lists initiatives by priority, each with stage, owner, start and what is left; its name opens its row', async () => {
    const { user, services } = await show();
    const plan = await section();
    await plan.findByText(/Planen räcker till/);
    await user.click(plan.getByRole('button', { name: 'Visa 1 till' }));
    expect(lines(plan)).toEqual([
      'Bygg- och fastighetsmaterialAvtalEk · start 2021 kv 2 · prioritet 25 · 1 500 tkr per år · 990 tkr i effekter 2022 · 2 kopplade effekterRegistrera effekt',
      'StorköksutrustningBeslutadEk · start 2022 kv 1 · prioritet 25 · 300 tkr per årRegistrera effekt',
      'MöblerBeslutadEk · start 2021 kv 4 · prioritet 20 · 500 tkr per år · 125 tkr kvar 2022Registrera effekt',
      'FordonUpphandlingEk · start 2021 kv 2 · prioritet 16 · 1 100 tkr per år · 825 tkr kvar 2022Registrera effekt',
      'Teknik- och miljökonsulterUpphandlingEk · start 2021 kv 3 · prioritet 12 · 500 tkr per år · 250 tkr kvar 2022Registrera effekt',
      'ByggtjänsterIdéEk · start 2022 kv 2 · prioritet 8 · 3 500 tkr per årRegistrera effekt',
    ]);
    await user.click(plan.getByRole('button', { name: 'Möbler' }));
    expect(services.calls.visited).toEqual([['initiatives', 3, 'stage']]);
  });

  it('is narrowed by stage, owner and start quarter, and sorted', async () => {
    const rows = alvestaFile.initiatives.map((row, index) => (index === 2 ? { ...row, Ansvarig: '' } : row));
    const { user } = await show({ ...alvestaFile, initiatives: rows });
    const plan = await section();
    expect(await plan.findByText('1 initiativ saknar ansvarig.')).toBeInTheDocument();
    await user.selectOptions(plan.getByLabelText('Ansvarig'), 'Utan ansvarig');
    expect(lines(plan).map(nameOf)).toEqual(['Teknik- och miljökonsulter']);
    expect(lines(plan)[0]).toContain('utan ansvarig');
    await user.selectOptions(plan.getByLabelText('Ansvarig'), 'Alla ansvariga');
    await user.selectOptions(plan.getByLabelText('Steg'), 'Upphandling');
    await user.selectOptions(plan.getByLabelText('Ordning'), 'Tidigast start först');
    expect(lines(plan).map(nameOf)).toEqual(['Fordon', 'Teknik- och miljökonsulter']);
    await user.selectOptions(plan.getByLabelText('Startkvartal'), '2021 kv 3');
    expect(lines(plan).map(nameOf)).toEqual(['Teknik- och miljökonsulter']);
    await user.selectOptions(plan.getByLabelText('Steg'), 'Avbruten');
    expect(plan.getByText('Inget initiativ passar valet.')).toBeInTheDocument();
  });

  it('has the matrix as a table of counts that narrow the list', async () => {
    const { user } = await show();
    const plan = await section();
    const matrix = within(await plan.findByRole('table'));
    expect(matrix.getAllByRole('columnheader').map(({ textContent }) => textContent)).toEqual([
      'Potential',
      'Genomförbarhet',
      '1',
      '2',
      '3',
      '4',
      '5',
    ]);
    expect(
      matrix
        .getAllByRole('row')
        .slice(2)
        .map(({ textContent }) => textContent),
    ).toEqual(['512', '41', '31', '21', '1']);
    await user.click(
      matrix.getByRole('button', { name: '2 initiativ: Bygg- och fastighetsmaterial, Storköksutrustning' }),
    );
    expect(lines(plan).map(nameOf)).toEqual(['Bygg- och fastighetsmaterial', 'Storköksutrustning']);
    expect(plan.getByText('Genomförbarhet 5 och potential 5 i matrisen.')).toBeInTheDocument();
    await user.click(plan.getByRole('button', { name: 'Visa alla' }));
    expect(lines(plan)).toHaveLength(5);
  });

  it('W765: proposes to link an effect to an open initiative of its category, with one press', async () => {
    const [first, ...others] = alvestaFile.initiatives;
    const { user, services } = await show({
      ...alvestaFile,
      initiatives: [first, { ...others[0], Kategori: 'Fordon' }],
      effects: [
        ...alvestaFile.effects,
        { ...alvestaFile.effects[0], 'Effekt-ID': 'E-3', Benämning: 'Bilar', Initiativ: '', Kategori: 'Fordon' },
      ],
    });
    const plan = await section();
    expect(await plan.findByRole('heading', { name: 'Effekter att koppla' })).toBeInTheDocument();
    await user.click(plan.getByRole('button', { name: 'Koppla Bilar till Fordon' }));
    expect(services.calls.saved).toEqual([{ row: 2, values: { initiative: 'I-2' } }]);
    const told = screen.getByRole('region', { name: 'Besked' });
    expect(within(told).getByText('Bilar är kopplad till Fordon.')).toBeInTheDocument();
    expect(plan.queryByText(/till passar/)).not.toBeInTheDocument();
  });

  it('begins an effect with an initiative’s fields; where its baseline comes from is left to say', async () => {
    const { user, services, controller } = await show();
    const plan = await section();
    await user.click(await plan.findByRole('button', { name: 'Registrera effekt från Möbler' }));
    expect(controller.store.get().draft.form).toEqual({
      type: 'newContract',
      way: 'yearly',
      values: {
        title: 'Möbler',
        owner: 'Ek',
        initiative: 'I-4',
        start: '2022-10-01',
        termYears: '4',
        baseline: '4700000',
        newCost: '4200000',
      },
    });
    expect(await screen.findByText(/Initiativ: I-4/)).toBeInTheDocument();
    const save = () => within(screen.getByRole('main')).getByRole('button', { name: 'Registrera' });
    // Saving stops once at what is still open.
    await user.click(save());
    await user.click(save());
    expect(services.calls.registered).toMatchObject([{ title: 'Möbler', initiative: 'I-4', baseline: 4_700_000 }]);
  });

  it('W765: an effect that several wait for is proposed once, to the first', async () => {
    const rows = alvestaFile.initiatives.slice(1, 4).map((row) => ({ ...row, Kategori: 'Fordon' }));
    await show({
      ...alvestaFile,
      initiatives: rows,
      effects: [{ ...alvestaFile.effects[0], Initiativ: '', Kategori: 'Fordon' }],
    });
    const plan = await section();
    expect(await plan.findByRole('button', { name: 'Koppla Virke till Fordon' })).toBeInTheDocument();
    expect(plan.getByText(/2 till passar: skriv ett av dem på raden i stället/)).toBeInTheDocument();
    expect(plan.getAllByRole('button', { name: /^Koppla/ })).toHaveLength(1);
  });

  it('begins it with what the books say that the category costs, where Reskontra och avtal is there', async () => {
    const months = Array.from(
      { length: 12 },
      (_, index) => `${2021 + Math.floor(index / 12)}-${String((index % 12) + 1).padStart(2, '0')}`,
    );
    const { user, controller } = await show(
      {
        ...alvestaFile,
        initiatives: alvestaFile.initiatives.map((row) => ({ ...row, Kategori: 'Fordon' })),
        payablesImports: [
          {
            Inläsning: 'L-1',
            Källa: 'Text',
            Fil: 'r.csv',
            Från: '2021-01-01',
            Till: '2021-12-31',
            Inläst: '2022-02-01',
          },
        ],
        purchases: months.map((month) => ({
          Period: `${month}-01`,
          Förvaltning: 'Omsorg',
          Kontogrupp: '56',
          Kategori: 'Fordon',
          Adresserbar: 'Ja',
          Belopp: 2_000_000,
          Inläsning: 'L-1',
        })),
      },
      'Nyckeltal',
      'sv',
      ['plan', 'payables'],
    );
    const plan = await section();
    expect((await plan.findAllByText(/24.000 tkr per år i böckerna/)).length).toBeGreaterThan(0);
    await user.click(plan.getByRole('button', { name: 'Registrera effekt från Möbler' }));
    expect(controller.store.get().draft.form.values).toMatchObject({
      baseline: '24000000',
      newCost: '23500000',
      baselineSource: 'Tidigare avtal eller utfall',
    });
  });

  it('says what to do when there are none', async () => {
    await show({});
    expect(await (await section()).findByText(/Skriv det första på bladet Initiativ/)).toBeVisible();
  });

  it('is said in English too', async () => {
    await show(alvestaFile, 'Figures', 'en');
    const plan = await section('Plan against target');
    expect(plain((await plan.findByText(/The plan reaches/)).textContent)).toBe(
      'The plan reaches 109.5 % of the target if all succeeds, 83.6 % weighted.',
    );
  });
});

describe('the month round', () => {
  it('W758: shows initiatives whose start quarter has passed while they were still Idé or Beslutad', async () => {
    const rows = alvestaFile.initiatives.map((row, index) => (index === 2 ? { ...row, Steg: '' } : row));
    await show({ ...alvestaFile, initiatives: rows }, null);
    const heading = await screen.findByRole('heading', { name: 'Initiativ som står still' });
    expect(heading).toBeInTheDocument();
    expect(screen.getByRole('button', { name: 'Teknik- och miljökonsulter' })).toBeInTheDocument();
    expect(screen.getByRole('button', { name: 'Möbler' })).toBeInTheDocument();
    expect(screen.queryByRole('button', { name: 'Storköksutrustning' })).not.toBeInTheDocument();
  });
});
