import { memo } from 'react';
import type { ReactNode } from 'react';
import type { ChartView } from '../../stage/types';
import { AxisChart } from './AxisChart';
import { pointColor } from './colors';
import { PieChart } from './PieChart';

const TITLE = 34;
const LEGEND = 24;
const SIDE_LEGEND = 130;
const CHARACTER = 6.4;

interface Key {
  readonly name: string;
  readonly color: string;
  readonly line: boolean;
}

function keysOf(chart: ChartView): Key[] {
  const first = chart.series[0];
  if (first && (chart.kind === 'pie' || chart.kind === 'doughnut')) {
    return chart.categories.map((name, n) => ({ name, color: pointColor(first, n), line: false }));
  }
  return chart.series.map(({ name, color, kind }) => ({ name, color, line: kind === 'line' }));
}

function Legend({ chart, width, height }: { chart: ChartView; width: number; height: number }): ReactNode {
  const keys = keysOf(chart);
  const side = chart.legend === 'left' || chart.legend === 'right';
  const widths = keys.map(({ name }) => name.length * CHARACTER + 30);
  let x = side
    ? chart.legend === 'left'
      ? 8
      : width - SIDE_LEGEND
    : Math.max(8, (width - widths.reduce((sum, w) => sum + w, 0)) / 2);
  let y = side ? height / 2 - (keys.length * 18) / 2 : chart.legend === 'top' ? TITLE + 8 : height - 13;
  return keys.map((key, n) => {
    const at = { x, y };
    if (side) y += 18;
    else x += widths[n] ?? 0;
    return (
      <g key={`${key.name}${n}`}>
        <rect
          x={at.x}
          y={at.y - (key.line ? 5 : 9)}
          width={key.line ? 16 : 10}
          height={key.line ? 2.5 : 10}
          fill={key.color}
        />
        <text x={at.x + (key.line ? 20 : 15)} y={at.y}>
          {key.name}
        </text>
      </g>
    );
  });
}

/** One native chart where it stands on the sheet. */
export const Chart = memo(function Chart({ chart }: { readonly chart: ChartView }): ReactNode {
  const { width, height } = chart;
  const top = chart.title === '' ? 8 : TITLE;
  const frame = {
    left: 10 + (chart.legend === 'left' ? SIDE_LEGEND : 0),
    top: top + (chart.legend === 'top' ? LEGEND : 0),
    width: width - 20 - (chart.legend === 'left' || chart.legend === 'right' ? SIDE_LEGEND : 0),
    height: height - top - 8 - (chart.legend === 'top' || chart.legend === 'bottom' ? LEGEND : 0),
  };
  const round = chart.kind === 'pie' || chart.kind === 'doughnut';
  return (
    <svg
      className="chart"
      role="img"
      aria-label={chart.title || chart.name}
      data-chart={chart.name}
      style={{ left: chart.left, top: chart.top, width, height }}
      viewBox={`0 0 ${width} ${height}`}
    >
      <rect className="chart-back" x={0.5} y={0.5} width={Math.max(0, width - 1)} height={Math.max(0, height - 1)} />
      {chart.title && (
        <text className="chart-title" x={12} y={22}>
          {chart.title}
        </text>
      )}
      {round ? <PieChart chart={chart} frame={frame} /> : <AxisChart chart={chart} frame={frame} />}
      {chart.legend !== 'none' && <Legend chart={chart} width={width} height={height} />}
    </svg>
  );
});
