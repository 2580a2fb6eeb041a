import { useEffect, useRef, useState } from 'react';
import type { KeyboardEvent, ReactNode } from 'react';
import { workbenchWords as words } from '../../locales/workbench.sv';

interface ChoiceListProps {
  readonly choices: readonly string[];
  readonly value: string;
  /** What the arrow and its list are for. */
  readonly label?: string;
  readonly open: boolean;
  onOpen(open: boolean): void;
  onChoose(choice: string): void;
}

/** The arrow beside a cell with a list validation or a filter, and its list. Alt+Down opens it. */
export function ChoiceList({ choices, value, label = words.list, open, onOpen, onChoose }: ChoiceListProps): ReactNode {
  const list = useRef<HTMLDivElement>(null);
  const [marked, setMarked] = useState(0);

  useEffect(() => {
    if (!open) return;
    setMarked(Math.max(0, choices.indexOf(value)));
    list.current?.focus();
  }, [open, choices, value]);

  useEffect(() => {
    list.current?.children[marked]?.scrollIntoView({ block: 'nearest' });
  }, [marked]);

  const press = (event: KeyboardEvent): void => {
    const last = choices.length - 1;
    const next = { ArrowDown: Math.min(last, marked + 1), ArrowUp: Math.max(0, marked - 1), Home: 0, End: last }[
      event.key
    ];
    const choice = choices[marked];
    if (next !== undefined) setMarked(next);
    else if (event.key === 'Enter' && choice !== undefined) onChoose(choice);
    else if (event.key === 'Escape' || event.key === 'Tab') onOpen(false);
    event.preventDefault();
    event.stopPropagation();
  };

  return (
    <>
      <button
        type="button"
        className="list-button"
        tabIndex={-1}
        aria-label={label}
        aria-expanded={open}
        onClick={() => onOpen(!open)}
      >
        ▾
      </button>
      {open && (
        <div
          ref={list}
          className="choices"
          role="listbox"
          aria-label={label}
          aria-activedescendant={`choice-${marked}`}
          tabIndex={0}
          onKeyDown={press}
          onBlur={() => onOpen(false)}
        >
          {choices.map((choice, n) => (
            // eslint-disable-next-line jsx-a11y/click-events-have-key-events, jsx-a11y/interactive-supports-focus -- the list has the focus and takes the keys
            <div
              key={choice}
              id={`choice-${n}`}
              role="option"
              aria-selected={n === marked}
              onMouseDown={(event) => event.preventDefault()}
              onClick={() => onChoose(choice)}
            >
              {choice}
            </div>
          ))}
        </div>
      )}
    </>
  );
}
