import type { Severity } from '../../../src/domain/register/issue';
import { bytesOf } from '../../../src/workbook/plan/cellBytes';
import { issueRowsToCells, reviewBytes, type ReviewRow } from '../../../src/workbook/tables/reviewCells';

function line(
  effectId: string,
  row: number,
  ruleId: string,
  severity: Severity = 'warning',
  sheet = 'Effekter',
): ReviewRow {
  return {
    effectId,
    sheet,
    row,
    column: 'Belopp',
    ruleId,
    severity,
    message: `Något är fel på rad ${row}. `.repeat(4),
    brief: `Fel: något på rad ${row}`,
    key: effectId,
  };
}

describe('Granskning', () => {
  it('holds every issue: Effekter before other sheets, errors before warnings, then row by row', () => {
    const cells = issueRowsToCells([
      line('E-2', 7, 'W161'),
      line('E-1', 9, 'W551', 'warning', 'Utfall'),
      line('E-3', 8, 'E301', 'error'),
      line('E-1', 6, 'W152'),
      line('E-1', 9, 'E501', 'error', 'Utfall'),
    ]);
    expect(cells.map(([id, sheet, row, , rule]) => [id, sheet, row, rule])).toEqual([
      ['E-3', 'Effekter', 8, 'E301'],
      ['E-1', 'Effekter', 6, 'W152'],
      ['E-2', 'Effekter', 7, 'W161'],
      ['E-1', 'Utfall', 9, 'E501'],
      ['E-1', 'Utfall', 9, 'W551'],
    ]);
  });

  describe('with more issues than Excel takes in one request', () => {
    const ids = Array.from({ length: 200 }, (_, index) => `E-${index + 1}`);
    const rows = ids.flatMap((id, index) => [
      line(id, index + 6, 'W161'),
      line(id, index + 6, 'W153'),
      line(id, index + 6, 'W160'),
      ...(index === 199 ? [line(id, 205, 'E301', 'error')] : []),
    ]);
    const whole = bytesOf(issueRowsToCells(rows));
    const cells = issueRowsToCells(rows, 'Effekter', Math.floor(whole / 2));
    const listed = cells.filter(([id]) => id !== '');
    const rest = cells.filter(([id]) => id === '');

    it('keeps within it', () => {
      expect(whole).toBeLessThan(reviewBytes);
      expect(bytesOf(cells)).toBeLessThanOrEqual(whole / 2);
    });

    it('gives every ID its worst line, which Kontroll shows, and then the first of the others', () => {
      expect(new Set(listed.map(([id]) => id)).size).toBe(200);
      expect(listed[0]?.slice(0, 5)).toEqual(['E-200', 'Effekter', 205, 'Belopp', 'E301']);
      expect(listed.filter(([id]) => id === 'E-1').length).toBe(3);
      expect(listed.filter(([id]) => id === 'E-199').length).toBe(1);
    });

    it('says at the end, rule by rule, how many more there are', () => {
      const missing = (rule: string): number =>
        rows.filter((row) => row.ruleId === rule).length - listed.filter((cell) => cell[4] === rule).length;
      expect(rest.map((cell) => cell[4]).sort()).toEqual(['W153', 'W160', 'W161']);
      for (const cell of rest) expect(cell[6]).toMatch(new RegExp(`^${missing(String(cell[4]))} rad(er)? till`));
      expect(listed.length + rest.reduce((sum, cell) => sum + missing(String(cell[4])), 0)).toBe(rows.length);
    });
  });

  it('holds together with as many issues as a sheet has rows', () => {
    const one = line('E-1', 6, 'W161');
    const cells = issueRowsToCells(
      Array.from({ length: 300_000 }, () => one),
      'Effekter',
      1_000,
    );
    expect(cells.at(-1)?.[6]).toContain('rader till');
    expect(bytesOf(cells)).toBeLessThanOrEqual(1_000);
  });
});
