import type { ReactNode } from 'react';
import { workbenchWords as words } from '../../locales/workbench.sv';
import type { ColumnGroup } from '../stage/types';
import { columnLetters } from './cellNames';
import type { GridGeometry } from './gridGeometry';

interface GroupBarProps {
  readonly geometry: GridGeometry;
  onToggle(group: ColumnGroup): void;
}

/** Folds grouped columns in and out. */
export function GroupBar({ geometry, onToggle }: GroupBarProps): ReactNode {
  const { groups } = geometry.layout;
  if (groups.length === 0) return null;
  return (
    <div className="group-bar" role="group" aria-label={words.group}>
      {groups.map((group) => (
        <button
          key={group.first}
          type="button"
          className="plain"
          aria-expanded={!group.collapsed}
          title={words.group}
          onClick={() => onToggle(group)}
        >
          {group.collapsed ? '+' : '−'} {columnLetters(group.first)}–{columnLetters(group.last)}
        </button>
      ))}
    </div>
  );
}
