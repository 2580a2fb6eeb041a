import { refresh } from '../../src/application/refresh';
import { fillGenerated, openBlank } from '../../src/tools/bench/register';
import { asOf } from './support';

describe('a register that is larger than an answer may be', () => {
  it('is refreshed in at most six requests and one more per 4 MB, none of them near what Excel takes', async () => {
    const opened = await openBlank();
    await fillGenerated(opened, 3000);
    const { host, workbook } = opened;
    const sizes: number[] = [];
    const cells: number[] = [];
    const handle = host.handle.bind(host);
    host.handle = (body, client) => {
      sizes.push(body.length);
      for (const { ArgumentInfo } of (JSON.parse(body) as { Actions: { ArgumentInfo?: { Arguments?: unknown[] } }[] })
        .Actions) {
        const [values] = ArgumentInfo?.Arguments ?? [];
        if (Array.isArray(values)) cells.push(values.flat().length);
      }
      return handle(body, client);
    };
    for (const time of ['first', 'second']) {
      await new Promise((resolve) => setTimeout(resolve, 20));
      host.resetCounters();
      const { syncs, differences } = await refresh(workbook, { today: asOf });
      const { requestBytes, responseBytes } = host.counters;
      const bound = 6 + Math.floor((requestBytes + responseBytes) / 4_000_000);
      expect({ time, syncs: syncs <= bound, differences }).toEqual({ time, syncs: true, differences: [] });
    }
    expect(sizes.some((size) => size > 700_000)).toBe(true);
    expect(Math.max(...sizes)).toBeLessThan(2_000_000);
    // Nothing is left for office.js to cut, which would find each part by ranges of its own.
    const rows = 3000;
    expect(Math.max(...cells)).toBeLessThanOrEqual(1500);
    expect(cells.filter((count) => count > 1400).length).toBeGreaterThan((rows * 2 * 39) / 1500);
  });
});
