import { useMemo } from 'react';
import type { ReactNode } from 'react';
import { workbenchWords as words } from '../../locales/workbench.sv';
import { formatValue } from '../../host';
import type { Area } from '../stage/types';
import type { VisibleCells } from './visibleCells';

interface SelectionSumsProps {
  readonly cells: VisibleCells | null;
  readonly area: Area;
  readonly editing: boolean;
}

/** Reads a shown number back; NaN for what is none. */
const shownNumber = (text: string): number =>
  Number(
    text
      .replace(/[\s\u00a0\u202f]/g, '')
      .replace('−', '-')
      .replace(',', '.'),
  );

/** The status line's sum, average and count of the marked cells that are in sight. */
export function SelectionSums({ cells, area, editing }: SelectionSumsProps): ReactNode {
  const numbers = useMemo(() => {
    const inside = cells?.rowsIn(area).flatMap(([, row]) => row) ?? [];
    return inside
      .filter((cell) => cell.number)
      .map((cell) => shownNumber(cell.text))
      .filter(Number.isFinite);
  }, [cells, area]);
  const sum = numbers.reduce((total, n) => total + n, 0);
  const text = (n: number): string => formatValue(n, '#,##0.##', 'sv-SE').replace(/,$/, '');
  return (
    <p className="status">
      {editing ? words.editing : words.ready}
      {numbers.length > 1 && (
        <span>
          {words.average}: {text(sum / numbers.length)} · {words.count}: {numbers.length} · {words.sum}: {text(sum)}
        </span>
      )}
    </p>
  );
}
