import type { OfferedFix } from '../../src/application/applyFixes';
import { judgeInSteps } from '../../src/application/judge';
import type { RegisterReading, UndoEntry, WorkbookChange } from '../../src/application/ports';
import { previewInSteps } from '../../src/application/importRows';
import { previewEffects } from '../../src/application/registerEffect';
import { finished } from '../../src/domain/basics/steps';
import type { ChangeResult, EffectDraft, OutcomeDraft, RegisterState } from '../../src/application/results';
import { tableKeys, type CellValue, type TableKey } from '../../src/domain/register/cells';
import { readDate } from '../../src/domain/basics/date';
import { choices } from '../../src/locales/workbook';
import type { AppServices, Language, ThemeName } from '../../src/taskpane/services';
import { exampleRegister } from '../../src/workbook/examples/sourceCases';
import { withParts } from '../../src/workbook/tables/registerSchema';
import { wholeSchema } from '../../src/workbook/tables/wholeSchema';
import { day } from './register';
import { ledgerOf, summaryBy } from './figures';

type Row = Readonly<Record<string, CellValue>>;
type Rows = {
  readonly effects?: readonly Row[];
  readonly outcomes?: readonly Row[];
  readonly targets?: readonly Row[];
  readonly cases?: readonly Row[];
};

function table(key: TableKey, rows: readonly Row[]) {
  const words = wholeSchema.tables[key]?.headings ?? {};
  const fields = Object.keys(words);
  const cell = (value: CellValue | undefined): CellValue => {
    const date = typeof value === 'string' ? readDate(value) : null;
    return date?.kind === 'value' ? date.value : (value ?? '');
  };
  return {
    columns: Object.fromEntries(fields.map((field, index) => [field, index])),
    rows: rows.map((row) => fields.map((field) => cell(row[words[field] ?? '']))),
    firstRow: 6,
  };
}

/** A reading as the workbook would give it, from rows by heading; the example when none are given. */
export function readingOf(
  rows: Rows = exampleRegister,
  settings: Readonly<Record<string, CellValue>> = {},
  parts: readonly string[] = [],
): RegisterReading {
  const cells = Object.fromEntries(
    tableKeys.map((key) => [
      key,
      table(key, (rows as Readonly<Record<string, readonly Row[] | undefined>>)[key] ?? []),
    ]),
  );
  const tables = Object.fromEntries(
    tableKeys.map((key) => [
      key,
      {
        name: key,
        sheet: key === 'effects' ? 'Effekter' : 'Utfall',
        sheetId: key,
        headerRow: 4,
        firstColumn: 0,
        headings: Object.values(wholeSchema.tables[key]?.headings ?? {}),
        bodyRows: 0,
      },
    ]),
  );
  const { departments, categories } = exampleRegister;
  return {
    schema: withParts(wholeSchema, parts),
    cells: { ...cells, lists: { departments, categories, reasons: Object.values(choices.reasons) } },
    settings: { organisation: 'Region Exempel', displayUnit: 'tkr', ...settings },
    tables,
    shape: { sheets: [], tables: [], names: [] },
    live: [],
    stamps: {},
    blocks: [],
    charts: [],
  } as unknown as RegisterReading;
}

export const paneToday = day('2025-12-31');

export function stateOf(reading: RegisterReading = readingOf()): RegisterState {
  return finished(judgeInSteps(reading, { today: paneToday }));
}

/** Services that answer from a reading and remember what they were asked to write. */
export interface FakeServices extends AppServices {
  reading: RegisterReading;
  readonly calls: {
    readonly registered: EffectDraft[];
    readonly outcomes: OutcomeDraft[];
    readonly fixed: OfferedFix[];
    readonly undone: UndoEntry[];
    readonly visited: unknown[];
    readonly saved: unknown[];
    readonly created: unknown[];
  };
  /** Tells the pane that something changed in the workbook. */
  change(change: WorkbookChange): void;
}

/** Takes an appended row away again. */
export const rowsUndo: UndoEntry = { id: 2, kind: 'rows', changes: [] };

const nothing: ChangeResult = { written: [], skipped: [], undo: null };

/** Small typed stand-ins for view tests; `overrides` replace single services. */
export function fakeServices(
  overrides: Partial<AppServices> & {
    readonly reading?: RegisterReading;
    readonly language?: Language;
    readonly theme?: ThemeName;
  } = {},
): FakeServices {
  const { reading = readingOf(), language = 'sv', theme = 'light', ...rest } = overrides;
  const calls: FakeServices['calls'] = {
    registered: [],
    outcomes: [],
    fixed: [],
    undone: [],
    visited: [],
    saved: [],
    created: [],
  };
  let listener: (change: WorkbookChange) => void = () => {};
  const services: FakeServices = {
    reading,
    calls,
    change: (change) => listener(change),
    environment: { language, supported: true, theme: () => theme, onThemeChange: () => {}, today: () => paneToday },
    autoOpen: { isOn: () => false, set: async () => {} },
    roundKeeper: { read: () => null, write: () => {} },
    choicesKeeper: { read: () => null, write: () => {} },
    inspect: async () => ({ state: 'whole', damages: [], notes: [], parts: [] }),
    create: async (choice) => void calls.created.push(choice),
    repair: async () => ({ state: 'whole', damages: [], notes: [], parts: [] }),
    takeIn: async () => ({ rows: 2, to: 'Effekter', undo: rowsUndo }),
    read: async () => stateOf(services.reading),
    reread: async () => null,
    check: async () => stateOf(services.reading),
    refresh: async () => {
      const state = stateOf(services.reading);
      const figures = ledgerOf(state.assessment);
      return {
        ...state,
        summary: summaryBy(state.assessment, figures),
        differences: [],
        newlyClosed: [],
        ledgerRows: figures.rows.length,
        syncs: 1,
      };
    },
    restoreFormulas: async (differences) => differences,
    writeFormulas: async (cells) => cells.length,
    goTo: async (...place) => void calls.visited.push(place),
    showSheet: async (sheet) => void calls.visited.push(sheet),
    registerEffects: async (drafts) => {
      calls.registered.push(...drafts);
      return { ids: drafts.map((_, index) => `E-00${index + 10}`), firstRow: 7, undo: rowsUndo };
    },
    preview: (state, drafts) => previewEffects(state.reading, drafts, { today: paneToday }),
    recordOutcomes: async (drafts) => {
      calls.outcomes.push(...drafts);
      return { ids: [], firstRow: 0, undo: rowsUndo };
    },
    applyFixes: async (fixes) => {
      calls.fixed.push(...fixes);
      const written = fixes.flatMap(({ effectId, fix }) => fix.changes.map((change) => ({ ...change, effectId })));
      return { written, skipped: [], undo: { id: 1, kind: 'fixes', changes: written } };
    },
    edit: async (_state, _table, row, values) => {
      calls.saved.push({ row, values });
      return nothing;
    },
    validate: async (rows, by) => {
      calls.saved.push({ rows, by });
      return nothing;
    },
    undo: async (entry) => {
      calls.undone.push(entry);
      return { restored: entry.kind === 'rows' ? 1 : entry.changes.length, kept: 0 };
    },
    saveSettings: async (_state, values) => {
      calls.saved.push(values);
      return { id: 3, kind: 'settings', changes: [], settings: [] };
    },
    extendList: async (list, names) => {
      calls.saved.push({ list, names });
      return { id: 4, kind: 'list', changes: [], list: { key: list, words: names } };
    },
    appendTargets: async (rows) => {
      calls.saved.push(rows);
      return { firstRow: 0, undo: rowsUndo };
    },
    foreignLists: async () => ({ lists: [], tooLarge: [] }),
    readLists: async () => [],
    previewList: async (state, list, choices) =>
      finished(previewInSteps(state.reading, list, choices, { today: paneToday })),
    importRows: async (list, { mapping }) => {
      calls.saved.push({ list: list.sheet, mapping });
      return { ids: list.rows.map((_, index) => `E-${index}`), firstRow: 0, undo: rowsUndo };
    },
    changePart: async (part, added) => {
      calls.saved.push({ part, added });
      const { schema } = services.reading;
      const parts = schema.parts.map(({ key }) => key).filter((key) => key !== part);
      const now = added ? [...parts, part] : parts;
      services.reading = { ...services.reading, schema: withParts(wholeSchema, now) };
      return { state: 'whole', damages: [], notes: [], parts: now };
    },
    part: (part) => Promise.reject(new Error(`no services for ${part}`)),
    selection: async () => ({ table: 'effects', rows: [0] }),
    watch: async (told) => {
      listener = told;
      return async () => {};
    },
    ...rest,
  };
  return services;
}
