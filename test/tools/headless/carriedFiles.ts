import { readFile, writeFile } from 'node:fs/promises';
import fc from 'fast-check';
import { unzipSync } from 'fflate';
import { Chance } from '../../../src/tools/fuzz/chance';
import { bentPackage } from '../../../src/tools/fuzz/packages';
import type { FileChange } from '../../../src/host';
import { openXmlErrors } from './outsiders';
import { commandLine, newRegister, workDirectory } from './support';
import { untoldOf } from './untold';

const partsOf = (file: Uint8Array): Map<string, Buffer> =>
  new Map(Object.entries(unzipSync(file)).map(([path, part]) => [path.replace(/\\/g, '/'), Buffer.from(part)]));

/** So many registers in packages as other programs leave them: what a refresh changes of them is what it says. */
export function describeCarried(files: number): void {
  describe('a refresh of a file', () => {
    let work: Awaited<ReturnType<typeof workDirectory>>;
    let example: Uint8Array;
    beforeAll(async () => {
      work = await workDirectory();
      await newRegister(work.path('exempel.xlsx'), '--example');
      example = await readFile(work.path('exempel.xlsx'));
    });
    afterAll(() => work.remove());

    /** Each can be opened. */
    const usable = fc
      .integer({ min: 0, max: 100_000 })
      .map((seed) => bentPackage(example, new Chance(seed)))
      .filter(({ works }) => works);

    it('differs, part by part and cell by cell, where it says so and nowhere else, however the package is written', async () => {
      await fc.assert(
        fc.asyncProperty(usable, async ({ bytes }) => {
          const [file, out] = [work.path('in.xlsx'), work.path('ut.xlsx')];
          await writeFile(file, bytes);
          const answer = await commandLine('refresh', file, '-o', out, '--json', '--as-of', '2025-12-31');
          expect(answer.error).toBe('');
          const { fileChanges, total } = JSON.parse(answer.out) as {
            fileChanges: readonly FileChange[];
            total: { calculated: number };
          };
          expect(total.calculated).toBe(29_275_000);
          const [before, after] = [partsOf(bytes), partsOf(await readFile(out))];
          const differing = [...new Set([...before.keys(), ...after.keys()])].filter(
            (path) => !before.get(path)?.equals(after.get(path) ?? Buffer.of(0)),
          );
          expect(fileChanges.map(({ part }) => part).sort()).toEqual(differing.sort());
          const untold = fileChanges.flatMap((change) => {
            const [old, now] = [before.get(change.part), after.get(change.part)];
            return old === undefined || now === undefined
              ? []
              : untoldOf(old, now, change).map((what) => `${change.part}: ${what}`);
          });
          expect(untold).toEqual([]);
          const known = new Set((await openXmlErrors(file)).map((error) => JSON.stringify(error)));
          expect((await openXmlErrors(out)).filter((error) => !known.has(JSON.stringify(error)))).toEqual([]);
        }),
        { numRuns: files },
      );
    }, 300_000);
  });
}
