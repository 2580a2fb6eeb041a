import { vocabulary } from '../../application/vocabulary';
import { assess } from '../../domain/rules/assess';
import type { Assessment } from '../../domain/rules/assessment';
import type { RegisterCells } from '../../domain/register/cells';
import { finished } from '../../domain/basics/steps';
import { ledger, type Ledger } from '../../domain/ledger/ledger';
import { summarise } from '../../domain/summary/summary';
import type { Summary } from '../../domain/summary/summaryTypes';
import { effectFormulas } from '../../workbook/formulas/rowFormulas';
import { floor } from './floor';
import { benchDay, benchSettings, cellsOf, generateRegister } from './generate';
import { heapNow } from './heap';
import { medians, rounded, warmUp } from './statistics';

export interface DomainResult {
  readonly rows: number;
  readonly ms: number;
  readonly floorRatio: number;
  readonly bytesPerRow: number;
}

const WARM_ROWS = 1_000;
/** Some hundred functions are compiled one after the other, the loop all at once. */
const DOMAIN_WARM_MS = 3_000;
const FLOOR_WARM_MS = 500;

/** Everything that the domain makes of a register. */
export interface DomainWork {
  readonly assessment: Assessment;
  readonly figures: Ledger;
  readonly summary: Summary;
}

/** Reads, checks, makes the ledger and sums it: the whole of the domain's work in a refresh. */
export function domainWork(cells: RegisterCells): DomainWork {
  const assessment = finished(
    assess(cells, { vocabulary, settings: benchSettings, asOf: benchDay, expectedFormulas: effectFormulas }),
  );
  const figures = finished(ledger(assessment));
  return { assessment, figures, summary: finished(summarise(assessment, figures)) };
}

/** The domain's work and the floor under it at some sizes, and what the work leaves in memory beside the cells. */
export function measureDomain(sizes: readonly number[], runs: (rows: number) => number): DomainResult[] {
  const few = cellsOf(generateRegister(WARM_ROWS));
  warmUp(() => domainWork(few), DOMAIN_WARM_MS);
  warmUp(() => floor(few), FLOOR_WARM_MS);
  const times = sizes.map((rows) => {
    const cells = cellsOf(generateRegister(rows));
    return medians({ floor: () => floor(cells), domain: () => domainWork(cells) }, runs(rows));
  });
  // Memory last: to count it everything is collected, compiled code too, and the next size would pay for that.
  return sizes.map((rows, index): DomainResult => {
    const { floor: least, domain } = times[index] as (typeof times)[number];
    const cells = cellsOf(generateRegister(rows));
    return {
      rows,
      ms: rounded(domain),
      floorRatio: rounded(domain / least, 2),
      bytesPerRow: Math.round(retainedBytes(cells) / rows),
    };
  });
}

/** Heap that the work's results hold, the cells themselves apart. */
function retainedBytes(cells: RegisterCells): number {
  const before = heapNow();
  const work = domainWork(cells);
  const after = heapNow();
  return work.assessment.rows.length > 0 ? after - before : 0;
}
