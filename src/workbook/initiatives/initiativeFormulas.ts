import { leftOutOfPlan, planFactHeadings, type PlanFactField } from '../../locales/initiatives';
import { initiativeWords } from '../../locales/tables/initiatives';
import { headingsOf } from '../../locales/tables/words';
import { isText } from '../formulas/factSums';
import { formulaText } from '../plan/address';

/** Name of the table on Fakta that a refresh writes: an initiative and year a row. */
export const planFactsName = 'FaktaPlan';

/** Name of the block of initiatives by quarter and stage; its last cell is how many open ones have no owner. */
export const planStagesName = 'Samm_Initiativ';

/** `FaktaPlan[Kvar]`. */
export function planFact(field: PlanFactField): string {
  return `${planFactsName}[${planFactHeadings[field]}]`;
}

const headings = headingsOf(initiativeWords);
const inRow = (field: keyof typeof headings): string => `${initiativeWords.name}[[#This Row],[${headings[field]}]]`;

/** The lowest of a grade, 1–5 or a range such as 2-4; an error for anything else. */
function lowestOf(cell: string): string {
  const signs = [
    [' ', ''],
    ['–', '-'],
    ["'", ''],
  ];
  const plain = signs.reduce((text, [from, to]) => `SUBSTITUTE(${text},"${from}","${to}")`, `TRIM(${cell})`);
  const digit = (text: string): string => `MATCH(${text},{"1","2","3","4","5"},0)`;
  const [first, last] = [digit(`LEFT(${plain},1)`), digit(`RIGHT(${plain},1)`)];
  const isGrade = `OR(LEN(${plain})=1,AND(LEN(${plain})=3,MID(${plain},2,1)="-"))`;
  return `IF(${isGrade},MIN(${first},${last}),NA())`;
}

const [spend, saving, id] = (['spend', 'saving', 'id'] as const).map(inRow) as [string, string, string];
const own = `${planFact('id')},${isText(`TRIM(${id})`)}`;

/** What the ledger says of the row's initiative; blank where it is not there, and where nothing is known. */
const ofPlan = (field: PlanFactField, known: PlanFactField = 'year'): string =>
  `=IF(TRIM(${id})="","",IF(SUMIFS(${planFact(known)},${own})=0,"",SUMIFS(${planFact(field)},${own})))`;

/** How many initiatives have an error and are in no figure. */
export const leftOutInitiatives = `COUNTIFS(${planFact('stage')},${formulaText(leftOutOfPlan)})`;

/** Native formulas of Initiativ (plan.md C.1): kronor and shares, blank where inputs do not give a figure. */
export const initiativeFormulas = {
  priority: `=IFERROR(${lowestOf(inRow('feasibility'))}*${lowestOf(inRow('potential'))},"")`,
  share: `=IF(COUNT(${spend},${saving})<2,"",IF(${spend}>0,${saving}/${spend},""))`,
  linkedEffects: ofPlan('linkedEffects'),
  perYearInEffects: ofPlan('perYearInEffects', 'linkedEffects'),
  realised: ofPlan('realised', 'measuredEffects'),
} as const;
