import { Button, makeStyles, tokens } from '@fluentui/react-components';
import { useEffect, useMemo, useRef } from 'react';
import type { Assessment } from '../../domain/rules/assessment';
import { explainFigure } from '../../domain/summary/explainFigure';
import type { FigureRef } from '../../domain/summary/figureRef';
import { finished } from '../../domain/basics/steps';
import { ledger } from '../../domain/ledger/ledger';
import { figureEn } from '../../locales/explain.en';
import { figureSv } from '../../locales/explain.sv';
import { figuresWords } from '../../locales/pane/figures';
import { useController, useFormat, useLanguage, useWords } from '../hooks';
import { Heading, Quiet, Row, Stack } from '../shell/layout';
import { useLongList } from '../shell/longList';

const SHOWN_AT_FIRST = 8;

const useStyles = makeStyles({
  box: {
    backgroundColor: tokens.colorNeutralBackground2,
    borderRadius: tokens.borderRadiusLarge,
    padding: '12px 14px',
    ':focus': { outlineStyle: 'none' },
    ':focus-visible': { outline: `2px solid ${tokens.colorStrokeFocus2}` },
  },
  list: { listStyleType: 'none', margin: 0, padding: 0, fontVariantNumeric: 'tabular-nums' },
  line: { display: 'flex', justifyContent: 'space-between', gap: '12px', padding: '2px 0' },
  amount: { whiteSpace: 'nowrap' },
  name: {
    minWidth: 0,
    minHeight: '24px',
    overflowWrap: 'anywhere',
    border: 'none',
    background: 'none',
    padding: 0,
    font: 'inherit',
    textAlign: 'left',
    color: tokens.colorBrandForegroundLink,
    cursor: 'pointer',
    ':hover': { textDecorationLine: 'underline' },
    ':focus-visible': {
      outline: `2px solid ${tokens.colorStrokeFocus2}`,
      outlineOffset: '2px',
      borderRadius: tokens.borderRadiusSmall,
    },
  },
});

interface Props {
  readonly title: string;
  readonly figure: FigureRef;
  readonly assessment: Assessment;
  readonly onClose: () => void;
}

/** How a figure came about: its formula, the effects behind it, what stands beside it and what is left out. */
export function Explanation({ title, figure, assessment, onClose }: Props) {
  const styles = useStyles();
  const words = useWords(figuresWords);
  const language = useLanguage();
  const format = useFormat();
  const { goTo } = useController();
  const box = useRef<HTMLElement>(null);
  useEffect(() => box.current?.focus(), []);
  const explanation = useMemo(
    () => explainFigure(assessment, finished(ledger(assessment)), figure),
    [assessment, figure],
  );
  const { contributions } = explanation;
  const { shown, more } = useLongList(contributions, SHOWN_AT_FIRST);
  return (
    <section ref={box} tabIndex={-1} className={styles.box} aria-label={words.explainFor(title)}>
      <Stack tight>
        <Heading>{title}</Heading>
        {(language === 'sv' ? figureSv : figureEn)(explanation).map((line) => (
          <Quiet key={line}>{line}</Quiet>
        ))}
        {contributions.length > 0 && <div>{words.explainRows(contributions.length)}</div>}
        <ul className={styles.list}>
          {shown.map((contribution) => (
            <li key={contribution.row} className={styles.line}>
              <button
                type="button"
                className={styles.name}
                onClick={() => void goTo(['effects', contribution.row, null])}
              >
                {contribution.title === '' ? contribution.effectId : contribution.title}
              </button>
              <span className={styles.amount}>{format.amount(contribution.amount)}</span>
            </li>
          ))}
        </ul>
        <Row>
          {more}
          <Button size="small" onClick={onClose}>
            {words.closeExplain}
          </Button>
        </Row>
      </Stack>
    </section>
  );
}
