import { Button } from '@fluentui/react-components';
import type { CellDifference } from '../../workbook/report/differences';
import type { CellValue } from '../../domain/register/cells';
import { figuresWords } from '../../locales/pane/figures';
import { useBusy, useController, useFormat, useWords } from '../hooks';
import { Card, Heading, Quiet, Row } from '../shell/layout';

const SHOWN = 10;

/** Summary cells that show something else than the register gives: a formula that somebody wrote over. */
export function DifferenceList({ differences }: { readonly differences: readonly CellDifference[] }) {
  const words = useWords(figuresWords);
  const format = useFormat();
  const busy = useBusy();
  const { restoreFormulas } = useController();
  if (differences.length === 0) return null;
  const replaced = differences.some(({ formulaReplaced }) => formulaReplaced);
  const shown = (value: CellValue) =>
    typeof value === 'number' ? format.number(value) : value === null || value === '' ? words.none : String(value);
  return (
    <Card>
      <Heading>{words.differences}</Heading>
      <Quiet>{words.differencesText}</Quiet>
      <ul>
        {differences.slice(0, SHOWN).map(({ sheet, cell, found, expected }) => (
          <li key={`${sheet}!${cell}`}>{words.difference(sheet, cell, shown(found), shown(expected))}</li>
        ))}
      </ul>
      {replaced && (
        <Row>
          <Button size="small" disabledFocusable={busy} onClick={() => void restoreFormulas(differences)}>
            {words.restoreFormulas}
          </Button>
        </Row>
      )}
    </Card>
  );
}
