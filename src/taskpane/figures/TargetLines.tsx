import { makeStyles, mergeClasses, tokens } from '@fluentui/react-components';
import type { ReactNode } from 'react';
import type { Serial } from '../../domain/basics/calendar';
import { yearOfSerial } from '../../domain/basics/calendar';
import type { TargetFigures } from '../../domain/summary/summaryTypes';
import { figuresWords } from '../../locales/pane/figures';
import { useFormat, useWords } from '../hooks';
import { Heading, NARROW_PANE, Quiet, Stack } from '../shell/layout';

const useStyles = makeStyles({
  // The whole track is the target; outlined against filled, as in the chart of the years.
  track: {
    position: 'relative',
    height: '16px',
    borderRadius: '4px',
    backgroundColor: tokens.colorNeutralBackground1,
    border: `1px solid ${tokens.colorNeutralStrokeAccessible}`,
    overflow: 'hidden',
    forcedColorAdjust: 'none',
  },
  part: { position: 'absolute', top: 0, bottom: 0, left: 0 },
  calculated: {
    backgroundColor: tokens.colorNeutralBackground4,
    borderRight: `1px solid ${tokens.colorNeutralStrokeAccessible}`,
  },
  realised: { backgroundColor: tokens.colorCompoundBrandStroke },
  forecast: { width: '3px', backgroundColor: tokens.colorNeutralForeground1 },
  list: {
    display: 'grid',
    gridTemplateColumns: 'minmax(0, 1fr) auto',
    gap: '2px 12px',
    margin: 0,
    fontSize: tokens.fontSizeBase200,
    '& dt': { display: 'flex', alignItems: 'center', gap: '8px' },
    [NARROW_PANE]: { gridTemplateColumns: 'minmax(0, 1fr)' },
    '& dd': { margin: 0, textAlign: 'right', fontVariantNumeric: 'tabular-nums' },
  },
  key: { width: '12px', height: '12px', borderRadius: '2px', boxSizing: 'border-box', forcedColorAdjust: 'none' },
  keyCalculated: {
    backgroundColor: tokens.colorNeutralBackground4,
    border: `1px solid ${tokens.colorNeutralStrokeAccessible}`,
  },
  keyForecast: { width: '3px', margin: '0 5px 0 4px' },
});

/** How much of the track a share fills; more than the whole target fills it. */
const widthOf = (share: number) => `${Math.max(0, Math.min(1, share)) * 100}%`;

/**
 * The organisation's target for the year: realised fills the bar, calculated and the forecast stand beside as what they
 * are.
 */
export function TargetLines({ targets, asOf }: { readonly targets: readonly TargetFigures[]; readonly asOf: Serial }) {
  const styles = useStyles();
  const words = useWords(figuresWords);
  const format = useFormat();
  const year = yearOfSerial(asOf);
  const target = targets.find((candidate) => candidate.year === year && candidate.department === '');
  if (target === undefined) return null;
  const shareOf = (ore: bigint) => (target.target > 0n ? Number(ore) / Number(target.target) : null);
  const [realised, calculated, forecast] = [
    target.realised === null ? null : shareOf(target.realised),
    shareOf(target.calculated),
    target.forecast === null ? null : shareOf(target.forecast),
  ];
  const counts =
    target.scope === 'all' || target.scope === 'allButIndirect' ? words.realisedAndConfirmed : words.realisedLabel;
  const line = (key: ReactNode, label: string, ore: bigint | null, share: number | null) => (
    <>
      <dt>
        {key}
        {label}
      </dt>
      <dd>
        {ore === null
          ? words.none
          : share === null
            ? format.amount(ore)
            : words.ofTarget(format.amount(ore), format.share(share))}
      </dd>
    </>
  );
  return (
    <Stack tight>
      <Heading>{`${words.target(year)}: ${format.amount(target.target)}`}</Heading>
      {calculated !== null && (
        <div
          className={styles.track}
          role="img"
          aria-label={words.targetBar(
            realised === null ? words.none : format.share(realised),
            format.share(calculated),
            forecast === null ? '' : format.share(forecast),
          )}
        >
          <div className={mergeClasses(styles.part, styles.calculated)} style={{ width: widthOf(calculated) }} />
          <div
            className={mergeClasses(styles.part, styles.realised)}
            style={{ width: widthOf(realised ?? 0) }}
            data-part="realised"
          />
          {forecast !== null && (
            <div
              className={mergeClasses(styles.part, styles.forecast)}
              style={{ left: `calc(${widthOf(forecast)} - 3px)` }}
            />
          )}
        </div>
      )}
      <dl className={styles.list}>
        {line(<span className={mergeClasses(styles.key, styles.realised)} />, counts, target.realised, realised)}
        {line(
          <span className={mergeClasses(styles.key, styles.keyCalculated)} />,
          words.calculatedLabel,
          target.calculated,
          calculated,
        )}
        {target.forecast !== null &&
          line(
            <span className={mergeClasses(styles.key, styles.forecast, styles.keyForecast)} />,
            words.forecastLabel,
            target.forecast,
            forecast,
          )}
      </dl>
      {target.forecast !== null && target.forecastUncertain && <Quiet>{words.tooLittle}</Quiet>}
    </Stack>
  );
}
