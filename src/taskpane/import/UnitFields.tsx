import { Field, Select, makeStyles } from '@fluentui/react-components';
import type { ReactNode } from 'react';
import type { ColumnUnit } from '../../application/columnUnit';
import type { AmountPer } from '../../application/headingText';
import { countedPer, type ListField } from '../../application/importRows';
import { importViewWords } from '../../locales/pane/import';
import { useWords } from '../hooks';
import { Quiet } from '../shell/layout';

const useStyles = makeStyles({
  units: {
    display: 'grid',
    gridTemplateColumns: 'repeat(auto-fit, minmax(132px, 1fr))',
    alignItems: 'start',
    gap: '8px',
    paddingLeft: '12px',
  },
  wholeRow: { gridColumn: '1 / -1' },
});

interface Props {
  readonly heading: string;
  readonly field: ListField;
  readonly unit: ColumnUnit;
  readonly onChange: (unit: ColumnUnit) => void;
}

/** What a column's figures are in, as its heading says: shown, to be corrected. */
export function UnitFields({ heading, field, unit, onChange }: Props) {
  const styles = useStyles();
  const words = useWords(importViewWords);
  if (field === 'termYears') {
    return (
      <div role="group" aria-label={words.unitGroup(heading)} className={styles.units}>
        <Choice
          label={words.time}
          value={unit.time}
          onChange={(value) => onChange({ ...unit, time: value as ColumnUnit['time'] })}
        >
          {(['years', 'months'] as const).map((time) => (
            <option key={time} value={time}>
              {words.timeWords[time]}
            </option>
          ))}
        </Choice>
      </div>
    );
  }
  const own = countedPer[field];
  const note =
    own === undefined || own === unit.per
      ? null
      : own === 'term'
        ? words.timesTerm
        : unit.per === 'term'
          ? words.byTerm
          : null;
  return (
    <div role="group" aria-label={words.unitGroup(heading)} className={styles.units}>
      <Choice
        label={words.power}
        value={String(unit.power)}
        onChange={(value) => onChange({ ...unit, power: Number(value) })}
      >
        {[0, 3, 6, 9].map((power) => (
          <option key={power} value={power}>
            {words.powers[power]}
          </option>
        ))}
      </Choice>
      {own !== undefined && (
        <Choice label={words.per} value={unit.per} onChange={(value) => onChange({ ...unit, per: value as AmountPer })}>
          {(['year', 'month', 'term'] as const).map((per) => (
            <option key={per} value={per}>
              {words.perWords[per]}
            </option>
          ))}
        </Choice>
      )}
      <Choice
        label={words.vat}
        value={unit.vat === null ? '' : String(unit.vat)}
        fault={unit.vat === null ? words.vatMissing(heading) : null}
        onChange={(value) =>
          onChange({
            ...unit,
            vat: value === '' ? null : (Number(value) as ColumnUnit['vat']),
          })
        }
      >
        {unit.vat === null && <option value="">{words.vatAsk}</option>}
        {([0, 25, 12, 6] as const).map((rate) => (
          <option key={rate} value={rate}>
            {words.vatWords[rate]}
          </option>
        ))}
      </Choice>
      {note !== null && (
        <div className={styles.wholeRow}>
          <Quiet>{note}</Quiet>
        </div>
      )}
    </div>
  );
}

interface ChoiceProps {
  readonly label: string;
  readonly value: string;
  readonly fault?: string | null;
  readonly onChange: (value: string) => void;
  readonly children: ReactNode;
}

function Choice({ label, value, fault = null, onChange, children }: ChoiceProps) {
  const styles = useStyles();
  return (
    <Field
      className={fault === null ? '' : styles.wholeRow}
      label={label}
      size="small"
      {...(fault === null ? {} : { validationState: 'error' as const, validationMessage: fault })}
    >
      <Select size="small" value={value} onChange={(_, data) => onChange(data.value)}>
        {children}
      </Select>
    </Field>
  );
}
