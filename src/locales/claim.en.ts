import type { ClaimFinding, ClaimPart, ClaimVerdict } from '../domain/claim/claim';
import { formatKronor, formatNumber } from './format';

const kronor = (ore: bigint): string => formatKronor(ore, 'en');

/** How a pasted line with the total may begin, lower case; the Swedish ones too, since the material is Swedish. */
export const totalWordsEn: readonly string[] = [
  'total',
  'sum',
  'altogether',
  'summa',
  'totalt',
  'sammanlagt',
  'tillsammans',
];

/** The verdict in sentences: what the parts sum to, whether that is what was stated, and what explains it. */
export function claimEn(parts: readonly ClaimPart[], verdict: ClaimVerdict): string[] {
  const { sum, stated, difference, addsUp, findings } = verdict;
  const head =
    stated === null || difference === null
      ? `The parts make ${kronor(sum)}. No total is stated.`
      : addsUp === true
        ? `It adds up: the parts make ${kronor(sum)}.`
        : `It does not add up: the parts make ${kronor(sum)}, the stated total is ${kronor(stated)} (${difference > 0n ? `${kronor(difference)} too much` : `${kronor(0n - difference)} too little`}).`;
  return [head, ...findings.map((finding) => findingEn(finding, parts))];
}

function findingEn(finding: ClaimFinding, parts: readonly ClaimPart[]): string {
  const name = (index: number): string => {
    const part = parts[index];
    return part === undefined ? '' : `${part.label === '' ? `part ${index + 1}` : part.label} (${kronor(part.amount)})`;
  };
  const names = (indices: readonly number[]): string => indices.map(name).join(', ');
  switch (finding.kind) {
    case 'leftOut':
      return `The difference is what is missing if the total leaves out ${names(finding.parts)}.`;
    case 'countedTwice':
      return `The difference is what is too much if ${names(finding.parts)} is counted twice.`;
    case 'oneYearOnly':
      return `The difference is explained by counting ${name(finding.part)} for one year (${kronor(finding.oneYear)}) instead of the whole term.`;
    case 'unitSlip':
      return `The difference disappears if ${name(finding.part)} is read ${formatNumber(finding.factor, 'en')} times ${finding.bigger ? 'larger' : 'smaller'}: kr, tkr or mkr?`;
    case 'rounding':
      return `The difference is within the rounding of the parts (± ${kronor(finding.within)}).`;
    case 'sameAmount':
      return `The same amount stands more than once: ${names(finding.parts)}. Is it the same money?`;
    case 'subtotal':
      return `${name(finding.part)} is the sum of the parts just before it: are they counted twice?`;
    case 'overlap':
      return `${names(finding.parts)} may be the same money as a corrected invoice of the same ärende (${finding.ruleId}).`;
    case 'unexplained':
      return 'No part or combination of parts explains the difference.';
  }
}
