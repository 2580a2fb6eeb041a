import type { BenchResult } from './bench';
import { freshnessText } from './freshness';
import { paneText } from './pane';

type Cell = string | number;

/** The figures as tables to read. */
export function benchText(result: BenchResult): string {
  const { machine, domain, peers, skipped, freshness, traffic, naive, pane } = result;
  const growth = domain.length > 1 ? growthText(result) : [];
  return [
    `${machine.cpu}, ${machine.cores} cores, ${machine.memoryGb} GB, Node ${machine.node}, ${machine.os}`,
    '',
    ...table(
      ['domain: rows', 'ms', '× floor', 'bytes a row'],
      domain.map(({ rows, ms, floorRatio, bytesPerRow }) => [rows, ms, floorRatio, bytesPerRow]),
    ),
    ...growth,
    '',
    ...table(
      ['peer', 'rows', 'its time ÷ ours', 'work'],
      peers.map(({ name, rows, ratio, work }) => [name, rows, ratio, work]),
    ),
    ...skipped.map((reason) => `skipped: ${reason}`),
    ...(freshness === null ? [] : [freshnessText([freshness]).trimEnd()]),
    '',
    ...table(
      ['traffic', 'rows', 'syncs', 'bytes out', 'bytes in'],
      traffic.map(({ useCase, rows, syncs, requestBytes, responseBytes }) => [
        useCase,
        rows,
        syncs,
        requestBytes,
        responseBytes,
      ]),
    ),
    `a sync per row: ${naive.syncs} syncs for ${naive.rows} rows`,
    '',
    `pane: ${paneText(pane)}`,
    `initial ${pane.initialGzip} bytes gzip`,
    ...table(
      ['chunk', 'bytes gzip'],
      pane.chunks.map(({ name, gzip }) => [name, gzip]),
    ),
    '',
  ].join('\n');
}

function growthText({ domain }: BenchResult): string[] {
  return domain.slice(1).map((result, index) => {
    const before = domain[index];
    const times = before === undefined ? 0 : result.ms / before.ms;
    return `${before?.rows ?? 0} → ${result.rows} rows: ${times.toFixed(1)} × the time`;
  });
}

function table(headings: readonly string[], rows: readonly (readonly Cell[])[]): string[] {
  const widths = headings.map((heading, column) =>
    Math.max(heading.length, ...rows.map((row) => String(row[column] ?? '').length)),
  );
  const line = (cells: readonly Cell[]): string =>
    cells
      .map((cell, column) =>
        typeof cell === 'number'
          ? String(cell).padStart(widths[column] ?? 0)
          : String(cell).padEnd(widths[column] ?? 0),
      )
      .join('  ')
      .trimEnd();
  return [line(headings), ...rows.map(line)];
}
