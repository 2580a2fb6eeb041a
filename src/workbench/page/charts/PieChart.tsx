import type { ReactNode } from 'react';
import type { ChartView } from '../../stage/types';
import { chartNumber } from './AxisChart';
import { pointColor } from './colors';

interface PieProps {
  readonly chart: ChartView;
  readonly frame: { readonly left: number; readonly top: number; readonly width: number; readonly height: number };
}

/** A pie or a ring of the first series. */
export function PieChart({ chart, frame }: PieProps): ReactNode {
  const series = chart.series[0];
  const values = series?.values.map((value) => Math.max(0, value ?? 0)) ?? [];
  const sum = values.reduce((total, value) => total + value, 0);
  if (!series || sum === 0) return null;
  const radius = Math.min(frame.width, frame.height) / 2 - 10;
  const hole = chart.kind === 'doughnut' ? radius * 0.55 : 0;
  const [cx, cy] = [frame.left + frame.width / 2, frame.top + frame.height / 2];
  const at = (share: number, r: number): string => {
    const angle = share * 2 * Math.PI - Math.PI / 2;
    return `${cx + r * Math.cos(angle)} ${cy + r * Math.sin(angle)}`;
  };
  let from = 0;
  return values.map((value, n) => {
    const start = from;
    // A full circle has no end of its own: stop just short of it.
    const end = Math.min(start + value / sum, start + 0.99999);
    from += value / sum;
    const large = end - start > 0.5 ? 1 : 0;
    const inner = hole > 0 ? `L ${at(end, hole)} A ${hole} ${hole} 0 ${large} 0 ${at(start, hole)}` : `L ${cx} ${cy}`;
    const [x = '0', y = '0'] = at((start + end) / 2, (radius + hole) / 2).split(' ');
    return (
      <g key={chart.categories[n] ?? n}>
        <path
          d={`M ${at(start, radius)} A ${radius} ${radius} 0 ${large} 1 ${at(end, radius)} ${inner} Z`}
          fill={pointColor(series, n)}
        />
        {series.labels && value > 0 && (
          <text className="label on-color" x={x} y={Number(y) + 4} textAnchor="middle">
            {chartNumber(value, chart.valueFormat)}
          </text>
        )}
      </g>
    );
  });
}
