import { deeperTour } from './support/tours/deeper';
import { everydayTour } from './support/tours/everyday';
import { looks, otherLooks } from './support/tours/looks';
import { statesTour } from './support/tours/states';
import { expect, test } from './support/workbench';

for (const [lang, theme] of otherLooks)
  test(`every everyday view is accessible in ${lang}, ${theme}`, async ({ workbench }) => {
    test.setTimeout(120_000);
    expect(await everydayTour(workbench, lang, theme)).toEqual([]);
  });

// The first look is in access.test.ts.
for (const [lang, theme] of [...looks.slice(1), ...otherLooks]) {
  test(`the deeper views are accessible in ${lang}, ${theme}`, async ({ workbench }) => {
    test.setTimeout(120_000);
    expect(await deeperTour(workbench, lang, theme)).toEqual([]);
  });

  test(`every state of the pane is accessible in ${lang}, ${theme}`, async ({ workbench }) => {
    test.setTimeout(150_000);
    expect(await statesTour(workbench, lang, theme)).toEqual([]);
  });
}
