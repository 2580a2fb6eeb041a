import { makeStyles, mergeClasses, tokens } from '@fluentui/react-components';
import type { InitiativeStatus } from '../../../domain/plan';
import { planWords } from '../../../locales/pane/plan';
import { useWords } from '../../hooks';
import { Heading, Quiet } from '../../shell/layout';
import { rowHover } from '../../theme';

/** A place in the matrix: lowest grades, 1–5. */
export interface MatrixCell {
  readonly feasibility: number;
  readonly potential: number;
}

const grades = [1, 2, 3, 4, 5] as const;

const useStyles = makeStyles({
  table: { borderCollapse: 'collapse', width: '100%', maxWidth: '420px' },
  caption: {
    captionSide: 'bottom',
    textAlign: 'left',
    color: tokens.colorNeutralForeground2,
    fontSize: tokens.fontSizeBase200,
    lineHeight: tokens.lineHeightBase200,
    paddingTop: '4px',
  },
  head: {
    fontWeight: tokens.fontWeightSemibold,
    fontSize: tokens.fontSizeBase200,
    padding: '4px',
    textAlign: 'center',
  },
  side: { width: '1px', paddingLeft: 0, textAlign: 'left' },
  cell: { border: `1px solid ${tokens.colorNeutralStroke2}`, padding: 0, height: '32px', textAlign: 'center' },
  press: {
    width: '100%',
    height: '100%',
    minHeight: '32px',
    border: 'none',
    background: 'none',
    color: 'inherit',
    font: 'inherit',
    cursor: 'pointer',
    fontVariantNumeric: 'tabular-nums',
    ':hover': { backgroundColor: rowHover },
    ':focus-visible': { outline: `2px solid ${tokens.colorStrokeFocus2}`, outlineOffset: '-2px' },
  },
  chosen: { fontWeight: tokens.fontWeightBold, boxShadow: `inset 0 0 0 2px ${tokens.colorCompoundBrandStroke}` },
});

interface Props {
  readonly statuses: readonly InitiativeStatus[];
  readonly chosen: MatrixCell | null;
  readonly onChoose: (cell: MatrixCell | null) => void;
}

/** Feasibility × potential as a table of counts; a count shows its initiatives in the list. */
export function Matrix({ statuses, chosen, onChoose }: Props) {
  const styles = useStyles();
  const { matrix: words } = useWords(planWords);
  const titlesAt = (feasibility: number, potential: number): string[] =>
    statuses.flatMap(({ initiative }) =>
      initiative.feasibility?.low === feasibility && initiative.potential?.low === potential ? [initiative.title] : [],
    );
  const without = statuses.filter(
    ({ initiative }) => initiative.feasibility === null || initiative.potential === null,
  ).length;
  if (without === statuses.length) return null;
  return (
    <>
      <Heading>{words.title}</Heading>
      <table className={styles.table}>
        <caption className={styles.caption}>{words.caption}</caption>
        <thead>
          <tr>
            <td className={mergeClasses(styles.head, styles.side)} />
            <th scope="colgroup" colSpan={grades.length} className={styles.head}>
              {words.potential}
            </th>
          </tr>
          <tr>
            <th scope="col" className={mergeClasses(styles.head, styles.side)}>
              {words.feasibility}
            </th>
            {grades.map((potential) => (
              <th key={potential} scope="col" className={styles.head}>
                {potential}
              </th>
            ))}
          </tr>
        </thead>
        <tbody>
          {[...grades].reverse().map((feasibility) => (
            <tr key={feasibility}>
              <th scope="row" className={mergeClasses(styles.head, styles.side)}>
                {feasibility}
              </th>
              {grades.map((potential) => {
                const titles = titlesAt(feasibility, potential);
                const isChosen = chosen?.feasibility === feasibility && chosen.potential === potential;
                return (
                  <td key={potential} className={styles.cell}>
                    {titles.length > 0 && (
                      <button
                        type="button"
                        className={mergeClasses(styles.press, isChosen && styles.chosen)}
                        aria-pressed={isChosen}
                        aria-label={words.cell(titles)}
                        title={words.cell(titles)}
                        onClick={() => onChoose(isChosen ? null : { feasibility, potential })}
                      >
                        {titles.length}
                      </button>
                    )}
                  </td>
                );
              })}
            </tr>
          ))}
        </tbody>
      </table>
      {without > 0 && <Quiet>{words.without(without)}</Quiet>}
    </>
  );
}
