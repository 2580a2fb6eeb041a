import { closedCells, lineCells, positionCells } from '../../src/workbook/close/closeCells';
import type { CloseJob } from '../../src/application/close/closeMonth';
import type { ChangeLine, ClosedMonth, PositionRow } from '../../src/domain/close/closeTypes';
import { createRegister } from '../../src/application/createRegister';
import { serialOf } from '../../src/domain/basics/calendar';
import { open } from './support';

/** Bytes of one request at most. */
const budget = 4_000_000;

const closed: ClosedMonth = {
  number: 1,
  asOf: serialOf(2026, 1, 31),
  closedAt: '2026-02-02',
  closedBy: 'Ekonom',
  version: '1.0.0',
  counted: 0,
  leftOut: 0,
  withdrawn: 0,
  calculated: { freed: 0n, returned: 0n, avoided: 0n, indirect: 0n },
  inYear: 0n,
  realised: null,
  confirmed: null,
  hourlyCost: null,
  print: '1:0000',
};

/** A first close of so many effects: three lines and a position each. */
function firstClose(effects: number): CloseJob {
  const ids = Array.from({ length: effects }, (_, index) => `E-${String(index + 1).padStart(6, '0')}`);
  const line = (effectId: string, measure: ChangeLine['measure'], year: number | null): ChangeLine => ({
    close: 1,
    measure,
    year,
    class: 'freed',
    effectId,
    title: `Upphandling av ${effectId}`,
    department: 'Tekniska förvaltningen',
    movement: 'new',
    before: 0n,
    after: 120_000_000n,
    difference: 120_000_000n,
    comment: '',
  });
  const position = (effectId: string): PositionRow => ({
    effectId,
    class: 'freed',
    part: 'main',
    state: 'counted',
    print: '1:0123456789abcdef',
    outcomePrint: '',
    calculated: 120_000_000n,
    lapsed: 0n,
    inYear: 120_000_000n,
    lapsedInYear: 0n,
    nextYear: 120_000_000n,
    lapsedNextYear: 0n,
  });
  return {
    closed: closedCells({ ...closed, counted: effects }),
    keptLines: 0,
    lines: ids.flatMap((id) =>
      [line(id, 'calculated', null), line(id, 'inYear', 2026), line(id, 'inYear', 2027)].map(lineCells),
    ),
    positions: ids.map(position).map(positionCells),
    closedMeanwhile: () => false,
  };
}

/** What writing a first close of so many effects asks of Excel. */
async function asked(effects: number): Promise<{ readonly requests: number; readonly bytes: number }> {
  const { host, workbook } = await open();
  await createRegister(workbook, { departments: [], categories: [], parts: ['close'] });
  const reading = await workbook.readRegister({ formulas: false });
  const job = firstClose(effects);
  host.resetCounters();
  const before = workbook.syncs;
  await workbook.writeClose(reading, job);
  const sent = { requests: workbook.syncs - before, bytes: host.counters.requestBytes };
  const { rows } = (await workbook.readRegister({ formulas: false })).cells.closeLines;
  expect(rows).toHaveLength(job.lines.length);
  return sent;
}

/**
 * Tests that a close is written in requests that grow with bytes alone: one that looks again, one for each 4 MB, and
 * where all doesn't go in one, a last that puts it in place.
 */
export function describeSize(sizes: readonly number[]): void {
  it.each(sizes)(
    'a first close of %i effects is written in requests that grow with bytes alone',
    async (effects) => {
      const { requests, bytes } = await asked(effects);
      if (bytes < budget) expect(requests).toBe(2);
      // Lines and positions begin a request each, and chunks of rows leave none quite full.
      else expect(requests).toBeLessThanOrEqual(3 + Math.ceil(bytes / (0.8 * budget)));
    },
    1_800_000,
  );
}
