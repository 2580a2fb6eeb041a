import type { Figures } from '../../../src/domain/summary/summaryTypes';
import { effectClasses, type EffectClass } from '../../../src/domain/effect/effect';
import { domainWork } from '../../../src/tools/bench/domain';
import { floor, floorFigure, type FloorSlice } from '../../../src/tools/bench/floor';
import { cellsOf, generateRegister } from '../../../src/tools/bench/generate';
import { choices } from '../../../src/locales/workbook';
import { ledgerOf } from '../../support/figures';

/** Plain division rounds a half the other way for what is negative: an öre or two in a sum of thousands. */
const slack = 12;

describe('the floor makes the totals that the domain makes', () => {
  const cells = cellsOf(generateRegister(600));
  const { assessment, summary } = domainWork(cells);
  const totals = floor(cells);
  const near = (ours: bigint | number, theirs: number, what: string) =>
    expect({ what, near: Math.abs(Number(ours) - theirs) <= slack, ours, theirs }).toMatchObject({ what, near: true });
  const over = (
    slice: FloorSlice | undefined,
    figure: Parameters<typeof floorFigure>[1],
    classes: readonly EffectClass[] = effectClasses,
  ) => classes.reduce((sum, name) => sum + floorFigure(slice, figure, effectClasses.indexOf(name)), 0);
  const same = (figures: Figures, slice: FloorSlice | undefined, what: string) => {
    for (const name of effectClasses) near(figures.byClass[name], over(slice, 'calculated', [name]), `${what} ${name}`);
    near(figures.realised ?? 0n, over(slice, 'shown', ['freed', 'returned']), `${what} realised`);
    near(figures.confirmed ?? 0n, over(slice, 'shown', ['avoided']), `${what} confirmed`);
    near(
      Object.values(figures.deviation).reduce((sum, part) => sum + part, 0n),
      over(slice, 'deviation'),
      `${what} deviation`,
    );
    for (const figure of [
      'elapsed',
      'elapsedDirect',
      'followedUp',
      'notFollowedUp',
      'unverified',
      'shortfall',
      'surplus',
      'validated',
      'centihours',
    ] as const) {
      near(figures[figure], over(slice, figure), `${what} ${figure}`);
    }
  };

  it('of every row: none is left out, so that checking nothing costs no total', () => {
    expect(summary).toMatchObject({ rows: 600, counted: 600 });
  });

  it('per year', () =>
    summary.perYear.forEach((figures) => same(figures, totals.years.get(figures.year), String(figures.year))));

  it('per type, department, category and reason', () => {
    for (const figures of summary.perType)
      same(
        figures,
        totals.types.get(choices.effectTypes[figures.name as keyof typeof choices.effectTypes]),
        figures.name,
      );
    for (const figures of summary.perDepartment) same(figures, totals.departments.get(figures.name), figures.name);
    for (const figures of summary.perCategory) same(figures, totals.categories.get(figures.name), figures.name);
    for (const figures of summary.perReason) same(figures, totals.reasons.get(figures.name), figures.name);
  });

  it('capped, of the first 12 months, per year on the day, and month by month', () => {
    effectClasses.forEach((name, index) => {
      near(summary.views.capped.byClass[name], totals.capped[index] ?? NaN, `capped ${name}`);
      near(summary.views.first12Months.byClass[name], totals.first12Months[index] ?? NaN, `first 12 months ${name}`);
      if (name !== 'returned') near(summary.runRate[name], totals.runRate[index] ?? NaN, `run rate ${name}`);
    });
    for (const { month, class: name, calculated, realised, confirmed } of ledgerOf(assessment).months) {
      const position = (month - 1) * effectClasses.length + effectClasses.indexOf(name);
      near(calculated, totals.monthsCalculated[position] ?? NaN, `month ${month} ${name}`);
      near(realised + confirmed, totals.monthsShown[position] ?? NaN, `month ${month} ${name} shown`);
    }
  });
});
