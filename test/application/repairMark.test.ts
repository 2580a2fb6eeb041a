import { inspectStructure } from '../../src/application/inspection';
import { markedDamages, repairMark } from '../../src/application/repairMark';
import type { Damage, InspectionReading } from '../../src/application/structure';
import { listHeadings, sheetNames } from '../../src/locales/workbook';
import { workbookNames } from '../../src/workbook/plan/createPlan';
import { withParts } from '../../src/workbook/tables/registerSchema';
import { wholeSchema } from '../../src/workbook/tables/wholeSchema';
import {
  lists,
  repairMarkName,
  schemaVersion,
  sheetOrder,
  type ListKey,
  type SheetKey,
} from '../../src/workbook/tables/schema';

const { tables } = withParts(wholeSchema, []);

const drawn: readonly Damage[] = [
  ...sheetOrder.map((key): Damage => ({ kind: 'sheetMissing', expected: sheetNames[key], found: '', place: '' })),
  ...(Object.keys(listHeadings) as ListKey[]).map((key): Damage => ({
    kind: 'listMissing',
    expected: lists[key].table,
    found: '',
    place: sheetNames.lists,
  })),
  ...Object.values(tables).flatMap(({ name, headings }) =>
    Object.values(headings).map((expected): Damage => ({ kind: 'columnMissing', expected, found: '', place: name })),
  ),
];

describe('the mark of a repair under way', () => {
  it.each(drawn.map((damage) => [`${damage.kind} ${damage.place} ${damage.expected}`, damage] as const))(
    'tells of %s',
    (_, damage) => {
      expect(markedDamages(repairMark([damage]))).toEqual([damage]);
    },
  );

  it('tells of several, and is short enough for a formula however many there are', () => {
    const some = drawn.slice(3, 9);
    expect(markedDamages(repairMark(some))).toEqual(some);
    expect(repairMark(drawn).length).toBeLessThan(255);
    expect(drawn).toEqual(expect.arrayContaining(markedDamages(repairMark(drawn))));
  });

  it('is not made for what is put right in one step', () => {
    expect(repairMark([{ kind: 'sheetRenamed', expected: 'Utfall', found: 'Utfall 2', place: '' }])).toBe('');
  });

  it('says nothing when somebody else has written it', () => {
    expect(markedDamages('="x9;s99;c1;l-1;"')).toEqual([]);
    expect(markedDamages('=Blad1!$A$1')).toEqual([]);
  });

  it('leaves a workbook damaged though all its parts stand', () => {
    const damage: Damage = { kind: 'columnMissing', expected: 'Leverantör', found: '', place: 'Effekter' };
    const reading: InspectionReading = {
      shape: {
        sheets: Object.values(sheetNames).map((name) => ({ name, visible: true })),
        tables: [],
        names: [...workbookNames(), { name: repairMarkName, formula: repairMark([damage]) }],
      },
      tables: [
        ...Object.values(tables).map(({ name, sheet, headings }) => ({
          name,
          sheet: sheetNames[sheet as SheetKey],
          headings: Object.values(headings),
        })),
        ...Object.values(lists).map(({ table, heading }) => ({
          name: table,
          sheet: sheetNames.lists,
          headings: [heading],
        })),
      ],
      listHeadings: [],
      schemaVersion,
    };
    expect(inspectStructure(reading)).toEqual({ state: 'damaged', damages: [damage], notes: [], parts: [] });
  });
});
