import {
  firstDayOf,
  lastDayOf,
  lastElapsedMonth,
  monthNumber,
  monthOf,
  yearOf,
  type MonthIndex,
  type Serial,
} from '../../domain/basics/calendar';
import { contracts, other, type ExampleEffect, type FollowedUp } from './yearEffects';
import type { HeadingRow, RegisterRows } from './sourceCases';

/** Months of outcomes are reported in one row. */
const monthsOfReport = 3;

const departments = [
  'Barn- och utbildningsförvaltningen',
  'Socialförvaltningen',
  'Samhällsbyggnadsförvaltningen',
  'Kultur- och fritidsförvaltningen',
  'Kommunledningskontoret',
];
/** Shares of the organisation's target, in the departments' order. */
const targetShares = [0.25, 0.25, 0.25, 0.05, 0.2];

/**
 * A register as it may look a year after it was begun: outcomes over and under what was calculated, a vite that is paid
 * and one that is paid in part, a target with shares, budget decisions, unit data, one row with a mistake. Every date
 * is counted from `today`, so that the year it shows is always the present one. All names and amounts are made up.
 */
export function exampleAfterYear(today: Serial): RegisterRows {
  const now = monthOf(today);
  const last = lastElapsedMonth(today);
  const year = yearOf(now);
  const all = [...contracts, ...other];
  return {
    departments,
    categories: [],
    settings: { organisation: 'Exempelkommunen', hourlyCost: 420 },
    opensOn: 'management',
    effects: all.map((effect, index) => effectRow(effect, index, now)),
    outcomes: all.flatMap((effect, index) => outcomeRows(effect, idOf(index), now, last)),
    targets: [
      { År: year - 1, Mål: 2_500_000 },
      { År: year, Mål: 6_000_000 },
      ...departments.map((department, index) => ({
        År: year,
        Förvaltning: department,
        Andel: targetShares[index] ?? 0,
      })),
      { År: year + 1, Mål: 7_000_000 },
    ],
    budgetDecisions: [
      { År: year, Förvaltning: departments[2] ?? '', Belopp: -900_000, Beslut: `Budget ${year}, beslut i november` },
      { År: year + 1, Förvaltning: departments[2] ?? '', Belopp: -400_000, Beslut: `Förslag till budget ${year + 1}` },
      {
        År: year + 1,
        Förvaltning: departments[4] ?? '',
        Belopp: -1_000_000,
        Beslut: `Förslag till budget ${year + 1}`,
      },
    ],
    unitData: all.flatMap(({ units, from }, index) =>
      units === undefined
        ? []
        : [
            {
              'Effekt-ID': idOf(index),
              Från: firstDayOf(at(now, from)),
              Till: lastDayOf(at(now, from + 11)),
              ...units,
            },
          ],
    ),
    cases: [],
    validated: {
      by: 'Ekonomi',
      effects: all.flatMap(({ isNotValidated }, index) => (isNotValidated === true ? [] : [idOf(index)])),
    },
  };
}

const at = (now: MonthIndex, months: number): MonthIndex => (now + months) as MonthIndex;

const idOf = (index: number): string => `E-${String(index + 1).padStart(4, '0')}`;

function effectRow({ from, row, department }: ExampleEffect, index: number, now: MonthIndex): HeadingRow {
  const start = at(now, from);
  // A row is registered when the contract begins, and a coming one now.
  const registered = Math.min(start, at(now, -1)) as MonthIndex;
  return {
    'Effekt-ID': idOf(index),
    Förvaltning: departments[department] ?? '',
    Startdatum: firstDayOf(start),
    Underlag: `Dnr ${yearOf(registered)}/${100 + 7 * index}`,
    Ansvarig: index % 3 === 0 ? 'Avtalscontroller' : 'Inköpsenheten',
    Status: from > 0 ? 'Avtalad' : 'Under uppföljning',
    Registrerad: firstDayOf(registered) + monthNumber(registered),
    ...row,
  };
}

/** Outcomes three months at a time, each whole months that have passed; a single payment in its own month. */
function outcomeRows({ from, followedUp }: ExampleEffect, id: string, now: MonthIndex, last: MonthIndex): HeadingRow[] {
  if (followedUp === undefined) return [];
  const { until, perMonth } = followedUp;
  if (perMonth === undefined)
    return [outcomeRow(id, at(now, until), at(now, until), followedUp.amount ?? 0, followedUp)];
  const end = Math.min(at(now, until), last);
  const rows: HeadingRow[] = [];
  for (let first = at(now, from); first <= end; first = (first + monthsOfReport) as MonthIndex) {
    const to = Math.min(first + monthsOfReport - 1, end) as MonthIndex;
    rows.push(outcomeRow(id, first, to, perMonth * (to - first + 1), followedUp));
  }
  return rows;
}

function outcomeRow(
  id: string,
  from: MonthIndex,
  to: MonthIndex,
  amount: number,
  { source = 'Budgetutfall', cause, isNotVerified }: FollowedUp,
): HeadingRow {
  return {
    'Effekt-ID': id,
    Från: firstDayOf(from),
    Till: lastDayOf(to),
    'Realiserat belopp': amount,
    Källa: source,
    ...(cause === undefined ? {} : { Avvikelseorsak: cause }),
    ...(isNotVerified === true ? {} : { Verifierad: 'Ekonomi' }),
  };
}
