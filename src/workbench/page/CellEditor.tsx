import { useEffect, useRef } from 'react';
import type { KeyboardEvent, ReactNode } from 'react';
import { workbenchWords as words } from '../../locales/workbench.sv';

export interface EditorProps {
  readonly text: string;
  onChange(text: string): void;
  /** Ends editing and keeps the text; the key tells where to go next. */
  onAccept(key: KeyboardEvent): void;
  onCancel(): void;
}

/** The keys that both places of editing share: the cell and the formula bar. */
export function editorKey(event: KeyboardEvent, props: Pick<EditorProps, 'onAccept' | 'onCancel'>): void {
  if (event.key === 'Escape') props.onCancel();
  else if ((event.key === 'Enter' && !event.altKey) || event.key === 'Tab') props.onAccept(event);
  else {
    event.stopPropagation();
    return;
  }
  event.preventDefault();
  event.stopPropagation();
}

/** The text field that stands in the cell while it is edited. */
export function CellEditor(props: EditorProps): ReactNode {
  const field = useRef<HTMLTextAreaElement>(null);
  useEffect(() => {
    const element = field.current;
    element?.focus();
    element?.setSelectionRange(element.value.length, element.value.length);
  }, []);
  return (
    <textarea
      ref={field}
      className="editor"
      aria-label={words.editing}
      value={props.text}
      rows={1}
      spellCheck={false}
      style={{ width: `max(100%, ${Math.min(60, props.text.length + 2)}ch)` }}
      onChange={(event) => props.onChange(event.target.value)}
      onKeyDown={(event) => editorKey(event, props)}
    />
  );
}
