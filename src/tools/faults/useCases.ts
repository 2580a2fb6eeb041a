import { applyFixes, fixesOf, undo, type OfferedFix } from '../../application/applyFixes';
import { check, readState } from '../../application/check';
import { createRegister } from '../../application/createRegister';
import { editRow } from '../../application/editRow';
import { guessChoices, importRows } from '../../application/importRows';
import { liveCheck } from '../../application/liveCheck';
import { recordOutcomes } from '../../application/recordOutcome';
import { refresh } from '../../application/refresh';
import { registerEffects } from '../../application/registerEffect';
import { inspect, repair } from '../../application/repair';
import type { RegisterState } from '../../application/results';
import { restoreFormulas } from '../../application/restoreFormulas';
import { validateEffects } from '../../application/validateEffects';
import type { Serial } from '../../domain/basics/calendar';
import { choices } from '../../locales/workbook';
import type { CellDifference } from '../../workbook/report/differences';
import type { RegisterWorkbook } from '../../excel/excelWorkbook';
import { NEW_ROW } from './image';
import { trialDay } from './scene';
import type { WorldName } from './worlds';

/** How a use case is asked for: its options, what was known before. */
export interface Asked {
  readonly workbook: RegisterWorkbook;
  /** What the pane had read when the user asked; null when nothing is needed. */
  readonly known: RegisterState | null;
  readonly signal?: AbortSignal | undefined;
  /** What `prepare` answered. */
  readonly prepared?: unknown;
}

/** One thing that users ask of the product, with what must hold of it. */
export interface UseCase {
  readonly name: string;
  readonly world: WorldName;
  /** The pane has read the register before the user asks. */
  readonly reads: boolean;
  /** Draws sheets that people have not seen before. */
  readonly drawsSheets?: boolean;
  run(asked: Asked): Promise<unknown>;
  /**
   * Done before the faults begin; it is done again where the pane is opened anew, unless what it did lives in the pane.
   */
  prepare?(asked: Asked): Promise<unknown>;
  /**
   * `same`: a second run leaves what one clean run leaves, on every sheet. `typed`: what people typed is as after one clean
   * run. `once`: a second run would do it twice, so it is made only when the first left nothing.
   */
  readonly again: 'same' | 'typed' | 'once';
}

const today = trialDay as Serial;
const when = ({ signal }: Asked) => ({ today, signal });
const draft = (title: string) => ({
  title: `${NEW_ROW} ${title}`,
  type: 'Engångsbelopp/vite',
  reason: 'Vite',
  department: 'Socialförvaltningen',
  start: today - 30,
  amount: 9_500,
});
const outcome = {
  effectId: 'E-0004',
  from: 45_778,
  to: 45_808,
  amount: 5_500_000,
  source: 'Kreditnota',
  evidence: `${NEW_ROW} faktura 77`,
};

function offered({ known }: Asked): OfferedFix[] {
  return known === null ? [] : fixesOf(known.reading, known.issues);
}

function rowOf({ known }: Asked, id: string): number {
  const effects = known?.reading.cells.effects;
  return effects?.rows.findIndex((row) => row[effects.columns.id ?? -1] === id) ?? -1;
}

function knownOf({ known }: Asked): RegisterState {
  if (known === null) throw new RangeError('the use case needs what was read before');
  return known;
}

const register = { departments: ['Kulturförvaltningen'], categories: ['Resor'] };

/** Every use case of the product. */
export const useCases: readonly UseCase[] = [
  {
    name: 'create',
    world: 'ownSheets',
    reads: false,
    again: 'same',
    drawsSheets: true,
    run: (asked) => createRegister(asked.workbook, register, when(asked)),
  },
  {
    name: 'createInBlank',
    world: 'blank',
    reads: false,
    again: 'same',
    drawsSheets: true,
    run: (asked) => createRegister(asked.workbook, register, when(asked)),
  },
  {
    name: 'createFromSourceList',
    world: 'sourceList',
    reads: false,
    again: 'same',
    drawsSheets: true,
    run: (asked) => createRegister(asked.workbook, register, when(asked)),
  },
  {
    name: 'inspect',
    world: 'damaged',
    reads: false,
    again: 'same',
    run: (asked) => inspect(asked.workbook, when(asked)),
  },
  {
    name: 'repair',
    world: 'damaged',
    reads: false,
    again: 'same',
    drawsSheets: true,
    run: (asked) => repair(asked.workbook, when(asked)),
  },
  {
    name: 'read',
    world: 'filled',
    reads: false,
    again: 'same',
    run: (asked) => readState(asked.workbook, when(asked)),
  },
  { name: 'check', world: 'grown', reads: false, again: 'same', run: (asked) => check(asked.workbook, when(asked)) },
  {
    name: 'refresh',
    world: 'filled',
    reads: false,
    again: 'same',
    run: (asked) => refresh(asked.workbook, when(asked)),
  },
  {
    name: 'refreshGrown',
    world: 'grown',
    reads: false,
    again: 'same',
    run: (asked) => refresh(asked.workbook, when(asked)),
  },
  {
    name: 'registerEffect',
    world: 'filled',
    reads: false,
    again: 'once',
    run: (asked) => registerEffects(asked.workbook, [draft('ett')], when(asked)),
  },
  {
    name: 'registerEffects',
    world: 'filled',
    reads: false,
    again: 'once',
    run: (asked) => registerEffects(asked.workbook, [draft('ett'), draft('två'), draft('tre')], when(asked)),
  },
  {
    name: 'recordOutcome',
    world: 'filled',
    reads: false,
    again: 'once',
    run: (asked) => recordOutcomes(asked.workbook, [outcome], when(asked)),
  },
  {
    name: 'applyFixes',
    world: 'filled',
    reads: true,
    again: 'typed',
    run: (asked) => applyFixes(asked.workbook, offered(asked), when(asked)),
  },
  {
    name: 'undo',
    world: 'filled',
    reads: true,
    again: 'typed',
    prepare: (asked) => applyFixes(asked.workbook, offered(asked), when(asked)),
    run: async (asked) => {
      const entry = asked.workbook.list().at(-1);
      return entry === undefined ? null : undo(asked.workbook, entry, when(asked));
    },
  },
  {
    name: 'editRow',
    world: 'filled',
    reads: true,
    again: 'typed',
    run: (asked) =>
      editRow(
        asked.workbook,
        knownOf(asked).reading,
        'effects',
        rowOf(asked, 'E-0003'),
        { amount: 3_300_000, comment: 'Ny kalkyl', status: 'Avslutad' },
        when(asked),
      ),
  },
  {
    name: 'validate',
    world: 'filled',
    reads: true,
    again: 'typed',
    run: (asked) =>
      validateEffects(
        asked.workbook,
        { rows: [rowOf(asked, 'E-0001'), rowOf(asked, 'E-0003')], effectIds: ['E-0001', 'E-0003'], by: 'Ekonom' },
        when(asked),
      ),
  },
  {
    name: 'import',
    world: 'filled',
    reads: false,
    again: 'once',
    run: async (asked) => {
      const found = (await asked.workbook.readForeignLists(when(asked))).find(({ sheet }) => sheet === 'Andras lista');
      return found === undefined ? null : importRows(asked.workbook, found, guessChoices(found), when(asked));
    },
  },
  {
    name: 'settings',
    world: 'filled',
    reads: false,
    again: 'typed',
    run: (asked) =>
      asked.workbook.writeSettings(
        { organisation: 'Exempelkommunen', displayUnit: 'mkr', hourlyCost: 450 },
        when(asked),
      ),
  },
  {
    name: 'extendList',
    world: 'filled',
    reads: false,
    again: 'typed',
    run: (asked) =>
      asked.workbook.extendList('department', ['Kulturförvaltningen', 'Socialförvaltningen'], when(asked)),
  },
  {
    name: 'liveCheck',
    world: 'filled',
    reads: true,
    again: 'same',
    run: (asked) => {
      const known = knownOf(asked);
      const place = known.reading.tables.effects;
      const area = { row: (place?.headerRow ?? 0) + 2, column: place?.firstColumn ?? 0, rows: 1, columns: 3 };
      return liveCheck(asked.workbook, known, [{ sheetId: place?.sheetId ?? '', area, remote: false }], { today });
    },
  },
  {
    name: 'editOutcome',
    world: 'filled',
    reads: true,
    again: 'typed',
    run: (asked) =>
      editRow(
        asked.workbook,
        knownOf(asked).reading,
        'outcomes',
        0,
        { amount: 460_000, comment: 'Rättad', verified: '' },
        when(asked),
      ),
  },
  {
    name: 'withdraw',
    world: 'filled',
    reads: true,
    again: 'typed',
    run: (asked) =>
      editRow(
        asked.workbook,
        knownOf(asked).reading,
        'effects',
        rowOf(asked, 'E-0003'),
        { status: choices.statuses.withdrawn },
        when(asked),
      ),
  },
  {
    name: 'appendTargets',
    world: 'filled',
    reads: false,
    again: 'once',
    run: (asked) =>
      asked.workbook.appendRows(
        'targets',
        [
          { year: 2027, amount: 2_000_000 },
          { year: 2028, amount: 2_500_000 },
        ],
        when(asked),
      ),
  },
  {
    name: 'fillExample',
    world: 'filled',
    reads: false,
    again: 'once',
    run: (asked) => asked.workbook.fillTable('cases', [{ Ärende: 'ET-9001', 'Ny uppgift': 'egen' }], when(asked)),
  },
  {
    name: 'restoreFormulas',
    world: 'typedOver',
    reads: false,
    again: 'same',
    prepare: async (asked) => (await refresh(asked.workbook, when(asked))).differences,
    run: (asked) => restoreFormulas(asked.workbook, asked.prepared as readonly CellDifference[], when(asked)),
  },
  {
    name: 'goTo',
    world: 'filled',
    reads: false,
    again: 'same',
    run: (asked) => asked.workbook.navigateTo('effects', 1, 'amount'),
  },
  {
    name: 'showSheet',
    world: 'filled',
    reads: false,
    again: 'same',
    run: (asked) => asked.workbook.showSheet('outcomes'),
  },
  { name: 'selection', world: 'filled', reads: false, again: 'same', run: (asked) => asked.workbook.readSelection() },
  {
    name: 'watch',
    world: 'filled',
    reads: false,
    again: 'same',
    run: (asked) => asked.workbook.watchChanges(() => undefined),
  },
];
