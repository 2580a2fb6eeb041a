import { Button, Input, Select, makeStyles, tokens } from '@fluentui/react-components';
import { useDeferredValue, useMemo, useState } from 'react';
import { issuesWords } from '../../locales/pane/issues';
import { useBusy, useController, useRegister, useWords } from '../hooks';
import { useIssueText } from '../useIssueText';
import { severities } from '../../domain/register/issue';
import { countLevels } from '../levels';
import { SeverityIcon } from '../severity';
import { EmptyRegister } from '../shell/EmptyRegister';
import { Stack, Title } from '../shell/layout';
import { useLongList } from '../shell/longList';
import { filterIssues, groupIssues } from './groupIssues';
import type { GroupBy, SeverityFilter } from './groupIssues';
import { IssueGroupSection } from './IssueGroupSection';
import { UndoList } from './UndoList';

/** More groups than this are shown on request (grouping by row can give hundreds). */
const GROUPS_AT_FIRST = 40;

const useStyles = makeStyles({
  tools: {
    display: 'grid',
    gridTemplateColumns: 'repeat(2, minmax(0, 1fr))',
    gap: '8px',
    '& > *': { minWidth: 0 },
    '& select': { minWidth: 0, width: '100%' },
  },
  wide: { gridColumn: '1 / -1' },
  counts: {
    listStyleType: 'none',
    margin: '4px 0 0',
    padding: 0,
    display: 'flex',
    flexWrap: 'wrap',
    gap: '2px 16px',
    fontSize: tokens.fontSizeBase200,
  },
  count: { display: 'flex', gap: '6px', alignItems: 'center' },
  groups: { borderBottom: `1px solid ${tokens.colorNeutralStroke2}` },
});

/** Everything the check found, grouped; each issue leads to its cell. */
export function IssuesView() {
  const styles = useStyles();
  const words = useWords(issuesWords);
  const register = useRegister();
  const busy = useBusy();
  const { check } = useController();
  const text = useIssueText();
  const [by, setBy] = useState<GroupBy>('rule');
  const [severity, setSeverity] = useState<SeverityFilter>('all');
  const [search, setSearch] = useState('');
  const calmSearch = useDeferredValue(search);
  const issues = useMemo(() => register?.state.issues ?? [], [register]);
  const groups = useMemo(() => {
    const matching = filterIssues(issues, severity, calmSearch, (placed) =>
      [
        placed.issue.ruleId,
        placed.issue.effectId,
        placed.sheet,
        placed.column,
        text.title(placed.issue.ruleId),
        text.message(placed.issue),
      ].join(' '),
    );
    return groupIssues(matching, by);
  }, [issues, severity, calmSearch, by, text]);
  const { shown, more } = useLongList(groups, GROUPS_AT_FIRST);
  if (register === null) return null;
  const counts = countLevels(issues);
  const checkButton = (
    <Button disabledFocusable={busy} onClick={() => void check()}>
      {words.check}
    </Button>
  );
  if (issues.length === 0 && register.state.assessment.rows.length === 0)
    return <EmptyRegister title={words.title} text={words.empty} />;
  if (issues.length === 0) {
    return (
      <Stack>
        <Title>{words.none}</Title>
        <p>{words.noneText}</p>
        {checkButton}
        <UndoList />
      </Stack>
    );
  }
  return (
    <Stack>
      <div>
        <Title>{words.title}</Title>
        <ul className={styles.counts}>
          {severities.map((level) => (
            <li key={level} className={styles.count}>
              <SeverityIcon severity={level} />
              <span>{words.levelCount[level](counts[level])}</span>
            </li>
          ))}
        </ul>
      </div>
      <div className={styles.tools}>
        <Input
          className={styles.wide}
          type="search"
          value={search}
          aria-label={words.filter}
          placeholder={words.filterPlaceholder}
          onChange={(_, { value }) => setSearch(value)}
        />
        <Select
          aria-label={words.show}
          value={severity}
          onChange={(_, { value }) => setSeverity(value as SeverityFilter)}
        >
          <option value="all">{words.showAll}</option>
          {severities.map((level) => (
            <option key={level} value={level}>
              {words.level[level]}
            </option>
          ))}
        </Select>
        <Select aria-label={words.groupBy} value={by} onChange={(_, { value }) => setBy(value as GroupBy)}>
          <option value="rule">{words.byRule}</option>
          <option value="row">{words.byRow}</option>
        </Select>
      </div>
      {groups.length === 0 && <p>{words.nothingMatches}</p>}
      <div className={styles.groups}>
        {shown.map((group, index) => (
          <IssueGroupSection key={`${by}:${group.key}`} group={group} by={by} openAtFirst={index === 0} />
        ))}
      </div>
      {more}
      {checkButton}
      <UndoList />
    </Stack>
  );
}
