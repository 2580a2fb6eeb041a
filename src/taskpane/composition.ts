import { applyFixes } from '../application/applyFixes';
import { appendWithUndo, extendListWithUndo, saveSettings, takeBack } from '../application/takeBack';
import { check, readState } from '../application/check';
import { editRow } from '../application/editRow';
import { liveCheck } from '../application/liveCheck';
import { recordOutcomes } from '../application/recordOutcome';
import { inSteps } from '../application/pace';
import { previewEffects, registerEffects } from '../application/registerEffect';
import { validateEffects } from '../application/validateEffects';
import { serialOf } from '../domain/basics/calendar';
import type { Serial } from '../domain/basics/calendar';
import { ExcelWorkbook } from '../excel/excelWorkbook';
import type { OfficeFrame } from '../excel/officeFrame';
import { browserKeeper } from './browserKeeper';
import { createBreathe } from './breathe';
import { partServices } from './parts/partServices';
import type { AppServices, Environment, ThemeName } from './services';

/** The lowest requirement set that the register is built on (architecture.md). */
const LOWEST_API = '1.14';

/** The day where the user is: the one place where the clock is read. */
function today(): Serial {
  const now = new Date();
  return serialOf(now.getFullYear(), now.getMonth() + 1, now.getDate());
}

function environmentOf(office: OfficeFrame, supported: boolean): Environment {
  const theme = (): ThemeName => {
    const { dark, highContrast } = office.theme();
    return highContrast ? 'contrast' : dark ? 'dark' : 'light';
  };
  return {
    language: office.language.toLowerCase().startsWith('sv') ? 'sv' : 'en',
    supported,
    theme,
    onThemeChange: (listener) => office.onThemeChange(() => listener(theme())),
    today,
  };
}

/** The use cases bound to the workbook that is open: the pane's composition root. */
export function composeServices(office: OfficeFrame): AppServices {
  const workbook = new ExcelWorkbook(office.client);
  const breathe = createBreathe();
  return {
    environment: environmentOf(office, workbook.excelApi(LOWEST_API)),
    autoOpen: { isOn: () => office.autoOpenIsOn(), set: (on) => office.setAutoOpen(on) },
    roundKeeper: browserKeeper('runda', office.storageKey),
    // How somebody else's list is built is the same whatever workbook it goes into.
    choicesKeeper: browserKeeper('listor', 'alla'),
    inspect: async (options) => (await import('../application/repair')).inspect(workbook, options),
    create: async ({ register, example }, options) => {
      const { createExample, createRegister, exampleOf } = await import('./creation');
      if (example === null) await createRegister(workbook, register, options);
      else await createExample(workbook, register, exampleOf(example, today()), { ...options, today: today() });
    },
    restoreFormulas: async (differences, options) =>
      (await import('../application/restoreFormulas')).restoreFormulas(workbook, differences, options),
    writeFormulas: async (cells, options) => (await workbook.writeFormulas(cells, options)).length,
    repair: async (options) => (await import('../application/repair')).repair(workbook, options),
    takeIn: async (table, options) =>
      (await import('../application/takeInTable')).takeInTable(workbook, table, { ...options, today: today() }),
    read: (options = {}) => readState(workbook, { ...options, breathe, today: today() }),
    reread: (state, changes) => liveCheck(workbook, state, changes, { breathe, today: today() }),
    check: (options) => check(workbook, { ...options, breathe, today: today() }),
    refresh: async (options) =>
      (await import('../application/refresh')).refresh(workbook, { ...options, breathe, today: today() }),
    goTo: (...place) => workbook.navigateTo(...place),
    showSheet: (sheet) => workbook.showSheet(sheet),
    registerEffects: (drafts, options) => registerEffects(workbook, drafts, { ...options, today: today() }),
    preview: (state, drafts) => previewEffects(state.reading, drafts, { today: today() }),
    recordOutcomes: (drafts, options) => recordOutcomes(workbook, drafts, options),
    applyFixes: (fixes, options) => applyFixes(workbook, fixes, options),
    edit: (state, table, row, values, options) => editRow(workbook, state.reading, table, row, values, options),
    validate: (request, options) => validateEffects(workbook, request, { ...options, today: today() }),
    undo: (entry, options) => takeBack(workbook, entry, options),
    saveSettings: (state, values, options) => saveSettings(workbook, state.reading.settings, values, options),
    extendList: (list, names, options) => extendListWithUndo(workbook, list, names, options),
    appendTargets: (rows, options) => appendWithUndo(workbook, 'targets', rows, options),
    foreignLists: () => workbook.readForeignLists(),
    readLists: async (file, options) => (await import('./import/readLists')).readLists(file, options),
    previewList: async (state, list, choices, options) => {
      const { previewInSteps } = await import('../application/importRows');
      return inSteps(previewInSteps(state.reading, list, choices, { today: today() }), { ...options, breathe });
    },
    importRows: async (list, choices, options) =>
      (await import('../application/importRows')).importRows(workbook, list, choices, { ...options, today: today() }),
    changePart: async (part, added, options) => {
      const { addPart, removePart } = await import('../application/changeParts');
      return added ? addPart(workbook, part, options) : removePart(workbook, part, options);
    },
    part: (part) => partServices[part]({ workbook, today, breathe }),
    selection: () => workbook.readSelection(),
    watch: (listener) => workbook.watchChanges(listener),
  };
}
