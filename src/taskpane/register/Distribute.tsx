import { Button, Input, Select, makeStyles } from '@fluentui/react-components';
import { DeleteRegular } from '@fluentui/react-icons/svg/delete';
import { registerWords } from '../../locales/pane/register';
import { useFormat, useWords } from '../hooks';
import { Quiet, Row, Stack } from '../shell/layout';
import { readNumber } from '../../domain/basics/number';
import { weightsOf } from './draftsByDepartment';
import type { DepartmentShare } from './draftsByDepartment';

const useStyles = makeStyles({
  line: { display: 'grid', gridTemplateColumns: 'minmax(0, 1fr) 76px auto', gap: '8px', alignItems: 'center', '& > *': { minWidth: 0 } },
  details: { '& summary': { cursor: 'pointer', padding: '6px 0' }, '& > div': { paddingTop: '8px' } },
});

interface Props {
  readonly departments: readonly string[];
  readonly shares: readonly DepartmentShare[];
  readonly onChange: (shares: readonly DepartmentShare[]) => void;
}

/** Fördela: one contract for several departments, by share. Shown when there are departments to choose from. */
export function Distribute({ departments, shares, onChange }: Props) {
  const styles = useStyles();
  const words = useWords(registerWords);
  const format = useFormat();
  if (departments.length < 2) return null;
  const replace = (at: number, change: Partial<DepartmentShare>) =>
    onChange(shares.map((share, index) => (index === at ? { ...share, ...change } : share)));
  const sum = shares.reduce((total, { percent }) => {
    const reading = readNumber(percent, /%/);
    return reading.kind === 'value' ? total + reading.value : total;
  }, 0);
  return (
    <details className={styles.details} {...(shares.length > 0 ? { open: true } : {})}>
      <summary tabIndex={0}>{words.distribute}</summary>
      <div>
        <Stack tight>
          <Quiet>{words.distributeText}</Quiet>
          {shares.map(({ department, percent }, index) => (
            <div key={index} className={styles.line}>
              <Select aria-label={words.label.department ?? ''} value={department} onChange={(_, { value }) => replace(index, { department: value })}>
                <option value="">{words.choose}</option>
                {departments.map((name) => (
                  <option key={name} value={name}>
                    {name}
                  </option>
                ))}
              </Select>
              <Input
                aria-label={words.share}
                value={percent}
                inputMode="decimal"
                input={{ style: { width: '40px' } }}
                contentAfter="%"
                onChange={(_, { value }) => replace(index, { percent: value })}
              />
              <Button
                appearance="subtle"
                icon={<DeleteRegular />}
                aria-label={words.removeShare(department)}
                onClick={() => onChange(shares.filter((_, at) => at !== index))}
              />
            </div>
          ))}
          <Row>
            <Button size="small" onClick={() => onChange([...shares, { department: '', percent: '' }])}>
              {words.addShare}
            </Button>
            {shares.length > 0 && <span role="status">{words.shareSum(format.number(sum))}</span>}
          </Row>
          {shares.length > 0 && weightsOf(shares) === null && <Quiet>{words.shareWrong}</Quiet>}
        </Stack>
      </div>
    </details>
  );
}
