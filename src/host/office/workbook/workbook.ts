import { object, type ObjectKind, type OfficeObject } from '../basics/objects';
import { APPLICATION } from './application';
import { activeChart } from '../charts/charts';
import { namedItems } from './names';
import { bindingCollection } from './bindings';
import { customProperties } from './properties';
import { workbookProtection } from './workbook-protection';
import { worksheetFunctions } from './functions';
import { areasObject, RANGE, rangeObject } from '../basics/kinds';
import { styleCollection } from '../looks/styles';
import { tableCollection } from '../tables/tables';
import { worksheetCollection } from '../sheets/worksheet';
import { refuse } from '../../state/errors';
import { EVENT } from '../../state/event-hub';
import { registers } from '../basics/events';
import { evaluateReference } from '../../state/reference';
import type { HostState } from '../../state/host-state';

const PROPERTY_NAMES = [
  'author',
  'category',
  'comments',
  'company',
  'keywords',
  'manager',
  'subject',
  'title',
] as const;

const DOCUMENT_PROPERTIES: ObjectKind<null> = {
  name: 'DocumentProperties',
  properties: {
    ...Object.fromEntries(
      PROPERTY_NAMES.map((name) => [
        name,
        {
          get: (_: null, state: HostState) => state.book.properties[name] ?? '',
          set: (_: null, value: unknown, state: HostState) => {
            state.book.properties[name] = String(value);
          },
        },
      ]),
    ),
    lastAuthor: (_, state) => state.book.properties.lastAuthor ?? '',
    revisionNumber: () => 0,
  },
  navigations: { custom: (_, state) => customProperties('CustomPropertyCollection', state.book.customProperties) },
};

function selectedRange(state: HostState): OfficeObject {
  const { activeSheet, selection } = state.book;
  return rangeObject(state, activeSheet ?? refuse('ItemNotFound'), selection);
}

function referenced(state: HostState, id: unknown): OfficeObject | null {
  const target = state.references.get(String(id));
  return target ? object(RANGE, target) : null;
}

const WORKBOOK: ObjectKind<null> = {
  name: 'Workbook',
  properties: {
    name: () => 'Arbetsbok.xlsx',
    isDirty: {
      get: (_, state) => state.book.isDirty,
      set: (_, value, state) => {
        state.book.isDirty = value === true;
      },
    },
    readOnly: () => false,
    autoSave: () => false,
    previouslySaved: () => true,
    calculationEngineVersion: () => 191_029,
    usePrecisionAsDisplayed: () => false,
    chartDataPointTrack: () => true,
  },
  navigations: {
    application: () => object(APPLICATION, null),
    worksheets: () => worksheetCollection(),
    tables: () => tableCollection(),
    names: () => namedItems(),
    styles: () => styleCollection(),
    bindings: () => bindingCollection(),
    protection: () => workbookProtection(),
    functions: () => worksheetFunctions(),
    settings: (_, state) => customProperties('SettingCollection', state.book.settings),
    properties: () => object(DOCUMENT_PROPERTIES, null),
    _Runtime: () => object(RUNTIME, null),
  },
  methods: {
    getSelectedRange: (_, _args, state) => selectedRange(state),
    getSelectedRanges: (_, _args, state) =>
      areasObject(state.book.activeSheet ?? refuse('ItemNotFound'), [state.book.selection]),
    ...registers<null>(() => 'Workbook', { Activated: EVENT.workbookActivated }),
    getActiveCell: (_, _args, state) => {
      const { activeSheet, selection } = state.book;
      return rangeObject(state, activeSheet ?? refuse('ItemNotFound'), {
        ...selection,
        r2: selection.r1,
        c2: selection.c1,
      });
    },
    getActiveChart: (_, _args, state) => activeChart(state) ?? refuse('ItemNotFound'),
    getActiveChartOrNullObject: (_, _args, state) => activeChart(state),
    getIsActiveCollabSession: (_, _args, state) => state.clientCount > 1,
    save: (_, _args, state) => {
      state.book.isDirty = false;
    },
    _RemoveReference: (_, [id], state) => state.release(String(id)),
    _RemoveAllReferences: (_, _args, state) => {
      for (const id of [...state.references.keys(), ...state.keptObjects.keys()]) state.release(id);
    },
    _GetObjectByReferenceId: (_, [id], state) => referenced(state, id),
    _GetRangeForEventByReferenceId: (_, [id], state) => eventRange(state, id) ?? refuse('ItemNotFound'),
    _GetRangeOrNullObjectForEventByReferenceId: (_, [id], state) => eventRange(state, id),
  },
};

/** Events carry `Blad1!A1:B2` as the reference to their range. */
function eventRange(state: HostState, id: unknown): OfficeObject | null {
  const sheet = state.book.sheets[0];
  const found = sheet ? evaluateReference(state, sheet, String(id)) : null;
  return found && rangeObject(state, found.sheet, found.area);
}

/** What a request starts from: the workbook. */
export const requestContext = (_state: HostState): OfficeObject => object(WORKBOOK, null);

/** `context.runtime`: only `enableEvents` is known. */
export const RUNTIME: ObjectKind<null> = {
  name: 'Runtime',
  properties: {
    enableEvents: {
      get: (_, state) => state.eventsEnabled,
      set: (_, value, state) => {
        state.eventsEnabled = value === true;
      },
    },
  },
};
