/** Days from 1970-01-01 to a date of the Gregorian calendar (month 1–12); months and days may overflow. */
function daysFromCivil(year: number, month: number, day: number): number {
  const monthIndex = month - 1;
  const y = year + Math.floor(monthIndex / 12);
  const m = ((monthIndex % 12) + 12) % 12;
  const shifted = m < 2 ? y - 1 : y;
  const era = Math.floor(shifted / 400);
  const yearOfEra = shifted - era * 400;
  const dayOfYear = Math.floor((153 * ((m + 10) % 12) + 2) / 5);
  const dayOfEra = yearOfEra * 365 + Math.floor(yearOfEra / 4) - Math.floor(yearOfEra / 100) + dayOfYear;
  return era * 146_097 + dayOfEra - 719_468 + day - 1;
}

const EPOCH = daysFromCivil(1899, 12, 30);

/**
 * Excel's serial number of a date. Month and day may overflow (month 13 is January next year).
 * Keeps Excel's leap day that never was: 60 is 1900-02-29.
 */
export function dateSerial(year: number, month: number, day: number): number {
  const serial = daysFromCivil(year, month, day) - EPOCH;
  return serial < 61 ? serial - 1 : serial;
}

/** Year, month (1–12) and day of a serial number's whole part. */
export function dateOfSerial(serial: number): { year: number; month: number; day: number } {
  const whole = Math.floor(serial);
  if (whole === 60) return { year: 1900, month: 2, day: 29 };
  if (whole === 0) return { year: 1900, month: 1, day: 0 };
  const z = (whole < 60 ? whole + 1 : whole) + EPOCH + 719_468;
  const era = Math.floor(z / 146_097);
  const doe = z - era * 146_097;
  const yoe = Math.floor((doe - Math.floor(doe / 1460) + Math.floor(doe / 36_524) - Math.floor(doe / 146_096)) / 365);
  const doy = doe - (365 * yoe + Math.floor(yoe / 4) - Math.floor(yoe / 100));
  const mp = Math.floor((5 * doy + 2) / 153);
  const day = doy - Math.floor((153 * mp + 2) / 5) + 1;
  const month = mp < 10 ? mp + 3 : mp - 9;
  return { year: yoe + era * 400 + (month <= 2 ? 1 : 0), month, day };
}

/** True when the three numbers are a date of the calendar, 1900–9999. */
export function isDate(year: number, month: number, day: number): boolean {
  if (year < 1900 || year > 9999 || month < 1 || month > 12 || day < 1) return false;
  const back = dateOfSerial(dateSerial(year, month, day));
  return back.month === month && back.day === day;
}

/** The months as Excel's files and English lists spell them. */
export const ENGLISH_MONTHS: readonly string[] = [
  'January',
  'February',
  'March',
  'April',
  'May',
  'June',
  'July',
  'August',
  'September',
  'October',
  'November',
  'December',
];
