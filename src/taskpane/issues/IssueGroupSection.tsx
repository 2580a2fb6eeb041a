import { Button, Link, makeStyles, tokens } from '@fluentui/react-components';
import { ChevronDownRegular } from '@fluentui/react-icons/svg/chevron-down';
import { ChevronRightRegular } from '@fluentui/react-icons/svg/chevron-right';
import { useId, useState } from 'react';
import { fixesOf, type OfferedFix } from '../../application/applyFixes';
import type { PlacedIssue, RegisterState } from '../../application/results';
import { issuesWords } from '../../locales/pane/issues';
import { useRegister, useWords } from '../hooks';
import { useIssueText } from '../useIssueText';
import { Quiet, Row, Unseen } from '../shell/layout';
import { useLongList } from '../shell/longList';
import { FixPreview } from './FixPreview';
import type { GroupBy, IssueGroup } from './groupIssues';
import { IssueLine } from './IssueLine';
import { ruleHelp } from '../help';
import { SeverityIcon } from '../severity';
import { rowHover } from '../theme';

const LINES_AT_FIRST = 10;

const useStyles = makeStyles({
  group: { borderTop: `1px solid ${tokens.colorNeutralStroke2}` },
  heading: { margin: 0, fontSize: 'inherit', fontWeight: 'inherit' },
  toggle: {
    display: 'flex',
    width: '100%',
    gap: '8px',
    alignItems: 'flex-start',
    padding: '10px 0',
    border: 'none',
    background: 'none',
    color: 'inherit',
    font: 'inherit',
    textAlign: 'left',
    cursor: 'pointer',
    ':hover': { backgroundColor: rowHover },
    ':focus-visible': { outline: `2px solid ${tokens.colorStrokeFocus2}`, borderRadius: tokens.borderRadiusMedium },
  },
  icon: { display: 'flex', fontSize: '18px', paddingTop: '1px' },
  name: { flexGrow: 1, minWidth: 0, fontWeight: tokens.fontWeightSemibold },
  count: {
    flexShrink: 0,
    whiteSpace: 'nowrap',
    color: tokens.colorNeutralForeground2,
    fontVariantNumeric: 'tabular-nums',
  },
  body: { display: 'flex', flexDirection: 'column', gap: '8px', paddingBottom: '16px', paddingLeft: '26px' },
  list: { listStyleType: 'none', margin: 0, padding: 0 },
});

interface Props {
  readonly group: IssueGroup;
  readonly by: GroupBy;
  readonly openAtFirst: boolean;
}

/** One rule's issues (or one row's), folded until asked for; why it matters, what to do, and fixes of a whole kind. */
export function IssueGroupSection({ group, by, openAtFirst }: Props) {
  const styles = useStyles();
  const words = useWords(issuesWords);
  const text = useIssueText();
  const bodyId = useId();
  const [open, setOpen] = useState(openAtFirst);
  const { shown, more } = useLongList(group.issues, LINES_AT_FIRST);
  const [offered, setOffered] = useState<readonly OfferedFix[] | null>(null);
  const nameOf = useRowName();
  const name = useGroupName(group, by);
  const reading = useRegister()?.state.reading;
  // One text for all where they ask for the same thing; else each says its own.
  const actions = open ? new Set(group.issues.map(({ issue }) => text.actionFor(issue))) : new Set<string>();
  const [common] = by === 'rule' && actions.size === 1 ? actions : [];
  const fixes = by === 'rule' && reading !== undefined ? fixesOf(reading, group.issues) : [];
  return (
    <section className={styles.group}>
      <h2 className={styles.heading}>
        <button
          type="button"
          className={styles.toggle}
          aria-expanded={open}
          aria-controls={bodyId}
          onClick={() => setOpen(!open)}
        >
          <SeverityIcon severity={group.severity} />
          <span className={styles.name}>
            <Unseen>{`${words.level[group.severity]}: `}</Unseen>
            {name}
          </span>
          <span className={styles.count}>{group.issues.length}</span>
          <span className={styles.icon} aria-hidden="true">
            {open ? <ChevronDownRegular /> : <ChevronRightRegular />}
          </span>
        </button>
      </h2>
      <div id={bodyId} hidden={!open}>
        {open && (
          <div className={styles.body}>
            {by === 'rule' && (
              <>
                {common !== undefined && <div>{common}</div>}
                <Quiet>
                  {text.why(group.key)}{' '}
                  <Link
                    inline
                    href={ruleHelp(group.key)}
                    target="_blank"
                    rel="noreferrer"
                    aria-label={words.whyFor(text.title(group.key))}
                  >
                    {words.why}
                  </Link>
                </Quiet>
              </>
            )}
            {fixes.length > 1 && offered === null && (
              <Row>
                <Button size="small" onClick={() => setOffered(fixes)}>
                  {words.fixAll(fixes.length)}
                </Button>
              </Row>
            )}
            {offered !== null && <FixPreview fixes={offered} onDone={() => setOffered(null)} />}
            <ul className={styles.list}>
              {shown.map((placed, index) => (
                <IssueLine
                  key={`${placed.issue.ruleId}:${placed.issue.row}:${placed.issue.field ?? ''}:${index}`}
                  placed={placed}
                  name={by === 'rule' ? nameOf(placed) : ''}
                  action={common === undefined ? text.actionFor(placed.issue) : ''}
                />
              ))}
            </ul>
            {more}
          </div>
        )}
      </div>
    </section>
  );
}

function useGroupName(group: IssueGroup, by: GroupBy): string {
  const words = useWords(issuesWords);
  const text = useIssueText();
  const nameOf = useRowName();
  const [first] = group.issues;
  if (by === 'rule' || first === undefined) return text.title(group.key);
  const place = words.place(first.sheet, first.sheetRow, '');
  const name = nameOf(first);
  return name === '' ? place : `${name} (${place})`;
}

/** What an issue's row is called: the effect's name, else its ID, else nothing. */
function useRowName(): (placed: PlacedIssue) => string {
  const rows = useRegister()?.state.assessment.rows ?? noRows;
  return ({ issue }) =>
    (issue.table === 'effects' ? rowNames(rows).byRow.get(issue.row) : rowNames(rows).byId.get(issue.effectId)) ??
    issue.effectId;
}

type Rows = RegisterState['assessment']['rows'];

interface RowNames {
  readonly byRow: ReadonlyMap<number, string>;
  readonly byId: ReadonlyMap<string, string>;
}

const noRows: Rows = [];
const nameCache = new WeakMap<Rows, RowNames>();

/** The names of a register's rows, made when one is first asked for: the same for every group. */
function rowNames(rows: Rows): RowNames {
  const cached = nameCache.get(rows);
  if (cached !== undefined) return cached;
  const byRow = new Map<number, string>();
  const byId = new Map<string, string>();
  for (const { row, id, title } of rows) {
    byRow.set(row, title === '' ? id : title);
    if (id !== '') byId.set(id, title === '' ? id : title);
  }
  const names = { byRow, byId };
  nameCache.set(rows, names);
  return names;
}
