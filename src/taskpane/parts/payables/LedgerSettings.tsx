import { Button, Field, Input } from '@fluentui/react-components';
import {
  payablesSettingKeys,
  payablesSettingsWords,
  type PayablesSettingKey,
} from '../../../locales/pane/payablesSettings';
import { useWords } from '../../hooks';
import { useCellSettings } from '../../settings/useCellSettings';
import { Heading, Row, Stack } from '../../shell/layout';
import type { PartViewProps } from '../panePart';

/** The part's settings, in Inställningar of the pane. */
export function LedgerSettings({ register }: PartViewProps) {
  const words = useWords(payablesSettingsWords);
  const { form, isIdle, set, isWrong, save } = useCellSettings(register);
  const input = (key: PayablesSettingKey) => {
    const { label, help } = words.settings[key];
    return (
      <Field
        key={key}
        label={label}
        hint={help}
        {...(isWrong(key) ? { validationState: 'error' as const, validationMessage: words.notReadable } : {})}
      >
        <Input value={form[key]} onChange={(_, { value }) => set(key, value)} />
      </Field>
    );
  };
  return (
    <Stack tight>
      <Heading>{words.title}</Heading>
      <details>
        <summary tabIndex={0}>{words.open}</summary>
        <Stack>
          {payablesSettingKeys.map(input)}
          <Row>
            <Button disabledFocusable={isIdle} aria-label={`${words.save}: ${words.title}`} onClick={() => void save()}>
              {words.save}
            </Button>
          </Row>
        </Stack>
      </details>
    </Stack>
  );
}
