import type { PayablesRow } from './payablesRow';

/** Counterparty codes from–to. */
export interface CounterpartySpan {
  readonly from: number;
  readonly to: number;
}

/** Which rows are from inside: the organisation itself (Interna motparter), or its own companies (Koncernmotparter). */
export interface Counterparties {
  /** The organisation's own number, ten digits; null when it is not set. */
  readonly ownOrganisation: string | null;
  readonly internalCounterparties: CounterpartySpan;
  readonly groupCounterparties: CounterpartySpan;
}

/** Whether a row is from the organisation itself. */
export function isInternal({ organisation, counterparty }: PayablesRow, parties: Counterparties): boolean {
  if (organisation.kind === 'organisation' && organisation.digits === parties.ownOrganisation) return true;
  return isWithin(counterparty, parties.internalCounterparties);
}

/** Whether a row is from one of its companies. */
export function isOfGroup({ counterparty }: PayablesRow, parties: Counterparties): boolean {
  return isWithin(counterparty, parties.groupCounterparties);
}

function isWithin(counterparty: string, { from, to }: CounterpartySpan): boolean {
  const code = /^\s*(\d{1,3})\s*$/.exec(counterparty)?.[1];
  return code !== undefined && Number(code) >= from && Number(code) <= to;
}
