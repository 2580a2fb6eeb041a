import { Button, Checkbox, Field, Input, Select } from '@fluentui/react-components';
import { settingsWords } from '../../locales/pane/settings';
import { choices } from '../../locales/workbook';
import type { CommonSettingKey } from '../../domain/register/settings';
import { useController, usePane, useRegister, useWords } from '../hooks';
import type { RegisterBook } from '../pane';
import { PartSections } from '../parts/PartSections';
import { Heading, Quiet, Row, Stack, Title } from '../shell/layout';
import { ListSettings } from './ListSettings';
import { PartChoices } from './PartChoices';
import { TargetSettings } from './TargetSettings';
import { useCellSettings } from './useCellSettings';

const everyday: readonly CommonSettingKey[] = ['organisation', 'asOf', 'displayUnit', 'hourlyCost'];
const limits: readonly CommonSettingKey[] = [
  'validationLimit',
  'lateFollowUpMonths',
  'unpaidClaimDays',
  'savingWarningShare',
  'forecastCoverage',
  'capMonths',
  'avoidanceCapMonths',
];

/** Organisation, unit, limits, lists, targets, and whether the pane opens with the workbook. */
export function SettingsView() {
  const words = useWords(settingsWords);
  const register = useRegister();
  if (register === null) return null;
  return (
    <Stack>
      <div>
        <Title>{words.title}</Title>
        <Quiet>{words.intro}</Quiet>
      </div>
      <CellSettings register={register} />
      <ListSettings list="department" register={register} />
      <ListSettings list="category" register={register} />
      <TargetSettings register={register} />
      <PartSections place="settings" register={register} />
      <PartChoices register={register} />
      <Opening />
    </Stack>
  );
}

function CellSettings({ register }: { readonly register: RegisterBook }) {
  const words = useWords(settingsWords);
  const { form, isIdle, set, isWrong, save } = useCellSettings(register);
  const input = (key: CommonSettingKey) => (
    <Field
      key={key}
      label={words.label[key]}
      {...(words.hint[key] === '' ? {} : { hint: words.hint[key] })}
      {...(isWrong(key) ? { validationState: 'error' as const, validationMessage: words.notReadable } : {})}
    >
      {key === 'displayUnit' ? (
        <Select value={form[key]} onChange={(_, { value }) => set(key, value)}>
          {Object.values(choices.displayUnits).map((unit) => (
            <option key={unit}>{unit}</option>
          ))}
        </Select>
      ) : (
        <Input
          {...(key === 'asOf' ? { placeholder: words.datePlaceholder } : {})}
          value={form[key]}
          onChange={(_, { value }) => set(key, value)}
        />
      )}
    </Field>
  );
  return (
    <form
      noValidate
      onSubmit={(event) => {
        event.preventDefault();
        void save();
      }}
    >
      <Stack>
        {everyday.map(input)}
        <details {...(limits.some(isWrong) ? { open: true } : {})}>
          <summary tabIndex={0}>{words.limits}</summary>
          <Stack>{limits.map(input)}</Stack>
        </details>
        <Row>
          <Button type="submit" appearance="primary" disabledFocusable={isIdle}>
            {words.save}
          </Button>
        </Row>
      </Stack>
    </form>
  );
}

function Opening() {
  const words = useWords(settingsWords);
  const { services, setAutoOpen } = useController();
  // What was just done, or taken back, is told in a notice: then this is drawn anew.
  usePane('notice');
  return (
    <Stack tight>
      <Heading>{words.opening}</Heading>
      <Checkbox
        label={words.autoOpen}
        checked={services.autoOpen.isOn()}
        onChange={(_, { checked }) => void setAutoOpen(checked === true)}
      />
      <Quiet>{words.autoOpenText}</Quiet>
    </Stack>
  );
}
