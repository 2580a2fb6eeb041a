import { makeStyles, tokens } from '@fluentui/react-components';
import type { Serial } from '../../domain/calendar';
import { yearOfSerial } from '../../domain/calendar';
import type { Summary } from '../../domain/summaryTypes';
import { figuresWords } from '../../locales/pane/figures';
import { useFormat, useWords } from '../hooks';

const useStyles = makeStyles({
  grid: { display: 'grid', gridTemplateColumns: 'repeat(auto-fit, minmax(132px, 1fr))', gap: '12px 16px', margin: 0 },
  cell: { borderTop: `2px solid ${tokens.colorBrandStroke1}`, paddingTop: '8px' },
  label: { color: tokens.colorNeutralForeground2, fontSize: tokens.fontSizeBase200 },
  value: {
    margin: 0,
    fontSize: tokens.fontSizeBase500,
    lineHeight: tokens.lineHeightBase500,
    fontWeight: tokens.fontWeightSemibold,
    fontVariantNumeric: 'tabular-nums',
    whiteSpace: 'nowrap',
  },
  note: { margin: 0, color: tokens.colorNeutralForeground2, fontSize: tokens.fontSizeBase200, lineHeight: tokens.lineHeightBase200 },
});

/** The key figures: whole term, this year, run rate and what was realised, each with what it must be read with. */
export function Headlines({ summary, asOf }: { readonly summary: Summary; readonly asOf: Serial }) {
  const styles = useStyles();
  const words = useWords(figuresWords);
  const format = useFormat();
  const year = yearOfSerial(asOf);
  const inYear = summary.perYear.find((figures) => figures.year === year);
  const { total, views, runRate } = summary;
  const share = (part: bigint, whole: bigint) => (whole <= 0n ? null : Number(part) / Number(whole));
  const unverified = share(total.unverified, total.realised + total.confirmed);
  const cells = [
    {
      label: words.whole,
      value: format.amount(total.calculated),
      notes: [`${words.capped} ${format.amount(views.capped.calculated)}`, `${words.first12} ${format.amount(views.first12Months.calculated)}`],
    },
    { label: words.inYear(year), value: format.amount(inYear?.calculated ?? 0n), notes: [] },
    { label: words.runRate, value: format.amount(runRate.freed), notes: [words.runRateText] },
    {
      label: words.realised,
      value: total.followUpCoverage === null || total.followedUp + total.realised === 0n ? words.none : format.amount(total.realised),
      notes:
        total.realisationRate === null
          ? [words.notFollowedUp]
          : [
              words.realisedOf(format.percent(total.realisationRate)),
              ...(total.followUpCoverage === null ? [] : [words.coverage(format.percent(total.followUpCoverage))]),
              ...(unverified === null || unverified === 0 ? [] : [words.unverified(format.percent(unverified))]),
            ],
    },
  ];
  return (
    <dl className={styles.grid}>
      {cells.map(({ label, value, notes }) => (
        <div key={label} className={styles.cell}>
          <dt className={styles.label}>{label}</dt>
          <dd className={styles.value}>{value}</dd>
          {notes.map((note) => (
            <dd key={note} className={styles.note}>
              {note}
            </dd>
          ))}
        </div>
      ))}
    </dl>
  );
}
