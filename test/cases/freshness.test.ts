import { freshnessCases, typedAfterRefresh } from './freshness';

const others = Object.keys(freshnessCases).filter((name) => name !== 'FR_none');

describe('02 what is typed after a refresh', () => {
  it('FR_none: nothing, and the sheets are current', async () => {
    expect((await typedAfterRefresh('FR_none')).line).toMatch(/^Aktuell per/);
  });

  it.each(others)('%s: the sheets say that they are not', async (name) => {
    expect((await typedAfterRefresh(name)).line).toMatch(/^Inaktuell:/);
  });
});
