import { readFile, writeFile } from 'node:fs/promises';
import { check } from '../../../src/application/check';
import { openWorkbook } from '../../../src/tools/headless/openWorkbook';
import {
  andelar,
  changedFile,
  collectionFile,
  falunsOwn,
  falunsPenalty,
  memberFile,
  towns,
  whole,
  type Directory,
} from './collectionFiles';
import { commandLine, today, workDirectory } from './support';

jest.setTimeout(180_000);

interface Report {
  readonly members: readonly {
    readonly organisation: string;
    readonly asOf: string;
    readonly effects: number;
    readonly own: number;
    readonly here: number;
    readonly difference: number;
    readonly terms: readonly { readonly term: string; readonly amount: number }[];
  }[];
  readonly total: { readonly calculated: number; readonly realised: number | null };
  readonly issues: readonly {
    readonly ruleId: string;
    readonly about: string;
    readonly effectId: string;
    readonly message: string;
  }[];
}

let directory: Directory;
let lead: string;
let falun: string;
/** Members with nothing in their registers. */
let quiet: readonly string[];

beforeAll(async () => {
  directory = await workDirectory();
  const outcome = { 'Effekt-ID': 'E-1', Från: '2025-01-01', Till: '2025-12-31', Källa: 'Faktura', Underlag: 'F 1' };
  lead = await memberFile(directory, 'UhC', {
    effects: [whole],
    outcomes: [{ ...outcome, 'Realiserat belopp': 900_000 }],
  });
  falun = await memberFile(directory, 'Falun');
  const others = towns.filter((town) => town !== 'Falun');
  quiet = await Promise.all(
    others.map((town) => changedFile(falun, directory.path(`${town}.xlsx`), (part) => part.replaceAll('Falun', town))),
  );
}, 180_000);
afterAll(() => directory.remove());

async function collected(file: string, ...members: readonly string[]): Promise<Report & { readonly code: number }> {
  const { code, out, error } = await commandLine('collect', file, ...members, '--json', '--as-of', '2026-06-15');
  expect(error).toBe('');
  return { code, ...(JSON.parse(out) as Report) };
}

async function stateOf(file: string) {
  const { workbook } = await openWorkbook(await readFile(file));
  return check(workbook, { today });
}

const hereOf = ({ members }: Report) => members.map(({ organisation, here }) => [organisation, here]);

describe('effektregister collect (collection.md E.4)', () => {
  it('divides 4 000 000,00 by purchases, to the öre, and says whose each row and outcome is', async () => {
    const file = await collectionFile(directory, andelar);
    const before = await readFile(lead);
    const report = await collected(file, lead, falun, ...quiet);
    expect(report.code).toBe(0);
    expect(hereOf(report)).toEqual([
      ['UhC', 0],
      ['Falun', 1_275_514.02],
      ['Avesta', 450_205.61],
      ['Borlänge', 1_116_822.43],
      ['Gagnef', 170_429.9],
      ['Hedemora', 274_074.77],
      ['Ludvika', 519_869.16],
      ['Säter', 193_084.11],
    ]);
    expect(report.total).toMatchObject({ calculated: 4_000_000, realised: 900_000 });
    expect(report.members[0]).toEqual({
      organisation: 'UhC',
      asOf: '2026-06-15',
      effects: 0,
      own: 4_000_000,
      here: 0,
      difference: -4_000_000,
      terms: [{ term: 'Helhet', amount: -4_000_000 }],
    });
    expect(report.issues).toEqual([]);
    // Nothing is written to members' files.
    expect((await readFile(lead)).equals(before)).toBe(true);
    const { assessment, reading } = await stateOf(file);
    expect(assessment.effects.map(({ id, organisation }) => [id, organisation])).toEqual([
      ['UhC:E-1/Avesta', 'Avesta'],
      ['UhC:E-1/Borlänge', 'Borlänge'],
      ['UhC:E-1/Falun', 'Falun'],
      ['UhC:E-1/Gagnef', 'Gagnef'],
      ['UhC:E-1/Hedemora', 'Hedemora'],
      ['UhC:E-1/Ludvika', 'Ludvika'],
      ['UhC:E-1/Säter', 'Säter'],
    ]);
    expect(assessment.outcomes.reduce((sum, { amount }) => sum + amount, 0)).toBe(90_000_000);
    expect(assessment.issues.map(({ ruleId }) => ruleId)).not.toContain('W102');
    const { columns, rows } = reading.cells.members;
    const shown = rows.map((cells) =>
      (['organisation', 'own', 'here', 'difference', 'fresh', 'explanation'] as const).map(
        (field) => cells[columns[field] ?? -1],
      ),
    );
    expect(shown.slice(0, 2)).toEqual([
      ['UhC', 4_000_000, 0, -4_000_000, 'Ja', 'Helhet −4\u00a0000\u00a0000\u00a0kr.'],
      ['Falun', 0, 1_275_514.02, 1_275_514.02, 'Ja', 'Andelar +1\u00a0275\u00a0514,02\u00a0kr.'],
    ]);
  });

  it('Ansvarig, Kommentar and Underlag do not travel, unless the collection says so', async () => {
    const file = await collectionFile(directory, andelar);
    await collected(file, lead, falun);
    const without = JSON.stringify((await stateOf(file)).reading.cells);
    for (const personal of ['Åsa', 'Bara för oss', 'KS 2025/1', 'F 1']) expect(without).not.toContain(personal);
    await writeFile(
      directory.path('put.json'),
      JSON.stringify({ settings: { 'Hämta Ansvarig, Kommentar och Underlag': 'Ja' } }),
    );
    await commandLine('put', file, '--rows', directory.path('put.json'));
    await collected(file, lead, falun);
    const withThem = JSON.stringify((await stateOf(file)).reading.cells);
    for (const personal of ['Åsa', 'Bara för oss', 'KS 2025/1', 'F 1']) expect(withThem).toContain(personal);
  });

  it('leaves Falun’s share out where Falun has its own: 4 024 485,98, read again without the others too', async () => {
    const file = await collectionFile(directory, andelar, [
      { ...falunsPenalty, 'Effekt-ID': 'D-1', Benämning: 'Vårt eget', Avtalsnummer: '' },
    ]);
    const own = 50_000;
    await collected(file, lead, falun, ...quiet);
    const withOwn = await memberFile(directory, 'Falun', { effects: [falunsOwn] });
    const again = await collected(file, withOwn);
    expect(again.total.calculated).toBe(4_024_485.98 + own);
    expect(again.issues.map(({ ruleId, about, message }) => [ruleId, about, message])).toEqual([
      ['E794', 'UhC', 'E794: Andelen för Falun är utelämnad: organisationen har en egen del.'],
    ]);
    expect(again.code).toBe(1);
    expect(Object.fromEntries(hereOf(again))).toMatchObject({ Falun: 1_300_000, Avesta: 450_205.61 });
    for (const { difference, terms } of again.members)
      expect(Math.round(100 * terms.reduce((sum, { amount }) => sum + amount, 0))).toBe(Math.round(100 * difference));
    // Read anew from all files it is the same; and so is a third time.
    const all = await collected(file, lead, withOwn, ...quiet);
    expect(all.total.calculated).toBe(4_024_485.98 + own);
    const { effects } = (await stateOf(file)).assessment;
    expect(effects).toHaveLength(8);
    expect(effects[0]?.id).toBe('D-1');
  });

  it('Falun’s own vite of 50 000 under the same number changes none of this, and what was left out comes back', async () => {
    const file = await collectionFile(directory, andelar);
    const penalised = await memberFile(directory, 'Falun', { effects: [falunsOwn, falunsPenalty] });
    expect((await collected(file, lead, penalised, ...quiet)).total.calculated).toBe(4_074_485.98);
    falun = await memberFile(directory, 'Falun');
    expect((await collected(file, lead, falun)).total.calculated).toBe(4_000_000);
  });

  it('without Andelar and with only Falun’s row it is 1 300 000,00, not 5 300 000,00', async () => {
    const file = await collectionFile(directory, []);
    const withOwn = await memberFile(directory, 'Falun', { effects: [falunsOwn] });
    const report = await collected(file, lead, withOwn);
    expect(report.total.calculated).toBe(1_300_000);
    expect(report.issues.map(({ message }) => message)).toEqual([
      'E794: Helheten är utelämnad: 1 organisationer har egna delar.',
    ]);
    falun = await memberFile(directory, 'Falun');
    expect((await collected(file, lead, falun)).total.calculated).toBe(4_000_000);
  });

  it('makes a new collection where there is no file, and refuses a register that is none', async () => {
    const file = directory.path('ny.xlsx');
    expect((await collected(file, lead)).total.calculated).toBe(4_000_000);
    const { code, error } = await commandLine('collect', lead, falun);
    expect(code).toBe(2);
    expect(error).toContain('Registret är ingen samling');
    expect((await commandLine('collect', file)).error).toContain('Ange minst en medlems fil');
  });
});

describe('files that are no members', () => {
  it('E791, E792, W798 and W799 are told with their file or member, and the others go on', async () => {
    const files = {
      text: directory.path('brev.xlsx'),
      damaged: directory.path('trasig.xlsx'),
      newer: directory.path('nyare.xlsx'),
    };
    await writeFile(files.text, 'Hej;på;dig\n1;2;3\n');
    await writeFile(files.damaged, (await readFile(lead)).subarray(0, 9_000));
    await changedFile(falun, files.newer, (part) => part.replace(/(name="Schemaversion"[^>]*>)\d+/, '$199'));
    const edited = await memberFile(directory, 'Mora', { settings: { Timkostnad: 400 } });
    await writeFile(directory.path('put.json'), JSON.stringify({ effects: [falunsPenalty] }));
    await commandLine('put', edited, '--rows', directory.path('put.json'));
    const collection = await collectionFile(directory, []);
    const again = directory.path('UhC igen.xlsx');
    await writeFile(again, await readFile(lead));
    const report = await collected(collection, files.text, lead, files.damaged, again, files.newer, edited, collection);
    expect(hereOf(report)).toEqual([
      ['UhC', 4_000_000],
      ['Mora', 50_000],
    ]);
    expect(report.code).toBe(1);
    expect(report.issues.map(({ ruleId, about, message }) => [ruleId, about, message])).toEqual([
      ['E791', 'brev.xlsx', 'E791: ”brev.xlsx” är inget effektregister.'],
      ['E791', 'trasig.xlsx', 'E791: ”trasig.xlsx” är skadad.'],
      ['E792', 'UhC igen.xlsx', 'E792: UhC har redan hämtats ur en annan fil.'],
      ['E791', 'nyare.xlsx', 'E791: ”nyare.xlsx” är gjord med en nyare version.'],
      ['E791', 'samling.xlsx', 'E791: ”samling.xlsx” är en samling. Välj medlemmarnas egna register.'],
      ['W798', 'Mora', expect.stringMatching(/^W798: Medlemmens inställningar skiljer sig/)],
      ['W799', 'Mora', 'W799: Registret för Mora har ändrats efter senaste uppdateringen.'],
    ]);
  });
});
