import type { CellChange } from '../../../src/domain/register/issue';
import { nearestWord } from '../../../src/domain/basics/nearest';
import type { RegisterDraft } from '../../support/register';
import { assessed, contract, day, issuesOf, outcome } from '../../support/register';

/** What the fix of a rule would change, in a register of one contract. */
const fixOf = (ruleId: string, effect: object, more: RegisterDraft = {}): readonly CellChange[] | undefined =>
  issuesOf(assessed({ effects: [{ ...contract, ...effect }], ...more }), ruleId)[0]?.fix?.changes;

describe('fixes that the product can make itself', () => {
  it.each([
    ['E101', 'type', 'Nytt avtall', 'Nytt avtal'],
    ['W102', 'department', 'Socialforvaltningen', 'Socialförvaltningen'],
    ['W103', 'category', 'Resro', 'Resor'],
    ['W110', 'reason', 'Direktuphandling', 'Direktupphandling'],
    ['W162', 'status', 'Makulerat', 'Makulerad'],
    ['W162', 'baselineSource', 'Budgeten', 'Budget'],
  ] as const)('%s corrects a misspelled %s: %s to %s', (ruleId, field, before, after) => {
    expect(fixOf(ruleId, { [field]: before })).toEqual([{ table: 'effects', row: 0, field, before, after }]);
  });

  it('W556 and W557 correct a misspelled source and cause', () => {
    const outcomes = [{ ...outcome, source: 'Faktra', cause: 'Volymförändringar' }];
    expect(fixOf('W556', {}, { outcomes })?.[0]).toEqual({
      table: 'outcomes',
      row: 0,
      field: 'source',
      before: 'Faktra',
      after: 'Faktura',
    });
    expect(fixOf('W557', {}, { outcomes })?.[0]).toMatchObject({ field: 'cause', after: 'Volymförändring' });
  });

  it.each([
    ['2025/9/1', '2025-09-01'],
    ['2025.09.01', '2025-09-01'],
    ['20250901', '2025-09-01'],
    ['2025-9-1', '2025-09-01'],
    [20250901, '2025-09-01'],
    ['1/9 2025', '2025-09-01'],
    ['2025-09', '2025-09-01'],
    [202509, '2025-09-01'],
  ])('E104 suggests the day for %j, which reads in one way', (start, iso) => {
    expect(fixOf('E104', { start })).toEqual([
      { table: 'effects', row: 0, field: 'start', before: start, after: day(iso) },
    ]);
  });

  it.each(['2025/13/01', '2025/9-1', '19991231', 'september'])('E104 suggests nothing for %j', (start) => {
    expect(issuesOf(assessed({ effects: [{ ...contract, start }] }), 'E104')).toHaveLength(1);
    expect(fixOf('E104', { start })).toBeUndefined();
  });

  it('E101 suggests nothing for a word that is far from all', () => {
    expect(issuesOf(assessed({ effects: [{ ...contract, type: 'Nya' }] }), 'E101')).toHaveLength(1);
    expect(fixOf('E101', { type: 'Nya' })).toBeUndefined();
  });

  it('W151 makes a term written as text a number', () => {
    expect(fixOf('W151', { termYears: '2 år' })).toEqual([
      { table: 'effects', row: 0, field: 'termYears', before: '2 år', after: 2 },
    ]);
  });

  it('E502 and W163 suggest days in the same way', () => {
    expect(fixOf('W163', { actualEnd: '2026/01/31' })).toEqual([
      { table: 'effects', row: 0, field: 'actualEnd', before: '2026/01/31', after: day('2026-01-31') },
    ]);
    expect(fixOf('E502', {}, { outcomes: [{ ...outcome, to: '20251231' }] })?.[0]).toEqual({
      table: 'outcomes',
      row: 0,
      field: 'to',
      before: '20251231',
      after: day('2025-12-31'),
    });
  });

  it('none guesses at a word that is far from all, too short, or as near to two', () => {
    expect(nearestWord('Something', ['Resor', 'Kontor'])).toBeNull();
    expect(nearestWord('IT', ['Vi', 'IK'])).toBeNull();
    expect(nearestWord('Avdelning C', ['Avdelning A', 'Avdelning B'])).toBeNull();
    expect(nearestWord('Avdelning AA', ['Avdelning A', 'Avdelning B'])).toBe('Avdelning A');
    expect(nearestWord('kotnor', ['Kontor', 'Kultur'])).toBe('Kontor');
    expect(nearestWord('Konto', ['Kontor', 'Kontot'])).toBeNull();
    expect(nearestWord('Kontorrrr', ['Kontor'])).toBeNull();
    expect(nearestWord('Kontorrr', ['Kontor'])).toBe('Kontor');
    expect(nearestWord('', [''])).toBeNull();
  });
});
