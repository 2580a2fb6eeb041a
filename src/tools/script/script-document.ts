import { type EmbeddedHost, OfficeError, toWire, writeCells } from '../../host';

interface AsyncResult {
  readonly status: 'succeeded' | 'failed';
  readonly value?: unknown;
  readonly error?: { readonly name: string; readonly message: string };
}

type Callback = (result: AsyncResult) => void;

/** Calls back later, as Office does: the last argument that is a function hears what came of it. */
function later(args: readonly unknown[], act: () => unknown): void {
  const callback = args.find((arg): arg is Callback => typeof arg === 'function');
  queueMicrotask(() => {
    let result: AsyncResult;
    try {
      result = { status: 'succeeded', value: act() };
    } catch (error) {
      if (!(error instanceof OfficeError)) throw error;
      result = { status: 'failed', error: { name: error.code, message: error.message } };
    }
    callback?.(result);
  });
}

/** The cells that are selected, as `matrix` or as text with tabs. */
function selected({ state: { book, engine } }: EmbeddedHost, coercion: unknown): unknown {
  const { activeSheet, selection: area } = book;
  if (!activeSheet) return null;
  const rows: (string | number | boolean)[][] = [];
  for (let r = area.r1; r <= area.r2; r += 1) {
    rows.push([]);
    for (let c = area.c1; c <= area.c2; c += 1)
      rows[rows.length - 1]?.push(toWire(engine.cellValue(activeSheet, r, c)));
  }
  return coercion === 'text' ? rows.map((row) => row.join('\t')).join('\n') : rows;
}

function writeSelected({ state }: EmbeddedHost, data: unknown): void {
  const {
    activeSheet,
    selection: { r1, c1 },
  } = state.book;
  if (!activeSheet) return;
  const rows = Array.isArray(data)
    ? (data as unknown[][])
    : String(data)
        .split('\n')
        .map((line) => line.split('\t'));
  writeCells(state, activeSheet, { r1, c1, r2: r1 + rows.length - 1, c2: c1 + (rows[0]?.length ?? 1) - 1 }, rows);
}

/** What of Office.context.document older sample code uses: the add-in's settings and the selected cells. */
export function scriptDocument(host: EmbeddedHost): Record<string, unknown> {
  const values = host.state.book.settings;
  return {
    url: '',
    mode: 'readWrite',
    settings: {
      get: (name: string) => values.get(name) ?? null,
      set: (name: string, value: unknown) => void values.set(name, value),
      remove: (name: string) => void values.delete(name),
      saveAsync: (...args: unknown[]) => later(args, () => undefined),
      refreshAsync: (...args: unknown[]) => later(args, () => undefined),
    },
    getSelectedDataAsync: (coercion: unknown, ...args: unknown[]) => later(args, () => selected(host, coercion)),
    setSelectedDataAsync: (data: unknown, ...args: unknown[]) => later(args, () => writeSelected(host, data)),
  };
}
