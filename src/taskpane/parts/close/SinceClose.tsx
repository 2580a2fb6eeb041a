import { Button } from '@fluentui/react-components';
import { useMemo } from 'react';
import type { SinceClose as Movement } from '../../../application/close/sinceClose';
import { isoOf, monthOf, yearOfSerial } from '../../../domain/basics/calendar';
import { lineComment } from '../../../locales/close';
import { closeReport } from '../../../locales/closeReport';
import { closeWords } from '../../../locales/pane/close';
import { useController, useLanguage, useWords } from '../../hooks';
import type { RegisterBook } from '../../pane';
import { Heading, Quiet, Row, Stack } from '../../shell/layout';
import type { PartViewProps } from '../panePart';
import { useIssueText } from '../../useIssueText';
import { SeverityIcon } from '../../severity';
import { BridgeLines } from './BridgeLines';
import { useSinceClose } from './useSinceClose';

/** *Sedan förra bokslutet*: what has moved, movement by movement, without anything being written. */
export function SinceClose({ register }: PartViewProps) {
  const words = useWords(closeWords).since;
  const { showSheet } = useController();
  const worked = useSinceClose(register.state);
  return (
    <section aria-labelledby="since-close">
      <Stack tight>
        <Heading id="since-close">{words.title}</Heading>
        {worked === null && <Quiet>{words.counting}</Quiet>}
        {worked?.made === null && <p>{words.none}</p>}
        {worked !== null && worked.made !== null && (
          <Since since={worked.made} register={{ ...register, state: worked.of }} />
        )}
        <Row>
          <Button size="small" onClick={() => void showSheet('close')}>
            {words.sheet}
          </Button>
        </Row>
      </Stack>
    </section>
  );
}

function Since({ since, register }: { readonly since: Movement; readonly register: RegisterBook }) {
  const words = useWords(closeWords);
  const language = useLanguage();
  const { last, bridge, changes } = since;
  const listed = useMemo(
    () => changes.map(({ reason, ...change }) => ({ ...change, comment: lineComment(reason, language) })),
    [changes, language],
  );
  const { asOf, settings } = register.state.assessment;
  const scope = { since: monthOf(last.asOf), year: yearOfSerial(asOf), unit: settings.displayUnit };
  const [freed] = closeReport(bridge, scope, language);
  return (
    <>
      <Quiet>{words.since.last(last.number, isoOf(last.asOf))}</Quiet>
      <Broken register={register} />
      <p>{freed}</p>
      <BridgeLines register={register} bridge={bridge} changes={listed} closing={words.now} />
    </>
  );
}

/** Rules that say that what stands in the tables is not what was closed. */
const brokenRules: ReadonlySet<string> = new Set(['W772', 'W775']);

/** Told above the figures: they rest on closes that somebody has changed. */
function Broken({ register }: { readonly register: RegisterBook }) {
  const words = useWords(closeWords).since;
  const issueText = useIssueText();
  const broken = register.state.issues.filter(({ issue }) => brokenRules.has(issue.ruleId));
  if (broken.length === 0) return null;
  return (
    <div>
      <Row>
        <SeverityIcon severity="warning" />
        <strong>{words.broken}</strong>
      </Row>
      <ul>
        {broken.map(({ issue }) => (
          <li key={`${issue.ruleId} ${issue.row}`}>{issueText.message(issue)}</li>
        ))}
      </ul>
    </div>
  );
}
