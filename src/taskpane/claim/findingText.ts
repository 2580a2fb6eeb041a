import type { ClaimFinding, ClaimPart } from '../../domain/claim/claim';
import type { ClaimWords } from '../../locales/pane/claim';
import type { Format } from '../format';
import type { IssueText } from '../issueText';

/** A finding in words. Parts are called by their label, or by their position when they have none. */
export function findingText(
  finding: ClaimFinding,
  parts: readonly ClaimPart[],
  words: ClaimWords,
  format: Format,
  rules: Pick<IssueText, 'title'>,
): string {
  const name = (index: number) => {
    const label = parts[index]?.label ?? '';
    return label === '' ? words.part(index + 1) : `”${label}”`;
  };
  const names = (indexes: readonly number[]) => {
    const all = indexes.map(name);
    const last = all.pop() ?? '';
    return all.length === 0 ? last : `${all.join(', ')} ${words.and} ${last}`;
  };
  const say = words.finding;
  switch (finding.kind) {
    case 'leftOut':
      return say.leftOut(names(finding.parts));
    case 'countedTwice':
      return say.countedTwice(names(finding.parts));
    case 'oneYearOnly':
      return say.oneYearOnly(name(finding.part), format.kronor(finding.oneYear), format.kronor(finding.whole));
    case 'unitSlip':
      return say.unitSlip(name(finding.part), format.number(finding.factor), finding.bigger);
    case 'rounding':
      return say.rounding(format.kronor(finding.within));
    case 'sameAmount':
      return say.sameAmount(names(finding.parts));
    case 'subtotal':
      return say.subtotal(name(finding.part), name(finding.first), name(finding.last));
    case 'overlap':
      return say.overlap(names(finding.parts), rules.title(finding.ruleId));
    case 'unexplained':
      return say.unexplained;
  }
}
