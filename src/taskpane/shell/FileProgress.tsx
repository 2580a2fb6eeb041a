import { Button, MessageBar, MessageBarBody, ProgressBar } from '@fluentui/react-components';
import { fileFaultText } from '../../locales/files';
import { formatPercent } from '../../locales/format';
import { useLanguage } from '../hooks';
import { Row } from './layout';

interface Props {
  /** The file that is being read and how much of it, 0–1; null when none is. */
  readonly reading: { readonly name: string; readonly share: number | null; cancel(): void } | null;
  /** Why the last file could not be read. */
  readonly fault: Parameters<typeof fileFaultText>[0] | null;
  readonly words: {
    readonly opening: (name: string) => string;
    readonly reading: (share: string) => string;
    readonly stop: string;
  };
}

/** How far a file has been read, with a way to stop, or what is wrong with it. */
export function FileProgress({ reading, fault, words }: Props) {
  const language = useLanguage();
  return (
    <>
      {reading !== null && (
        <div role="status">
          {reading.share === null ? words.opening(reading.name) : words.reading(formatPercent(reading.share, language))}
          <Row>
            <ProgressBar
              aria-label={words.opening(reading.name)}
              {...(reading.share === null ? {} : { value: reading.share })}
            />
            <Button size="small" onClick={reading.cancel}>
              {words.stop}
            </Button>
          </Row>
        </div>
      )}
      {fault !== null && (
        <MessageBar intent="error" layout="multiline">
          <MessageBarBody>{fileFaultText(fault, language)}</MessageBarBody>
        </MessageBar>
      )}
    </>
  );
}
