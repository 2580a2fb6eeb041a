import { jointKey, readShares, type Member, type ShareBasis } from '../../domain/collection';
import { oreToKronor } from '../../domain/basics/money';
import type { RegisterCells } from '../../domain/register/cells';
import type { RowCells } from '../../workbook/collection/collectionCells';

/** A joint contract that somebody has registered whole, and that Andelar does not divide. */
export interface Undivided {
  readonly contractNumber: string;
  /** Those that there is ground for. */
  readonly bases: readonly ShareBasis[];
}

/** Wholes without Andelar, one for each contract. Pure. */
export function undividedContracts(members: readonly Member[], { shares }: Pick<RegisterCells, 'shares'>): Undivided[] {
  const { parties, broken } = readShares(shares, members);
  const wholes = new Map<string, string>();
  for (const { effects } of members)
    for (const { effect, covers } of effects) {
      const key = jointKey(effect.contractNumber);
      if (covers === 'whole' && key !== '' && !parties.has(key) && !broken.has(key) && !wholes.has(key))
        wholes.set(key, effect.contractNumber);
    }
  return [...wholes].map(([key, contractNumber]) => ({
    contractNumber,
    bases: members.some(({ purchases }) => (purchases?.get(key) ?? 0) > 0) ? ['purchases', 'equal'] : ['equal'],
  }));
}

/** Rows of Andelar that divide a contract: members that have bought nothing have no share of their own. Pure. */
export function proposedShares(
  members: readonly Member[],
  contractNumber: string,
  basis: ShareBasis,
): RowCells<'contractNumber' | 'organisation' | 'weight'>[] {
  const key = jointKey(contractNumber);
  return members.flatMap(({ organisation, purchases }) => {
    const bought = purchases?.get(key) ?? 0;
    if (basis === 'equal') return [{ contractNumber, organisation, weight: 1 }];
    return bought > 0
      ? [{ contractNumber, organisation, weight: oreToKronor(bought as Parameters<typeof oreToKronor>[0]) }]
      : [];
  });
}
