import { copyFile, readFile, writeFile } from 'node:fs/promises';
import { check } from '../../../src/application/check';
import { openWorkbook } from '../../../src/tools/headless/openWorkbook';
import {
  andelar,
  changedFile,
  collectionFile,
  falunsOwn,
  falunsPenalty,
  filledCopy,
  memberFile,
  protectedFile,
  towns,
  whole,
  withMacros,
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
    readonly action: string;
  }[];
}

let directory: Directory;
/** Has the whole contract and a target. */
let lead: string;
/** Has nothing in its register; `withOwn` its own part of the contract. */
let falun: string;
let withOwn: string;
let quiet: readonly string[];
/** Collections that nothing has been collected into: with Andelar and an effect of its own, and without. */
let divided: string;
let undivided: string;
/** `divided` when all have been collected, none with a part of its own. */
let collectedOnce: string;
let first: Report & { readonly code: number };
const own = 50_000;

beforeAll(async () => {
  directory = await workDirectory();
  const outcome = { 'Effekt-ID': 'E-1', Från: '2025-01-01', Till: '2025-12-31', Källa: 'Faktura', Underlag: 'F 1' };
  lead = await memberFile(directory, 'UhC', {
    effects: [whole],
    outcomes: [{ ...outcome, 'Realiserat belopp': 900_000 }],
    targets: [{ År: 2026, Mål: 3_000_000, Avser: 'Frigjorda medel' }],
  });
  falun = await memberFile(directory, 'Falun');
  withOwn = await filledCopy(falun, directory.path('Falun egen.xlsx'), { effects: [falunsOwn] });
  const others = towns.filter((town) => town !== 'Falun');
  quiet = await Promise.all(
    others.map((town) => changedFile(falun, directory.path(`${town}.xlsx`), (part) => part.replaceAll('Falun', town))),
  );
  divided = await collectionFile(directory, 'samling.xlsx', {
    shares: andelar,
    effects: [{ ...falunsPenalty, 'Effekt-ID': 'D-1', Benämning: 'Vårt eget', Avtalsnummer: '' }],
    targets: [{ År: 2026, Mål: 5_000_000 }],
  });
  undivided = await collectionFile(directory, 'odelad.xlsx', {});
  collectedOnce = await copied(divided, 'alla.xlsx');
  first = await collected(collectedOnce, lead, falun, ...quiet);
}, 180_000);
afterAll(() => directory.remove());

async function copied(file: string, name: string): Promise<string> {
  await copyFile(file, directory.path(name));
  return directory.path(name);
}

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
const personal = ['Åsa', 'Bara för oss', 'KS 2025/1', 'F 1'];

it('put adds a member to a collection that has been collected: Här fills itself, and nobody changed anything meanwhile', async () => {
  const file = await copied(collectedOnce, 'en till.xlsx');
  const rows = directory.path('medlem.json');
  await writeFile(rows, JSON.stringify({ members: [{ Organisation: 'Mora', Kortnamn: 'M' }] }));
  const { code, error } = await commandLine('put', file, '--rows', rows);
  expect([code, error]).toEqual([0, '']);
  const { cells } = (await stateOf(file)).reading;
  const { columns, rows: members } = cells.members;
  const last = members.at(-1);
  expect((['organisation', 'shortName', 'here'] as const).map((field) => last?.[columns[field] ?? -1])).toEqual([
    'Mora',
    'M',
    0,
  ]);
  expect(members).toHaveLength(first.members.length + 1);
});

describe('effektregister collect (collection.md E.4)', () => {
  it('divides 4 000 000,00 by purchases, to the öre, and says whose each row and outcome is', async () => {
    expect(first.code).toBe(0);
    expect(hereOf(first)).toEqual([
      ['UhC', 0],
      ['Falun', 1_275_514.02],
      ['Avesta', 450_205.61],
      ['Borlänge', 1_116_822.43],
      ['Gagnef', 170_429.9],
      ['Hedemora', 274_074.77],
      ['Ludvika', 519_869.16],
      ['Säter', 193_084.11],
    ]);
    expect(first.total).toMatchObject({ calculated: 4_000_000 + own, realised: 900_000 });
    expect(first.members[0]).toEqual({
      organisation: 'UhC',
      asOf: '2026-06-15',
      effects: 0,
      own: 4_000_000,
      here: 0,
      difference: -4_000_000,
      terms: [{ term: 'Helhet', amount: -4_000_000 }],
    });
    expect(first.issues).toEqual([]);
    const { assessment, reading } = await stateOf(collectedOnce);
    expect(assessment.effects.map(({ id, organisation }) => [id, organisation])).toEqual([
      ['D-1', ''],
      ['UhC:E-1/Avesta', 'Avesta'],
      ['UhC:E-1/Borlänge', 'Borlänge'],
      ['UhC:E-1/Falun', 'Falun'],
      ['UhC:E-1/Gagnef', 'Gagnef'],
      ['UhC:E-1/Hedemora', 'Hedemora'],
      ['UhC:E-1/Ludvika', 'Ludvika'],
      ['UhC:E-1/Säter', 'Säter'],
    ]);
    expect(assessment.outcomes.reduce((sum, { amount }) => sum + amount, 0)).toBe(90_000_000);
    const ofShares = assessment.issues.filter(({ effectId }) => effectId !== 'D-1');
    expect(ofShares.map(({ ruleId }) => ruleId)).not.toContain('W102');
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
    // Ansvarig, Kommentar and Underlag do not travel.
    for (const words of personal) expect(JSON.stringify(reading.cells)).not.toContain(words);
  });

  it('a member’s target becomes a row with its organisation, once; what is personal travels where the collection says so', async () => {
    const before = await readFile(lead);
    const file = await filledCopy(collectedOnce, directory.path('mål.xlsx'), {
      settings: { 'Hämta Ansvarig, Kommentar och Underlag': 'Ja' },
    });
    await collected(file, lead);
    // Nothing is written to members' files.
    expect((await readFile(lead)).equals(before)).toBe(true);
    const { code, out } = await commandLine('refresh', file, '--json', '--as-of', '2026-06-15');
    expect([code, (JSON.parse(out) as { sheetDifferences: unknown[] }).sheetDifferences]).toEqual([0, []]);
    const { assessment, reading } = await stateOf(file);
    const { targets, memberTargets, issues } = assessment;
    expect(targets.map(({ year, amount }) => [year, amount])).toEqual([[2026, 500_000_000]]);
    expect(memberTargets.map(({ organisation, year, amount, scope }) => [organisation, year, amount, scope])).toEqual([
      ['UhC', 2026, 300_000_000, 'freed'],
    ]);
    // The members' targets are not what the collection's own comes to.
    expect(issues.flatMap(({ ruleId, table }) => (table === 'targets' ? [ruleId] : []))).toEqual(['W652']);
    for (const words of personal) expect(JSON.stringify(reading.cells)).toContain(words);
  });

  it('leaves Falun’s share out where Falun has its own: 4 024 485,98, read again without the others too', async () => {
    const file = await copied(collectedOnce, 'egen.xlsx');
    const again = await collected(file, withOwn);
    expect(again.total.calculated).toBe(4_024_485.98 + own);
    const told = again.issues.filter(({ ruleId }) => ruleId !== 'W799');
    expect(told.map(({ ruleId, about, message, action }) => [ruleId, about, message, action])).toEqual([
      [
        'E794',
        'UhC',
        'E794: Andelen för Falun är utelämnad: organisationen har en egen del.',
        'Stämmer den egna delen behöver inget göras.',
      ],
    ]);
    expect(again.code).toBe(1);
    expect(Object.fromEntries(hereOf(again))).toMatchObject({ Falun: 1_300_000, Avesta: 450_205.61 });
    for (const { difference, terms } of again.members)
      expect(Math.round(100 * terms.reduce((sum, { amount }) => sum + amount, 0))).toBe(Math.round(100 * difference));
    const { effects } = (await stateOf(file)).assessment;
    expect(effects).toHaveLength(8);
    expect(effects[0]?.id).toBe('D-1');
    // What was left out comes back.
    expect((await collected(file, lead, falun)).total.calculated).toBe(4_000_000 + own);
  });

  it('Falun’s own vite of 50 000 under the same number changes none of this', async () => {
    const file = await copied(collectedOnce, 'vite.xlsx');
    const penalised = await filledCopy(withOwn, directory.path('Falun vite.xlsx'), { effects: [falunsPenalty] });
    expect((await collected(file, lead, penalised)).total.calculated).toBe(4_074_485.98 + own);
  });

  it('without Andelar and with only Falun’s row it is 1 300 000,00, not 5 300 000,00', async () => {
    const report = await collected(undivided, lead, withOwn);
    expect(report.total.calculated).toBe(1_300_000);
    expect(
      report.issues.filter(({ about }) => about === 'UhC').map(({ message, action }) => [message, action]),
    ).toEqual([
      [
        'E794: Helheten är utelämnad: en organisation har en egen del.',
        'Ange andelar om fler ska räknas, eller rätta avtalsnumret.',
      ],
    ]);
  });

  it('a member’s workbook with macros (.xlsm) is a member as any other, and is not written to', async () => {
    const macros = directory.path('Falun.xlsm');
    await withMacros(withOwn, macros);
    const before = await readFile(macros);
    const file = directory.path('makron.xlsx');
    const report = await collected(file, macros);
    expect([hereOf(report), report.total.calculated]).toEqual([[['Falun', 1_300_000]], 1_300_000]);
    expect((await readFile(macros)).equals(before)).toBe(true);
    expect((await commandLine('check', macros)).code).toBe(0);
  });

  it('a collection with macros stays one, and no name is taken that Excel would not open it by', async () => {
    const [plain, macros] = [directory.path('makrosamling.xlsx'), directory.path('makrosamling.xlsm')];
    await collected(plain, lead);
    await withMacros(plain, macros);
    expect((await collected(macros, lead)).total.calculated).toBe(4_000_000);
    expect((await commandLine('check', macros)).code).toBe(0);
    const refused = [
      await commandLine('collect', macros, lead, '-o', directory.path('utan.xlsx')),
      await commandLine('collect', plain, lead, '-o', directory.path('med.xlsm')),
      await commandLine('collect', directory.path('finns inte.xlsm'), lead),
    ];
    expect(refused.map(({ code }) => code)).toEqual([2, 2, 2]);
    expect(refused[0]?.error).toContain('heter inte .xlsm');
    expect(refused[2]?.error).toContain('är en arbetsbok utan makron');
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
  it('E791 foreign, broken, newer and protected, E792, W798 and W799 are told with their file or member, and the others go on', async () => {
    const path = (name: string) => directory.path(name);
    await writeFile(path('brev.xlsx'), 'Hej;på;dig\n1;2;3\n');
    await writeFile(path('trasig.xlsx'), (await readFile(lead)).subarray(0, 9_000));
    await writeFile(path('låst.xlsx'), protectedFile());
    await writeFile(path('~$UhC.xlsx'), Buffer.alloc(165));
    await changedFile(falun, path('nyare.xlsx'), (part) => part.replace(/(name="Schemaversion"[^>]*>)\d+/, '$199'));
    const edited = await filledCopy(falun, path('Mora.xlsx'), {
      settings: { Organisation: 'Mora', Timkostnad: 400 },
      effects: [falunsPenalty],
    });
    await copyFile(lead, path('UhC igen.xlsx'));
    const names = ['brev', 'trasig', 'UhC igen', 'nyare', 'låst', '~$UhC', 'samling'].map((name) =>
      path(`${name}.xlsx`),
    );
    const report = await collected(await copied(divided, 'sju.xlsx'), lead, edited, ...names);
    expect(hereOf(report)).toEqual([
      ['UhC', 0],
      ['Mora', 50_000],
    ]);
    expect(report.code).toBe(1);
    const told = report.issues.filter(({ ruleId }) => ruleId !== 'E794');
    expect(told.map(({ about, message }) => [about, message])).toEqual([
      ['brev.xlsx', 'E791: ”brev.xlsx” är inget effektregister.'],
      ['trasig.xlsx', 'E791: ”trasig.xlsx” är skadad.'],
      ['UhC igen.xlsx', 'E792: UhC hämtas redan ur ”UhC.xlsx”.'],
      ['nyare.xlsx', 'E791: ”nyare.xlsx” är gjord med en nyare version.'],
      ['låst.xlsx', 'E791: ”låst.xlsx” är skyddad med lösenord.'],
      ['~$UhC.xlsx', 'E791: ”~$UhC.xlsx” är bara ett märke som Excel lägger bredvid en fil som någon har öppen.'],
      ['samling.xlsx', 'E791: ”samling.xlsx” är en samling. Välj medlemmarnas egna register.'],
      [
        'Mora',
        'W798: Medlemmens inställningar skiljer sig i sådant som ändrar beloppen: Timkostnad. Samlingens gäller här.',
      ],
      ['Mora', 'W799: Registret för Mora har ändrats efter senaste uppdateringen.'],
    ]);
    for (const { action } of report.issues) expect(action).toMatch(/\.$/);
  });
});
