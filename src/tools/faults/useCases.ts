import { applyFixes, fixesOf, undo, type OfferedFix } from '../../application/applyFixes';
import { addPart, removePart } from '../../application/changeParts';
import { check, readState } from '../../application/check';
import { closeMonth } from '../../application/close/closeMonth';
import { createRegister } from '../../application/createRegister';
import { editRow } from '../../application/editRow';
import { guessChoices, importRows } from '../../application/importRows';
import { createWatchEffect } from '../../application/indicators/createWatchEffect';
import { watchesOf } from '../../application/indicators/watchWork';
import { liveCheck } from '../../application/liveCheck';
import { acceptProposals } from '../../application/payables/acceptProposals';
import { payablesOf, writeLedger } from '../../application/payables/ledgerReading';
import { payablesAnswers } from '../../application/payables/proposals';
import { recordOutcomes } from '../../application/recordOutcome';
import { refresh } from '../../application/refresh';
import { registerEffects } from '../../application/registerEffect';
import { inspect, repair } from '../../application/repair';
import type { RegisterState } from '../../application/results';
import { restoreFormulas } from '../../application/restoreFormulas';
import { validateEffects } from '../../application/validateEffects';
import type { Serial } from '../../domain/basics/calendar';
import type { CellValue, TableFields, TableKey } from '../../domain/register/cells';
import { choices } from '../../locales/workbook';
import type { CellDifference } from '../../workbook/report/differences';
import type { RegisterWorkbook } from '../../excel/excelWorkbook';
import { collectNeighbours } from './collectTrial';
import { NEW_ROW } from './image';
import { preparedLedger } from './ledgerWorlds';
import { trialDay } from './scene';
import { trialMonth, type WorldName } from './worlds';

/** How a use case is asked for: its options, what was known before. */
export interface Asked {
  readonly workbook: RegisterWorkbook;
  /** What the pane had read when the user asked; null when nothing is needed. */
  readonly paneState: RegisterState | null;
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
  /** Writes in two places: a pane that is closed in between leaves the first, and the same press does the rest. */
  readonly resumes?: boolean;
  run(asked: Asked): Promise<unknown>;
  /**
   * Done before the faults begin; it is done again where the pane is opened anew, unless what it did lives in the pane.
   */
  prepare?(asked: Asked): Promise<unknown>;
  /**
   * `same`: a second run leaves what one clean run leaves, on every sheet. `typed`: what people typed is as after one
   * clean run. `once`: a second run would do it twice, so it is made only when the first left nothing.
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

function offered({ paneState }: Asked): OfferedFix[] {
  return paneState === null ? [] : fixesOf(paneState.reading, paneState.issues);
}

function rowOf({ paneState }: Asked, id: string): number {
  const effects = paneState?.reading.cells.effects;
  return effects?.rows.findIndex((row) => row[effects.columns.id ?? -1] === id) ?? -1;
}

function stateOf({ paneState }: Asked): RegisterState {
  if (paneState === null) throw new RangeError('the use case needs what was read before');
  return paneState;
}

/** A file of the contract's costs, taken into the register as it stands. */
async function readLedger(asked: Asked, times: number): Promise<void> {
  const state = await readState(asked.workbook, when(asked));
  await writeLedger(asked.workbook, state.reading, preparedLedger(state, times).after, payablesOf(state), when(asked));
}

const closing = { month: trialMonth, closedBy: 'Ekonom', version: '1.0.0' };

const register = { departments: ['Kulturförvaltningen'], categories: ['Resor'] };

type Cells<Key extends TableKey> = Readonly<Partial<Record<TableFields[Key], CellValue>>>;
type Variant = Pick<UseCase, 'name' | 'run'> & Partial<UseCase>;

/** In a register that is filled, without having been read before. */
const inRegister = (variant: Variant): UseCase => ({ world: 'filled', reads: false, again: 'same', ...variant });
/** Begun from what the pane has read. */
const fromPane = (variant: Variant): UseCase => inRegister({ reads: true, again: 'typed', ...variant });
/** Draws the register's sheets in some other workbook. */
const drawing = (world: WorldName, variant: Variant): UseCase => inRegister({ world, drawsSheets: true, ...variant });

/** Mends cells of one row. */
const edit = <Key extends TableKey>(name: string, table: Key, row: (asked: Asked) => number, cells: Cells<Key>) =>
  fromPane({
    name,
    run: (asked) => editRow(asked.workbook, stateOf(asked).reading, table, row(asked), cells, when(asked)),
  });

/** Mends cells of a row of a part's table, which is known once the register has been read. */
const editOfPart = <Key extends TableKey>(name: string, table: Key, row: number, cells: Cells<Key>) =>
  inRegister({
    name,
    world: 'watched',
    again: 'typed',
    run: async (asked) => {
      const { reading } = await readState(asked.workbook, when(asked));
      return editRow(asked.workbook, reading, table, row, cells, when(asked));
    },
  });

/** Every use case of the product. */
export const useCases: readonly UseCase[] = [
  drawing('ownSheets', { name: 'create', run: (asked) => createRegister(asked.workbook, register, when(asked)) }),
  drawing('blank', { name: 'createInBlank', run: (asked) => createRegister(asked.workbook, register, when(asked)) }),
  drawing('sourceList', {
    name: 'createFromSourceList',
    run: (asked) => createRegister(asked.workbook, register, when(asked)),
  }),
  inRegister({ name: 'inspect', world: 'damaged', run: (asked) => inspect(asked.workbook, when(asked)) }),
  drawing('damaged', { name: 'repair', run: (asked) => repair(asked.workbook, when(asked)) }),
  inRegister({ name: 'read', run: (asked) => readState(asked.workbook, when(asked)) }),
  inRegister({ name: 'check', world: 'grown', run: (asked) => check(asked.workbook, when(asked)) }),
  inRegister({ name: 'refresh', run: (asked) => refresh(asked.workbook, when(asked)) }),
  inRegister({ name: 'refreshGrown', world: 'grown', run: (asked) => refresh(asked.workbook, when(asked)) }),
  inRegister({
    name: 'registerEffect',
    again: 'once',
    run: (asked) => registerEffects(asked.workbook, [draft('ett')], when(asked)),
  }),
  inRegister({
    name: 'registerEffects',
    again: 'once',
    run: (asked) => registerEffects(asked.workbook, [draft('ett'), draft('två'), draft('tre')], when(asked)),
  }),
  inRegister({
    name: 'recordOutcome',
    again: 'once',
    run: (asked) => recordOutcomes(asked.workbook, [outcome], when(asked)),
  }),
  fromPane({ name: 'applyFixes', run: (asked) => applyFixes(asked.workbook, offered(asked), when(asked)) }),
  fromPane({
    name: 'undo',
    prepare: (asked) => applyFixes(asked.workbook, offered(asked), when(asked)),
    run: async (asked) => {
      const entry = asked.workbook.list().at(-1);
      return entry === undefined ? null : undo(asked.workbook, entry, when(asked));
    },
  }),
  edit('editRow', 'effects', (asked) => rowOf(asked, 'E-0003'), {
    amount: 3_300_000,
    comment: 'Ny kalkyl',
    status: 'Avslutad',
  }),
  fromPane({
    name: 'validate',
    run: (asked) =>
      validateEffects(
        asked.workbook,
        { rows: [rowOf(asked, 'E-0001'), rowOf(asked, 'E-0003')], effectIds: ['E-0001', 'E-0003'], by: 'Ekonom' },
        when(asked),
      ),
  }),
  inRegister({
    name: 'import',
    again: 'once',
    run: async (asked) => {
      const found = (await asked.workbook.readForeignLists(when(asked))).lists.find(
        ({ sheet }) => sheet === 'Andras lista',
      );
      return found === undefined ? null : importRows(asked.workbook, found, guessChoices(found), when(asked));
    },
  }),
  inRegister({
    name: 'settings',
    again: 'typed',
    run: (asked) =>
      asked.workbook.writeSettings(
        { organisation: 'Exempelkommunen', displayUnit: 'mkr', hourlyCost: 450 },
        when(asked),
      ),
  }),
  inRegister({
    name: 'extendList',
    again: 'typed',
    run: (asked) =>
      asked.workbook.extendList('department', ['Kulturförvaltningen', 'Socialförvaltningen'], when(asked)),
  }),
  fromPane({
    name: 'liveCheck',
    again: 'same',
    run: (asked) => {
      const state = stateOf(asked);
      const place = state.reading.tables.effects;
      const area = { row: (place?.headerRow ?? 0) + 2, column: place?.firstColumn ?? 0, rows: 1, columns: 3 };
      return liveCheck(asked.workbook, state, [{ sheetId: place?.sheetId ?? '', area, remote: false }], { today });
    },
  }),
  edit('editOutcome', 'outcomes', () => 0, { amount: 460_000, comment: 'Rättad', verified: '' }),
  edit('withdraw', 'effects', (asked) => rowOf(asked, 'E-0003'), { status: choices.statuses.withdrawn }),
  inRegister({
    name: 'appendTargets',
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
  }),
  inRegister({
    name: 'fillExample',
    again: 'once',
    run: (asked) => asked.workbook.fillTable('cases', [{ Ärende: 'ET-9001', 'Ny uppgift': 'egen' }], when(asked)),
  }),
  inRegister({
    name: 'restoreFormulas',
    world: 'typedOver',
    prepare: async (asked) => (await refresh(asked.workbook, when(asked))).differences,
    run: (asked) => restoreFormulas(asked.workbook, asked.prepared as readonly CellDifference[], when(asked)),
  }),
  inRegister({ name: 'goTo', run: (asked) => asked.workbook.navigateTo('effects', 1, 'amount') }),
  inRegister({ name: 'showSheet', run: (asked) => asked.workbook.showSheet('outcomes') }),
  inRegister({ name: 'selection', run: (asked) => asked.workbook.readSelection() }),
  inRegister({ name: 'watch', run: (asked) => asked.workbook.watchChanges(() => undefined) }),
  drawing('filled', { name: 'addPart', run: (asked) => addPart(asked.workbook, 'close', when(asked)) }),
  inRegister({
    name: 'removePart',
    world: 'withPart',
    run: (asked) => removePart(asked.workbook, 'close', when(asked)),
  }),
  drawing('filled', { name: 'addPlan', run: (asked) => addPart(asked.workbook, 'plan', when(asked)) }),
  inRegister({ name: 'refreshPlan', world: 'planned', run: (asked) => refresh(asked.workbook, when(asked)) }),
  {
    ...edit('linkEffect', 'effects', (asked) => rowOf(asked, 'E-0003'), { initiative: 'I-2' }),
    world: 'planned',
  },
  inRegister({ name: 'refreshWatched', world: 'watched', run: (asked) => refresh(asked.workbook, when(asked)) }),
  editOfPart('editIndicator', 'indicators', 0, { outcome: 29, comment: 'Räknat om' }),
  editOfPart('editWatch', 'watches', 1, { charged: 15_000, chargedOn: today - 3 }),
  fromPane({
    name: 'createWatchEffect',
    world: 'watched',
    again: 'once',
    resumes: true,
    run: (asked) => {
      const charged = watchesOf(stateOf(asked).reading.cells).watches.find(({ id }) => id === 'B-3');
      if (charged === undefined) throw new RangeError('the world has no charged watch');
      return createWatchEffect(asked.workbook, charged, when(asked));
    },
  }),
  inRegister({ name: 'readLedger', world: 'withPayables', run: (asked) => readLedger(asked, 1) }),
  inRegister({ name: 'readLedgerAgain', world: 'ledgerRead', run: (asked) => readLedger(asked, 2) }),
  fromPane({
    name: 'acceptProposals',
    world: 'ledgerRead',
    again: 'once',
    run: (asked) => {
      const state = stateOf(asked);
      const { proposals } = payablesAnswers(state, payablesOf(state));
      return acceptProposals(asked.workbook, { proposals, claims: [] }, new Map(), when(asked));
    },
  }),
  inRegister({
    name: 'closeFirstMonth',
    world: 'withPart',
    again: 'once',
    run: (asked) => closeMonth(asked.workbook, { ...closing, ...when(asked) }),
  }),
  inRegister({
    name: 'closeMonth',
    world: 'closed',
    again: 'once',
    run: (asked) => closeMonth(asked.workbook, { ...closing, ...when(asked) }),
  }),
  inRegister({
    name: 'collect',
    world: 'collected',
    again: 'typed',
    run: (asked) => collectNeighbours(asked.workbook, 0, when(asked)),
  }),
];
