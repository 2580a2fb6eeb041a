import { DIV_ERROR, NUM_ERROR, toNumber, type EvaluationContext, type Value } from '../values';
import { eager, numberArg, numbersOf, numeric, type FunctionTable } from './spec';

/**
 * What is worth now: payments of each period, a sum at the end, due at the end of periods (0) or at their beginning
 * (1).
 */
function presentValue(rate: number, periods: number, payment: number, future: number, due: number): number {
  if (rate === 0) return -(future + payment * periods);
  const growth = (1 + rate) ** periods;
  return -(future + (payment * (1 + rate * due) * (growth - 1)) / rate) / growth;
}

function futureValue(rate: number, periods: number, payment: number, present: number, due: number): number {
  if (rate === 0) return -(present + payment * periods);
  const growth = (1 + rate) ** periods;
  return -(present * growth + (payment * (1 + rate * due) * (growth - 1)) / rate);
}

function payment(rate: number, periods: number, present: number, future: number, due: number): number {
  if (periods === 0) throw NUM_ERROR;
  if (rate === 0) return -(present + future) / periods;
  const growth = (1 + rate) ** periods;
  return -((present * growth + future) * rate) / ((1 + rate * due) * (growth - 1));
}

/** The part of a payment that is interest. */
function interest(rate: number, period: number, periods: number, present: number, future: number, due: number): number {
  if (period < 1 || period > periods) throw NUM_ERROR;
  if (due !== 0 && period === 1) return 0;
  const each = payment(rate, periods, present, future, due);
  const owed = futureValue(rate, period - 1 - (due === 0 ? 0 : 1), each, present, due) - (due === 0 ? 0 : each);
  return owed * rate;
}

function periods(rate: number, each: number, present: number, future: number, due: number): number {
  if (rate === 0) return -(present + future) / each;
  const factor = (each * (1 + rate * due)) / rate;
  return Math.log((factor - future) / (factor + present)) / Math.log(1 + rate);
}

const discounted = (rate: number, flows: readonly number[]): number =>
  flows.reduce((total, flow, i) => total + flow / (1 + rate) ** i, 0);

/** Where a falling or rising line crosses zero, by Newton's way with a measured slope. Throws #NUM!. */
function root(fn: (x: number) => number, guess: number): number {
  let x = guess;
  for (let step = 0; step < 100; step += 1) {
    const y = fn(x);
    const slope = (fn(x + 1e-6) - y) / 1e-6;
    if (!Number.isFinite(y) || !Number.isFinite(slope) || slope === 0) break;
    const next = x - y / slope;
    if (Math.abs(next - x) < 1e-12) return next;
    x = next;
  }
  if (Number.isFinite(x) && Math.abs(fn(x)) < 1e-7) return x;
  throw NUM_ERROR;
}

function internalRate(args: readonly Value[], at: EvaluationContext): number {
  const flows = numbersOf([args[0] ?? null], at);
  if (!flows.some((flow) => flow > 0) || !flows.some((flow) => flow < 0)) throw NUM_ERROR;
  return root((rate) => discounted(rate, flows), numberArg(args, 1, at, 0.1));
}

/** Loans and payments. Rates are per period; what is paid out is negative. */
export const FINANCE: FunctionTable = {
  PV: numeric(3, 5, (rate, n, each, future = 0, due = 0) => presentValue(rate, n ?? 0, each ?? 0, future, due)),
  FV: numeric(3, 5, (rate, n, each, present = 0, due = 0) => futureValue(rate, n ?? 0, each ?? 0, present, due)),
  PMT: numeric(3, 5, (rate, n, present, future = 0, due = 0) => payment(rate, n ?? 0, present ?? 0, future, due)),
  IPMT: numeric(4, 6, (rate, period, n, present, future = 0, due = 0) =>
    interest(rate, period ?? 0, n ?? 0, present ?? 0, future, due),
  ),
  PPMT: numeric(
    4,
    6,
    (rate, period, n, present, future = 0, due = 0) =>
      payment(rate, n ?? 0, present ?? 0, future, due) - interest(rate, period ?? 0, n ?? 0, present ?? 0, future, due),
  ),
  NPER: numeric(3, 5, (rate, each, present, future = 0, due = 0) =>
    periods(rate, each ?? 0, present ?? 0, future, due),
  ),
  RATE: numeric(3, 6, (n, each, present, future = 0, due = 0, guess = 0.1) =>
    root((rate) => presentValue(rate, n, each ?? 0, future, due) - (present ?? 0), guess),
  ),
  NPV: eager(2, 255, ([rate = null, ...flows], at) => {
    const by = toNumber(rate as number);
    return discounted(by, numbersOf(flows, at)) / (1 + by);
  }),
  IRR: eager(1, 2, internalRate),
  SLN: numeric(3, 3, (cost, salvage, life) => {
    if (!life) throw DIV_ERROR;
    return (cost - (salvage ?? 0)) / life;
  }),
  EFFECT: numeric(2, 2, (rate, n) => (1 + rate / Math.trunc(n ?? 1)) ** Math.trunc(n ?? 1) - 1),
  NOMINAL: numeric(2, 2, (rate, n) => ((1 + rate) ** (1 / Math.trunc(n ?? 1)) - 1) * Math.trunc(n ?? 1)),
};
