import { readArguments } from '../../../src/tools/headless/arguments';
import { localToday, serialToIso } from '../../../src/tools/headless/isoDate';
import { Unusable } from '../../../src/tools/headless/arguments';

describe('the command line', () => {
  it('reads the three commands', () => {
    expect(readArguments(['create', 'ut.xlsx', '--example'])).toEqual({
      command: 'create',
      file: 'ut.xlsx',
      example: 'cases',
    });
    expect(readArguments(['create', 'ut.xlsx', '--example', '--parts', 'close'])).toMatchObject({ example: 'cases' });
    expect(readArguments(['create', '--example', 'ut.xlsx'])).toMatchObject({ example: 'cases', file: 'ut.xlsx' });
    expect(readArguments(['create', 'ut.xlsx', '--example', 'year', '--as-of', '2026-11-30'])).toEqual({
      command: 'create',
      file: 'ut.xlsx',
      example: 'year',
      asOf: 46356,
    });
    expect(readArguments(['check', 'in.xlsx', '--as-of', '2026-12-31', '--json'])).toEqual({
      command: 'check',
      file: 'in.xlsx',
      asOf: 46387,
      json: true,
    });
    expect(readArguments(['refresh', 'in.xlsx', '-o', 'ut.xlsx'])).toEqual({
      command: 'refresh',
      file: 'in.xlsx',
      output: 'ut.xlsx',
      json: false,
      allowLoss: false,
    });
  });

  it.each([
    [[]],
    [['remove', 'a.xlsx']],
    [['check']],
    [['check', 'a.txt']],
    [['check', 'a.xlsx', 'b.xlsx']],
    [['check', 'a.xlsx', '--as-of', '2026-02-30']],
    [['check', 'a.xlsx', '--as-of', 'idag']],
    [['check', 'a.xlsx', '--as-of', '1999-12-31']],
    [['check', 'a.xlsx', '--example']],
    [['refresh', 'a.xlsx', '--wrong']],
    [['create', 'a.xlsx', '--example', '--rows', 'r.json']],
    [['create', 'a.xlsx', '--example=annat']],
  ])('refuses %j with one line', (args: string[]) => {
    expect(() => readArguments(args)).toThrow(Unusable);
    try {
      readArguments(args);
    } catch (error) {
      expect((error as Error).message).not.toContain('\n');
    }
  });

  it.each([
    [
      ['refresh', 'a.xlsx', '--wrong'],
      'Kommandot har ingen växel --wrong. Skrivs så här: effektregister refresh in.xlsx',
    ],
    [['refresh', 'a.xlsx', '-o'], 'Växeln -o vill ha något efter sig. Skrivs så här: effektregister refresh'],
    [['check', 'a.xlsx', '--json=1'], 'Växeln --json tar inget efter sig. Skrivs så här: effektregister check'],
    [
      ['remove', 'a.xlsx'],
      'Ange create, check, refresh, repair, close, put, payables, collect eller export. Skriv --help',
    ],
  ])('%j is answered in Swedish, with how the command is written', (args, words) => {
    expect(() => readArguments(args)).toThrow(words);
  });

  it('takes today from the calendar where it runs', () => {
    expect(serialToIso(localToday(new Date(2026, 0, 31, 23, 59)))).toBe('2026-01-31');
  });
});
