import { vocabulary } from '../../application/vocabulary';
import type { RegisterCells } from '../../domain/register/cells';
import { buildEffect } from '../../domain/register/buildEffect';
import { effectReader } from '../../domain/register/effectRow';
import { nameLookup } from '../../domain/register/list';
import { finished } from '../../domain/basics/steps';
import { outcomeRows } from '../../domain/register/outcomeRow';
import { sourceRows } from '../../domain/register/sourceRow';
import { domainWork, measureDomain } from './domain';
import { cellsOf, generateRegister } from './generate';
import type { ComputingTimes, ComputingWanted } from './computing';
import { medians, warmUp } from './statistics';
import { readWithZod } from './zodPeer';

const ZOD_WARM_MS = 1_000;

/** Times of the domain, its floor and zod. Entry of a script of its own, compiled as the pane is (computing.ts). */
function measured({ sizes, runs, peerRows, peerRuns }: ComputingWanted): ComputingTimes {
  const domain = measureDomain(sizes, (rows) => runs[sizes.indexOf(rows)] ?? 1);
  const cells = cellsOf(generateRegister(peerRows));
  warmUp(() => readWithZod(cells), ZOD_WARM_MS);
  const times = medians(
    { ours: () => domainWork(cells), oursReading: () => readRows(cells), zod: () => readWithZod(cells) },
    peerRuns,
  );
  return { domain, peers: times };
}

/** Our reading alone: every cell of effects and outcomes to typed rows and effects. */
function readRows(cells: RegisterCells): unknown[] {
  const read = effectReader({
    vocabulary,
    departments: nameLookup(cells.lists.departments),
    categories: nameLookup(cells.lists.categories),
    reasons: nameLookup(cells.lists.reasons),
  });
  const effects = finished(sourceRows(cells.effects)).map((row) => buildEffect(read(row)));
  return [effects, finished(outcomeRows(cells.outcomes, vocabulary))];
}

process.stdout.write(JSON.stringify(measured(JSON.parse(process.argv[2] ?? '') as ComputingWanted)));
