import type { Area } from '../book/addresses';
import type { Sheet } from '../book/sheet';
import { rangeArgument } from './arguments';
import { refuse } from './errors';
import { object, type ObjectKind } from './objects';
import { rangeObject } from './range';

interface BreakTarget {
  readonly sheet: Sheet;
  readonly at: Area;
}

const PAGE_BREAK: ObjectKind<BreakTarget> = {
  name: 'PageBreak',
  // As Excel counts: the row after the break, from 0.
  properties: { rowIndex: ({ at }) => at.r1, columnIndex: () => 0 },
  id: ({ sheet, at }) => breaksOf(sheet).indexOf(at),
  methods: {
    delete: ({ sheet, at }) => {
      sheet.page.rowBreaks = breaksOf(sheet).filter((other) => other !== at);
    },
    getCellAfterBreak: ({ sheet, at }, _args, state) => rangeObject(state, sheet, at),
  },
};

const breaksOf = (sheet: Sheet): readonly Area[] => sheet.page.rowBreaks ?? [];

/** Manual page breaks between rows; they move with the rows they stand before. */
export const HORIZONTAL_PAGE_BREAKS: ObjectKind<Sheet> = {
  name: 'PageBreakCollection',
  items: (sheet) => breaksOf(sheet).map((at) => object(PAGE_BREAK, { sheet, at })),
  item: (sheet, key) => {
    const at = breaksOf(sheet)[Number(key)];
    return at === undefined ? refuse('ItemNotFound') : object(PAGE_BREAK, { sheet, at });
  },
  methods: {
    add: (sheet, [range], state) => {
      const { r1 } = rangeArgument(state, range, sheet).area;
      if (r1 === 0) refuse('InvalidArgument');
      const standing = breaksOf(sheet).find((other) => other.r1 === r1);
      const at = standing ?? { r1, c1: 0, r2: r1, c2: 0 };
      if (standing === undefined) sheet.page.rowBreaks = [...breaksOf(sheet), at].sort((a, b) => a.r1 - b.r1);
      return object(PAGE_BREAK, { sheet, at });
    },
    getCount: (sheet) => breaksOf(sheet).length,
    removePageBreaks: (sheet) => {
      sheet.page.rowBreaks = [];
    },
  },
};
