import { Worlds } from '../../../src/tools/faults/worlds';
import { tryLedgerCommand } from '../../../src/tools/fuzz/badFiles';
import { Chance } from '../../../src/tools/fuzz/chance';
import { largeLedgerFiles, ledgerFile, tryLedgerFile } from '../../../src/tools/fuzz/ledgerFiles';

/** Ledger files in all shapes: `files` small ones, `bombs` of the large, and `refused` given to a register. */
export function describeBadLedgers({ files, bombs, refused }: Record<'files' | 'bombs' | 'refused', number>): void {
  describe('a ledger file of any kind', () => {
    it('is read, or refused in clear words that quote nothing of it', async () => {
      const said: string[] = [];
      for (let seed = 0; seed < files; seed += 1) {
        const found = await tryLedgerFile(ledgerFile(new Chance(seed * 7919)));
        if (found !== '') said.push(`seed ${seed}: ${found}`);
      }
      expect(said).toEqual([]);
    }, 120_000);

    it('that is a bomb, or one line without an end, is answered within seconds', async () => {
      for (const make of largeLedgerFiles.slice(0, bombs)) {
        const started = performance.now();
        expect(await tryLedgerFile(make())).toBe('');
        expect(performance.now() - started).toBeLessThan(30_000);
      }
    }, 180_000);

    if (refused === 0) return;
    it('leaves the register as it was where it is refused', async () => {
      const register = (await new Worlds().bytes('withPayables')) ?? new Uint8Array(0);
      for (let seed = 1; seed <= refused; seed += 1)
        expect(await tryLedgerCommand(register, ledgerFile(new Chance(seed)))).toBe('');
      expect(await tryLedgerCommand(register, largeLedgerFiles[0]?.() ?? new Uint8Array(0))).toBe('');
    }, 180_000);
  });
}
