import type { OutcomeDraft } from '../../application/results';
import type { Serial } from '../../domain/basics/calendar';
import { oreToKronor } from '../../domain/basics/money';
import { choices } from '../../locales/workbook';
import type { RoundItem } from './monthRound';

/** The outcome that "Betalt" records: the whole claim, paid on the day. null when the claim has no readable amount. */
export function outcomeOfPayment({ effect }: RoundItem, day: Serial): OutcomeDraft | null {
  if (effect === null || effect.amount === null) return null;
  const source = effect.reasonCode === 'correctedInvoice' ? choices.outcomeSources.creditNote : choices.outcomeSources.invoice;
  return { effectId: effect.id, from: day, to: day, amount: oreToKronor(effect.amount), source };
}
