import { readSettings } from '../../../src/application/settings';
import { judgeSettings } from '../../../src/domain/rules/settings';
import type { CellValue } from '../../../src/domain/register/cells';
import { issueMessage } from '../../../src/locales/issueText';

const told = (cells: Readonly<Record<string, CellValue>>): string[] =>
  judgeSettings(readSettings(cells).unreadable.map((key) => ({ key, cell: cells[key] ?? '' }))).map(
    (issue) =>
      `${issue.ruleId} ${issue.severity} ${issue.row} ${issueMessage(issue, 'sv', { rowNumber: (row) => row }).replace(/\u00a0/g, ' ')}`,
  );

describe('settings', () => {
  it('W181 says which setting cannot be read, and what is used instead', () => {
    expect(
      told({
        asOf: '31/12 2025',
        capMonths: '48 månader',
        avoidanceCapMonths: 0,
        hourlyCost: -500,
        displayUnit: 'euro',
        validationLimit: -1,
        forecastCoverage: 'hälften',
      }),
    ).toEqual([
      'W181 warning 1 Inställningen Per datum: ”31/12 2025” går inte att använda. Dagens datum används.',
      'W181 warning 2 Inställningen Visningsenhet: ”euro” går inte att använda. tkr används.',
      'W181 warning 3 Inställningen Tak, månader: ”48 månader” går inte att använda. 48 används.',
      'W181 warning 4 Inställningen Cost avoidance, månader: ”0” går inte att använda. 12 används.',
      'W181 warning 5 Inställningen Timkostnad: ”−500” går inte att använda. Inget värde används.',
      'W181 warning 9 Inställningen Valideringsgräns: ”−1” går inte att använda. 100 000 används.',
      'W181 warning 10 Inställningen Prognos kräver uppföljning: ”hälften” går inte att använda. 50 % används.',
    ]);
    expect(told({ capMonths: 601, asOf: 20251231 })).toHaveLength(2);
  });

  it('W181 is silent about blanks, and about per cent written as a number', () => {
    expect(told({ asOf: '', capMonths: '', hourlyCost: '', forecastCoverage: 50 })).toEqual([]);
    expect(readSettings({ forecastCoverage: 50 }).settings.forecastCoverage).toBe(0.5);
  });
});
