import type { CloseHistory } from '../../../src/domain/close/closeTypes';
import { ledgerOf } from '../../support/figures';
import { assessed, day, type Row } from '../../support/register';
import type { EffectField } from '../../../src/domain/register/cells';
import { details, noHistory, withClose } from '../../support/parts/close';
import { exampleEffects } from '../../support/parts/example';
import { closeMonth, judgeCloses, registerState } from '../../support/parts/closesAtOnce';

const stateOf = (effects: readonly Row<EffectField>[], asOf: string) => {
  const assessment = assessed({ effects }, { asOf: day(asOf) });
  return registerState(assessment, ledgerOf(assessment));
};
const closed = (history: CloseHistory, effects: readonly Row<EffectField>[], asOf: string): CloseHistory =>
  withClose(history, closeMonth(stateOf(effects, asOf), history, details));
const january = closed(noHistory, exampleEffects, '2026-01-31');
const march = closed(january, exampleEffects.slice(1), '2026-03-31');
const nextYear = closed(march, exampleEffects, '2027-01-31');
const rules = (history: CloseHistory, effects = exampleEffects, asOf = '2027-02-01'): string[] =>
  judgeCloses(history, stateOf(effects, asOf)).map(({ ruleId, row, field }) => `${ruleId}@${row} ${field}`);
const withLine = (at: number, change: object): CloseHistory => ({
  ...nextYear,
  lines: nextYear.lines.map((line, index) => (index === at ? { ...line, ...change } : line)),
});

describe('the rules of closes', () => {
  it('say nothing of closes that stand as they were written, in whatever order their lines stand', () => {
    expect(rules(nextYear)).toEqual([]);
    expect(rules({ ...nextYear, lines: [...nextYear.lines].reverse() })).toEqual([]);
    expect(rules(noHistory)).toEqual([]);
  });

  it('W771 misses an effect that counted, until a close has recorded it', () => {
    expect(rules(january, exampleEffects.slice(1), '2026-02-28')).toEqual(['W771@0 effectId']);
    expect(rules(march, exampleEffects.slice(1), '2026-04-01')).toEqual([]);
    expect(
      rules(
        january,
        exampleEffects.map((row) => ({ ...row, status: 'Makulerad' })),
        '2026-02-28',
      ),
    ).toEqual([]);
  });

  it('W772 names the close whose lines were changed, added or taken away, and no other', () => {
    const first = march.lines.findIndex(({ close }) => close === 2);
    expect(rules(withLine(first, { comment: 'x' }))).toEqual(['W772@1 print']);
    expect(rules(withLine(0, { title: 'x' }))).toEqual(['W772@0 print']);
    expect(rules({ ...nextYear, lines: nextYear.lines.slice(1) })).toContain('W772@0 print');
    expect(
      rules({
        ...nextYear,
        closes: nextYear.closes.map((each) => ({ ...each, print: each.number === 2 ? '' : each.print })),
      }),
    ).toContain('W772@1 print');
    expect(
      rules(
        { ...march, closes: march.closes.map((each) => ({ ...each, print: `k2-${each.print}` })) },
        exampleEffects,
        '2026-04-01',
      ),
    ).toEqual([]);
  });

  it('W772 tells of a row of Bokslut that cannot be read, and its lines are not told of as well', () => {
    const unread = { ...nextYear, closes: nextYear.closes.slice(0, 2) };
    const found = judgeCloses(unread, stateOf(exampleEffects, '2026-04-01'), [
      { field: 'asOf', text: 'jan 2027', number: 3 },
    ]);
    expect(found).toMatchObject([
      { ruleId: 'W772', table: 'closes', row: 2, field: 'asOf', params: { reason: 'unreadable', text: 'jan 2027' } },
    ]);
  });

  it('W775 tells of lines whose close has no row in Bokslut: it was taken away, or interrupted', () => {
    const taken = { ...nextYear, closes: nextYear.closes.slice(0, 2) };
    const first = nextYear.lines.findIndex(({ close }) => close === 3);
    expect(judgeCloses(taken, stateOf(exampleEffects, '2026-04-01'))).toMatchObject([
      { ruleId: 'W775', table: 'closeLines', row: first, field: 'close', params: { reason: 'missing', number: 3 } },
    ]);
    expect(rules({ ...nextYear, closes: [] })).toEqual(expect.arrayContaining(['W775@0 close', `W775@${first} close`]));
  });

  it('W774 says that the last close is more than 45 days back', () => {
    expect(rules(nextYear, exampleEffects, '2027-03-17')).toEqual([]);
    expect(rules(nextYear, exampleEffects, '2027-03-18')).toEqual(['W774@2 asOf']);
  });

  it('W775 finds the close whose row is not its lines, by measure', () => {
    const at = (measure: string, close: number) =>
      nextYear.lines.findIndex((line) => line.measure === measure && line.close === close && line.year !== 2026);
    const without = (found: string[]) => found.filter((each) => !each.startsWith('W772'));
    expect(without(rules(withLine(at('calculated', 2), { difference: 1n })))).toEqual(['W775@1 calculatedFreed']);
    expect(without(rules(withLine(at('inYear', 3), { difference: 1n })))).toEqual(['W775@2 inYear']);
    const realised = {
      ...nextYear,
      closes: nextYear.closes.map((each) => ({ ...each, realised: each.number === 2 ? 5n : null })),
    };
    expect(rules(realised)).toEqual(['W775@1 realised', 'W775@2 realised']);
  });
});
