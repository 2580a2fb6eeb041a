import { applyFixes, fixesOf, undo } from '../../application/applyFixes';
import { check, readState } from '../../application/check';
import { guessChoices, importDrafts, previewImport } from '../../application/importRows';
import { recordOutcomes } from '../../application/recordOutcome';
import { refresh } from '../../application/refresh';
import { registerEffects } from '../../application/registerEffect';
import { inspect, repair } from '../../application/repair';
import type { RegisterState } from '../../application/results';
import type { Serial } from '../../domain/basics/calendar';
import { effectInputFields, type CellValue, type EffectInputField } from '../../domain/register/cells';
import { inputTables } from '../../domain/register/tables';
import { inputFieldsOf } from '../../domain/register/tables/table';
import { difference } from '../faults/trial';
import { imageOf } from '../faults/image';
import { trialDay, type Scene } from '../faults/scene';
import { fold } from '../../domain/basics/text';
import type { Chance } from './chance';
import { wildValue } from './wildValues';

const today = trialDay as Serial;
const fields = effectInputFields.filter((field) => field !== 'id');

/** Does one thing that users do. Answers what changed without anybody asking for it, '' when nothing did. */
export type Task = (scene: Scene, chance: Chance) => Promise<string>;

async function leavesTyped(scene: Scene, work: () => Promise<unknown>): Promise<string> {
  const before = imageOf(scene.host).typed;
  await work();
  return difference(before, imageOf(scene.host).typed);
}

const wildRow = (chance: Chance, names: readonly string[]): Record<string, CellValue> =>
  Object.fromEntries(names.filter(() => chance.happens(0.4)).map((field) => [field, wildValue(chance)]));

/** Whether a cell holds what was to be written: Excel has no text that is blank, and no number beyond its own. */
function holds(found: CellValue | undefined, given: CellValue): boolean {
  return found === given || (given === '' && (found ?? '') === '') || (Object.is(given, -0) && found === 0);
}

async function registers(scene: Scene, chance: Chance): Promise<string> {
  const before = imageOf(scene.host).typed;
  const draft = { ...wildRow(chance, fields), title: 'Prövad rad' };
  const { firstRow } = await registerEffects(scene.workbook, [draft], { today });
  const {
    cells: { effects },
  } = await scene.workbook.readRegister({ formulas: false });
  const row = effects.rows[firstRow] ?? [];
  for (const [field, given] of Object.entries(draft) as [EffectInputField, CellValue][]) {
    const column = effects.columns[field];
    if (column !== undefined && !holds(row[column], given))
      return `${field} was given ${JSON.stringify(given)} and holds ${JSON.stringify(row[column])}`;
  }
  const gone = difference(imageOf(scene.host).typed, before);
  return gone.startsWith('there is also') ? gone : '';
}

async function fixesAndUndoes(scene: Scene): Promise<string> {
  const before = imageOf(scene.host).typed;
  const state = await readState(scene.workbook, { today });
  const done = await applyFixes(scene.workbook, fixesOf(state.reading, state.issues));
  const left = done.undo === null ? { skipped: [] } : await undo(scene.workbook, done.undo);
  return left.skipped.length > 0 ? '' : difference(before, imageOf(scene.host).typed);
}

async function previewsForeignLists(scene: Scene): Promise<void> {
  const reading = await scene.workbook.readRegister({ formulas: false });
  for (const list of (await scene.workbook.readForeignLists()).lists) {
    const choices = guessChoices(list);
    importDrafts(list, choices);
    previewImport(reading, list, choices, { today });
  }
}

/** Figures and texts are finite and every issue has a place and a message. */
function whole(state: RegisterState): void {
  for (const { issue } of state.issues) {
    if (!/^[EW]\d{3}$/.test(issue.ruleId)) throw new RangeError(`an issue without a rule: ${fold(issue.ruleId)}`);
  }
}

/** What users do, reading and writing. */
export const tasks: readonly Task[] = [
  (scene) => leavesTyped(scene, async () => whole(await readState(scene.workbook, { today }))),
  (scene) => leavesTyped(scene, async () => whole(await check(scene.workbook, { today }))),
  (scene) => leavesTyped(scene, () => refresh(scene.workbook, { today })),
  (scene) => leavesTyped(scene, () => inspect(scene.workbook)),
  (scene) => leavesTyped(scene, () => previewsForeignLists(scene)),
  fixesAndUndoes,
  registers,
  async (scene, chance) => {
    const before = imageOf(scene.host).typed;
    await recordOutcomes(scene.workbook, [wildRow(chance, inputFieldsOf(inputTables.outcomes))]);
    const gone = difference(imageOf(scene.host).typed, before);
    return gone.startsWith('there is also') ? gone : '';
  },
];

/** Puts back what can be put back: no word that people typed goes. */
export async function repairs(scene: Scene): Promise<string> {
  const before = imageOf(scene.host);
  await repair(scene.workbook);
  const now = imageOf(scene.host);
  const left = new Map<string, number>();
  for (const word of [...now.words, ...now.headings]) left.set(word, (left.get(word) ?? 0) + 1);
  for (const word of before.words) {
    const count = left.get(word) ?? 0;
    if (count === 0) return `${word.slice(0, 80)} is gone`;
    left.set(word, count - 1);
  }
  return '';
}
