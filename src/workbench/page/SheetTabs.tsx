import { useEffect, useRef } from 'react';
import type { KeyboardEvent, ReactNode } from 'react';
import type { SheetTab } from '../stage/types';
import { workbenchWords as words } from '../../locales/workbench.sv';

interface SheetTabsProps {
  readonly tabs: readonly SheetTab[];
  readonly active: string;
  onActivate(sheet: string): void;
}

/** The sheets' tabs; left and right arrow move between them. */
export function SheetTabs({ tabs, active, onActivate }: SheetTabsProps): ReactNode {
  const press = (event: KeyboardEvent<HTMLButtonElement>): void => {
    const step = { ArrowRight: 1, ArrowLeft: -1 }[event.key];
    const next = step && tabs[tabs.findIndex(({ id }) => id === active) + step];
    if (!next) return;
    event.preventDefault();
    onActivate(next.id);
    const sibling = step > 0 ? event.currentTarget.nextElementSibling : event.currentTarget.previousElementSibling;
    if (sibling instanceof HTMLElement) sibling.focus();
  };

  const strip = useRef<HTMLDivElement>(null);
  useEffect(() => {
    strip.current?.querySelector('[aria-selected="true"]')?.scrollIntoView({ block: 'nearest', inline: 'nearest' });
  }, [active]);

  return (
    <div ref={strip} className="tabs" role="tablist" aria-label={words.sheets}>
      {tabs.map((tab) => (
        <button
          key={tab.id}
          type="button"
          role="tab"
          aria-selected={tab.id === active}
          tabIndex={tab.id === active ? 0 : -1}
          className="tab"
          style={tab.color ? { ['--tab-color' as string]: tab.color } : undefined}
          onClick={() => onActivate(tab.id)}
          onKeyDown={press}
        >
          {tab.name}
        </button>
      ))}
    </div>
  );
}
