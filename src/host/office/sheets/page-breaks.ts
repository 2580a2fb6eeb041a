import type { Area } from '../../book/addresses';
import type { Sheet } from '../../book/sheet';
import { rangeArgument } from '../basics/arguments';
import { refuse } from '../../state/errors';
import { object, type ObjectKind } from '../basics/objects';
import { rangeObject } from '../basics/kinds';

interface BreakTarget {
  readonly sheet: Sheet;
  readonly at: Area;
}

type Breaks = 'rowBreaks' | 'columnBreaks';

/** Manual page breaks between rows, or between columns; they move with the cells that they stand before. */
function pageBreaks(key: Breaks): ObjectKind<Sheet> {
  const start = (area: Area): number => (key === 'rowBreaks' ? area.r1 : area.c1);
  const all = (sheet: Sheet): readonly Area[] => sheet.page[key] ?? [];
  const one: ObjectKind<BreakTarget> = {
    name: 'PageBreak',
    // As Excel counts: the row or column after the break, from 0.
    properties: { rowIndex: ({ at }) => at.r1, columnIndex: ({ at }) => at.c1 },
    id: ({ sheet, at }) => all(sheet).indexOf(at),
    methods: {
      delete: ({ sheet, at }) => {
        sheet.page[key] = all(sheet).filter((other) => other !== at);
      },
      getCellAfterBreak: ({ sheet, at }, _args, state) => rangeObject(state, sheet, at),
    },
  };
  return {
    name: 'PageBreakCollection',
    items: (sheet) => all(sheet).map((at) => object(one, { sheet, at })),
    item: (sheet, index) => object(one, { sheet, at: all(sheet)[Number(index)] ?? refuse('ItemNotFound') }),
    methods: {
      add: (sheet, [range], state) => {
        const first = start(rangeArgument(state, range, sheet).area);
        if (first === 0) refuse('InvalidArgument');
        const standing = all(sheet).find((other) => start(other) === first);
        const at =
          standing ??
          (key === 'rowBreaks' ? { r1: first, c1: 0, r2: first, c2: 0 } : { r1: 0, c1: first, r2: 0, c2: first });
        if (standing === undefined) sheet.page[key] = [...all(sheet), at].sort((a, b) => start(a) - start(b));
        return object(one, { sheet, at });
      },
      getCount: (sheet) => all(sheet).length,
      removePageBreaks: (sheet) => {
        sheet.page[key] = [];
      },
    },
  };
}

export const HORIZONTAL_PAGE_BREAKS = pageBreaks('rowBreaks');
export const VERTICAL_PAGE_BREAKS = pageBreaks('columnBreaks');
