import { shownShare } from '../domain/basics/share';
export type FormatLanguage = 'sv' | 'en';
export type FormatUnit = 'kr' | 'tkr' | 'mkr';

const noBreakSpace = '\u00a0';
const minus = '\u2212';
const decimalSign: Readonly<Record<FormatLanguage, string>> = { sv: ',', en: '.' };
/** Öre per unit, and the decimals that each is shown with. */
const units: Readonly<Record<FormatUnit, { readonly ore: bigint; readonly decimals: number }>> = {
  kr: { ore: 100n, decimals: 0 },
  tkr: { ore: 100_000n, decimals: 0 },
  mkr: { ore: 100_000_000n, decimals: 1 },
};

/** Öre → "3 200 000 kr", with two decimals only where there are öre. Groups by no-break space, minus as U+2212. */
export function formatKronor(ore: number | bigint, language: FormatLanguage): string {
  const exact = BigInt(ore);
  return `${decimalText(exact, 100n, exact % 100n === 0n ? 0 : 2, language)}${noBreakSpace}kr`;
}

/** Öre → the unit's figure, rounded half away from zero: "3,2 mkr", "3 200 tkr", "3 200 000 kr". */
export function formatAmount(ore: number | bigint, unit: FormatUnit, language: FormatLanguage): string {
  return `${formatFigure(ore, unit, language)}${noBreakSpace}${unit}`;
}

/** The same without the unit: "3,2". */
export function formatFigure(ore: number | bigint, unit: FormatUnit, language: FormatLanguage): string {
  const { ore: perUnit, decimals } = units[unit];
  return decimalText(BigInt(ore), perUnit, decimals, language);
}

/** A change as it is written, with its sign: "+1,2", "−2,0", "0". `text`: the amount, a minus already there. */
export function withSign(text: string, ore: number | bigint): string {
  return ore > 0 ? `+${text}` : text;
}

/** A fraction → per cent with at most one decimal: 1.127 → "112,7 %". "–" for what is not measured. */
export function formatPercent(share: number | null, language: FormatLanguage): string {
  if (share === null || !Number.isFinite(share)) return '–';
  return `${formatNumber(Math.round(share * 1000) / 10, language)}${noBreakSpace}%`;
}

/** A share, coverage or what is validated: rounded down while under 100 %. */
export function formatShare(share: number | null, language: FormatLanguage): string {
  return formatPercent(share === null ? null : shownShare(share), language);
}

/** A plain number with at most `decimals` decimals, none that are only zeros. */
export function formatNumber(value: number, language: FormatLanguage, decimals = 2): string {
  if (!Number.isFinite(value)) return '–';
  const [whole = '0', fraction = ''] = Math.abs(value).toFixed(decimals).split('.');
  const shown = fraction.replace(/0+$/, '');
  const text = shown === '' ? grouped(whole) : `${grouped(whole)}${decimalSign[language]}${shown}`;
  return value < 0 && /[1-9]/.test(text) ? minus + text : text;
}

/** A count: "10 000". */
export function formatCount(count: number): string {
  return grouped(String(count));
}

/** An Excel serial → ISO text, which reads in one way in both languages. */
export function formatDate(serial: number): string {
  const day = new Date((serial - 25_569) * 86_400_000);
  return Number.isNaN(day.getTime()) ? '' : day.toISOString().slice(0, 10);
}

/** A term in months → "7 år", "2,5 år" or "4 månader". */
export function formatTerm(months: number, language: FormatLanguage): string {
  const inYears = months % 6 === 0 && months >= 12;
  if (inYears) {
    const years = formatNumber(months / 12, language, 1);
    return `${years}${noBreakSpace}${language === 'sv' ? 'år' : months === 12 ? 'year' : 'years'}`;
  }
  const word = language === 'sv' ? (months === 1 ? 'månad' : 'månader') : months === 1 ? 'month' : 'months';
  return `${months}${noBreakSpace}${word}`;
}

function decimalText(ore: bigint, perUnit: bigint, decimals: number, language: FormatLanguage): string {
  const scale = 10n ** BigInt(decimals);
  const magnitude = ore < 0n ? -ore : ore;
  const rounded = (2n * magnitude * scale + perUnit) / (2n * perUnit);
  const whole = grouped((rounded / scale).toString());
  const text =
    decimals === 0 ? whole : `${whole}${decimalSign[language]}${(rounded % scale).toString().padStart(decimals, '0')}`;
  return ore < 0n && rounded !== 0n ? minus + text : text;
}

function grouped(whole: string): string {
  return whole.replace(/\B(?=(\d{3})+$)/g, noBreakSpace);
}

/** How many there are of something: "1 rad", "12 rader". `count` may be a number that is already in words. */
export function counted(count: number | string, one: string, more: string): string {
  return `${count} ${String(count) === '1' ? one : more}`;
}
