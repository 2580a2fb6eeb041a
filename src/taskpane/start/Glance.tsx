import { makeStyles, mergeClasses, tokens } from '@fluentui/react-components';
import { CheckmarkCircleRegular } from '@fluentui/react-icons/svg/checkmark-circle';
import { ClockRegular } from '@fluentui/react-icons/svg/clock';
import type { ReactNode } from 'react';
import type { Serial } from '../../domain/basics/calendar';
import { isoOf } from '../../domain/basics/calendar';
import { startWords } from '../../locales/pane/start';
import { useController, useFormat, useWords } from '../hooks';
import type { RegisterBook } from '../pane';
import { useSummary } from '../figures/useSummary';
import { SeverityIcon } from '../severity';
import { LinkButton } from '../shell/LinkButton';
import { Dated } from '../shell/layout';
import { glanceOf } from './glanceOf';

const useStyles = makeStyles({
  count: {
    fontSize: tokens.fontSizeHero700,
    lineHeight: tokens.lineHeightHero700,
    fontWeight: tokens.fontWeightSemibold,
    margin: 0,
  },
  amount: { margin: 0, color: tokens.colorNeutralForeground2 },
  list: { listStyleType: 'none', margin: '12px 0 0', padding: 0, display: 'flex', flexDirection: 'column', gap: '2px' },
  item: { display: 'flex', gap: '8px', alignItems: 'flex-start', padding: '4px 0' },
  icon: { display: 'flex', fontSize: '18px', paddingTop: '1px' },
  good: { color: tokens.colorPaletteGreenForeground1 },
  notice: { color: tokens.colorPaletteDarkOrangeForeground1 },
});

/** How many effects, what is left out, what to look over, and whether the summary is fresh. */
export function Glance({ register }: { readonly register: RegisterBook }) {
  const styles = useStyles();
  const words = useWords(startWords).glance;
  const format = useFormat();
  const { show, refresh } = useController();
  const { counted, leftOut, warned, warnedElsewhere, incomplete } = glanceOf(register.state);
  const done = (
    <span className={mergeClasses(styles.icon, styles.good)}>
      <CheckmarkCircleRegular />
    </span>
  );
  const { rows, asOf } = register.state.assessment;
  const summary = useSummary(register);
  if (rows.length === 0) {
    return (
      <div>
        <p className={styles.count}>{words.noEffects}</p>
        <p className={styles.amount}>{words.noEffectsText}</p>
      </div>
    );
  }
  const year = summary?.perYear.find((figures) => figures.year === format.yearOf(asOf));
  return (
    <div>
      <p className={styles.count}>{words.effects(counted + leftOut)}</p>
      <p className={styles.amount}>
        {summary === null
          ? words.effectsLabel
          : `${words.calculated} ${format.amount(summary.total.calculated)}${
              year === undefined ? '' : `, ${words.inYear(year.year, format.amount(year.calculated))}`
            }`}
      </p>
      <ul className={styles.list}>
        <Line icon={leftOut > 0 ? <SeverityIcon severity="error" /> : done}>
          {leftOut > 0 ? (
            <LinkButton onClick={() => show('issues')}>{words.leftOut(leftOut)}</LinkButton>
          ) : (
            words.allCount
          )}
        </Line>
        {warned + warnedElsewhere > 0 && (
          <Line icon={<SeverityIcon severity="warning" />}>
            <LinkButton onClick={() => show('issues')}>{words.warnings(warned, warnedElsewhere)}</LinkButton>
          </Line>
        )}
        {incomplete > 0 && (
          <Line icon={<SeverityIcon severity="completion" />}>
            <LinkButton onClick={() => show('issues')}>{words.incomplete(incomplete)}</LinkButton>
          </Line>
        )}
        <Line
          icon={
            register.freshness === 'fresh' ? (
              done
            ) : (
              <span className={mergeClasses(styles.icon, styles.notice)}>
                <ClockRegular />
              </span>
            )
          }
        >
          {register.freshness === 'fresh' ? (
            <Dated>{words.fresh(isoOf(refreshedFor(register)))}</Dated>
          ) : (
            <LinkButton onClick={() => void refresh()}>{words.notFresh[register.freshness]}</LinkButton>
          )}
        </Line>
      </ul>
    </div>
  );
}

/** The day that the summary sheets are true for. */
function refreshedFor({ state }: RegisterBook): Serial {
  const { asOf } = state.reading.stamps;
  return typeof asOf === 'number' ? (asOf as Serial) : state.assessment.asOf;
}

function Line({ icon, children }: { readonly icon: ReactNode; readonly children: ReactNode }) {
  const styles = useStyles();
  return (
    <li className={styles.item}>
      <span aria-hidden="true">{icon}</span>
      <span>{children}</span>
    </li>
  );
}
