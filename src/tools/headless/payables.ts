import { openAsBlob } from 'node:fs';
import { basename } from 'node:path';
import { acceptProposals, type ChosenProposals } from '../../application/payables/acceptProposals';
import { buyerOf } from '../../application/payables/ledgerFile';
import {
  findingText,
  nextImportId,
  payablesOf,
  prepareLedger,
  reductionRequest,
  writeLedger,
  type PreparedLedger,
} from '../../application/payables/ledgerReading';
import { payablesAnswers, type PayablesAnswers } from '../../application/payables/proposals';
import { readState } from '../../application/check';
import type { AsOfOptions, RegisterState } from '../../application/results';
import type { Serial } from '../../domain/basics/calendar';
import type { MonthSpan } from '../../domain/basics/monthSpan';
import type { ExcelWorkbook } from '../../excel/excelWorkbook';
import { crc32 } from '../../files/crc32';
import { FileError } from '../../files/fault';
import { openFile } from '../../files/openFile';
import { ledgerList } from '../../files/ledgerList';
import { monthOfFileName } from '../../files/payablesTarget';
import { reduceLedger } from '../../files/reduceLedger';
import { fileFaultText } from '../../locales/files';
import { payablesHeadings } from '../../locales/payablesHeadings';
import type { StandingPayables } from '../../workbook/payables/payablesCells';
import { Unusable } from './arguments';

/** What is read, and what of the proposals is written. */
export interface PayablesRun {
  readonly files: readonly string[];
  readonly coverage: MonthSpan | null;
  /** Periods that stand are replaced by what is read (E902). */
  readonly replace: boolean;
  readonly accept: 'none' | 'passed';
  readonly volumes: ReadonlyMap<string, number>;
  readonly today: Serial;
  readonly asOf?: Serial | undefined;
}

export interface PayablesResult {
  readonly read: readonly PreparedLedger[];
  readonly state: RegisterState;
  /** As they were before any of them was written. */
  readonly answers: PayablesAnswers;
  readonly accepted: number;
}

/** Reads files into a register that is open, proposes, and writes what passes when asked to. Throws Unusable. */
export async function runPayables(workbook: ExcelWorkbook, run: PayablesRun): Promise<PayablesResult> {
  const when: AsOfOptions = { today: run.today, asOf: run.asOf };
  const before = await readState(workbook, when);
  const payables = payablesOf(before);
  const read: PreparedLedger[] = [];
  let standing = payables.standing;
  for (const file of run.files) {
    const prepared = await prepareFile(file, before, standing, run);
    const stopping = prepared.findings.filter(({ ruleId }) => ruleId.startsWith('E'));
    if (stopping.length > 0)
      throw new Unusable(`${basename(file)}: ${stopping.map((finding) => findingText(finding, 'sv')).join(' ')}`);
    read.push(prepared);
    standing = prepared.after;
  }
  if (read.some(({ unchanged }) => !unchanged)) await writeLedger(workbook, before.reading, standing, payables);
  const state = read.length === 0 ? before : await readState(workbook, when);
  const answers = payablesAnswers(state, payablesOf(state), run.volumes);
  const chosen = run.accept === 'passed' ? passed(answers) : { proposals: [], claims: [] };
  if (chosen.proposals.length + chosen.claims.length === 0) return { read, state, answers, accepted: 0 };
  const { ids } = await acceptProposals(workbook, chosen, run.volumes, when);
  return { read, answers, accepted: ids.length, state: await readState(workbook, when) };
}

/** Proposals that passed every test, and claims that one note answers. */
export function passed({ proposals, claims }: PayablesAnswers): ChosenProposals {
  return {
    proposals: proposals.filter(({ failed }) => failed.length === 0),
    claims: claims.filter(({ kind }) => kind === 'single'),
  };
}

async function prepareFile(
  path: string,
  state: RegisterState,
  standing: StandingPayables,
  run: PayablesRun,
): Promise<PreparedLedger> {
  const payables = { ...payablesOf(state), standing };
  try {
    const blob = await openAsBlob(path).catch(() => {
      throw new Unusable(`Filen ${path} går inte att läsa`);
    });
    const { source, mapping, month } = ledgerList(
      await openFile(blob, Object.values(payablesHeadings).flat()),
      monthOfFileName(basename(path)),
    );
    const request = reductionRequest(state, payables, { importId: nextImportId(standing), costAccountsOnly: false });
    const { reduction, file } = await reduceLedger(source, mapping, request, { month });
    const dated = file.dateKind === 'invoice' || file.dateKind === 'payment';
    const facts = {
      buyer: buyerOf(source.sample, mapping),
      dateKind: file.dateKind,
      vat: file.vat,
      numberHeading: source.headings[mapping.organisation ?? -1] ?? '',
      costAccountsOnly: false,
      source: '',
      file: basename(path),
      fileMark: `${await crc32(blob)}-${blob.size}`,
      replaces: null,
      coverage: dated ? run.coverage : null,
      readOn: run.today,
    };
    const prepared = prepareLedger(standing, reduction, facts, payables.contracts);
    const taken = prepared.findings.flatMap(({ ruleId, params }) => (ruleId === 'E902' ? [String(params.id)] : []));
    const [replaces] = taken;
    return run.replace && replaces !== undefined
      ? prepareLedger(standing, reduction, { ...facts, replaces }, payables.contracts)
      : prepared;
  } catch (error) {
    if (error instanceof FileError) throw new Unusable(`${basename(path)}: ${fileFaultText(error, 'sv')}`);
    throw error;
  }
}
