import type { ClaimFinding, ClaimPart, ClaimVerdict } from '../domain/claim/claim';
import { formatKronor, formatNumber } from './format';

const kronor = (ore: bigint): string => formatKronor(ore, 'sv');

/** How a pasted line with the total may begin, lower case. */
export const totalWordsSv: readonly string[] = ['summa', 'totalt', 'total', 'sammanlagt', 'tillsammans', 'sum'];

/** The verdict in sentences: what the parts sum to, whether that is what was stated, and what explains it. */
export function claimSv(parts: readonly ClaimPart[], verdict: ClaimVerdict): string[] {
  const { sum, stated, difference, addsUp, findings } = verdict;
  const head =
    stated === null || difference === null
      ? `Delarna blir ${kronor(sum)}. Ingen total är uppgiven.`
      : addsUp === true
        ? `Stämmer: delarna blir ${kronor(sum)}.`
        : `${findings.some(({ kind }) => kind === 'rounding') ? 'Stämmer, bortsett från avrundning' : 'Stämmer inte'}: delarna blir ${kronor(sum)}, uppgiven total är ${kronor(stated)} (${difference > 0n ? `${kronor(difference)} för mycket` : `${kronor(0n - difference)} för lite`}).`;
  return [head, ...findings.map((finding) => findingSv(finding, parts))];
}

function findingSv(finding: ClaimFinding, parts: readonly ClaimPart[]): string {
  const name = (index: number): string => {
    const part = parts[index];
    return part === undefined ? '' : `${part.label === '' ? `del ${index + 1}` : part.label} (${kronor(part.amount)})`;
  };
  const names = (indices: readonly number[]): string => indices.map(name).join(', ');
  switch (finding.kind) {
    case 'leftOut':
      return `Skillnaden är vad som saknas om totalen utelämnar ${names(finding.parts)}.`;
    case 'countedTwice':
      return `Skillnaden är vad som blir för mycket om ${names(finding.parts)} räknas två gånger.`;
    case 'oneYearOnly':
      return `Skillnaden förklaras av att ${name(finding.part)} räknas för ett år (${kronor(finding.oneYear)}) i stället för hela avtalstiden.`;
    case 'unitSlip':
      return `Skillnaden försvinner om ${name(finding.part)} läses ${formatNumber(finding.factor, 'sv')} gånger ${finding.bigger ? 'större' : 'mindre'}: kr, tkr eller mkr?`;
    case 'rounding':
      return `Skillnaden ryms i avrundningen av delarna (± ${kronor(finding.within)}).`;
    case 'sameAmount':
      return `Samma belopp står flera gånger: ${names(finding.parts)}. Är det samma pengar?`;
    case 'subtotal':
      return `${name(finding.part)} är summan av delarna närmast före: räknas de två gånger?`;
    case 'overlap':
      return `${names(finding.parts)} kan vara samma pengar som en rättad faktura i ärendet (${finding.ruleId}).`;
    case 'unexplained':
      return 'Ingen del eller kombination av delar förklarar skillnaden.';
  }
}
