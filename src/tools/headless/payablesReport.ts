import { payablesOf } from '../../application/payables/ledgerReading';
import { creditOf } from '../../application/payables/proposals';
import { loyaltyYears } from '../../application/payables/purchaseFigures';
import { firstDayOf, lastDayOf, type MonthIndex } from '../../domain/basics/calendar';
import type { MonthSpan } from '../../domain/basics/monthSpan';
import { commandLineAnswers } from '../../locales/commandLineAnswers';
import { formatKronor } from '../../locales/format';
import { choices } from '../../locales/workbook';
import { kronor, type Json } from './exactJson';
import { serialToIso } from './isoDate';
import { loyaltyJson } from './loyaltyReport';
import type { PayablesResult } from './payables';

const month = (index: MonthIndex): string => serialToIso(firstDayOf(index)).slice(0, 7);
const span = ({ first, last }: MonthSpan) => ({
  from: serialToIso(firstDayOf(first)),
  to: serialToIso(lastDayOf(last)),
});

/** What was done, line by line: a file that had been read already is told by itself, and counts as no file read. */
export function payablesText(file: string, { read, answers, accepted, contracts }: PayablesResult): string {
  const words = commandLineAnswers.sv;
  const before = read.flatMap(({ imported, unchanged }) =>
    !unchanged || imported === null
      ? []
      : [
          words.readBefore(imported.file, {
            id: imported.id,
            day: serialToIso(imported.readOn),
            sum: formatKronor(imported.sum, 'sv'),
          }),
        ],
  );
  const counts = {
    files: read.length - before.length,
    proposals: answers.proposals.length,
    outcomes: accepted,
    contractRows: contracts?.drafts.length ?? 0,
  };
  const isNothingElse = before.length > 0 && counts.files + counts.outcomes + counts.contractRows === 0;
  return [...before, ...(isNothingElse ? [] : [words.read(file, counts)])].map((line) => `${line}\n`).join('');
}

/** The object of `payables --json`. Kronor with two decimals, rates as fractions. */
export function payablesReport({ read, answers, accepted, state, contracts }: PayablesResult, syncs: number): Json {
  const { proposals, claims, ambiguous, baselines, loyalty } = answers;
  return {
    imports: read.flatMap(({ imported, findings, unchanged }) =>
      imported === null
        ? []
        : [
            {
              id: imported.id,
              source: imported.source === '' ? imported.file : imported.source,
              buyer: imported.buyer,
              from: month(imported.from),
              to: month(imported.to),
              rows: imported.rows,
              usedRows: imported.usedRows,
              // Read already, on that day: nothing of it is written.
              unchanged,
              readOn: serialToIso(imported.readOn),
              sum: kronor(imported.sum),
              internal: kronor(imported.internal),
              persons: kronor(imported.persons),
              excluded: kronor(imported.excluded),
              otherCurrency: imported.otherCurrency,
              uninterpreted: imported.uninterpreted,
              warnings: findings.map(({ ruleId }) => ruleId),
            },
          ],
    ),
    proposals: proposals.flatMap((proposal) =>
      proposal.outcomes.map(({ effectId, baseline, cost, amount, calculated }) => ({
        effectId,
        ...span(proposal.months),
        method: choices.followUpMethods[proposal.method],
        baseline: kronor(baseline),
        cost: kronor(cost),
        volumePart: proposal.volumePart === null ? null : kronor(proposal.volumePart),
        amount: kronor(amount),
        source: choices.outcomeSources[proposal.source],
        failed: proposal.failed,
        calculated: kronor(calculated),
        rate: proposal.rate,
      })),
    ),
    credits: claims.flatMap(({ effectId, kind, notes }) =>
      kind !== 'single' && kind !== 'combined'
        ? []
        : [
            {
              effectId,
              rows: notes.map(({ day, amount, invoice }) => ({
                date: serialToIso(day),
                amount: kronor(amount),
                invoice,
              })),
              amount: kronor(notes.reduce((sum, note) => sum + creditOf(note), 0n)),
              source: choices.outcomeSources.creditNote,
            },
          ],
    ),
    ambiguous: ambiguous.map(({ supplier, contracts, amount }) => ({ supplier, contracts, amount: kronor(amount) })),
    baselines: baselines.map(({ effectId, proposal }) => ({
      effectId,
      months: proposal.months,
      sum: kronor(proposal.sum),
      proposal: proposal.proposal === null ? null : kronor(proposal.proposal),
      source: proposal.source === null ? null : choices.baselineSources[proposal.source],
    })),
    loyalty: loyaltyJson(loyalty, loyaltyYears(state.assessment, payablesOf(state))),
    contracts:
      contracts === null
        ? null
        : {
            added: contracts.drafts.length,
            standing: contracts.standing,
            persons: contracts.persons,
            unusable: contracts.unusable,
          },
    accepted,
    syncs,
  };
}
