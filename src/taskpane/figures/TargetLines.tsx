import { ProgressBar } from '@fluentui/react-components';
import type { Serial } from '../../domain/basics/calendar';
import { yearOfSerial } from '../../domain/basics/calendar';
import type { TargetFigures } from '../../domain/summary/summaryTypes';
import { figuresWords } from '../../locales/pane/figures';
import { useFormat, useWords } from '../hooks';
import { Heading, Quiet, Stack } from '../shell/layout';

/** The organisation's target for the year: calculated and realised side by side against it, and the forecast. */
export function TargetLines({ targets, asOf }: { readonly targets: readonly TargetFigures[]; readonly asOf: Serial }) {
  const words = useWords(figuresWords);
  const format = useFormat();
  const year = yearOfSerial(asOf);
  const target = targets.find((candidate) => candidate.year === year && candidate.department === '');
  if (target === undefined) return null;
  const share = target.target > 0n ? Number(target.calculated) / Number(target.target) : null;
  return (
    <Stack tight>
      <Heading>{`${words.target(year)}: ${format.amount(target.target)}`}</Heading>
      {share !== null && <ProgressBar value={Math.max(0, Math.min(1, share))} aria-label={words.targetShare(format.percent(share))} thickness="large" />}
      <Quiet>
        {[
          `${words.calculatedLabel} ${format.amount(target.calculated)}${share === null ? '' : ` (${format.percent(share)})`}`,
          `${words.realisedLabel} ${format.amount(target.realised)}`,
          ...(target.forecast === null
            ? []
            : [`${words.forecast(format.amount(target.forecast))}${target.tooLittleFollowedUp ? ` (${words.tooLittle})` : ''}`]),
        ].join(' · ')}
      </Quiet>
    </Stack>
  );
}
