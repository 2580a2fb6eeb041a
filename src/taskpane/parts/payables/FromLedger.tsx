import type { PayablesState } from '../../../application/payables/payablesState';
import { payablesWords } from '../../../locales/pane/payables';
import { usePane, useWords } from '../../hooks';
import { useWorked } from '../../useWorked';
import { FileDrop } from '../../shell/FileDrop';
import { FileProgress } from '../../shell/FileProgress';
import { Heading, Quiet, Stack } from '../../shell/layout';
import type { PartViewProps } from '../panePart';
import { ContractList } from './ContractList';
import { LedgerPreview } from './LedgerPreview';
import { LinkEffect } from './LinkEffect';
import { Proposals } from './Proposals';
import { monthText, useLedger } from './useLedger';
import { payablesOfState } from './workedPayables';

/** *Från reskontran* in Följ upp; with an effect chosen, how it is linked to the ledger. */
export function FromLedger({ register }: PartViewProps) {
  const target = usePane('target');
  return target.effectId === undefined ? (
    <Files register={register} />
  ) : (
    <LinkEffect key={target.effectId} register={register} effectId={target.effectId} />
  );
}

/** A file in, what it holds, and what the books propose. */
function Files({ register }: PartViewProps) {
  const words = useWords(payablesWords);
  const { state } = register;
  const ledger = useLedger(state);
  const worked = useWorked(state, payablesOfState);
  const { reading, fault, open } = ledger;
  return (
    <section aria-labelledby="from-ledger">
      <Stack>
        <div>
          <Heading id="from-ledger">{words.title}</Heading>
          <Quiet>{words.intro}</Quiet>
          {worked !== null && <Read payables={worked.made} />}
        </div>
        <FileDrop choose={words.choose} hint={words.dropHint} onFile={ledger.take} />
        <FileProgress reading={reading} fault={fault} words={words} />
        {open !== null && <LedgerPreview key={open.file.name} register={register} ledger={ledger} open={open} />}
        {open === null && <ContractList register={register} />}
        {open === null && worked !== null && (
          <Proposals register={{ ...register, state: worked.of }} payables={worked.made} />
        )}
      </Stack>
    </section>
  );
}

/** The months that have been read, and from how many files. */
function Read({ payables: { book, standing } }: { readonly payables: PayablesState }) {
  const words = useWords(payablesWords);
  const months = book.readMonths();
  const [first] = months;
  const last = months.at(-1);
  return (
    <Quiet>
      {first === undefined || last === undefined
        ? words.nothingRead
        : words.readSo(monthText(first), monthText(last), standing.imports.length)}
    </Quiet>
  );
}
