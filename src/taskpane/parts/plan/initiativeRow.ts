import { lacksOwner, priorityOf, quarterOf, type InitiativeStatus, type Plan } from '../../../domain/plan';
import type { planWords } from '../../../locales/pane/plan';
import type { Format } from '../../format';
import type { ListedRow } from '../RowList';

type Words = (typeof planWords)['sv']['list'] & Pick<(typeof planWords)['sv'], 'stages'>;

/** An initiative as a line: its stage, and what is known of it. Realiserad is never shown without its rate. */
export function initiativeRow(
  status: InitiativeStatus,
  plan: Plan,
  words: Words,
  format: Format,
): Omit<ListedRow, 'open' | 'action'> {
  const { initiative, stage, rate, effects, validated, calculated } = status;
  const { title, category, department, owner, start, saving } = initiative;
  const year = String(plan.years[0]?.year ?? '');
  const [own] = status.years;
  const [remaining, inEffects] = [own?.remaining ?? 0n, own?.inEffects ?? 0n];
  const priority = priorityOf(initiative);
  const quarter = start === null ? null : quarterOf(start);
  return {
    key: initiative.row,
    name: title,
    label: words.show(title),
    value: stage === 'realised' ? words.realised(words.stages[stage], format.percent(rate)) : words.stages[stage],
    details: [
      [category, department].filter((text) => text !== '').join(', '),
      owner !== '' ? owner : lacksOwner(status) ? words.noOwner.toLowerCase() : '',
      quarter === null ? '' : words.starts(words.quarterName(quarter.year, quarter.quarter)),
      priority === null ? '' : words.priority(priority),
      saving === null ? '' : words.saving(format.amount(saving)),
      remaining === 0n ? '' : words.remaining(format.amount(remaining), year),
      inEffects === 0n ? '' : words.inEffects(format.amount(inEffects), year),
      effects.length === 0 ? '' : words.effects(effects.length),
      validated > 0n && calculated > 0n ? words.validated(format.share(Number(validated) / Number(calculated))) : '',
    ],
  };
}
