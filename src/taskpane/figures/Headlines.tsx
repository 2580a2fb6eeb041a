import { makeStyles, tokens } from '@fluentui/react-components';
import { useState } from 'react';
import { yearOfSerial } from '../../domain/basics/calendar';
import type { FigureRef } from '../../domain/summary/figureRef';
import type { Assessment } from '../../domain/rules/assessment';
import type { Summary } from '../../domain/summary/summaryTypes';
import { figuresWords } from '../../locales/pane/figures';
import { useFormat, useWords } from '../hooks';
import { Stack } from '../shell/layout';
import { Explanation } from './Explanation';

const useStyles = makeStyles({
  grid: { display: 'grid', gridTemplateColumns: 'repeat(auto-fit, minmax(132px, 1fr))', gap: '12px 16px' },
  cell: { borderTop: `2px solid ${tokens.colorBrandStroke1}`, paddingTop: '8px' },
  label: {
    margin: 0,
    fontWeight: tokens.fontWeightRegular,
    color: tokens.colorNeutralForeground2,
    fontSize: tokens.fontSizeBase200,
  },
  value: {
    margin: 0,
    padding: 0,
    border: 'none',
    background: 'none',
    fontFamily: 'inherit',
    color: 'inherit',
    fontSize: tokens.fontSizeBase500,
    lineHeight: tokens.lineHeightBase500,
    fontWeight: tokens.fontWeightSemibold,
    fontVariantNumeric: 'tabular-nums',
    whiteSpace: 'nowrap',
    cursor: 'pointer',
    textDecorationLine: 'underline',
    textDecorationStyle: 'dotted',
    textDecorationThickness: '1px',
    textDecorationColor: tokens.colorNeutralStroke1,
    textUnderlineOffset: '4px',
    ':hover': { textDecorationColor: tokens.colorBrandStroke1 },
    ':focus-visible': {
      outline: `2px solid ${tokens.colorStrokeFocus2}`,
      outlineOffset: '2px',
      borderRadius: tokens.borderRadiusSmall,
    },
  },
  note: {
    margin: 0,
    color: tokens.colorNeutralForeground2,
    fontSize: tokens.fontSizeBase200,
    lineHeight: tokens.lineHeightBase200,
  },
});

interface Props {
  readonly summary: Summary;
  readonly assessment: Assessment;
}

interface Headline {
  readonly label: string;
  readonly value: string;
  readonly notes: readonly string[];
  readonly ref: FigureRef;
}

/** The key figures, each with what it must be read with; a figure opens its explanation. */
export function Headlines({ summary, assessment }: Props) {
  const styles = useStyles();
  const words = useWords(figuresWords);
  const headlines = useHeadlines({ summary, assessment });
  const [explained, setExplained] = useState<number | null>(null);
  const chosen = explained === null ? undefined : headlines[explained];
  return (
    <Stack>
      <div className={styles.grid}>
        {headlines.map(({ label, value, notes }, index) => (
          <div key={label} className={styles.cell}>
            <h2 className={styles.label}>{label}</h2>
            <button
              type="button"
              className={styles.value}
              aria-expanded={explained === index}
              aria-label={`${value}. ${words.explainFor(label)}`}
              title={words.explain}
              onClick={() => setExplained(explained === index ? null : index)}
            >
              {value}
            </button>
            {notes.map((note) => (
              <p key={note} className={styles.note}>
                {note}
              </p>
            ))}
          </div>
        ))}
      </div>
      {chosen !== undefined && (
        <Explanation
          key={chosen.label}
          title={chosen.label}
          figure={chosen.ref}
          assessment={assessment}
          onClose={() => setExplained(null)}
        />
      )}
    </Stack>
  );
}

function useHeadlines({ summary, assessment }: Props): readonly Headline[] {
  const words = useWords(figuresWords);
  const format = useFormat();
  const year = yearOfSerial(assessment.asOf);
  const inYear = summary.perYear.find((figures) => figures.year === year);
  const { total, views, runRate } = summary;
  const all = { kind: 'all' } as const;
  return [
    {
      label: words.whole,
      value: format.amount(total.calculated),
      notes: [
        `${words.capped} ${format.amount(views.capped.calculated)}`,
        `${words.first12} ${format.amount(views.first12Months.calculated)}`,
      ],
      ref: { measure: 'calculated', class: null, slice: all },
    },
    {
      label: words.inYear(year),
      value: format.amount(inYear?.calculated ?? 0n),
      notes: [],
      ref: { measure: 'calculated', class: null, slice: { kind: 'year', year } },
    },
    {
      label: words.runRate,
      value: format.amount(runRate.freed),
      notes: [words.runRateText],
      ref: { measure: 'runRate', class: 'freed', slice: all },
    },
    {
      label: words.realised,
      value: total.realised === null ? words.none : format.amount(total.realised),
      notes:
        total.realised === null
          ? [words.notFollowedUp]
          : [
              ...(total.realisedCost === 0n ? [] : [words.implementationCosts(format.amount(total.realisedCost))]),
              words.realisedOf(format.percent(total.shownRate)),
              words.coverage(format.share(total.followUpCoverage)),
              ...(!total.unverifiedShare ? [] : [words.unverified(format.share(total.unverifiedShare))]),
            ],
      ref: { measure: 'realised', class: null, slice: all },
    },
  ];
}
