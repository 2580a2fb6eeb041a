import { MAX_COLUMNS, MAX_ROWS, columnsIn, rowsIn, type Area } from '../../book/addresses';
import type { Sheet } from '../../book/sheet';
import type { PageLayout } from '../../book/sheet-parts';
import { oneOf, rangeArgument, text } from '../basics/arguments';
import { refuse } from '../../state/errors';
import { object, type ObjectKind, type Property } from '../basics/objects';
import { areasArgument } from '../ranges/range-areas';
import { areasObject, rangeObject } from '../basics/kinds';

const PAPER: Record<string, number> = { letter: 1, legal: 5, a3: 8, a4: 9, a5: 11, tabloid: 3 };
const paperName = (size: number | undefined): string =>
  Object.entries(PAPER)
    .find(([, n]) => n === (size ?? 9))?.[0]
    .replace(/^./, (c) => c.toUpperCase()) ?? 'A4';

const flagOf = (
  key: 'centerHorizontally' | 'centerVertically' | 'printGridlines' | 'printHeadings' | 'blackAndWhite' | 'draftMode',
): Property<Sheet> => ({
  get: ({ page }) => page[key] ?? false,
  set: ({ page }, value) => {
    page[key] = value === true;
  },
});

const marginOf = (key: keyof PageLayout['margins']): Property<Sheet> => ({
  get: ({ page }) => page.margins[key],
  set: ({ page }, value) => {
    page.margins[key] = typeof value === 'number' && value >= 0 ? value : refuse('InvalidArgument');
  },
});

type Side = 'left' | 'center' | 'right';
const headerOf = (part: 'header' | 'footer', side: Side): Property<Sheet> => ({
  get: ({ page }) => page[part][side],
  set: ({ page }, value) => {
    page[part][side] = String(value);
  },
});

const HEADERS: ObjectKind<Sheet> = {
  name: 'HeaderFooter',
  properties: {
    leftHeader: headerOf('header', 'left'),
    centerHeader: headerOf('header', 'center'),
    rightHeader: headerOf('header', 'right'),
    leftFooter: headerOf('footer', 'left'),
    centerFooter: headerOf('footer', 'center'),
    rightFooter: headerOf('footer', 'right'),
  },
};

const HEADERS_FOOTERS: ObjectKind<Sheet> = {
  name: 'HeaderFooterGroup',
  properties: { state: () => 'Default', useSheetMargins: () => true, useSheetScale: () => true },
  navigations: { defaultForAllPages: (sheet) => object(HEADERS, sheet) },
};

const printed = ({ page }: Sheet): readonly Area[] | null => (page.printArea?.length ? page.printArea : null);

/** PageLayout: how a sheet is printed. Margins in points. */
export const PAGE_LAYOUT: ObjectKind<Sheet> = {
  name: 'PageLayout',
  properties: {
    orientation: {
      get: ({ page }) => (page.orientation === 'landscape' ? 'Landscape' : 'Portrait'),
      set: ({ page }, value) => {
        page.orientation = oneOf(value, ['Portrait', 'Landscape']) === 'Landscape' ? 'landscape' : 'portrait';
      },
    },
    paperSize: {
      get: ({ page }) => paperName(page.paperSize),
      set: ({ page }, value) => {
        page.paperSize = PAPER[text(value).toLowerCase()] ?? refuse('InvalidArgument');
      },
    },
    zoom: {
      get: ({ page }) => page.zoom ?? { scale: 100 },
      set: ({ page }, value) => {
        page.zoom = { ...(value as NonNullable<PageLayout['zoom']>) };
      },
    },
    printOrder: {
      get: ({ page }) => page.printOrder ?? 'DownThenOver',
      set: ({ page }, value) => {
        page.printOrder = oneOf(value, ['DownThenOver', 'OverThenDown']);
      },
    },
    firstPageNumber: {
      get: ({ page }) => page.firstPageNumber ?? '',
      set: ({ page }, value) => {
        page.firstPageNumber = value as number;
      },
    },
    centerHorizontally: flagOf('centerHorizontally'),
    centerVertically: flagOf('centerVertically'),
    printGridlines: flagOf('printGridlines'),
    printHeadings: flagOf('printHeadings'),
    blackAndWhite: flagOf('blackAndWhite'),
    draftMode: flagOf('draftMode'),
    topMargin: marginOf('top'),
    bottomMargin: marginOf('bottom'),
    leftMargin: marginOf('left'),
    rightMargin: marginOf('right'),
    headerMargin: marginOf('header'),
    footerMargin: marginOf('footer'),
  },
  navigations: { headersFooters: (sheet) => object(HEADERS_FOOTERS, sheet) },
  methods: {
    setPrintArea: (sheet, [range], state) => {
      sheet.page.printArea = areasArgument(state, range, sheet);
    },
    getPrintArea: (sheet) => areasObject(sheet, printed(sheet) ?? refuse('ItemNotFound')),
    getPrintAreaOrNullObject: (sheet) => {
      const areas = printed(sheet);
      return areas && areasObject(sheet, areas);
    },
    setPrintTitleRows: (sheet, [range], state) => {
      const { area } = rangeArgument(state, range, sheet);
      if (columnsIn(area) !== MAX_COLUMNS) refuse('InvalidArgument');
      sheet.page.titleRows = area;
    },
    getPrintTitleRows: (sheet, _args, state) =>
      rangeObject(state, sheet, sheet.page.titleRows ?? refuse('ItemNotFound')),
    getPrintTitleColumns: (sheet, _args, state) =>
      rangeObject(state, sheet, sheet.page.titleColumns ?? refuse('ItemNotFound')),
    getPrintTitleRowsOrNullObject: (sheet, _args, state) =>
      sheet.page.titleRows ? rangeObject(state, sheet, sheet.page.titleRows) : null,
    setPrintTitleColumns: (sheet, [range], state) => {
      const { area } = rangeArgument(state, range, sheet);
      if (rowsIn(area) !== MAX_ROWS) refuse('InvalidArgument');
      sheet.page.titleColumns = area;
    },
    getPrintTitleColumnsOrNullObject: (sheet, _args, state) =>
      sheet.page.titleColumns ? rangeObject(state, sheet, sheet.page.titleColumns) : null,
    setPrintMargins: (sheet, [unit, options]) => {
      const factor = { Points: 1, Inches: 72, Centimeters: 28.3465 }[oneOf(unit, ['Points', 'Inches', 'Centimeters'])];
      for (const [name, value] of Object.entries((options ?? {}) as Record<string, number>)) {
        if (name in sheet.page.margins) sheet.page.margins[name as keyof PageLayout['margins']] = value * factor;
      }
    },
  },
};
