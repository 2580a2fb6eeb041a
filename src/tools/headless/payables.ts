import { finished } from '../../domain/basics/steps';
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
import {
  contractList,
  contractListHeadings,
  contractTarget,
  type ContractList,
} from '../../application/payables/contractList';
import type { Row } from '../../application/importSource';
import { guessMapping } from '../../application/importTarget';
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
import { commandLineAnswers } from '../../locales/commandLineAnswers';
import { fileFaultText } from '../../locales/files';
import { payablesHeadings } from '../../locales/payablesHeadings';
import type { StandingPayables } from '../../workbook/payables/payablesCells';
import { Unusable } from './arguments';

/** What is read, and what of the proposals is written. */
export interface PayablesRun {
  /** A list of contracts whose rows are added to Avtal first; none where it is left out. */
  readonly contracts?: string | undefined;
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
  /** What the list of contracts came to; null without one. */
  readonly contracts: ContractList | null;
}

/** Reads files into a register that is open, proposes, and writes what passes when asked to. Throws Unusable. */
export async function runPayables(workbook: ExcelWorkbook, run: PayablesRun): Promise<PayablesResult> {
  const when: AsOfOptions = { today: run.today, asOf: run.asOf };
  const contracts = run.contracts === undefined ? null : await addContracts(workbook, run.contracts, when);
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
  if (chosen.proposals.length + chosen.claims.length === 0) return { read, state, answers, accepted: 0, contracts };
  const { ids } = await acceptProposals(workbook, chosen, run.volumes, when);
  return { read, answers, accepted: ids.length, state: await readState(workbook, when), contracts };
}

/** Appends the rows of a list of contracts that Avtal lacks. Throws Unusable. */
async function addContracts(workbook: ExcelWorkbook, path: string, when: AsOfOptions): Promise<ContractList> {
  const { reading } = await readState(workbook, when);
  const list = await ofFile(path, async (blob) => {
    const [source] = await openFile(blob, contractListHeadings);
    if (source === undefined) throw new FileError('noLists');
    const mapping = guessMapping({ headings: source.headings, rows: source.sample }, contractTarget);
    if (mapping.number === undefined) throw new Unusable(commandLineAnswers.sv.noContractNumber(basename(path)));
    const rows: Row[] = [];
    for await (const batch of source.rows()) rows.push(...batch.rows);
    return contractList(rows, mapping, reading.cells);
  });
  if (list.drafts.length > 0) await workbook.appendRows('contracts', list.drafts);
  return list;
}

/** Works with a file; what is wrong with it is said with its name. Throws Unusable. */
async function ofFile<Answer>(path: string, work: (blob: Blob) => Promise<Answer>): Promise<Answer> {
  const blob = await openAsBlob(path).catch(() => {
    throw new Unusable(commandLineAnswers.sv.unreadableFile(path));
  });
  try {
    return await work(blob);
  } catch (error) {
    if (error instanceof FileError) throw new Unusable(`${basename(path)}: ${fileFaultText(error, 'sv')}`);
    throw error;
  }
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
  return ofFile(path, async (blob) => {
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
      replaces: [],
      coverage: dated ? run.coverage : null,
      readOn: run.today,
    };
    const prepared = finished(prepareLedger(standing, reduction, facts, payables.contracts));
    const taken = prepared.findings.flatMap(({ ruleId, params }) => (ruleId === 'E902' ? [String(params.id)] : []));
    return run.replace && taken.length > 0
      ? finished(prepareLedger(standing, reduction, { ...facts, replaces: taken }, payables.contracts))
      : prepared;
  });
}
