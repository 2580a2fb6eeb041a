import { Button } from '@fluentui/react-components';
import type { PayablesState } from '../../../application/payables/payablesState';
import type { EffectBaseline } from '../../../application/payables/proposals';
import { oreToKronor } from '../../../domain/basics/money';
import { outcomeTexts } from '../../../locales/payables';
import { payablesWords } from '../../../locales/pane/payables';
import { choices } from '../../../locales/workbook';
import { useBusy, useController, useFormat, useWords } from '../../hooks';
import type { RegisterBook } from '../../pane';
import { Heading, Quiet, Row, Stack } from '../../shell/layout';
import { useLongList } from '../../shell/longList';
import { monthText } from './useLedger';

const SHOWN_AT_FIRST = 8;

interface Props {
  readonly register: RegisterBook;
  readonly payables: PayablesState;
  readonly baselines: readonly EffectBaseline[];
}

/** What the twelve months before the start make of the baselines that are missing. */
export function Baselines({ register, payables, baselines }: Props) {
  const words = useWords(payablesWords);
  const format = useFormat();
  const controller = useController();
  const busy = useBusy();
  const { shown, more } = useLongList(baselines, SHOWN_AT_FIRST);
  if (baselines.length === 0) return null;
  const take = async ({
    row,
    title,
    effectId,
    proposal: { proposal, source, from, to },
    imports,
    rows,
  }: EffectBaseline) => {
    if (proposal === null) return;
    const names = new Set(
      payables.standing.imports.filter(({ id }) => imports.includes(id)).map((each) => each.source),
    );
    const changed = await controller.run('settings', (options) =>
      controller.services.edit(
        register.state,
        'effects',
        row,
        {
          baseline: oreToKronor(proposal),
          baselineSource: source === null ? '' : choices.baselineSources[source],
          evidence: outcomeTexts.baseline(
            names.size === 1 ? ([...names][0] ?? '') : '',
            monthText(from),
            monthText(to),
            imports.join(', '),
            rows,
          ),
        },
        options,
      ),
    );
    await controller.reread();
    if (changed !== undefined)
      controller.reportChange(changed, { key: 'told', text: words.baselineTaken(title === '' ? effectId : title) });
  };
  return (
    <Stack tight>
      <Heading>{words.baselines}</Heading>
      {shown.map((each) => {
        const { proposal, months, uneven } = each.proposal;
        const name = each.title === '' ? each.effectId : each.title;
        return (
          <Stack key={each.row} tight>
            <strong>{name}</strong>
            <Quiet>
              {proposal === null
                ? words.baselineShort(months)
                : `${format.kronor(proposal)}, ${words.baselineMonths(months)}`}
            </Quiet>
            {uneven !== null && (
              <Quiet>{words.baselineUneven(monthText(uneven.month), format.percent(uneven.share))}</Quiet>
            )}
            {proposal !== null && (
              <Row>
                <Button
                  size="small"
                  disabledFocusable={busy}
                  aria-label={`${words.takeBaseline(format.kronor(proposal))}: ${name}`}
                  onClick={() => void take(each)}
                >
                  {words.takeBaseline(format.kronor(proposal))}
                </Button>
              </Row>
            )}
          </Stack>
        );
      })}
      {more}
    </Stack>
  );
}
