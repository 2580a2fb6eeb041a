import type { Assessment } from '../rules/assessment';
import type { Part } from '../effect/calculation';
import type { ClaimFinding, ClaimPart, ClaimVerdict } from './claim';
import { checkClaim } from './claim';
import { sameName } from '../basics/text';
import type { EffectLedger, Ledger } from '../ledger/ledger';

/** Rules about one ärende that say that the same money may be counted in two rows. */
const overlapRules = ['W454'];

/** A claim made from an ärende: its counted effects as parts, and the total that somebody has stated for it. */
export interface CaseClaim {
  readonly caseId: string;
  readonly parts: readonly ClaimPart[];
  readonly verdict: ClaimVerdict;
}

/**
 * Checks an ärende (W701, W454): each effect is its direct part with its costs, and yearly indirect effects and hours
 * are parts of their own, since those are what is counted for one year too few. Amounts as registered, before what has
 * lapsed.
 */
export function checkCase(assessment: Assessment, ledger: Ledger, caseId: string): CaseClaim {
  const entries = ledger.effects.filter(({ effect }) => sameName(effect.caseId, caseId));
  const parts = entries.flatMap(partsOf);
  const stated = assessment.cases.find((one) => sameName(one.caseId, caseId))?.statedTotal ?? null;
  const verdict = checkClaim(parts, stated === null ? null : BigInt(stated));
  return {
    caseId,
    parts,
    verdict: { ...verdict, findings: [...verdict.findings, ...overlaps(assessment, entries, parts)] },
  };
}

function partsOf({ effect, calculation }: EffectLedger): ClaimPart[] {
  const label = effect.title === '' ? effect.id : effect.title;
  const of = (parts: readonly Part[]): ClaimPart[] => {
    if (parts.length === 0) return [];
    const sum = (amount: (part: Part) => number): bigint => parts.reduce((all, part) => all + BigInt(amount(part)), 0n);
    const whole = sum((part) => part.total);
    const oneYear = sum((part) => (part.fromAmount ? part.total : (part.perYear ?? part.total)));
    return [{ label, effectId: effect.id, amount: whole, precision: 0n, oneYear }];
  };
  const indirect = ({ kind }: Part): boolean => kind === 'indirect' || kind === 'hours';
  return [
    ...of(calculation.parts.filter((part) => !indirect(part))),
    ...of(calculation.parts.filter((part) => indirect(part) && part.total !== 0)),
  ];
}

function overlaps(
  assessment: Assessment,
  entries: readonly EffectLedger[],
  parts: readonly ClaimPart[],
): ClaimFinding[] {
  const rows = new Map(entries.map(({ effect }) => [effect.row, effect.id]));
  return assessment.issues.flatMap((issue): ClaimFinding[] => {
    if (issue.table !== 'effects' || !overlapRules.includes(issue.ruleId)) return [];
    const id = rows.get(issue.row);
    const found = parts.findIndex((part) => part.effectId === id);
    return found < 0 ? [] : [{ kind: 'overlap', ruleId: issue.ruleId, parts: [found] }];
  });
}
