import { planState } from '../../../application/plan/planState';
import { ledgerRows } from '../../../domain/ledger/ledger';
import { lacksOwner, reachOf } from '../../../domain/plan';
import { formatAmount, formatShare } from '../../../locales/format';
import { planWords } from '../../../locales/pane/plan';
import type { ReportParagraphs } from '../panePart';

/** How far the plan reaches of the year's target, and what nobody has a plan for; nothing without initiatives. */
export const planParagraphs: ReportParagraphs = function* ({ reading, assessment }, figures, language) {
  const words = planWords[language];
  const { plan } = yield* planState(yield* ledgerRows(figures), reading, assessment);
  const [year] = plan.years;
  if (plan.initiatives.length === 0 || year === undefined) return [];
  const reach = reachOf(year);
  if (reach === null) return [words.noTarget(String(year.year))];
  const share = (of: number): string => formatShare(of, language);
  const amount = (ore: bigint): string => formatAmount(ore, assessment.settings.displayUnit, language);
  const missing = plan.initiatives.filter(lacksOwner).length;
  return [
    [
      words.reaches(share(reach.whole), share(reach.weighted)),
      ...(year.gapWeighted === null || year.gapUnweighted === null
        ? []
        : [words.gap(amount(year.gapWeighted), amount(year.gapUnweighted))]),
      ...(missing === 0 ? [] : [words.withoutOwner(missing)]),
    ].join(' '),
  ];
};
