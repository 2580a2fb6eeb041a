import type { MonthIndex } from '../domain/basics/calendar';
import { monthNumber, yearOf } from '../domain/basics/calendar';
import type { OreTotal } from '../domain/basics/money';
import { classBridge, type Bridge, type ClassBridge } from '../domain/close/bridge';
import type { CloseMeasure, Movement } from '../domain/close/closeTypes';
import { effectClasses, type EffectClass } from '../domain/effect/effect';
import { domainWordsEn, domainWordsSv } from './domainWords';
import { formatAmount, formatFigure, withSign, type FormatLanguage, type FormatUnit } from './format';

/** Movements as they stand in running text. */
const svMovements: Readonly<Record<Movement, string>> = {
  new: 'nya effekter',
  back: 'åter med',
  changed: 'ändrade uppgifter',
  reclassified: 'omklassat',
  recalculated: 'omräknat',
  newYear: 'nytt år',
  endedEarly: 'förtida slut',
  withdrawn: 'makulerat',
  leftOut: 'utelämnat',
  removed: 'borttaget',
  added: 'effekter som tillkom',
  dropped: 'effekter som föll bort',
  outcomes: 'nya och ändrade utfall',
  monthsPassed: 'månader som gått',
};
const enMovements: Readonly<Record<Movement, string>> = {
  new: 'new effects',
  back: 'back again',
  changed: 'changed details',
  reclassified: 'reclassified',
  recalculated: 'recalculated',
  newYear: 'new year',
  endedEarly: 'ended early',
  withdrawn: 'withdrawn',
  leftOut: 'left out',
  removed: 'removed',
  added: 'effects that came in',
  dropped: 'effects that went out',
  outcomes: 'new and changed outcomes',
  monthsPassed: 'months that have passed',
};

const sv = {
  movement: svMovements,
  all: 'alla klasser tillsammans',
  realised: 'realiserat',
  confirmed: 'bekräftat',
  rose: 'ökade',
  fell: 'minskade',
  moved: (verb: string, from: string, to: string, since: string) => `${verb} från ${from} till ${to} sedan ${since}`,
  unchanged: (amount: string, since: string) => `är oförändrade sedan ${since}, ${amount}`,
};
const en: typeof sv = {
  movement: enMovements,
  all: 'all classes together',
  realised: 'realised',
  confirmed: 'confirmed',
  rose: 'rose',
  fell: 'fell',
  moved: (verb, from, to, since) => `${verb} from ${from} to ${to} since ${since}`,
  unchanged: (amount, since) => `are unchanged since ${since}, ${amount}`,
};

/** Since when a bridge tells, and how its amounts are shown. */
export interface CloseReportScope {
  /** The month of the close that the bridge begins at. */
  readonly since: MonthIndex;
  /** The year of the register's per date: a month of another year is told with its year. */
  readonly year: number;
  readonly unit: FormatUnit;
}

/**
 * What has moved since a close, for the report: freed funds first, whatever became of them; then each other class that
 * has moved, all together, and what outcomes have shown. Movements stand with the largest increase first, then the
 * decreases.
 */
export function closeReport(bridge: Bridge, scope: CloseReportScope, language: FormatLanguage): string[] {
  const words = language === 'sv' ? sv : en;
  const { class: classNames } = language === 'sv' ? domainWordsSv : domainWordsEn;
  const say = (name: string, measure: CloseMeasure, classes: readonly EffectClass[], always = false): string[] => {
    const own = classBridge(bridge, measure, null, classes);
    return own.opening === own.closing && own.movements.length === 0 && !always
      ? []
      : [sentence(name, own, scope, language)];
  };
  const others = effectClasses.filter((each) => each !== 'freed');
  return [
    ...say(classNames.freed, 'calculated', ['freed'], true),
    ...others.flatMap((each) => say(classNames[each], 'calculated', [each])),
    ...say(words.all, 'calculated', effectClasses),
    ...say(words.realised, 'realised', effectClasses),
    ...say(words.confirmed, 'confirmed', effectClasses),
  ];
}

function sentence(
  name: string,
  { opening, movements, closing }: ClassBridge,
  { since, year, unit }: CloseReportScope,
  language: FormatLanguage,
): string {
  const words = language === 'sv' ? sv : en;
  const subject = name.charAt(0).toUpperCase() + name.slice(1);
  const sinceWords = monthWords(since, year, language);
  if (opening === closing && movements.length === 0)
    return `${subject} ${words.unchanged(formatAmount(closing, unit, language), sinceWords)}.`;
  const verb = closing < opening ? words.fell : words.rose;
  const from = formatFigure(opening, unit, language);
  const moved = words.moved(verb, from, formatAmount(closing, unit, language), sinceWords);
  const listed = [...movements]
    .sort((a, b) => rank(a.amount, b.amount))
    .map(
      ({ movement, amount }) => `${words.movement[movement]} ${withSign(formatFigure(amount, unit, language), amount)}`,
    );
  return `${subject} ${moved}: ${listed.join('; ')}.`;
}

/** Increases before decreases, the largest of each first. */
function rank(a: OreTotal, b: OreTotal): number {
  if (a > 0n !== b > 0n) return a > 0n ? -1 : 1;
  const [one, other] = [a < 0n ? -a : a, b < 0n ? -b : b];
  return one > other ? -1 : one < other ? 1 : 0;
}

function monthWords(month: MonthIndex, year: number, language: FormatLanguage): string {
  const { months } = language === 'sv' ? domainWordsSv : domainWordsEn;
  const name = months[monthNumber(month) - 1] ?? '';
  return yearOf(month) === year ? name : `${name} ${yearOf(month)}`;
}
