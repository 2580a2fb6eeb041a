import { Link, makeStyles, tokens } from '@fluentui/react-components';
import type { Issue } from '../../domain/register/issue';
import { explainEffect } from '../../domain/effect/explainEffect';
import type { Settings } from '../../domain/register/settings';
import { effectEn } from '../../locales/explain.en';
import { effectSv } from '../../locales/explain.sv';
import { registerWords } from '../../locales/pane/register';
import { useFormat, useLanguage, useWords } from '../hooks';
import { useIssueText } from '../useIssueText';
import { Quiet, Unseen } from '../shell/layout';
import { goToField } from './FieldInput';
import { useHeadline } from './FormFoot';
import type { FormField } from './formModel';
import type { DraftPreview } from './previewOf';

const useStyles = makeStyles({
  box: {
    backgroundColor: tokens.colorNeutralBackground2,
    borderRadius: tokens.borderRadiusLarge,
    padding: '12px 14px',
    display: 'flex',
    flexDirection: 'column',
    gap: '8px',
  },
  heading: { margin: 0, fontSize: tokens.fontSizeBase300, fontWeight: tokens.fontWeightSemibold },
  years: {
    display: 'grid',
    gridTemplateColumns: 'auto 1fr',
    gap: '2px 16px',
    margin: 0,
    fontSize: tokens.fontSizeBase200,
    fontVariantNumeric: 'tabular-nums',
    '& dd': { margin: 0, textAlign: 'right' },
  },
  thought: {
    minHeight: '24px',
    fontSize: 'inherit',
    lineHeight: 'inherit',
    verticalAlign: 'top',
    textAlign: 'left',
    color: tokens.colorNeutralForeground1,
    textDecorationLine: 'underline',
  },
  list: { margin: 0, paddingLeft: '18px', fontSize: tokens.fontSizeBase200 },
});

interface Props {
  readonly preview: DraftPreview;
  readonly settings: Settings;
  /** Warnings that no visible field shows. */
  readonly thoughts: readonly Issue[];
  /** The fields that a thought can lead to. */
  readonly fields: ReadonlySet<string>;
  /** Keys are still coming: what is shown is not spoken yet. */
  readonly typing: boolean;
}

/** The effect as it would be counted: total, class, per year and what to think of. Spoken when it settles. */
export function CalculationCard({ preview, settings, thoughts, fields, typing }: Props) {
  const styles = useStyles();
  const words = useWords(registerWords);
  const language = useLanguage();
  const format = useFormat();
  const headline = useHeadline();
  const text = useIssueText();
  const { calculation, effect } = preview;
  const lines =
    effect === null || calculation === null
      ? []
      : (language === 'sv' ? effectSv : effectEn)(explainEffect(effect, settings, calculation));
  return (
    <section className={styles.box} aria-labelledby="register-calculation">
      <h2 className={styles.heading} id="register-calculation">
        {words.calculation}
      </h2>
      {calculation === null ? (
        <Quiet>{words.nothingYet}</Quiet>
      ) : (
        <>
          <div role="status" aria-busy={typing}>
            <Unseen>{headline(preview)}</Unseen>
            {calculation.calculated < 0 && <Quiet>{words.negative}</Quiet>}
            {lines.map((line) => (
              <Quiet key={line}>{line}</Quiet>
            ))}
          </div>
          {preview.perYear.length > 1 && (
            <dl className={styles.years}>
              {preview.perYear.map(({ year, ore }) => (
                <Year key={year} year={year} amount={format.wholeKronor(ore)} />
              ))}
            </dl>
          )}
        </>
      )}
      {thoughts.length > 0 && (
        <>
          <h3 className={styles.heading}>{words.looksLike}</h3>
          <ul className={styles.list}>
            {thoughts.map((issue) => (
              <li key={`${issue.ruleId}:${issue.field ?? ''}`}>
                {issue.field !== null && fields.has(issue.field) ? (
                  <Link
                    as="button"
                    type="button"
                    className={styles.thought}
                    onClick={() => goToField(issue.field as FormField)}
                  >
                    {text.message(issue)}
                  </Link>
                ) : (
                  text.message(issue)
                )}
              </li>
            ))}
          </ul>
        </>
      )}
    </section>
  );
}

function Year({ year, amount }: { readonly year: number; readonly amount: string }) {
  return (
    <>
      <dt>{year}</dt>
      <dd>{amount}</dd>
    </>
  );
}
