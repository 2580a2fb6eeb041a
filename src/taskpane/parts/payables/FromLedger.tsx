import { useMemo } from 'react';
import { payablesOf } from '../../../application/payables/ledgerReading';
import { payablesWords } from '../../../locales/pane/payables';
import { useController, usePane, useWords } from '../../hooks';
import { FileDrop } from '../../shell/FileDrop';
import { FileProgress } from '../../shell/FileProgress';
import { Heading, Quiet, Stack } from '../../shell/layout';
import type { PartViewProps } from '../panePart';
import { ContractList } from './ContractList';
import { LedgerPreview } from './LedgerPreview';
import { LinkEffect } from './LinkEffect';
import { Proposals } from './Proposals';
import { monthText, useLedger } from './useLedger';

/** *Från reskontran* in Följ upp; with an effect chosen, how it is linked to the ledger. */
export function FromLedger({ register }: PartViewProps) {
  const { target } = usePane();
  return target.effectId === undefined ? (
    <Files register={register} />
  ) : (
    <LinkEffect key={target.effectId} register={register} effectId={target.effectId} />
  );
}

/** A file in, what it holds, and what the books propose. */
function Files({ register }: PartViewProps) {
  const words = useWords(payablesWords);
  const { services } = useController();
  const { state } = register;
  const ledger = useLedger(state);
  const payables = useMemo(() => payablesOf(state), [state]);
  const months = payables.book.readMonths();
  const [first] = months;
  const last = months.at(-1);
  const { reading, fault, open } = ledger;
  return (
    <section aria-labelledby="from-ledger">
      <Stack>
        <div>
          <Heading id="from-ledger">{words.title}</Heading>
          <Quiet>{words.intro}</Quiet>
          <Quiet>
            {first === undefined || last === undefined
              ? words.nothingRead
              : words.readSo(monthText(first), monthText(last), payables.standing.imports.length)}
          </Quiet>
        </div>
        <FileDrop choose={words.choose} hint={words.dropHint} onFile={ledger.take} />
        <FileProgress reading={reading} fault={fault} words={words} />
        {open !== null && <LedgerPreview key={open.file.name} register={register} ledger={ledger} open={open} />}
        {open === null && <ContractList register={register} />}
        {open === null && <Proposals register={register} payables={payables} today={services.environment.today()} />}
      </Stack>
    </section>
  );
}
