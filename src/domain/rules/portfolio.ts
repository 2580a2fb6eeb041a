import { effectTypes } from '../effect/effect';
import { comparedRows, type ComparedRows } from './compared';
import { comparedAmount, type CountedEffect } from './context';
import { groupedBy, namesOf, spanOf } from './grouping';
import { overlapping, type Span } from './overlaps';
import { eachInSteps, type Steps } from '../basics/steps';
import { isSlip, judgeMedians, judgeSlips } from './unitSlips';

/** Amounts this close, in per cent of the larger, may be the same effect twice (W155). */
const duplicatePercent = 2;

/** The rules that compare rows with each other: W152, W155, W156, W256, W454. Never all pairs. */
export function* judgePortfolio(effects: readonly CountedEffect[]): Steps<void> {
  const rows = comparedRows(effects);
  judgeMedians(rows);
  yield;
  const groups = groupedBy(effects, ({ effect }) => effect.supplier);
  yield;
  yield* eachInSteps(groups, (group) => {
    if (group.length < 2) return;
    const may = group.length <= fewRows ? lookAtPairs(group, rows) : everything;
    if (!may.beSlips && !may.beDuplicates && !may.overlap) return;
    const ofSupplier = group.map((index) => effects[index] as CountedEffect);
    if (may.beSlips) judgeSlips(ofSupplier);
    if (may.beDuplicates) judgeDuplicates(ofSupplier);
    if (may.overlap) judgeContractOverlaps(ofSupplier);
  });
  judgeCorrectedInvoices(effects);
}

/** A supplier has mostly this few rows: to look at all pairs is then less work than to make lists and maps of them. */
const fewRows = 16;

/** What a look at the rows of a supplier leaves to be judged. */
interface Suspicions {
  readonly beSlips: boolean;
  readonly beDuplicates: boolean;
  readonly overlap: boolean;
}

const everything: Suspicions = { beSlips: true, beDuplicates: true, overlap: true };
const contract = effectTypes.indexOf('newContract');

function lookAtPairs(group: readonly number[], { effects, types, amounts, first, last }: ComparedRows): Suspicions {
  let [beSlips, beDuplicates, overlap] = [false, false, false];
  for (let index = 1; index < group.length; index += 1) {
    const one = group[index] as number;
    const amount = amounts[one] as number;
    for (let before = 0; before < index; before += 1) {
      const other = group[before] as number;
      const otherAmount = amounts[other] as number;
      const small = amount < otherAmount ? amount : otherAmount;
      const large = amount < otherAmount ? otherAmount : amount;
      if (isSlip(small, large)) beSlips = true;
      if ((first[one] as number) > (last[other] as number) || (first[other] as number) > (last[one] as number)) continue;
      if ((large - small) * 100 <= large * duplicatePercent) beDuplicates = true;
      if (types[one] === contract && types[other] === contract) overlap ||= areOfOneCategory(effects[one], effects[other]);
    }
  }
  return { beSlips, beDuplicates, overlap };
}

function areOfOneCategory(one: CountedEffect | undefined, other: CountedEffect | undefined): boolean {
  return one?.effect.category === other?.effect.category;
}

/** W155: same supplier, overlapping months, amounts within 2 %. Rows of one ärende are never duplicates of each other. */
function judgeDuplicates(ofSupplier: readonly CountedEffect[]): void {
  const worth = ofSupplier.filter((counted) => comparedAmount(counted) > 0);
  const spans = worth.map((counted) => spanOf(counted, comparedAmount(counted)));
  for (const [counted, others] of overlapping(spans, duplicatePercent)) {
    counted.raise('W155', 'supplier', { supplier: counted.effect.supplier, ...namesOf(others) });
  }
}

/** W256: contracts of one supplier and category that run at the same time, those of one ärende apart. */
function judgeContractOverlaps(ofSupplier: readonly CountedEffect[]): void {
  const contracts = ofSupplier.filter(({ effect }) => effect.type === 'newContract');
  for (const group of groupedBy(contracts, ({ effect }) => effect.category)) {
    for (const [counted, others] of overlapping(group.map((index) => spanOf(contracts[index] as CountedEffect, 0)), 0)) {
      const { supplier, category } = counted.effect;
      counted.raise('W256', 'start', { supplier, category, ...namesOf(others) });
    }
  }
}

/** W454: a cost avoidance whose ärende also has a corrected invoice in overlapping months. */
function judgeCorrectedInvoices(effects: readonly CountedEffect[]): void {
  for (const ofCase of groupedBy(effects, ({ effect }) => effect.caseId)) {
    const group = ofCase.map((index) => effects[index] as CountedEffect);
    const invoices = group.filter(({ effect }) => effect.reasonCode === 'correctedInvoice').map((each) => spanOf(each, 0));
    invoices.sort((a, b) => a.first - b.first || (a.key < b.key ? -1 : 1));
    if (invoices.length === 0) continue;
    const furthest = furthestBefore(invoices);
    for (const counted of group) {
      if (counted.effect.type !== 'costAvoidance' || counted.effect.reasonCode === 'correctedInvoice') continue;
      const span = spanOf(counted, 0);
      const invoice = furthest[countUntil(invoices, span.last) - 1];
      if (invoice === undefined || invoice.last < span.first) continue;
      counted.raise('W454', 'caseId', { caseId: counted.effect.caseId, ...namesOf([invoice.item]) });
    }
  }
}

/** For each span in order of start the one, among it and those before, that reaches furthest. */
function furthestBefore(spans: readonly Span<CountedEffect>[]): Span<CountedEffect>[] {
  const furthest: Span<CountedEffect>[] = [];
  for (const span of spans) {
    const before = furthest[furthest.length - 1];
    furthest.push(before !== undefined && before.last >= span.last ? before : span);
  }
  return furthest;
}

/** How many of the spans, in order of start, start no later than the month. */
function countUntil(spans: readonly Span<CountedEffect>[], month: number): number {
  let low = 0;
  let high = spans.length;
  while (low < high) {
    const middle = (low + high) >> 1;
    if ((spans[middle]?.first ?? 0) <= month) low = middle + 1;
    else high = middle;
  }
  return low;
}
