import type { LedgerRow } from './ledgerText';

const count = 1_000;
const pad = (value: number, digits: number) => String(value).padStart(digits, '0');
/** Numbers of people in every form that files write them in; the check digit may be wrong. */
const number = (index: number): string => {
  const [year, month, dayOfMonth] = [30 + (index % 70), 1 + (index % 12), 1 + (index % 28)];
  const day = index % 5 === 0 ? dayOfMonth + 60 : dayOfMonth;
  const [date, rest] = [`${pad(year, 2)}${pad(month, 2)}${pad(day, 2)}`, pad((index * 37) % 10_000, 4)];
  return [`${date}${rest}`, `${date}-${rest}`, `19${date}${rest}`, `19${date}-${rest}`, `SE${date}${rest}01`][
    index % 5
  ] as string;
};
/** A thousand sole traders in a ledger, each with what must be found nowhere afterwards. */
export const plantedPeople = Array.from(
  { length: count },
  (_, index): LedgerRow & { readonly secrets: readonly string[] } => {
    const organisation = number(index);
    const supplier = `Hemlina Doldsson${pad(index, 4)}`;
    const text = `stödsamtal-${pad(index, 4)}-Doldis`;
    const digits = organisation
      .replace(/\D/g, '')
      .replace(/^19(?=\d{10}$)/, '')
      .slice(0, 10);
    return {
      day: `2025-0${1 + (index % 6)}-11`,
      organisation,
      supplier,
      amount: 100 + index,
      department: index % 2 === 0 ? 'Kommunledningskontoret' : 'Okänd nämnd',
      text,
      secrets: [digits, `${digits.slice(0, 6)}-${digits.slice(6)}`, supplier, text],
    };
  },
);
