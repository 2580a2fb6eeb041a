import { makeStyles, mergeClasses, tokens } from '@fluentui/react-components';
import type { ReactNode } from 'react';
import type { EffectType } from '../../domain/effect/effect';
import { registerWords } from '../../locales/pane/register';
import { useWords } from '../hooks';
import { NARROW_PANE } from '../shell/layout';
import { rowHover } from '../theme';

const order: readonly EffectType[] = ['newContract', 'oneOff', 'costAvoidance', 'other'];

const useStyles = makeStyles({
  set: { border: 'none', margin: 0, padding: 0, minWidth: 0 },
  legend: { padding: 0, marginBottom: '8px', fontWeight: tokens.fontWeightSemibold },
  grid: {
    display: 'grid',
    gridTemplateColumns: 'repeat(2, minmax(0, 1fr))',
    gap: '8px',
    [NARROW_PANE]: { gridTemplateColumns: 'minmax(0, 1fr)' },
  },
  card: {
    display: 'block',
    position: 'relative',
    padding: '8px',
    border: `1px solid ${tokens.colorNeutralStroke1}`,
    borderRadius: tokens.borderRadiusMedium,
    cursor: 'pointer',
    ':hover': { backgroundColor: rowHover },
    ':focus-within': { outline: `2px solid ${tokens.colorStrokeFocus2}`, outlineOffset: '1px' },
  },
  chosen: {
    border: `1px solid ${tokens.colorCompoundBrandStroke}`,
    boxShadow: `inset 0 0 0 1px ${tokens.colorCompoundBrandStroke}`,
    backgroundColor: tokens.colorBrandBackground2,
  },
  radio: { position: 'absolute', opacity: 0, inset: 0, margin: 0, cursor: 'pointer' },
  name: {
    display: 'block',
    hyphens: 'auto',
    fontWeight: tokens.fontWeightSemibold,
    lineHeight: tokens.lineHeightBase200,
  },
  text: {
    display: 'block',
    fontSize: tokens.fontSizeBase200,
    lineHeight: tokens.lineHeightBase200,
    color: tokens.colorNeutralForeground2,
  },
});

/** A name that may be broken after its slash, where a narrow pane has to. */
function breakable(name: string): ReactNode {
  const [first, ...rest] = name.split('/');
  return rest.length === 0 ? (
    name
  ) : (
    <>
      {first}/<wbr />
      {rest.join('/')}
    </>
  );
}

/** The first question: the type decides which fields are shown. Native radio buttons, so arrow keys work. */
export function TypeChoice({
  type,
  onChange,
}: {
  readonly type: EffectType;
  readonly onChange: (type: EffectType) => void;
}) {
  const styles = useStyles();
  const words = useWords(registerWords);
  return (
    <fieldset className={styles.set}>
      <legend className={styles.legend}>{words.typeQuestion}</legend>
      <div className={styles.grid}>
        {order.map((candidate) => (
          <label key={candidate} className={mergeClasses(styles.card, candidate === type && styles.chosen)}>
            <input
              type="radio"
              name="effect-type"
              className={styles.radio}
              value={candidate}
              checked={candidate === type}
              onChange={() => onChange(candidate)}
            />
            <span className={styles.name}>{breakable(words.type[candidate].name)}</span>
            <span className={styles.text}>{words.type[candidate].text}</span>
          </label>
        ))}
      </div>
    </fieldset>
  );
}
