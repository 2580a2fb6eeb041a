import { Field, Select, Textarea, makeStyles, tokens } from '@fluentui/react-components';
import { useDeferredValue, useMemo, useState } from 'react';
import { checkClaim } from '../../domain/claim/claim';
import type { ClaimPart, ClaimVerdict } from '../../domain/claim/claim';
import { checkCase } from '../../domain/claim/claimOfCase';
import { readClaim } from '../../domain/claim/claimText';
import { finished } from '../../domain/basics/steps';
import { ledger } from '../../domain/ledger/ledger';
import { claimWords } from '../../locales/pane/claim';
import type { ClaimWords } from '../../locales/pane/claim';
import { useFormat, useRegister, useWords } from '../hooks';
import { useIssueText } from '../useIssueText';
import type { RegisterBook } from '../pane';
import { Card, Heading, Quiet, Stack, Title } from '../shell/layout';
import { findingText } from './findingText';

/**
 * Whether a claim adds up: parts and a stated total, pasted or from an ärende, and what is counted twice or left out.
 */
export function ClaimView() {
  const register = useRegister();
  return register === null ? null : <Claim register={register} />;
}

interface Checked {
  readonly parts: readonly ClaimPart[];
  readonly verdict: ClaimVerdict;
  readonly unread: readonly number[];
}

function Claim({ register }: { readonly register: RegisterBook }) {
  const words = useWords(claimWords);
  const [text, setText] = useState('');
  const [caseId, setCaseId] = useState('');
  const calmText = useDeferredValue(text);
  const { assessment } = register.state;
  const caseIds = useMemo(
    () =>
      [...new Set(assessment.effects.map((effect) => effect.caseId))]
        .filter((id) => id !== '')
        .sort((a, b) => a.localeCompare(b, 'sv')),
    [assessment],
  );
  const checked = useMemo((): Checked | null => {
    if (caseId !== '') return { ...checkCase(assessment, finished(ledger(assessment)), caseId), unread: [] };
    const pasted = readClaim(calmText, words.totalWords);
    return pasted.parts.length === 0 && pasted.unread.length === 0
      ? null
      : { parts: pasted.parts, verdict: checkClaim(pasted.parts, pasted.stated), unread: pasted.unread };
  }, [assessment, caseId, calmText, words]);
  return (
    <Stack>
      <div>
        <Title>{words.title}</Title>
        <Quiet>{words.intro}</Quiet>
      </div>
      <Field label={words.text} hint={words.textHint}>
        <Textarea
          rows={6}
          value={text}
          placeholder={words.placeholder}
          onChange={(_, { value }) => {
            setText(value);
            setCaseId('');
          }}
        />
      </Field>
      {caseIds.length > 0 && (
        <Field label={words.orCase}>
          <Select value={caseId} onChange={(_, { value }) => setCaseId(value)}>
            <option value="">{words.noCase}</option>
            {caseIds.map((id) => (
              <option key={id}>{id}</option>
            ))}
          </Select>
        </Field>
      )}
      {checked !== null && <Verdict checked={checked} />}
    </Stack>
  );
}

const useStyles = makeStyles({
  verdict: { fontWeight: tokens.fontWeightSemibold, fontSize: tokens.fontSizeBase400 },
  sums: {
    display: 'grid',
    gridTemplateColumns: '1fr auto',
    gap: '4px 16px',
    margin: 0,
    fontVariantNumeric: 'tabular-nums',
    '& dd': { margin: 0, textAlign: 'right', whiteSpace: 'nowrap' },
  },
});

function Verdict({ checked: { parts, verdict, unread } }: { readonly checked: Checked }) {
  const styles = useStyles();
  const words = useWords(claimWords);
  const format = useFormat();
  const issueText = useIssueText();
  const lines = [
    ...parts.map(
      (part, index) => [part.label === '' ? words.part(index + 1) : part.label, format.kronor(part.amount)] as const,
    ),
    [words.sum, format.kronor(verdict.sum)] as const,
    ...(verdict.stated === null ? [] : [[words.stated, format.kronor(verdict.stated)] as const]),
    ...(verdict.difference === null || verdict.difference === 0n
      ? []
      : [[words.difference, format.kronor(verdict.difference)] as const]),
  ];
  return (
    <Card>
      <div role="status" className={styles.verdict}>
        {verdictText(verdict, words)}
      </div>
      <dl className={styles.sums}>
        {lines.map(([label, amount], index) => (
          <Sum key={index} label={label} amount={amount} />
        ))}
      </dl>
      {unread.length > 0 && <Quiet>{words.unread(unread.map((line) => line + 1).join(', '))}</Quiet>}
      {verdict.findings.length > 0 && (
        <>
          {verdict.findings.some(({ kind }) => kind !== 'unexplained') && <Heading>{words.findings}</Heading>}
          <ul>
            {verdict.findings.map((finding, index) => (
              <li key={index}>{findingText(finding, parts, words, format, issueText)}</li>
            ))}
          </ul>
        </>
      )}
    </Card>
  );
}

/** Whether it adds up. What the parts' own rounding explains is no fault. */
function verdictText({ addsUp, findings }: ClaimVerdict, words: ClaimWords): string {
  if (addsUp === null) return words.noTotal;
  if (addsUp) return words.addsUp;
  return findings.some(({ kind }) => kind === 'rounding') ? words.addsUpRounded : words.doesNotAddUp;
}

function Sum({ label, amount }: { readonly label: string; readonly amount: string }) {
  return (
    <>
      <dt>{label}</dt>
      <dd>{amount}</dd>
    </>
  );
}
