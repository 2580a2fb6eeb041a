import { parseArgs } from 'node:util';
import { runFuzz } from './runFuzz';

const { values } = parseArgs({
  options: {
    seconds: { type: 'string' },
    seed: { type: 'string' },
    inputs: { type: 'string' },
    book: { type: 'string' },
    json: { type: 'boolean' },
  },
});

/**
 * `fuzz [--seconds 60] [--seed n] [--inputs n] [--book n] [--json]`: bad input on every task; exit code 1 when
 * something was found.
 */
async function main(): Promise<void> {
  const started = performance.now();
  const seed = values.seed === undefined ? Date.now() % 1_000_000_000 : Number(values.seed);
  const seconds = Number(values.seconds ?? '60');
  process.stderr.write(`seed ${seed}\n`);
  const tally = await runFuzz({
    seed,
    inputs: Number(values.inputs ?? 'Infinity'),
    ...(values.book === undefined ? {} : { firstBook: Number(values.book) }),
    until: () => performance.now() - started > seconds * 1000,
  });
  for (const finding of tally.findings) process.stderr.write(`${finding}\n`);
  const { inputs, crashes, hangs, silentChanges } = tally;
  process.stdout.write(
    values.json
      ? `${JSON.stringify({ inputs, crashes, hangs, silentChanges })}\n`
      : `${inputs} inputs: ${crashes} crashes, ${hangs} hangs, ${silentChanges} silent changes\n`,
  );
  process.exitCode = crashes + hangs + silentChanges === 0 ? 0 : 1;
}

void main();
