import { useState } from 'react';
import { lacksOwner, reachOf, type Plan } from '../../../domain/plan';
import { planWords } from '../../../locales/pane/plan';
import { useFormat, useWords } from '../../hooks';
import { Quiet } from '../../shell/layout';
import { Figures } from '../Figures';
import { Choice } from '../ListChoices';

/** The plan against the target of one of its three years. */
export function TargetFigures({ plan }: { readonly plan: Plan }) {
  const words = useWords(planWords);
  const format = useFormat();
  const [after, setAfter] = useState('0');
  const year = plan.years[Number(after)] ?? plan.years[0];
  if (year === undefined) return null;
  const reach = reachOf(year);
  const amount = (ore: bigint | null, none = '–'): string => (ore === null ? none : format.amount(ore));
  const { figures } = words;
  const missing = plan.initiatives.filter(lacksOwner).length;
  return (
    <>
      <p>
        {reach === null
          ? words.noTarget(String(year.year))
          : words.reaches(format.share(reach.whole), format.share(reach.weighted))}
      </p>
      <Choice
        label={words.year}
        chosen={after}
        options={plan.years.map((each, index) => [String(index), String(each.year)] as const)}
        onChoose={setAfter}
      />
      <Figures
        label={`${words.title} ${year.year}`}
        lines={[
          [figures.target, amount(year.target)],
          [figures.inEffects, amount(year.inEffects)],
          [figures.realised, amount(year.realised, words.notMeasured)],
          [figures.outsidePlan, amount(year.outsidePlan)],
          [figures.remaining, amount(year.remaining)],
          [figures.weighted, amount(year.weighted)],
          [figures.gapWeighted, amount(year.gapWeighted)],
          [figures.gapUnweighted, amount(year.gapUnweighted)],
          ...(year.beside.remaining === 0n ? [] : [[figures.beside, amount(year.beside.remaining)] as const]),
        ]}
      />
      <Quiet>{words.gapText}</Quiet>
      {missing > 0 && <p>{words.withoutOwner(missing)}</p>}
    </>
  );
}
