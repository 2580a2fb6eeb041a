import { join } from 'node:path';
import { expect, test } from '@playwright/test';
import { bundleSizes } from '../../src/tools/bench/bundle';

const built = join(__dirname, '../../dist/addin');
const budget = 185_000;

test('what the pane loads before it shows anything is at most 185 kB, gzip', async () => {
  const { initialGzip } = await bundleSizes(built);
  expect(initialGzip).toBeGreaterThan(50_000);
  expect(initialGzip).toBeLessThanOrEqual(budget);
});

test('no part that is loaded later is larger than 50 kB', async () => {
  const { chunks } = await bundleSizes(built);
  const later = chunks.filter(({ name }) => name !== 'taskpane');
  expect(later.length).toBeGreaterThan(3);
  for (const { name, gzip } of later) expect({ name, small: gzip <= 50_000 }).toEqual({ name, small: true });
});
