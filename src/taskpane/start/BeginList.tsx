import { makeStyles, mergeClasses, tokens } from '@fluentui/react-components';
import { CheckmarkCircleRegular } from '@fluentui/react-icons/svg/checkmark-circle';
import { CircleRegular } from '@fluentui/react-icons/svg/circle';
import { yearOfSerial } from '../../domain/basics/calendar';
import { startWords } from '../../locales/pane/start';
import { sharedDepartment } from '../../locales/workbook';
import { useController, useWords } from '../hooks';
import type { RegisterBook, ViewName } from '../pane';
import { Heading, Stack } from '../shell/layout';

const useStyles = makeStyles({
  list: { listStyleType: 'none', margin: 0, padding: 0 },
  line: { display: 'flex', gap: '8px', alignItems: 'center', minHeight: '32px' },
  icon: { display: 'flex', fontSize: '18px', color: tokens.colorNeutralForeground3 },
  done: { color: tokens.colorPaletteGreenForeground1 },
  link: {
    minHeight: '24px',
    border: 'none',
    padding: 0,
    background: 'none',
    font: 'inherit',
    textAlign: 'left',
    color: tokens.colorBrandForegroundLink,
    cursor: 'pointer',
    textDecorationLine: 'underline',
    ':focus-visible': {
      outline: `2px solid ${tokens.colorStrokeFocus2}`,
      outlineOffset: '2px',
      borderRadius: tokens.borderRadiusSmall,
    },
  },
});

interface Step {
  readonly text: string;
  readonly done: boolean;
  readonly view: ViewName;
}

/**
 * What is good to have in a register from the start, each a step away and ticked when it is there. Nothing of it must
 * be done.
 */
export function BeginList({ register }: { readonly register: RegisterBook }) {
  const styles = useStyles();
  const words = useWords(startWords).begin;
  const { show } = useController();
  const { reading, assessment } = register.state;
  const departments = reading.cells.lists.departments.filter((name) => name !== sharedDepartment).length;
  const hasTarget = assessment.targets.some(
    ({ year, department }) => department === '' && year === yearOfSerial(assessment.asOf),
  );
  const steps: readonly Step[] = [
    {
      text: departments > 0 ? words.departmentsDone(departments) : words.departments,
      done: departments > 0,
      view: 'settings',
    },
    { text: hasTarget ? words.targetDone : words.target, done: hasTarget, view: 'settings' },
    { text: words.fetch, done: false, view: 'import' },
  ];
  return (
    <Stack tight>
      <Heading>{words.title}</Heading>
      <ul className={styles.list}>
        {steps.map(({ text, done, view }) => (
          <li key={text} className={styles.line}>
            <span className={mergeClasses(styles.icon, done && styles.done)} aria-hidden="true">
              {done ? <CheckmarkCircleRegular /> : <CircleRegular />}
            </span>
            {done ? (
              text
            ) : (
              <button type="button" className={styles.link} onClick={() => show(view)}>
                {text}
              </button>
            )}
          </li>
        ))}
      </ul>
    </Stack>
  );
}
