import { partTables } from '../../domain/register/tables/parts';
import {
  collectionSheetHeads,
  collectionSheetNames,
  coverageNames,
  memberTargetHeadings,
  registerKindNames,
} from '../../locales/collection';
import { directionNames, indicatorSheetTexts, indicatorUnitNames, watchStepNames } from '../../locales/indicators';
import { initiativeSheetHead, planFactHeadings, stageNames } from '../../locales/initiatives';
import { partNames, partStampLabels } from '../../locales/partTexts';
import { payablesSheetHeads, payablesSheetNames } from '../../locales/payablesSheets';
import { choices } from '../../locales/workbook';
import { partTableWords } from '../../locales/tables/parts';
import { memberTargetFactsName } from '../collection/memberTargetFacts';
import { organisationAdditions } from '../collection/organisationBlock';
import { closeNames, closeSheetName } from '../close/closeNames';
import { sinceCloseLine } from '../close/sinceCloseLine';
import { recomputedFormula } from '../formulas/payablesFormulas';
import { indicatorFormulas, watchFormulas } from '../indicators/indicatorFormulas';
import { indicatorPageName, indicatorPageNames } from '../indicators/indicatorNames';
import { initiativeFormulas, planFactsName } from '../initiatives/initiativeFormulas';
import { planAdditions } from '../initiatives/planAdditions';
import { purchaseSheetName, purchaseSheetNames } from '../payables/purchaseNames';
import type { SheetAddition } from '../report/additions';
import { registerSchema, type PartSchema, type RegisterSchema, type SheetSchema } from './registerSchema';
import { inputSchema, list, type TableSchema } from './schema';

/** Sheets of parts, by the register's sheet that they follow: those for reading with the others that are. */
const sheetsAfter: Readonly<Partial<Record<string, readonly SheetSchema[]>>> = {
  targets: [
    { key: 'initiatives', name: initiativeSheetHead.title, head: initiativeSheetHead, frozenColumns: 2, part: 'plan' },
  ],
  budget: [
    { key: 'purchasePage', name: purchaseSheetName, names: purchaseSheetNames, part: 'payables' },
    { key: 'close', name: closeSheetName, names: closeNames, part: 'close' },
    { key: 'indicatorPage', name: indicatorPageName, names: indicatorPageNames, part: 'indicators' },
  ],
  unitData: [
    {
      key: 'contracts',
      name: payablesSheetNames.contracts,
      head: payablesSheetHeads.contracts,
      frozenColumns: 1,
      part: 'payables',
    },
    { key: 'payables', name: payablesSheetNames.payables, head: payablesSheetHeads.payables, part: 'payables' },
    {
      key: 'indicators',
      name: partNames.indicators,
      head: indicatorSheetTexts.indicators,
      frozenColumns: 2,
      part: 'indicators',
    },
    { key: 'watch', name: partNames.watch, head: indicatorSheetTexts.watch, frozenColumns: 2, part: 'watch' },
    {
      key: 'members',
      name: collectionSheetNames.members,
      head: collectionSheetHeads.members,
      frozenColumns: 1,
      part: 'collection',
    },
    { key: 'shares', name: collectionSheetNames.shares, head: collectionSheetHeads.shares, part: 'collection' },
  ],
};

/** Sums by which the sheets see that what people filled in of a part has changed. */
const stamps: Readonly<Partial<Record<string, Pick<PartSchema, 'stamp'>>>> = {
  // Figures follow from whose a row is, and from how joint contracts are divided.
  collection: { stamp: { name: 'Stämpel_Samling', label: partStampLabels.collection } },
  plan: { stamp: { name: 'Stämpel_Plan', label: partStampLabels.plan } },
};

/** What parts add to the reading sheets. */
const additions: Readonly<Partial<Record<string, readonly SheetAddition[]>>> = {
  close: [sinceCloseLine(null)],
  collection: organisationAdditions(null),
  plan: planAdditions(null),
};

const tables = Object.fromEntries(
  (Object.keys(partTables) as (keyof typeof partTables)[]).map((key): [string, TableSchema] => [
    key,
    inputSchema(partTables[key], partTableWords[key]),
  ]),
);

const chosenStages = Object.entries(stageNames).flatMap(([stage, name]) => (stage === 'realised' ? [] : [name]));

/**
 * The product's registers with every optional part there is. Most registers have none: it is loaded with the first
 * that has one, and by what adds, draws or repairs parts.
 */
export const wholeSchema: RegisterSchema = {
  ...registerSchema,
  sheets: registerSchema.sheets.flatMap((sheet) => [sheet, ...(sheetsAfter[sheet.key] ?? [])]),
  tables: {
    ...registerSchema.tables,
    ...tables,
    memberTargetFacts: {
      name: memberTargetFactsName,
      sheet: 'facts',
      headings: memberTargetHeadings,
      input: null,
      part: 'collection',
    },
    planFacts: { name: planFactsName, sheet: 'facts', headings: planFactHeadings, input: null, part: 'plan' },
  },
  lists: {
    ...registerSchema.lists,
    contractRole: list('Roll', 'Roll', 14, Object.values(choices.contractRoles), { part: 'payables' }),
    followUpMethod: list('Uppföljningssätt', 'Uppföljningssätt', 18, Object.values(choices.followUpMethods), {
      part: 'payables',
    }),
    outcomeMethod: list('Metod', 'Metod', 16, [...Object.values(choices.followUpMethods), choices.creditNoteMethod], {
      part: 'payables',
    }),
    direction: list('Riktning', 'Riktning', 16, Object.values(directionNames), { part: 'indicators' }),
    indicatorUnit: list('Enhet', 'Enhet', 10, Object.values(indicatorUnitNames), { part: 'indicators' }),
    coverage: list('Gäller', 'Gäller', 12, Object.values(coverageNames), { part: 'collection' }),
    registerKind: list('Registertyp', 'Registertyp', 14, Object.values(registerKindNames), { part: 'collection' }),
    yesNo: list('JaNej', 'Ja eller nej', 12, [choices.no, choices.yes], { part: 'collection' }),
    // Realiserad is never chosen: it follows from what outcomes show.
    stage: list('Initiativsteg', 'Steg för initiativ', 20, chosenStages, { part: 'plan' }),
    effectClass: list('Effektklass', 'Effektklass', 22, Object.values(choices.effectClasses), { part: 'plan' }),
    watchStep: list('Steg', 'Steg', 20, watchStepNames, { readAs: 'watchSteps', part: 'watch' }),
  },
  formulas: {
    ...registerSchema.formulas,
    outcomes: { ...registerSchema.formulas.outcomes, recomputed: recomputedFormula },
    indicators: indicatorFormulas,
    watches: watchFormulas,
    initiatives: initiativeFormulas,
  },
  parts: (['payables', 'close', 'collection', 'indicators', 'watch', 'plan'] as const).map((key) => ({
    key,
    name: partNames[key],
    ...stamps[key],
    additions: additions[key] ?? [],
  })),
};
