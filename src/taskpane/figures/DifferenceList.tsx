import type { CellDifference } from '../../workbook/differences';
import type { CellValue } from '../../domain/cells';
import { figuresWords } from '../../locales/pane/figures';
import { useFormat, useWords } from '../hooks';
import { Card, Heading, Quiet } from '../shell/layout';

const SHOWN = 10;

/** Summary cells that show something else than the register gives: a formula that somebody wrote over. */
export function DifferenceList({ differences }: { readonly differences: readonly CellDifference[] }) {
  const words = useWords(figuresWords);
  const format = useFormat();
  if (differences.length === 0) return null;
  const shown = (value: CellValue) => (typeof value === 'number' ? format.number(value) : value === null || value === '' ? words.none : String(value));
  return (
    <Card>
      <Heading>{words.differences}</Heading>
      <Quiet>{words.differencesText}</Quiet>
      <ul>
        {differences.slice(0, SHOWN).map(({ sheet, cell, found, expected }) => (
          <li key={`${sheet}!${cell}`}>{words.difference(sheet, cell, shown(found), shown(expected))}</li>
        ))}
      </ul>
    </Card>
  );
}
