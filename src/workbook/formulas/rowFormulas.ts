import type { EffectField, EffectFormulaField } from '../../domain/register/cells';
import { choices, effectHeadings, outcomeHeadings, reviewHeadings, withoutEffectId } from '../../locales/workbook';
import { formulaText, plainText } from '../plan/address';
import { checkKeyFormula } from './checkKey';
import { settingName, tables } from '../tables/schema';

/** `Effekter[[#This Row],[Avtalstid år]]`: the form that every Excel reads. */
export function thisRow(field: EffectField): string {
  return `${tables.effects.name}[[#This Row],[${effectHeadings[field]}]]`;
}

/** `Utfall[Källa]`, the whole column of a table. */
export function column(table: keyof typeof tables, heading: string): string {
  return `${tables[table].name}[${heading}]`;
}

const type = thisRow('type');
const baseline = thisRow('baseline');
const newCost = thisRow('newCost');
const amount = thisRow('amount');
const years = thisRow('termYears');
const implementation = thisRow('implementationCost');
const indirect = thisRow('indirectPerYear');
const hours = thisRow('hoursPerYear');
const annual = thisRow('annualEffect');
/** A cost that cannot be read or is below 0 is none (W181). */
const hourlyCost = `MAX(0,N(${settingName('hourlyCost')}))`;

const { oneOff, newContract, costAvoidance, other } = choices.effectTypes;
const isType = (label: string): string => `${type}=${formulaText(label)}`;
const months = `ROUND(${years}*12,0)`;
/** U − N, or min(U, C) − N; the inner rounding takes away what binary fractions add. */
const yearlyDifference = `ROUND(IF(${isType(costAvoidance)},MIN(${baseline},${thisRow('ceiling')}),${baseline})-${newCost},2)`;
const implementationCost = `IF(${isType(other)},0,ROUND(${implementation},2))`;

/**
 * Whole months 1–600 (domain.md §3); then the direct part per year and the recurring extras. What misses an input is
 * #N/A inside and "" outside.
 */
function annualFormula(): string {
  const whole = `ROUND(${amount}*12/${months},2)`;
  const contract =
    `IF(COUNT(${baseline},${newCost})=2,IF(N(${amount})=0,${yearlyDifference},NA()),` +
    `IF(AND(COUNTA(${baseline},${newCost})=0,COUNT(${amount})=1),${whole},NA()))`;
  const direct =
    `IF(${isType(other)},IF(COUNT(${amount},${indirect},${hours})>0,${whole},NA()),` +
    `IF(OR(${isType(newContract)},${isType(costAvoidance)}),${contract},NA()))`;
  return (
    `=IFERROR(IF(AND(${months}>=1,${months}<=600,ABS(${years}*12-${months})<=0.0601),` +
    `${direct}+ROUND(${indirect},2)+ROUND(${hours}*${hourlyCost},2),""),"")`
  );
}

/**
 * With a yearly effect: each part over the term, rounded by itself. Without: the amount, where the type needs no term.
 */
function calculatedFormula(): string {
  const unusedByWhole = `IF(${isType(other)},0,COUNTA(${baseline},${newCost}))+COUNTA(${years},${indirect},${hours})`;
  const direct =
    `IF(AND(${type}<>${formulaText(other)},COUNT(${baseline},${newCost})=2),` +
    `ROUND(${yearlyDifference}*${months}/12,2),ROUND(${amount},2))`;
  const atOnce =
    `IF(AND(COUNT(${amount})=1,OR(${isType(costAvoidance)},${isType(other)}),${unusedByWhole}=0),` +
    `ROUND(${amount},2)-${implementationCost},"")`;
  return (
    `=IFERROR(IF(${isType(oneOff)},IF(COUNT(${amount})=1,ROUND(${amount},2),""),IF(${annual}="",${atOnce},` +
    `${direct}-${implementationCost}+ROUND(${indirect}*${months}/12,2)+ROUND(${hours}*${hourlyCost}*${months}/12,2))),"")`
  );
}

function realisedFormula(): string {
  const { invoice, creditNote, budgetOutturn } = choices.outcomeSources;
  const id = thisRow('id');
  const ids = column('outcomes', outcomeHeadings.effectId);
  const sources = column('outcomes', outcomeHeadings.source);
  const amounts = column('outcomes', outcomeHeadings.amount);
  const each = [invoice, creditNote, budgetOutturn].map(formulaText);
  const count = each.map((source) => `COUNTIFS(${ids},${id},${sources},${source})`).join('+');
  const sum = each.map((source) => `SUMIFS(${amounts},${ids},${id},${sources},${source})`).join('+');
  return `=IF(${id}="","",IF(${count}=0,"",${sum}))`;
}

function checkFormula(): string {
  const id = thisRow('id');
  const rowKey = checkKeyFormula(thisRow('title'));
  const found = (key: string): string =>
    `INDEX(${column('review', reviewHeadings.brief)},MATCH(${key},${column('review', reviewHeadings.key)},0))`;
  const filled = (['title', 'type', 'start', 'amount', 'baseline'] as const).map(thisRow).join(',');
  const byRow = `IFERROR(${found(rowKey)},IF(${id}="",IF(COUNTA(${filled})=0,"",${formulaText(withoutEffectId)}),""))`;
  return `=IFERROR(${found(`IF(${id}="",${rowKey},${plainText(id)})`)},${byRow})`;
}

/**
 * Native formulas of Effekter (domain.md §7), kronor; "" where the row's plain inputs do not give a figure. Årseffekt
 * and Kalkylerad effekt are §4, each part rounded by itself; Realiserad sums counted sources whatever the period;
 * Kontroll shows the words of the row's first line in Granskning, where the worst stands first: found by Effekt-ID, or
 * by row and Benämning where that is missing or doubled.
 */
export const effectFormulas: Readonly<Record<EffectFormulaField, string>> = {
  check: checkFormula(),
  annualEffect: annualFormula(),
  calculated: calculatedFormula(),
  realised: realisedFormula(),
};

/** Utfall's Benämning: the effect that the ID names. */
export const outcomeTitleFormula =
  `=IFERROR(INDEX(${column('effects', effectHeadings.title)},` +
  `MATCH(${tables.outcomes.name}[[#This Row],[${outcomeHeadings.effectId}]],${column('effects', effectHeadings.id)},0))&"","")`;
