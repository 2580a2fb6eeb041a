import { Button, makeStyles, tokens } from '@fluentui/react-components';
import { useEffect, useRef } from 'react';
import { Quiet, Row } from './layout';

const useStyles = makeStyles({
  drop: {
    border: `1px dashed ${tokens.colorNeutralStroke1}`,
    borderRadius: tokens.borderRadiusLarge,
    padding: '12px 16px',
  },
});

interface Props {
  /** What the button says, and what stands beside it. */
  readonly choose: string;
  readonly hint: string;
  readonly onFile: (file: File) => void;
  /** Where many files can be taken at once: all of them. */
  readonly onFiles?: (files: readonly File[]) => void;
  readonly accept?: string;
}

/** A button for those who look for the file, an area for those who have it under the mouse. */
export function FileDrop({ choose, hint, onFile, onFiles, accept = '.xlsx,.xlsm,.csv,.txt,.tsv' }: Props) {
  const styles = useStyles();
  const area = useRef<HTMLDivElement>(null);
  const input = useRef<HTMLInputElement>(null);
  const take = (files: readonly File[]) => {
    const [first] = files;
    if (first === undefined) return;
    if (onFiles === undefined) onFile(first);
    else onFiles(files);
  };
  const latest = useRef(take);
  useEffect(() => {
    latest.current = take;
  });
  useEffect(() => {
    const element = area.current;
    const over = (event: DragEvent) => event.preventDefault();
    const drop = (event: DragEvent) => {
      event.preventDefault();
      latest.current([...(event.dataTransfer?.files ?? [])]);
    };
    element?.addEventListener('dragover', over);
    element?.addEventListener('drop', drop);
    return () => {
      element?.removeEventListener('dragover', over);
      element?.removeEventListener('drop', drop);
    };
  }, []);
  return (
    <div ref={area} className={styles.drop}>
      <Row>
        <Button onClick={() => input.current?.click()}>{choose}</Button>
        <Quiet>{hint}</Quiet>
      </Row>
      <input
        ref={input}
        type="file"
        hidden
        aria-label={choose}
        accept={accept}
        multiple={onFiles !== undefined}
        onChange={({ currentTarget }) => {
          const files = [...(currentTarget.files ?? [])];
          // The same file can be chosen again after it has been mended.
          currentTarget.value = '';
          take(files);
        }}
      />
    </div>
  );
}
