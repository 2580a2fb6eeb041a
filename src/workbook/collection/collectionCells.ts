import type { CollectedEffect, CollectedOutcome, Member, MemberSums } from '../../domain/collection';
import { shortNameOf } from '../../domain/collection';
import { oreToKronor, totalToKronor, type Ore } from '../../domain/basics/money';
import type { Serial } from '../../domain/basics/calendar';
import type { CellValue, EffectField, OutcomeField, TableFields, TargetField } from '../../domain/register/cells';
import type { Target } from '../../domain/register/target';
import { fingerprintOf, fingerprintOfNothing } from '../../domain/register/fingerprint';
import type { Settings } from '../../domain/register/settings';
import { coverageNames } from '../../locales/collection';
import { choices } from '../../locales/workbook';

/** A row of a table by field; what it leaves out is blank. */
export type RowCells<Field extends string> = Readonly<Partial<Record<Field, CellValue>>>;

const kronor = (amount: Ore | null): CellValue => (amount === null ? '' : oreToKronor(amount));
const word = <Code extends string>(words: Readonly<Record<Code, string>>, code: Code | null): CellValue =>
  code === null ? '' : words[code];
const blankIfNull = (value: CellValue): CellValue => value ?? '';

/**
 * A row of the collection's Effekter. A validation is judged in the member's own register: its fingerprint is made so
 * that it holds here, with the collection's `settings`, exactly where it holds there. A share is judged where its whole
 * is: finance has not validated it.
 */
export function effectCells(
  { effect, organisation, origin, covers }: CollectedEffect,
  member: Pick<Member, 'organisation' | 'shortName'> | undefined,
  { keepsPersonal, hourlyCost }: Pick<Settings, 'keepsPersonal' | 'hourlyCost'>,
): RowCells<EffectField> {
  const { validation } = effect;
  const validationFingerprint = validation.state === 'valid' ? fingerprintOf(effect, hourlyCost) : fingerprintOfNothing;
  const isValidated = origin === 'copy' && validation.state !== 'none';
  return {
    id: effect.id,
    title: effect.title,
    type: choices.effectTypes[effect.type],
    department: effect.department,
    category: effect.category,
    reason: effect.reason,
    supplier: effect.supplier,
    start: effect.start,
    termYears: effect.termMonths === null ? '' : effect.termMonths / 12,
    baseline: kronor(effect.baseline),
    newCost: kronor(effect.newCost),
    baselineSource: word(choices.baselineSources, effect.baselineSource),
    amount: kronor(effect.amount),
    // Members number their ärenden each for themselves.
    caseId: effect.caseId === '' || member === undefined ? effect.caseId : `${shortNameOf(member)}:${effect.caseId}`,
    ceiling: kronor(effect.ceiling),
    implementationCost: kronor(effect.implementationCost),
    indirectPerYear: kronor(effect.indirectPerYear),
    hoursPerYear: effect.centihoursPerYear === null ? '' : effect.centihoursPerYear / 100,
    actualEnd: blankIfNull(effect.actualEnd),
    status: word(choices.statuses, effect.status),
    otherBenefit: effect.otherBenefit,
    ...(keepsPersonal ? { evidence: effect.evidence, owner: effect.owner, comment: effect.comment } : {}),
    ...(isValidated
      ? { validatedBy: validation.by, validatedAmount: kronor(validation.amount), validationFingerprint }
      : {}),
    contractNumber: effect.contractNumber,
    covers: covers === 'whole' ? coverageNames.whole : '',
    organisation,
  };
}

/** A row of the collection's Utfall. Who has verified it is the member's to know. */
export function outcomeCells({ outcome, organisation }: CollectedOutcome, personal: boolean): RowCells<OutcomeField> {
  return {
    effectId: outcome.effectId,
    from: outcome.from,
    to: outcome.to,
    amount: oreToKronor(outcome.amount),
    source: choices.outcomeSources[outcome.source],
    ...(personal ? { evidence: outcome.evidence } : {}),
    cause: word(choices.deviationCauses, outcome.cause),
    verified: outcome.verified ? choices.yes : '',
    organisation,
  };
}

/** A member's row of Medlemmar. */
export function memberCells(
  member: Member,
  sums: MemberSums,
  { explanation, readOn }: { readonly explanation: string; readonly readOn: Serial },
): RowCells<TableFields['members']> {
  return {
    organisation: member.organisation,
    shortName: member.shortName,
    organisationNumber: member.organisationNumber,
    file: member.file,
    asOf: member.asOf,
    fresh: member.isFresh ? choices.yes : choices.no,
    effects: sums.effects,
    own: totalToKronor(sums.own),
    explanation,
    readOn,
  };
}

/** A member's target as a row of the collection's Mål: what it counts stands in the row. */
export function targetCells(
  { year, amount, scope, basis }: Target,
  { organisation }: Pick<Member, 'organisation'>,
): RowCells<TargetField> {
  return {
    year,
    amount: oreToKronor(amount),
    scope: choices.targetScopes[scope],
    basis: choices.targetBases[basis],
    organisation,
  };
}
