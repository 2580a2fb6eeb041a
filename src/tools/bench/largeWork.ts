import type { Serial } from '../../domain/basics/calendar';
import { run } from '../headless/run';

/** What one command took, in a process of its own, so that its memory is its own. */
export interface LargeWork {
  readonly code: 0 | 1 | 2;
  readonly ms: number;
  readonly cpuMs: number;
  /** Highest memory of the whole process, MB. */
  readonly megabytes: number;
}

/** 2026-06-15: what day it is does not matter, only that it is the same each time. */
const today = 46_188 as Serial;

async function main(): Promise<void> {
  const began = performance.now();
  const before = process.cpuUsage();
  const code = await run(process.argv.slice(2), {
    today,
    out: () => undefined,
    error: (line) => process.stderr.write(`${line}\n`),
  });
  const { user, system } = process.cpuUsage(before);
  const work: LargeWork = {
    code,
    ms: Math.round(performance.now() - began),
    cpuMs: Math.round((user + system) / 1000),
    megabytes: Math.round(process.resourceUsage().maxRSS / 1024),
  };
  process.stdout.write(JSON.stringify(work));
}

main().catch((error: unknown) => {
  process.stderr.write(`${error instanceof Error ? error.stack : String(error)}\n`);
  process.exitCode = 1;
});
