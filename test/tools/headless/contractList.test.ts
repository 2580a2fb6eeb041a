import { readFile, writeFile } from 'node:fs/promises';
import { openWorkbook } from '../../../src/tools/headless/openWorkbook';
import { ledgerText, printingRows } from '../../support/parts/ledgerText';
import { commandLine, newRegister, workDirectory } from './support';

let directory: Awaited<ReturnType<typeof workDirectory>>;
let register: string;
beforeAll(async () => {
  directory = await workDirectory();
  register = directory.path('register.xlsx');
  await newRegister(register, '--parts', 'payables');
});
afterAll(() => directory.remove());

const payables = async (...args: string[]) => {
  const { out, error, code } = await commandLine('payables', register, '--as-of', '2025-07-31', '--json', ...args);
  const answer = out === '' ? null : (JSON.parse(out) as Record<string, unknown>);
  return { error, code, imports: (answer?.imports ?? []) as { id: string }[], contracts: answer?.contracts };
};
async function file(name: string, content: string): Promise<string> {
  await writeFile(directory.path(name), content);
  return directory.path(name);
}
async function rowsOf<Key extends 'contracts' | 'payablesImports'>(key: Key) {
  const { workbook } = await openWorkbook(new Uint8Array(await readFile(register)));
  const { cells } = await workbook.readRegister({ formulas: false });
  return cells[key].rows.filter((row) => row.some((cell) => cell !== ''));
}

describe('a list of contracts', () => {
  const list = [
    'Diarienummer;Rubrik;Leverantörsnamn;Org.nr;Avtalsperiod;Varugrupp',
    'UTSKRIFT;Utskrift som tjänst;Nya Skrivaren AB;5599001004;2025-01-01 - 2026-12-31;IT & Kommunikation',
    'STÄD;Städning;Anna Ek;550231-0245;2025-02-01 – ;Fastighetsunderhåll',
    'UTAN;Utan leverantör;;;2025-01-01 - 2025-12-31;',
    ';Utan nummer;Bolaget AB;559900-2002;2025-01-01 - 2025-12-31;',
  ].join('\r\n');

  it('is read into Avtal by heading and content: periods as days, and never a person’s number', async () => {
    const path = await file('avtal.csv', list);
    const { error, contracts } = await payables('--contracts', path);
    expect([error, contracts]).toEqual(['', { added: 2, standing: 0, persons: 1, unusable: 2 }]);
    expect((await rowsOf('contracts')).map((row) => row.slice(0, 8))).toEqual([
      ['UTSKRIFT', 'Utskrift som tjänst', '', '559900-1004', 'Nya Skrivaren AB', 45_658, 46_387, 'IT & Kommunikation'],
      ['STÄD', 'Städning', '', '', 'Anna Ek', 45_689, '', 'Fastighetsunderhåll'],
    ]);
  });

  it('read again adds nothing', async () => {
    const { contracts } = await payables('--contracts', await file('igen.csv', list));
    expect(contracts).toEqual({ added: 0, standing: 2, persons: 0, unusable: 2 });
    expect(await rowsOf('contracts')).toHaveLength(2);
  });

  it('without a column of contract numbers is refused in words, and nothing is written', async () => {
    const before = await readFile(register);
    const { code, error } = await payables('--contracts', await file('fel.csv', 'Namn;Ort;Antal\nA;B;1\nC;D;2\n'));
    expect([code, error]).toEqual([2, expect.stringContaining('avtalsnummer')]);
    expect(Buffer.compare(before, await readFile(register))).toBe(0);
  });
});

describe('--replace', () => {
  it('puts a file in the place of every reading that it covers', async () => {
    const of = (from: string, to: string) => printingRows.filter(({ day }) => day >= from && day < to);
    const halves = [of('2024-01', '2024-07'), of('2024-07', '2025-01')];
    const paths = await Promise.all(halves.map((rows, index) => file(`del${index}.csv`, ledgerText(rows))));
    const first = await payables('--file', paths[0] as string, '--file', paths[1] as string);
    expect(first.imports.map(({ id }) => id)).toEqual(['L-1', 'L-2']);
    const whole = await file('hela.csv', ledgerText(of('2024-01', '2025-01')));
    const refused = await payables('--file', whole);
    expect([refused.code, refused.error]).toEqual([2, expect.stringMatching(/E902.*L-1.*E902.*L-2/s)]);
    expect((await payables('--file', whole, '--replace')).imports.map(({ id }) => id)).toEqual(['L-3']);
    expect((await rowsOf('payablesImports')).map(([id]) => id)).toEqual(['L-3']);
  });
});
