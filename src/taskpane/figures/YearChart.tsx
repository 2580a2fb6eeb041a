import { Button, makeStyles, tokens } from '@fluentui/react-components';
import { useId, useState } from 'react';
import type { Serial } from '../../domain/basics/calendar';
import { yearOfSerial } from '../../domain/basics/calendar';
import type { TargetScope } from '../../domain/register/target';
import { domainWordsEn, domainWordsSv } from '../../locales/domainWords';
import { figuresWords } from '../../locales/pane/figures';
import { useFormat, useLanguage, useWords } from '../hooks';
import { Heading, Quiet, Row, Stack } from '../shell/layout';
import { chartBars, chartWindow } from './chartBars';
import type { MeasuredYear } from './yearsInScope';

const HEIGHT = 120;
const WIDTH = 288;
const LABEL_HEIGHT = 16;

const useStyles = makeStyles({
  chart: { width: '100%', height: 'auto', maxWidth: '480px', display: 'block', fontFamily: 'inherit' },
  // Outlined against filled: told apart without colour too.
  calculated: {
    fill: tokens.colorNeutralBackground4,
    stroke: tokens.colorNeutralStrokeAccessible,
    forcedColorAdjust: 'none',
  },
  realised: { fill: tokens.colorCompoundBrandStroke, forcedColorAdjust: 'none' },
  axis: { stroke: tokens.colorNeutralStroke1 },
  text: { fill: tokens.colorNeutralForeground2, fontSize: '10px' },
  legend: { display: 'flex', gap: '16px', fontSize: tokens.fontSizeBase200, color: tokens.colorNeutralForeground2 },
  key: {
    display: 'inline-block',
    width: '10px',
    height: '10px',
    borderRadius: '2px',
    marginRight: '6px',
    forcedColorAdjust: 'none',
  },
  keyCalculated: {
    backgroundColor: tokens.colorNeutralBackground4,
    border: `1px solid ${tokens.colorNeutralStrokeAccessible}`,
    boxSizing: 'border-box',
  },
  keyRealised: { backgroundColor: tokens.colorCompoundBrandStroke },
  table: {
    borderCollapse: 'collapse',
    width: '100%',
    fontVariantNumeric: 'tabular-nums',
    fontSize: tokens.fontSizeBase200,
    '& th': { textAlign: 'right', fontWeight: tokens.fontWeightSemibold, padding: '4px 0 4px 8px' },
    '& th:first-child': { textAlign: 'left', paddingLeft: 0 },
    '& td': {
      textAlign: 'right',
      padding: '4px 0 4px 8px',
      borderTop: `1px solid ${tokens.colorNeutralStroke2}`,
      whiteSpace: 'nowrap',
    },
    '& td:first-child': { textAlign: 'left', paddingLeft: 0 },
  },
});

interface Props {
  readonly years: readonly MeasuredYear[];
  /** The classes that are counted, as on Ledningsvy. */
  readonly scope: TargetScope;
  readonly thisYear: Serial;
}

/** Calculated beside realised, year by year: a small drawing with the numbers one click away. */
export function YearChart({ years, scope, thisYear }: Props) {
  const styles = useStyles();
  const words = useWords(figuresWords);
  const format = useFormat();
  const { scope: scopes } = useLanguage() === 'sv' ? domainWordsSv : domainWordsEn;
  const shownLabel = scope === 'all' || scope === 'allButIndirect' ? words.realisedAndConfirmed : words.realisedLabel;
  const tableId = useId();
  const [table, setTable] = useState(false);
  const shown = chartWindow(years, yearOfSerial(thisYear));
  const [first, last] = [shown[0], shown[shown.length - 1]];
  if (first === undefined || last === undefined) return null;
  const chart = chartBars(shown, { width: WIDTH, height: HEIGHT });
  return (
    <Stack tight>
      <Heading>{words.perYear}</Heading>
      <Quiet>{words.perYearScope(scopes[scope])}</Quiet>
      <div className={styles.legend} aria-hidden="true">
        <span>
          <span className={`${styles.key} ${styles.keyCalculated}`} />
          {words.calculatedLabel}
        </span>
        <span>
          <span className={`${styles.key} ${styles.keyRealised}`} />
          {shownLabel}
        </span>
      </div>
      <svg
        className={styles.chart}
        viewBox={`0 0 ${WIDTH} ${HEIGHT + LABEL_HEIGHT}`}
        role="img"
        aria-label={words.perYearChart(first.year, last.year)}
      >
        {chart.years.map(({ year, middle, bars }) => (
          <g key={year}>
            {bars.map((bar) => (
              <rect
                key={bar.kind}
                className={styles[bar.kind]}
                x={bar.x}
                y={bar.y}
                width={bar.width}
                height={bar.height}
                rx="1.5"
              />
            ))}
            <text className={styles.text} x={middle} y={HEIGHT + 12} textAnchor="middle">
              {year}
            </text>
          </g>
        ))}
        <line className={styles.axis} x1="0" x2={WIDTH} y1={chart.zero} y2={chart.zero} />
      </svg>
      <Row>
        <Button
          size="small"
          appearance="subtle"
          aria-expanded={table}
          aria-controls={tableId}
          onClick={() => setTable(!table)}
        >
          {table ? words.hideTable : words.showTable}
        </Button>
      </Row>
      <div id={tableId} hidden={!table}>
        <table className={styles.table}>
          <thead>
            <tr>
              <th scope="col">{words.year}</th>
              <th scope="col">{words.calculatedLabel}</th>
              <th scope="col">{shownLabel}</th>
            </tr>
          </thead>
          <tbody>
            {years.map((figures) => (
              <tr key={figures.year}>
                <td>{figures.year}</td>
                <td>{format.amount(figures.calculated)}</td>
                <td>{figures.realised === null ? words.none : format.amount(figures.realised)}</td>
              </tr>
            ))}
          </tbody>
        </table>
      </div>
    </Stack>
  );
}
