import { useCallback, useEffect, useMemo, useRef, useState } from 'react';
import { WorkbookError } from '../../../application/errors';
import { buyerOf } from '../../../application/payables/ledgerFile';
import { payablesOf, prepareLedger, type PreparedLedger } from '../../../application/payables/ledgerReading';
import { remember, rememberedFor } from '../../../application/rememberedChoices';
import type { RegisterState } from '../../../application/results';
import { monthIndexOf, type MonthIndex } from '../../../domain/basics/calendar';
import type { DecimalMark } from '../../../domain/basics/columnAmount';
import type { Steps } from '../../../domain/basics/steps';
import { FileError } from '../../../files/fault';
import type { OpenedFile, ReadLedger } from '../../../files/fileReader';
import { ledgerList } from '../../../files/ledgerList';
import { monthOfFileName, type PayablesMapping } from '../../../files/payablesTarget';
import { useController } from '../../hooks';
import { useWorked } from '../../useWorked';

/** How a file is read, as it is shown and corrected. Months as 2026-02. */
export interface LedgerChoices {
  readonly list: number;
  readonly mapping: PayablesMapping;
  readonly decimalMark: DecimalMark | undefined;
  /** Of a file without dates; '' where its name does not tell it. */
  readonly month: string;
  /** The months that are confirmed of rows dated by invoice or payment. */
  readonly from: string;
  readonly to: string;
  readonly costAccountsOnly: boolean;
  readonly replaces: readonly string[];
}

interface OpenLedger {
  readonly file: File;
  readonly opened: OpenedFile;
  readonly remembered: boolean;
  readonly choices: LedgerChoices;
  readonly read: ReadLedger | null;
}

export interface Ledger {
  readonly open: OpenLedger | null;
  /** Null until the file has been read; then what it was found to come to last. */
  readonly prepared: PreparedLedger | null;
  /** What is prepared is of what is chosen now: not while that is worked out anew. */
  readonly settled: boolean;
  readonly reading: { readonly name: string; readonly share: number | null; cancel(): void } | null;
  readonly fault: FileError | null;
  take(file: File): void;
  /** Reads the file again with other choices. */
  change(choices: LedgerChoices): void;
  /** What only decides how the same rows are taken in. */
  decide(choices: Pick<LedgerChoices, 'from' | 'to' | 'replaces'>): void;
  close(): void;
}

const target = 'payables';

/** One file at a time: opened, mapped, reduced in the worker, and what it would come to in the register. */
export function useLedger(state: RegisterState): Ledger {
  const { services } = useController();
  const [open, setOpen] = useState<OpenLedger | null>(null);
  const [reading, setReading] = useState<Ledger['reading']>(null);
  const [fault, setFault] = useState<FileError | null>(null);
  const current = useRef<{ readonly stop: AbortController; opened: OpenedFile | null } | null>(null);
  useEffect(
    () => () => {
      current.current?.stop.abort();
      current.current?.opened?.close();
    },
    [],
  );

  const guarded = useCallback(async (name: string, work: (stop: AbortController) => Promise<void>) => {
    const stop = new AbortController();
    const opened = current.current?.opened ?? null;
    current.current?.stop.abort();
    current.current = { stop, opened };
    setReading({ name, share: null, cancel: () => stop.abort() });
    setFault(null);
    try {
      await work(stop);
    } catch (error) {
      if (!(error instanceof WorkbookError)) setFault(error instanceof FileError ? error : new FileError('damaged'));
    } finally {
      if (current.current.stop === stop) setReading(null);
    }
  }, []);

  const reduced = useCallback(
    async ({ file, opened }: OpenLedger, choices: LedgerChoices, stop: AbortController): Promise<ReadLedger> => {
      const { list, mapping, decimalMark, costAccountsOnly } = choices;
      const month = monthOfText(choices.month);
      const onProgress = (done: number, total: number) =>
        setReading({ name: file.name, share: done / total, cancel: () => stop.abort() });
      const payables = await services.part('payables');
      const question = { mapping, decimalMark, costAccountsOnly, month: month ?? undefined };
      return payables.reduce(state, opened, list, question, { signal: stop.signal, onProgress });
    },
    [services, state],
  );

  const take = (file: File) => {
    open?.opened.close();
    setOpen(null);
    void guarded(file.name, async (stop) => {
      const payables = await services.part('payables');
      const opened = await payables.open(file, { signal: stop.signal });
      current.current = { stop, opened };
      const found = ledgerList(opened.lists, monthOfFileName(file.name));
      const kept = rememberedFor(services.choicesKeeper.read(), target, found.source.headings);
      const choices: LedgerChoices = {
        list: opened.lists.indexOf(found.source),
        mapping: (kept?.mapping as PayablesMapping | undefined) ?? found.mapping,
        decimalMark: undefined,
        month: found.month === undefined ? '' : monthText(found.month),
        from: '',
        to: '',
        costAccountsOnly: false,
        replaces: [],
      };
      const begun: OpenLedger = { file, opened, remembered: kept !== null, choices, read: null };
      setOpen(begun);
      setOpen({ ...begun, read: await reduced(begun, choices, stop) });
    });
  };

  const change = (choices: LedgerChoices) => {
    if (open === null) return;
    const begun = { ...open, choices, read: null };
    setOpen(begun);
    const headings = open.opened.lists[choices.list]?.headings ?? [];
    const text = services.choicesKeeper.read();
    services.choicesKeeper.write(remember(text, target, headings, { mapping: choices.mapping, units: {} }));
    void guarded(open.file.name, async (stop) => {
      setOpen({ ...begun, read: await reduced(begun, choices, stop) });
    });
  };

  const asked = useMemo(
    () =>
      open === null || open.read === null
        ? null
        : { state, open, read: open.read, today: services.environment.today() },
    [open, state, services],
  );
  const worked = useWorked(asked, preparing);
  const isOfThisReading = worked !== null && worked.of.read === asked?.read;

  return {
    open,
    prepared: isOfThisReading ? worked.made : null,
    settled: isOfThisReading && worked.of === asked,
    reading,
    fault,
    take,
    change,
    decide: (decided) => {
      if (open !== null) setOpen({ ...open, choices: { ...open.choices, ...decided } });
    },
    close: () => {
      open?.opened.close();
      setOpen(null);
      setFault(null);
    },
  };
}

interface AskedLedger {
  readonly state: RegisterState;
  readonly open: OpenLedger;
  readonly read: ReadLedger;
  readonly today: Parameters<typeof prepareLedger>[2]['readOn'];
}

function preparing({
  state,
  open: { file, opened, choices },
  read: {
    reduced: { reduction, file: facts },
    mark,
  },
  today,
}: AskedLedger): Steps<PreparedLedger> {
  const { contracts, standing } = payablesOf(state);
  const list = opened.lists[choices.list];
  const [first, last] = [monthOfText(choices.from), monthOfText(choices.to)];
  const isDatedByInvoice = facts.dateKind === 'invoice' || facts.dateKind === 'payment';
  return prepareLedger(
    standing,
    reduction,
    {
      buyer: buyerOf(list?.sample ?? [], choices.mapping),
      dateKind: facts.dateKind,
      vat: facts.vat,
      numberHeading: list?.headings[choices.mapping.organisation ?? -1] ?? '',
      costAccountsOnly: choices.costAccountsOnly,
      source: '',
      file: file.name,
      fileMark: mark,
      replaces: choices.replaces,
      coverage: isDatedByInvoice && first !== null && last !== null && first <= last ? { first, last } : null,
      readOn: today,
    },
    contracts,
  );
}

/** 2026-02 → its month; null for anything else. */
export function monthOfText(text: string): MonthIndex | null {
  const [, year, month] = /^(20\d{2})-(0[1-9]|1[0-2])$/.exec(text.trim()) ?? [];
  return year === undefined || month === undefined ? null : monthIndexOf(Number(year), Number(month));
}

/** A month as 2026-02. */
export function monthText(month: MonthIndex): string {
  return `${Math.floor(month / 12)}-${String((month % 12) + 1).padStart(2, '0')}`;
}
