import { link, mkdir, readFile, readdir, stat, symlink, writeFile } from 'node:fs/promises';
import { execFileSync } from 'node:child_process';
import { relative } from 'node:path';
import { cellsOfFile } from './fileCells';
import { commandLine, newRegister, workDirectory } from './support';

let directory: Awaited<ReturnType<typeof workDirectory>>;
beforeAll(async () => {
  directory = await workDirectory();
});
afterAll(() => directory.remove());

const rows = {
  departments: ['Vård'],
  categories: ['Resor'],
  effects: [
    {
      'Effekt-ID': 'E-1',
      'Typ av effektivisering': 'Engångsbelopp/vite',
      Startdatum: '2025-03-15',
      Belopp: '3,2 mkr',
      Förvaltning: 'Vård',
    },
    {},
    {
      'Effekt-ID': 'E-2',
      'Typ av effektivisering': 'Engångsbelopp/vite',
      Startdatum: '2025-03-15',
      Belopp: '1.500',
      Egen: 'x',
    },
    { 'Effekt-ID': 'E-3', 'Typ av effektivisering': 'Nytt avtal', Status: 'Makulerad' },
  ],
  outcomes: [
    { 'Effekt-ID': 'E-1', Från: '2025-04-01', Till: '2025-04-30', 'Realiserat belopp': 1_000_000.5, Källa: 'Faktura' },
  ],
  targets: [{ År: 2025, Mål: 5_000_000 }],
};

async function register(name: string): Promise<string> {
  const [file, source] = [directory.path(name), directory.path('rows.json')];
  await writeFile(source, JSON.stringify(rows));
  await newRegister(file, '--rows', source);
  return file;
}

describe('create', () => {
  it('never writes over a file that is there', async () => {
    const file = await register('standing.xlsx');
    const before = await readFile(file);
    expect(await commandLine('create', file)).toMatchObject({
      code: 2,
      error: `effektregister: Filen ${file} finns redan. Välj ett annat namn, eller flytta den först.\n`,
    });
    expect((await readFile(file)).equals(before)).toBe(true);
  });

  it('--help says how it is written, and does nothing', async () => {
    const file = directory.path('helped.xlsx');
    const { code, out } = await commandLine('create', file, '--help');
    expect([code, out]).toEqual([
      0,
      expect.stringMatching(/^Skrivs så här:\n {2}effektregister create ut\.xlsx .*\n$/),
    ]);
    await expect(stat(file)).rejects.toThrow();
  });
});

describe('a file that is only read', () => {
  /** Refused before anything is read: what the files hold is never looked at. */
  const standing = async (name: string): Promise<string> => {
    await writeFile(directory.path(name), `${name} som den var`);
    return directory.path(name);
  };

  it.each([
    ['the second member, by -o', ['collect', 'ny samling.xlsx', 'm1.xlsx', 'm2.xlsx', '-o', 'm2.xlsx'], 'm2.xlsx'],
    ['a member, as the collection to write', ['collect', 'm1.xlsx', 'm1.xlsx', '--collection', 's.xlsx'], 'm1.xlsx'],
    ['the collection as its own member', ['collect', 's.xlsx', 'm1.xlsx', 's.xlsx'], 's.xlsx'],
    ['a ledger', ['payables', 's.xlsx', '--file', 'l1.xlsx', '--file', 'l2.xlsx', '-o', 'l2.xlsx'], 'l2.xlsx'],
    ['the register as a ledger', ['payables', 's.xlsx', '--file', 's.xlsx'], 's.xlsx'],
    ['a list of contracts', ['payables', 's.xlsx', '--contracts', 'l1.xlsx', '-o', 'l1.xlsx'], 'l1.xlsx'],
    ['a rows file', ['put', 's.xlsx', '--rows', 'rader.xlsx', '-o', 'rader.xlsx'], 'rader.xlsx'],
  ])('is never written over: %s (collection.md E.1)', async (_, args, kept) => {
    const names = ['m1.xlsx', 'm2.xlsx', 's.xlsx', 'l1.xlsx', 'l2.xlsx', 'rader.xlsx'];
    for (const name of names) await standing(name);
    const isFile = (word: string) => word.endsWith('.xlsx');
    const { code, error } = await commandLine(...args.map((word) => (isFile(word) ? directory.path(word) : word)));
    expect([code, error]).toEqual([
      2,
      `effektregister: Filen ${directory.path(kept)} läses bara i den här körningen och skrivs aldrig över. ` +
        'Ange ett annat namn att skriva till.\n',
    ]);
    for (const name of names) expect(await readFile(directory.path(name), 'utf8')).toBe(`${name} som den var`);
    await expect(stat(directory.path('ny samling.xlsx'))).rejects.toThrow();
  });

  it('is known by every name that it has: relative, a link, a hard link', async () => {
    const member = await standing('medlem.xlsx');
    const [linked, hard] = [directory.path('länk.xlsx'), directory.path('hård.xlsx')];
    await symlink(member, linked);
    await link(member, hard);
    for (const output of [relative(process.cwd(), member), directory.path('./x/../medlem.xlsx'), linked, hard]) {
      const { code, error } = await commandLine('collect', directory.path('ny.xlsx'), member, '-o', output);
      expect([code, error]).toEqual([2, expect.stringContaining('läses bara')]);
    }
    expect(await readFile(linked, 'utf8')).toBe('medlem.xlsx som den var');
  });
});

describe('check', () => {
  it('exits with 1 when rows are left out, and leaves the file as it is', async () => {
    const file = await register('check.xlsx');
    const before = await readFile(file);
    const { code, out, error } = await commandLine('check', file, '--as-of', '2025-12-31', '--json');
    expect([code, error]).toEqual([1, '']);
    const report = JSON.parse(out) as { issues: Record<string, unknown>[] };
    expect(report).toMatchObject({ file, asOf: '2025-12-31', rows: 3, counted: 1, leftOut: 1, withdrawn: 1 });
    expect(report.issues).toContainEqual({
      ruleId: 'E106',
      severity: 'error',
      sheet: 'Effekter',
      row: 8,
      column: 'Belopp',
      effectId: 'E-2',
      message: expect.stringMatching(/1.500/) as string,
    });
    expect((await readFile(file)).equals(before)).toBe(true);
  });

  it.each([
    [
      'E503',
      '',
      'Utfall',
      { effects: [], outcomes: [{ 'Effekt-ID': 'E-1', Från: '2025-04-01', 'Realiserat belopp': '' }] },
    ],
    ['E601', '', 'Mål', { targets: [{ År: 2026, Mål: '' }] }],
    [
      'E752',
      'plan',
      'Initiativ',
      { initiatives: [{ 'Initiativ-ID': 'I-1', Benämning: 'Fordon', 'Besparing per år': '1.500' }] },
    ],
    [
      'E682',
      'indicators',
      'Indikatorer',
      { indicators: [{ År: 'i år', Indikator: 'Tid', Mål: 30, Källa: 'Systemet' }] },
    ],
    ['E106', 'watch', 'Bevakning', { watches: [{ 'Bevakning-ID': 'B-1', 'Bokfört vite': '1.500' }] }],
    [
      'E795',
      'collection',
      'Andelar',
      { settings: { Registertyp: 'Samling' }, shares: [{ Avtalsnummer: 'U 1', Organisation: 'A', Andel: '40 %' }] },
    ],
  ])(
    'exits with 1 when a row of another table is left out, and says on which sheet: %s',
    async (ruleId, part, sheet, filling) => {
      const [target, source] = [directory.path(`${ruleId}.xlsx`), directory.path(`${ruleId}.json`)];
      await writeFile(source, JSON.stringify(filling));
      const parts = part === '' ? [] : ['--parts', part];
      expect(await commandLine('create', target, '--rows', source, ...parts)).toMatchObject({ code: 0, error: '' });
      const { code, out } = await commandLine('check', target, '--as-of', '2026-06-15');
      expect(out).toMatch(new RegExp(`^${ruleId} `, 'm'));
      expect(out).toMatch(new RegExp(`0 utelämnas, .*; fel på andra blad: ${sheet} \\(1 rad\\)\n$`));
      expect(code).toBe(1);
      const refreshed = await commandLine('refresh', target, '--as-of', '2026-06-15');
      expect(refreshed.code).toBe(1);
      expect(refreshed.out).toContain(`; fel på andra blad: ${sheet} (1 rad)`);
    },
  );

  it('takes the sheet’s day, else today, when none is given', async () => {
    const file = await register('today.xlsx');
    expect(JSON.parse((await commandLine('check', file, '--json')).out)).toMatchObject({ asOf: '2026-06-15' });
  });
});

/** Gives a file the mark of the first version. */
async function madeOlder(file: string): Promise<void> {
  const { EmbeddedHost } = await import('../../../src/host');
  const { connect } = await import('../../../src/host/client');
  const host = await EmbeddedHost.open(await readFile(file));
  await connect(host).run(async (context) => {
    context.workbook.names.getItem('Schemaversion').formula = '=1';
    await context.sync();
  });
  await writeFile(file, await host.save());
}

describe('refresh', () => {
  it('counts the others, writes, and exits with 1 when rows are left out', async () => {
    const file = await register('refresh.xlsx');
    const target = directory.path('ut.xlsx');
    const before = await readFile(file);
    const { code, out } = await commandLine('refresh', file, '-o', target, '--as-of', '2025-12-31', '--json');
    expect(code).toBe(1);
    expect(JSON.parse(out)).toMatchObject({
      rows: 3,
      counted: 1,
      leftOut: 1,
      withdrawn: 1,
      sheetDifferences: [],
      total: { returned: 3_200_000, realised: 1_000_000.5 },
      targets: [{ year: 2025, department: '', target: 5_000_000, calculated: 3_200_000, realised: 1_000_000.5 }],
    });
    expect((await readFile(file)).equals(before)).toBe(true);
    expect((await stat(target)).size).toBeGreaterThan(10_000);
    const again = JSON.parse((await commandLine('refresh', target, '--json', '--as-of', '2025-12-31')).out) as {
      sheetDifferences: unknown;
    };
    expect(again.sheetDifferences).toEqual([]);
  });

  it('gives a register of an older version its new sheets first, and sets the old ones aside', async () => {
    const file = await register('äldre.xlsx');
    await madeOlder(file);
    const { code, out } = await commandLine('refresh', file, '--as-of', '2025-12-31', '--json');
    expect(code).toBe(1);
    expect(JSON.parse(out)).toMatchObject({ counted: 1, sheetDifferences: [], total: { returned: 3_200_000 } });
    const sheets = new Set(
      [...(await cellsOfFile(await readFile(file))).keys()].map((address) => address.split('!')[0]),
    );
    expect([...sheets]).toEqual(expect.arrayContaining(['Ledningsvy', 'Ledningsvy (tidigare)']));
  });

  it('lists closed one-offs without outcomes once, at the first refresh after the upgrade', async () => {
    const claim = { 'Typ av effektivisering': 'Engångsbelopp/vite', Startdatum: 45662 };
    const effects = [
      { ...claim, 'Effekt-ID': 'E-1', Belopp: 5_000, Status: 'Avslutad' },
      { ...claim, 'Effekt-ID': 'E-2', Belopp: 6_000, Status: 'Avslutad' },
      { ...claim, 'Effekt-ID': 'E-3', Belopp: 7_000 },
    ];
    const paid = { 'Effekt-ID': 'E-2', Från: 45689, Till: 45689, 'Realiserat belopp': 6_000, Källa: 'Faktura' };
    const rows = directory.path('avslutade.json');
    await writeFile(rows, JSON.stringify({ effects, outcomes: [paid] }));
    const file = directory.path('avslutade.xlsx');
    await commandLine('create', file, '--rows', rows);
    await madeOlder(file);
    const answer = await commandLine('refresh', file, '--as-of', '2025-12-31');
    expect(answer.out).toContain('räknas från den här versionen som uppföljda med 0 kr: E-1. Kom det pengar');
    const again = JSON.parse((await commandLine('refresh', file, '--as-of', '2025-12-31', '--json')).out) as object;
    expect(again).toMatchObject({ newlyClosed: [], total: { realised: 6_000 }, followUpCoverage: 11 / 18 });
  });

  it('leaves a file whose Granskning and Kontroll say what is wrong, also to readers without the add-in', async () => {
    const target = directory.path('granskad.xlsx');
    await commandLine('refresh', await register('ogranskad.xlsx'), '-o', target, '--as-of', '2025-12-31');
    const cells = await cellsOfFile(await readFile(target));
    const onSheet = (sheet: string): string[] =>
      [...cells].flatMap(([address, { value }]) => (address.startsWith(`${sheet}!`) ? [String(value)] : []));
    expect(onSheet('Granskning')).toContain('E106');
    const said = onSheet('Effekter').filter((text) => text.startsWith('Fel: '));
    expect(said).toEqual(['Fel: belopp kan läsas på två sätt']);
    expect(onSheet('Granskning')).toContain(said[0]);
  });
});

describe('what cannot be used: exit 2, one line on stderr, nothing written', () => {
  it.each<[string, (path: (name: string) => string) => Promise<string[]> | string[]]>([
    ['an unknown command', () => ['remove', 'a.xlsx']],
    ['a file that is not there', (path) => ['check', path('saknas.xlsx')]],
    [
      'a file that is no workbook',
      async (path) => {
        await writeFile(path('text.xlsx'), 'inte en arbetsbok');
        return ['refresh', path('text.xlsx'), '-o', path('x.xlsx')];
      },
    ],
    ['a day that does not exist', (path) => ['check', path('saknas.xlsx'), '--as-of', '2025-02-30']],
    ['a rows file that is not there', (path) => ['create', path('y.xlsx'), '--rows', path('saknas.json')]],
    [
      'a rows file of another shape',
      async (path) => {
        await writeFile(path('fel.json'), '{"rader": []}');
        return ['create', path('y.xlsx'), '--rows', path('fel.json')];
      },
    ],
    ['a directory that is not there', (path) => ['create', path('saknas/y.xlsx')]],
    [
      'a target that is a directory',
      async (path) => {
        await mkdir(path('katalog.xlsx'), { recursive: true });
        return ['create', path('katalog.xlsx')];
      },
    ],
  ])('%s', async (_, args) => {
    const before = await readdir(directory.path('.'));
    const given = await args(directory.path);
    const { code, out, error } = await commandLine(...given);
    expect([code, out]).toEqual([2, '']);
    expect(error).toMatch(/^effektregister: .+\n$/);
    const made = (await readdir(directory.path('.'))).filter(
      (name) => !before.includes(name) && /^(x|y)\.xlsx$|\.tmp$/.test(name),
    );
    expect(made).toEqual([]);
  });

  it('a workbook without a register', async () => {
    const empty = directory.path('tom.xlsx');
    const { EmbeddedHost } = await import('../../../src/host');
    await writeFile(empty, await (await EmbeddedHost.open(null)).save());
    const before = await readFile(empty);
    expect(await commandLine('refresh', empty)).toMatchObject({
      code: 2,
      error: expect.stringMatching(/inget register/) as string,
    });
    expect((await readFile(empty)).equals(before)).toBe(true);
  });
});

describe('the npm script', () => {
  it('prints one JSON object and nothing else', async () => {
    const file = directory.path('skript.xlsx');
    await newRegister(file, '--example');
    const check = ['check', file, '--as-of', '2025-12-31', '--json'];
    const printed = execFileSync('npm', ['run', '-s', 'effektregister', '--', ...check], {
      encoding: 'utf8',
      stdio: ['ignore', 'pipe', 'ignore'],
    });
    expect(JSON.parse(printed)).toMatchObject({ rows: 7, leftOut: 0 });
  }, 60_000);
});
