import type { Serial } from '../../domain/basics/calendar';

const DAY_MS = 86_400_000;
const EPOCH = Date.UTC(1899, 11, 30);

/** `2026-12-31` as a serial; null when it is no day from 2000 to 2099. */
export function isoToSerial(text: string): Serial | null {
  const match = /^(20\d\d)-(\d\d)-(\d\d)$/.exec(text);
  if (match === null) return null;
  const time = Date.UTC(Number(match[1]), Number(match[2]) - 1, Number(match[3]));
  return new Date(time).toISOString().slice(0, 10) === text ? (((time - EPOCH) / DAY_MS) as Serial) : null;
}

/** A serial as `2026-12-31`. */
export function serialToIso(serial: Serial): string {
  return new Date(EPOCH + serial * DAY_MS).toISOString().slice(0, 10);
}

/** The day it is where the command runs. */
export function localToday(now: Date): Serial {
  return ((Date.UTC(now.getFullYear(), now.getMonth(), now.getDate()) - EPOCH) / DAY_MS) as Serial;
}
