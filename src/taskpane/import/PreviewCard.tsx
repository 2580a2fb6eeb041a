import { Button } from '@fluentui/react-components';
import type { ForeignList, ListChoices } from '../../application/importRows';
import { importViewWords } from '../../locales/pane/import';
import { useBusy, useFormat, useWords } from '../hooks';
import { useIssueText } from '../useIssueText';
import { Card, Heading } from '../shell/layout';
import type { ImportOutlook } from './importOutlook';
import { MendFields } from './MendFields';

interface Props {
  readonly list: ForeignList;
  readonly choices: ListChoices;
  /** null while it is computed. */
  readonly outlook: ImportOutlook | null;
  readonly onChange: (choices: ListChoices) => void;
  readonly onTake: () => void;
}

/** What the rows become, what keeps some from counting, and the button that takes them. */
export function PreviewCard({ list, choices, outlook, onChange, onTake }: Props) {
  const words = useWords(importViewWords);
  const text = useIssueText();
  const format = useFormat();
  const busy = useBusy();
  const unasked = Object.entries(choices.units)
    .filter(([, { vat }]) => vat === null)
    .map(([column]) => list.headings[Number(column)] ?? '');
  const rows = outlook?.rows ?? 0;
  return (
    <Card>
      <Heading>{words.preview}</Heading>
      <div role="status">
        {outlook === null && words.computing}
        {outlook !== null && rows === 0 && words.nothing}
        {outlook !== null && rows > 0 && (
          <>
            <div>
              {words.counts(outlook.counted)}
              {outlook.counted > 0 && `, ${words.together(format.amount(outlook.calculated))}`}
            </div>
            {outlook.leftOut > 0 && <div>{words.leftOut(outlook.leftOut)}</div>}
          </>
        )}
        {unasked.map((heading) => (
          <div key={heading}>{words.vatMissing(heading)}</div>
        ))}
      </div>
      {outlook !== null && <MendFields outlook={outlook} choices={choices} onChange={onChange} />}
      {outlook !== null && outlook.issues.length > 0 && (
        <details>
          <summary tabIndex={0}>{words.issues}</summary>
          <ul>
            {outlook.issues.map(({ ruleId, count }) => (
              <li key={ruleId}>{words.issue(text.title(ruleId), count)}</li>
            ))}
          </ul>
        </details>
      )}
      <Button
        appearance="primary"
        disabled={rows === 0 || unasked.length > 0}
        disabledFocusable={busy}
        onClick={onTake}
      >
        {words.take(rows)}
      </Button>
    </Card>
  );
}
