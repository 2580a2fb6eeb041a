import { Button } from '@fluentui/react-components';
import type { Loyalty, LoyaltyReport } from '../../../domain/payables/loyalty';
import { notMeasured } from '../../../locales/workbook';
import { purchaseWords } from '../../../locales/pane/purchases';
import { useController, useFormat, useWords } from '../../hooks';
import { Heading, Quiet, Row, Stack } from '../../shell/layout';
import { useWorked } from '../../useWorked';
import type { PartViewProps } from '../panePart';
import { RowList } from '../RowList';
import { monthText } from './useLedger';
import { purchasesShown, type PurchasesShown } from './workedPayables';

/** *Inköp* in Nyckeltal: how much of the last twelve complete months was bought on contract, whole and by category. */
export function Purchases({ register }: PartViewProps) {
  const words = useWords(purchaseWords);
  const { showSheet } = useController();
  const { state } = register;
  const shown = useWorked(state, purchasesShown)?.made ?? null;
  return (
    <section aria-labelledby="purchases">
      <Stack tight>
        <Heading id="purchases">{words.title}</Heading>
        <Quiet>{words.intro}</Quiet>
        {shown !== null && shown.loyalty === null && <p>{words.nothingReady}</p>}
        {shown !== null && shown.loyalty !== null && <Shown loyalty={shown.loyalty} numbers={shown.numbers} />}
        <Row>
          <Button size="small" onClick={() => void showSheet('purchasePage')}>
            {words.sheet}
          </Button>
        </Row>
      </Stack>
    </section>
  );
}

interface ShownProps extends PurchasesShown {
  readonly loyalty: LoyaltyReport;
}

function Shown({ loyalty, numbers }: ShownProps) {
  const words = useWords(purchaseWords);
  const format = useFormat();
  const { showSheet } = useController();
  const { total, months, monthsRead, refusal, findings, perCategory } = loyalty;
  const unmapped = findings.find(({ ruleId }) => ruleId === 'W942')?.params.share;
  const percent = (share: number | null): string => (share === null ? notMeasured : format.percent(share));
  const details = ({ showsUpper, upper, inPlace, addressable, contracted }: Loyalty): string[] => [
    ...(showsUpper ? [words.upTo(percent(upper))] : []),
    ...(inPlace === null ? [] : [words.inPlace(percent(inPlace))]),
    words.outside(format.kronor(addressable - contracted)),
  ];
  return (
    <>
      <Quiet>{words.period(monthText(months.first), monthText(months.last), monthsRead)}</Quiet>
      <p>
        <strong>{`${words.supplier} ${percent(total.lower)}`}</strong>
        {refusal === null && `, ${details(total).join(', ')}.`}
      </p>
      {refusal === 'contractList' && (
        <p>{words.contractList(format.number(numbers.valid), format.number(numbers.rows))}</p>
      )}
      {refusal === 'noPurchases' && <p>{words.noPurchases}</p>}
      {total.coverage !== null && (
        <Quiet>
          {total.contractLoyalty === null
            ? `${words.contract} ${words.notMeasurable(percent(total.coverage))}.`
            : `${words.contract} ${percent(total.contractLoyalty)} ${words.coverage(percent(total.coverage))}.`}
        </Quiet>
      )}
      {typeof unmapped === 'number' && <Quiet>{words.unmapped(format.percent(unmapped))}</Quiet>}
      <RowList
        rows={refusal === 'noPurchases' ? [] : perCategory}
        line={(slice) => {
          const name = slice.name === '' ? words.notStated : slice.name;
          return {
            key: slice.name,
            name,
            label: words.showRow(name),
            open: () => void showSheet('purchasePage'),
            value: percent(slice.lower),
            details: details(slice),
          };
        }}
      />
    </>
  );
}
