import type { ReactNode } from 'react';
import { formatValue } from '../../../host';
import type { ChartView } from '../../stage/types';
import { partsOf } from './scale';
import type { ChartParts, Scale } from './scale';

const CHARACTER = 6.2;
const LOCALE = 'sv-SE';

interface Frame {
  readonly left: number;
  readonly top: number;
  readonly width: number;
  readonly height: number;
}

export const chartNumber = (value: number, format: string): string => formatValue(value, format, LOCALE);

const shorten = (text: string, room: number): string => {
  const length = Math.max(3, Math.floor(room / CHARACTER));
  return text.length > length ? `${text.slice(0, length - 1)}…` : text;
};

/** A chart with a category axis and one or two value axes: columns, bars, lines, areas and their mixes. */
export function AxisChart({ chart, frame: outer }: { readonly chart: ChartView; readonly frame: Frame }): ReactNode {
  const parts = partsOf(chart);
  const lying = chart.kind === 'bar';
  const format = chart.percent ? '0 %' : chart.valueFormat;
  const tickTexts = parts.primary.ticks.map((tick) => chartNumber(tick, format));
  const longest = Math.max(...(lying ? chart.categories : tickTexts).map((text) => text.length), 1);
  const leftRoom = lying
    ? Math.min(outer.width * 0.38, longest * CHARACTER + 8)
    : chart.valueAxisVisible
      ? longest * CHARACTER + 8
      : 4;
  const rightRoom = parts.secondary ? 52 : 10;
  const titleRoom = chart.valueTitle && !lying ? 16 : 0;
  const frame: Frame = {
    left: outer.left + leftRoom,
    top: outer.top + 6 + titleRoom,
    width: Math.max(10, outer.width - leftRoom - rightRoom),
    height: Math.max(10, outer.height - titleRoom - (lying && !chart.valueAxisVisible ? 8 : 26)),
  };
  const along = place(parts.primary, frame, lying);

  return (
    <g className="axes">
      {titleRoom > 0 && (
        <text x={outer.left} y={outer.top + 8}>
          {chart.valueTitle}
        </text>
      )}
      {parts.primary.ticks.map((tick, n) => (
        <g key={tick}>
          {chart.gridlines &&
            (lying ? (
              <line
                className="grid-line"
                x1={along(tick)}
                x2={along(tick)}
                y1={frame.top}
                y2={frame.top + frame.height}
              />
            ) : (
              <line
                className="grid-line"
                x1={frame.left}
                x2={frame.left + frame.width}
                y1={along(tick)}
                y2={along(tick)}
              />
            ))}
          {chart.valueAxisVisible &&
            (lying ? (
              n % 2 === 0 && (
                <text x={along(tick)} y={frame.top + frame.height + 14} textAnchor="middle">
                  {tickTexts[n]}
                </text>
              )
            ) : (
              <text x={frame.left - 5} y={along(tick) + 3.5} textAnchor="end">
                {tickTexts[n]}
              </text>
            ))}
        </g>
      ))}
      {parts.secondary?.ticks.map((tick) => (
        <text key={tick} x={frame.left + frame.width + 5} y={place(parts.secondary as Scale, frame, false)(tick) + 3.5}>
          {chartNumber(tick, chart.secondaryFormat)}
        </text>
      ))}
      <Bars chart={chart} parts={parts} frame={frame} />
      <Categories chart={chart} frame={frame} outerLeft={outer.left} />
      <Lines chart={chart} parts={parts} frame={frame} />
      {lying ? (
        <line className="axis-line" x1={along(0)} x2={along(0)} y1={frame.top} y2={frame.top + frame.height} />
      ) : (
        <line className="axis-line" x1={frame.left} x2={frame.left + frame.width} y1={along(0)} y2={along(0)} />
      )}
    </g>
  );
}

/** A value's place along the value axis. */
function place(scale: Scale, frame: Frame, lying: boolean): (value: number) => number {
  const share = (value: number): number =>
    (Math.min(Math.max(value, scale.low), scale.high) - scale.low) / (scale.high - scale.low);
  return lying
    ? (value) => frame.left + share(value) * frame.width
    : (value) => frame.top + (1 - share(value)) * frame.height;
}

/** Where a category begins along its axis; bar charts count from the bottom, as in Excel. */
function categoryStart(chart: ChartView, frame: Frame, n: number): { at: number; size: number } {
  const lying = chart.kind === 'bar';
  const size = (lying ? frame.height : frame.width) / Math.max(1, chart.categories.length);
  const position = lying !== chart.reversedCategories ? chart.categories.length - 1 - n : n;
  return { at: (lying ? frame.top : frame.left) + position * size, size };
}

function Bars({ chart, parts, frame }: { chart: ChartView; parts: ChartParts; frame: Frame }): ReactNode {
  const lying = chart.kind === 'bar';
  const along = place(parts.primary, frame, lying);
  const lanes = chart.stacked ? 1 : Math.max(1, parts.bars.length);
  return parts.bars.map((series, s) => (
    <g key={series.name + String(s)}>
      {parts.extents[s]?.map((extent, n) => {
        if (!extent) return null;
        const { at, size } = categoryStart(chart, frame, n);
        const thick = (size * 0.64) / lanes;
        const across = at + size * 0.18 + (chart.stacked ? 0 : s * thick);
        const [a, b] = [along(extent[0]), along(extent[1])];
        const [near, length] = [Math.min(a, b), Math.abs(b - a)];
        const fill = series.pointColors[n] ?? series.color;
        const text = chartNumber(extent[1] - extent[0], chart.percent ? '0 %' : chart.valueFormat);
        return (
          <g key={chart.categories[n] ?? n}>
            <rect
              fill={fill}
              {...(lying
                ? { x: near, y: across, width: length, height: thick }
                : { x: across, y: near, width: thick, height: length })}
            />
            {series.labels && (
              <text
                className="label"
                {...(lying
                  ? { x: near + length + 4, y: across + thick / 2 + 3.5 }
                  : { x: across + thick / 2, y: near - 4, textAnchor: 'middle' as const })}
              >
                {text}
              </text>
            )}
          </g>
        );
      })}
    </g>
  ));
}

function Categories({ chart, frame, outerLeft }: { chart: ChartView; frame: Frame; outerLeft: number }): ReactNode {
  const lying = chart.kind === 'bar';
  return chart.categories.map((category, n) => {
    const { at, size } = categoryStart(chart, frame, n);
    return lying ? (
      <text key={n} x={frame.left - 5} y={at + size / 2 + 3.5} textAnchor="end">
        {shorten(category, frame.left - outerLeft - 6)}
      </text>
    ) : (
      <text key={n} x={at + size / 2} y={frame.top + frame.height + 15} textAnchor="middle">
        {shorten(category, size)}
      </text>
    );
  });
}

function Lines({ chart, parts, frame }: { chart: ChartView; parts: ChartParts; frame: Frame }): ReactNode {
  return parts.lines.map((series, s) => {
    const along = place((series.secondary && parts.secondary) || parts.primary, frame, false);
    const points = series.values.flatMap((value, n) => {
      const { at, size } = categoryStart(chart, frame, n);
      return value === null ? [] : [[at + size / 2, along(value)] as const];
    });
    const path = points.map(([x, y]) => `${x},${y}`).join(' ');
    const base = along(0);
    return (
      <g key={series.name + String(s)}>
        {series.kind === 'area' && points.length > 1 && (
          <polygon
            fill={series.color}
            opacity={0.75}
            points={`${points[0]?.[0]},${base} ${path} ${points.at(-1)?.[0]},${base}`}
          />
        )}
        <polyline
          fill="none"
          stroke={series.color}
          strokeWidth={2.25}
          strokeDasharray={series.dashed ? '6 4' : undefined}
          points={path}
        />
        {points.map(([x, y], n) => (
          <circle key={n} cx={x} cy={y} r={2.75} fill={series.color} />
        ))}
        {series.labels &&
          points.map(([x, y], n) => (
            <text key={n} className="label" x={x} y={y - 7} textAnchor="middle">
              {chartNumber(series.values[n] ?? 0, series.secondary ? chart.secondaryFormat : chart.valueFormat)}
            </text>
          ))}
      </g>
    );
  });
}
