import { makeStyles, tokens } from '@fluentui/react-components';
import { effectClasses } from '../../domain/effect/effect';
import type { EffectClass } from '../../domain/effect/effect';
import type { Summary } from '../../domain/summary/summaryTypes';
import { figuresWords } from '../../locales/pane/figures';
import { useFormat, useWords } from '../hooks';
import { Heading, Quiet, Stack } from '../shell/layout';

const useStyles = makeStyles({
  list: { listStyleType: 'none', margin: 0, padding: 0, display: 'flex', flexDirection: 'column', gap: '10px' },
  line: { display: 'flex', justifyContent: 'space-between', gap: '8px' },
  value: { whiteSpace: 'nowrap', fontVariantNumeric: 'tabular-nums' },
  track: {
    height: '6px',
    marginTop: '4px',
    backgroundColor: tokens.colorNeutralBackground4,
    borderRadius: '3px',
    overflow: 'hidden',
    forcedColorAdjust: 'none',
  },
  // The bars compare sizes and mean nothing by their colour: teal is what is realised.
  bar: { height: '100%', backgroundColor: tokens.colorNeutralForeground3 },
});

/** The four classes, always apart; bars compare their sizes. */
export function ClassBars({ summary }: { readonly summary: Summary }) {
  const styles = useStyles();
  const words = useWords(figuresWords);
  const format = useFormat();
  const { byClass, centihours } = summary.total;
  const largest = effectClasses.reduce((most, name) => (byClass[name] > most ? byClass[name] : most), 1n);
  const width = (name: EffectClass) =>
    `${byClass[name] <= 0n ? 0 : Math.max(1, Math.round(Number((byClass[name] * 100n) / largest)))}%`;
  return (
    <Stack tight>
      <Heading>{words.classes}</Heading>
      <ul className={styles.list}>
        {effectClasses.map((name) => (
          <li key={name}>
            <div className={styles.line}>
              <span>{words.class[name]}</span>
              <span className={styles.value}>{format.amount(byClass[name])}</span>
            </div>
            {name === 'indirect' && centihours !== 0n && (
              <Quiet>{words.hours(format.number(Number(centihours) / 100))}</Quiet>
            )}
            <div className={styles.track} aria-hidden="true">
              <div className={styles.bar} style={{ width: width(name) }} />
            </div>
          </li>
        ))}
      </ul>
      <Quiet>{words.affectsBudget}</Quiet>
    </Stack>
  );
}
