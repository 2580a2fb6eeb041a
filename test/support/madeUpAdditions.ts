import { categoryChart } from '../../src/workbook/plan/chartPlans';
import { palette } from '../../src/workbook/plan/palette';
import type { SheetAddition } from '../../src/workbook/report/additions';
import { columnAddress, type Block, type Labels } from '../../src/workbook/report/block';
import type { RegisterSchema } from '../../src/workbook/tables/registerSchema';

const part = 'ideas';

const ideaBlock = (key: string, name: string, title: string | null, labels: readonly Labels[]): Block => ({
  key,
  name,
  title,
  sentence: title === null ? '' : 'Vad idéerna ger.',
  columns: [
    { heading: 'Idé', kind: 'label' },
    { heading: 'Antal', kind: 'count' },
  ],
  labelColumns: [0],
  labels,
  growth: title === null ? 'fixed' : 'ordered',
  figures: (place) => [{ formula: `=LEN(${place.cell(0)})`, expected: () => null }],
  total: title === null ? null : { label: 'Alla', figures: () => [{ formula: '=1+1', expected: () => 2 }] },
});

const chart = (name: string): NonNullable<SheetAddition['chart']> => ({
  height: 8,
  plan: (place, position, unit) =>
    categoryChart(name, 'Idéer', 'ColumnClustered', position, unit, [
      {
        name: 'Antal',
        values: columnAddress(place, 1),
        categories: columnAddress(place, 0),
        colour: palette.calculated,
        type: 'ColumnClustered',
        axis: 'primary',
      },
    ]),
});

/** A block on Sammanställning that grows, and a line on Ledningsvy, each with a chart. */
export function ideaAdditions(labels: readonly Labels[] = []): readonly SheetAddition[] {
  return [
    { sheet: 'summary', block: ideaBlock('ideas', 'Samm_Idéer', 'Idéer', labels), chart: chart('Diagram_Idéer') },
    {
      sheet: 'management',
      block: ideaBlock('ideaLine', 'Ledning_Idéer', null, [['Idéer i år']]),
      chart: chart('Diagram_Idélinje'),
    },
  ];
}

/** A schema whose made-up part adds to the reading sheets. */
export function withIdeaAdditions(schema: RegisterSchema): RegisterSchema {
  return {
    ...schema,
    parts: schema.parts.map((each) => (each.key === part ? { ...each, additions: ideaAdditions() } : each)),
  };
}
