import { makeStyles, tokens } from '@fluentui/react-components';
import type { Serial } from '../../domain/basics/calendar';
import { monthIndexOf, yearOf, yearOfSerial } from '../../domain/basics/calendar';
import { countedIn } from '../../domain/effect/calculation';
import type { FollowUp } from '../../domain/followUp/followUp';
import { ledgerDeviations } from '../../domain/ledger/ledgerFields';
import { followUpWords } from '../../locales/pane/followUp';
import { useFormat, useWords } from '../hooks';
import { Heading, Quiet, Stack } from '../shell/layout';
import type { EffectPicture } from './followable';

const useStyles = makeStyles({
  table: {
    borderCollapse: 'collapse',
    width: '100%',
    fontVariantNumeric: 'tabular-nums',
    fontSize: tokens.fontSizeBase200,
    '& th': {
      textAlign: 'right',
      fontWeight: tokens.fontWeightRegular,
      color: tokens.colorNeutralForeground2,
      padding: '2px 0 2px 8px',
    },
    '& th:first-child': { textAlign: 'left', paddingLeft: 0 },
    '& td': {
      textAlign: 'right',
      padding: '4px 0 4px 8px',
      borderTop: `1px solid ${tokens.colorNeutralStroke2}`,
      whiteSpace: 'nowrap',
    },
    '& td:first-child': { textAlign: 'left', paddingLeft: 0 },
  },
});

/** Calculated beside what outcomes show, year by year up to this year. */
export function History({ picture, asOf }: { readonly picture: EffectPicture; readonly asOf: Serial }) {
  const styles = useStyles();
  const words = useWords(followUpWords);
  const format = useFormat();
  const { direct } = picture.calculation;
  if (direct === null) return null;
  const years: number[] = [];
  const shownYears = picture.followUp.years.map(({ year }) => year);
  const last = Math.max(...shownYears, Math.min(yearOfSerial(asOf), yearOf(direct.term.phasing.last)));
  for (let year = Math.min(yearOf(direct.term.phasing.first), ...shownYears); year <= last; year += 1) years.push(year);
  return (
    <Stack tight>
      <Heading>{words.history}</Heading>
      <table className={styles.table}>
        <thead>
          <tr>
            <th scope="col">{words.historyYear}</th>
            <th scope="col">{words.historyCalculated}</th>
            <th scope="col">{words.historyShown}</th>
          </tr>
        </thead>
        <tbody>
          {years.map((year) => (
            <tr key={year}>
              <td>{year}</td>
              <td>{format.amount(countedIn(direct, monthIndexOf(year, 1), monthIndexOf(year, 12)))}</td>
              <td>{shownIn(picture.followUp, year, format.amount) ?? words.notFollowedUp}</td>
            </tr>
          ))}
        </tbody>
      </table>
      <Deviations picture={picture} />
    </Stack>
  );
}

/** What outcomes show in a year; null when nobody has looked at any month of it: that is not the same as 0. */
function shownIn(followUp: FollowUp, year: number, amount: (ore: number) => string): string | null {
  const shown = followUp.years.find((candidate) => candidate.year === year)?.shown ?? 0;
  const isLookedAt = followUp.months.some(
    ({ first, last }) => first <= monthIndexOf(year, 12) && last >= monthIndexOf(year, 1),
  );
  return shown !== 0 || isLookedAt ? amount(shown) : null;
}

/**
 * Why outcomes differ from the calculated: by unit data where they exist, else by the stated causes. Nothing when they
 * agree.
 */
function Deviations({ picture }: { readonly picture: EffectPicture }) {
  const words = useWords(followUpWords);
  const format = useFormat();
  const causes = ledgerDeviations
    .map((cause) => ({
      cause,
      amount: picture.followUp.years.reduce((sum, { deviation }) => sum + BigInt(deviation[cause]), 0n),
    }))
    .filter(({ amount }) => amount !== 0n);
  if (causes.length === 0) return null;
  return (
    <Quiet>
      {`${words.deviationTitle}: ${causes.map(({ cause, amount }) => `${words.deviation[cause]} ${format.amount(amount)}`).join(', ')}.`}
    </Quiet>
  );
}
