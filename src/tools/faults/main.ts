import { spawn } from 'node:child_process';
import { availableParallelism } from 'node:os';
import { createInterface } from 'node:readline';
import { fileURLToPath } from 'node:url';
import { parseArgs } from 'node:util';
import { runFaults, sumOf, type FaultTally } from './runFaults';
import { useCases } from './useCases';
import { Worlds } from './worlds';

/** Faults of each use case in the quick form. */
const QUICK = 30;

/** What one process has to say: its part of the trials. */
type Part = FaultTally;

/**
 * `faults [--json] [--every] [--quick] [--only name,name] [--most n] [--processes n]`: every fault on every use case
 * and the planted bugs, shared between as many processes as the machine has cores. Exit code 1 when something was lost
 * or a planted bug was not found.
 */
async function main(): Promise<void> {
  const { values } = parseArgs({
    options: {
      json: { type: 'boolean' },
      every: { type: 'boolean' },
      quick: { type: 'boolean' },
      only: { type: 'string' },
      most: { type: 'string' },
      processes: { type: 'string' },
      share: { type: 'string' },
    },
  });
  const only = values.only?.split(',');
  if (values.share !== undefined) {
    const [part = 0, of = 1] = values.share.split('/').map(Number);
    const most = values.most === undefined ? (values.quick === true ? QUICK : undefined) : Number(values.most);
    const tally = await runFaults({
      ...(most === undefined ? {} : { most }),
      worlds: new Worlds(),
      share: { part, of },
      every: values.every === true,
      planted: only === undefined,
      useCases: useCases.filter(({ name }) => only === undefined || only.includes(name)),
      onUseCase: ({ name, tried, lost }) => process.stderr.write(`${name}: ${tried} tried, ${lost} lost\n`),
    });
    process.stdout.write(`${JSON.stringify(tally)}\n`);
    return;
  }
  const processes = Math.max(1, Number(values.processes ?? availableParallelism()));
  const passed = process.argv.slice(2).filter((argument) => argument !== '--json');
  const parts = await Promise.all(
    Array.from({ length: processes }, (_, part) => runPart([...passed, '--share', `${part}/${processes}`])),
  );
  const { complaints, missed, ...tally } = sumOf(parts);
  for (const complaint of complaints) process.stderr.write(`${complaint}\n`);
  for (const name of missed) process.stderr.write(`planted and not found: ${name}\n`);
  const { tried, survived, lost, planted, plantedFound } = tally;
  process.stdout.write(
    values.json === true
      ? `${JSON.stringify(tally)}\n`
      : `${tried} tried, ${survived} survived, ${lost} lost; ${plantedFound} of ${planted} planted bugs found\n`,
  );
  process.exitCode = lost === 0 && plantedFound === planted ? 0 : 1;
}

/** One part in a process of its own, started as this one was. */
async function runPart(args: readonly string[]): Promise<Part> {
  const child = spawn(process.execPath, [...process.execArgv, fileURLToPath(import.meta.url), ...args], {
    stdio: ['ignore', 'pipe', 'inherit'],
  });
  const failed = new Promise<never>((_, reject) => {
    child.once('exit', (code) => {
      if (code !== 0) reject(new Error(`a part ended with code ${code ?? 'none'}`));
    });
  });
  const said = (async () => {
    for await (const line of createInterface(child.stdout)) return JSON.parse(line) as Part;
    throw new Error('a part said nothing');
  })();
  return Promise.race([said, failed]);
}

void main();
