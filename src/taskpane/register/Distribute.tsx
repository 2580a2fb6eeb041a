import { Button, Input, Select, makeStyles } from '@fluentui/react-components';
import { DeleteRegular } from '@fluentui/react-icons/svg/delete';
import { useState } from 'react';
import { registerWords } from '../../locales/pane/register';
import { useFormat, useWords } from '../hooks';
import { NARROW_PANE, Quiet, Row, Stack } from '../shell/layout';
import { readNumber } from '../../domain/basics/number';
import { evenShares, weightsOf } from './draftsByDepartment';
import type { DepartmentShare } from './draftsByDepartment';

const useStyles = makeStyles({
  line: {
    display: 'grid',
    gridTemplateColumns: 'minmax(0, 1fr) 76px auto',
    gap: '8px',
    alignItems: 'center',
    '& > *': { minWidth: 0 },
    [NARROW_PANE]: { gridTemplateColumns: 'minmax(0, 1fr) auto', '& > :first-child': { gridColumn: '1 / -1' } },
  },
  list: { '& select': { minWidth: 0, width: '100%', textOverflow: 'ellipsis' } },
  details: { '& summary': { cursor: 'pointer', padding: '6px 0' }, '& > div': { paddingTop: '8px' } },
});

interface Props {
  readonly departments: readonly string[];
  /** The one that is chosen in the form: the first to get a share. */
  readonly department: string;
  /** The effect can be calculated: there is something to distribute. */
  readonly ready: boolean;
  readonly shares: readonly DepartmentShare[];
  readonly onChange: (shares: readonly DepartmentShare[]) => void;
}

/** Fördela: one contract for several departments, by share. Where it cannot be done yet it says why. */
export function Distribute({ departments, department, ready, shares, onChange }: Props) {
  const styles = useStyles();
  const words = useWords(registerWords);
  const format = useFormat();
  const [open, setOpen] = useState(shares.length > 0);
  if (departments.length === 0) return null;
  const replace = (at: number, change: Partial<DepartmentShare>) =>
    onChange(shares.map((share, index) => (index === at ? { ...share, ...change } : share)));
  const sum = shares.reduce((total, { percent }) => {
    const reading = readNumber(percent, /%/);
    return reading.kind === 'value' ? total + reading.value : total;
  }, 0);
  const add = () =>
    onChange(
      shares.length === 0
        ? [
            { department, percent: '' },
            { department: '', percent: '' },
          ]
        : [...shares, { department: '', percent: '' }],
    );
  const why =
    departments.length < 2 ? words.distributeAlone : ready || shares.length > 0 ? null : words.distributeNeeds;
  return (
    <details
      className={styles.details}
      open={open || shares.length > 0}
      onToggle={({ currentTarget }) => setOpen(currentTarget.open)}
    >
      <summary tabIndex={0}>{words.distribute}</summary>
      <div>
        <Stack tight>
          <Quiet>{why ?? words.distributeText}</Quiet>
          {shares.map(({ department: name, percent }, index) => (
            <div key={index} className={styles.line}>
              <Select
                className={styles.list}
                aria-label={words.shareDepartment(index + 1)}
                value={name}
                onChange={(_, { value }) => replace(index, { department: value })}
              >
                <option value="">{words.choose}</option>
                {departments.map((candidate) => (
                  <option key={candidate} value={candidate}>
                    {candidate}
                  </option>
                ))}
              </Select>
              <Input
                aria-label={words.share(index + 1)}
                value={percent}
                inputMode="decimal"
                input={{ style: { width: '40px' } }}
                contentAfter="%"
                onChange={(_, { value }) => replace(index, { percent: value })}
              />
              <Button
                appearance="subtle"
                icon={<DeleteRegular />}
                aria-label={words.removeShare(name, index + 1)}
                onClick={() => onChange(shares.filter((_, at) => at !== index))}
              />
            </div>
          ))}
          {why === null && (
            <Row>
              <Button size="small" onClick={add}>
                {words.addShare}
              </Button>
              {shares.length > 1 && (
                <Button size="small" onClick={() => onChange(evenShares(shares))}>
                  {words.shareEvenly}
                </Button>
              )}
              {shares.length > 0 && <span role="status">{words.shareSum(format.number(sum))}</span>}
            </Row>
          )}
          {shares.length > 0 && weightsOf(shares) === null && <Quiet>{words.shareWrong}</Quiet>}
        </Stack>
      </div>
    </details>
  );
}
