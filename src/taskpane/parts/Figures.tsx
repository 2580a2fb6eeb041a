import { makeStyles, tokens } from '@fluentui/react-components';

const useStyles = makeStyles({
  list: { display: 'grid', gridTemplateColumns: '1fr auto', columnGap: '12px', rowGap: '2px', margin: 0 },
  name: { color: tokens.colorNeutralForeground2, overflowWrap: 'anywhere' },
  value: { margin: 0, textAlign: 'right', fontVariantNumeric: 'tabular-nums' },
});

interface Props {
  readonly label: string;
  readonly lines: readonly (readonly [name: string, value: string])[];
}

/** Names with figures to their right. */
export function Figures({ label, lines }: Props) {
  const styles = useStyles();
  return (
    <dl className={styles.list} aria-label={label}>
      {lines.map(([name, value]) => (
        <div key={name} style={{ display: 'contents' }}>
          <dt className={styles.name}>{name}</dt>
          <dd className={styles.value}>{value}</dd>
        </div>
      ))}
    </dl>
  );
}
