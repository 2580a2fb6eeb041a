import type { PlacedIssue } from '../../src/application/results';
import { severities } from '../../src/domain/register/issue';
import type { Severity } from '../../src/domain/register/issue';
import { countLevels, worstOf } from '../../src/taskpane/levels';
import { filterIssues, groupIssues } from '../../src/taskpane/issues/groupIssues';
import { noticeText } from '../../src/taskpane/shell/noticeText';

const placed = (ruleId: string, severity: Severity, row = 0) =>
  ({
    issue: { ruleId, severity, table: 'effects', row, field: null, effectId: '', params: {} },
    sheet: 'Effekter',
    sheetRow: row + 6,
    column: '',
  }) as PlacedIssue;

const found = [
  placed('W153', 'completion'),
  placed('W252', 'warning', 1),
  placed('W102', 'completion', 1),
  placed('E104', 'error', 2),
];

describe('three levels: Fel, Att se över, Att komplettera (domain.md §8)', () => {
  it('are counted apart', () => {
    expect(countLevels(found)).toEqual({ error: 1, warning: 1, completion: 2 });
  });

  it('stand with the gravest first, in what each group of issues is and among groups', () => {
    expect(severities).toEqual(['error', 'warning', 'completion']);
    expect(groupIssues(found, 'rule').map(({ key }) => key)).toEqual(['E104', 'W252', 'W102', 'W153']);
    expect(groupIssues(found, 'row').map(({ severity }) => severity)).toEqual(['error', 'warning', 'completion']);
    expect(worstOf([])).toBe('completion');
  });

  it('can be shown one at a time', () => {
    expect(filterIssues(found, 'completion', '', () => '').map(({ issue }) => issue.ruleId)).toEqual(['W153', 'W102']);
  });

  it('a check tells all three; what is only incomplete is no error', () => {
    expect(noticeText({ key: 'checked', counts: { error: 0, warning: 0, completion: 47 } }, 'sv')).toBe(
      'Kontrollerat. Alla rader räknas med, 0 att se över, 47 att komplettera.',
    );
    expect(noticeText({ key: 'checked', counts: { error: 2, warning: 1, completion: 0 } }, 'sv')).toBe(
      'Kontrollerat. 2 fel, 1 att se över, 0 att komplettera.',
    );
    expect(noticeText({ key: 'checked', counts: { error: 0, warning: 0, completion: 0 } }, 'sv')).toBe(
      'Kontrollerat. Inga anmärkningar.',
    );
  });
});
