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
}

/** A button for those who look for the file, an area for those who have it under the mouse. */
export function FileDrop({ choose, hint, onFile }: Props) {
  const styles = useStyles();
  const area = useRef<HTMLDivElement>(null);
  const input = useRef<HTMLInputElement>(null);
  const latest = useRef(onFile);
  useEffect(() => {
    latest.current = onFile;
  });
  useEffect(() => {
    const element = area.current;
    const over = (event: DragEvent) => event.preventDefault();
    const drop = (event: DragEvent) => {
      event.preventDefault();
      const file = event.dataTransfer?.files[0];
      if (file !== undefined) latest.current(file);
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
        accept=".xlsx,.xlsm,.csv,.txt,.tsv"
        onChange={({ currentTarget }) => {
          const file = currentTarget.files?.[0];
          // The same file can be chosen again after it has been mended.
          currentTarget.value = '';
          if (file !== undefined) onFile(file);
        }}
      />
    </div>
  );
}
