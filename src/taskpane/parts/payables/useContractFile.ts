import { useEffect, useRef, useState } from 'react';
import { WorkbookError } from '../../../application/errors';
import type { Row } from '../../../application/importSource';
import { guessMapping } from '../../../application/importTarget';
import {
  contractListHeadings,
  contractTarget,
  type ContractListMapping,
} from '../../../application/payables/contractList';
import { FileError } from '../../../files/fault';
import { mostRows, openInWorker } from '../../import/readLists';

/** A list of contracts in a file, and which of its columns is what. */
export interface ContractFile {
  readonly name: string;
  readonly headings: readonly string[];
  readonly rows: readonly Row[];
  /** There are more rows than are taken at once. */
  readonly more: boolean;
  readonly mapping: ContractListMapping;
}

interface Opened {
  readonly file: ContractFile | null;
  readonly reading: { readonly name: string; readonly share: null; cancel(): void } | null;
  readonly fault: FileError | null;
  take(file: File): void;
  map(mapping: ContractListMapping): void;
  close(): void;
}

/** One list at a time, read in a worker. */
export function useContractFile(): Opened {
  const [file, setFile] = useState<ContractFile | null>(null);
  const [reading, setReading] = useState<Opened['reading']>(null);
  const [fault, setFault] = useState<FileError | null>(null);
  const stop = useRef<AbortController | null>(null);
  useEffect(() => () => stop.current?.abort(), []);
  const read = async (chosen: File): Promise<void> => {
    const own = new AbortController();
    stop.current?.abort();
    stop.current = own;
    setFile(null);
    setFault(null);
    setReading({ name: chosen.name, share: null, cancel: () => own.abort() });
    try {
      setFile(await opened(chosen, own.signal));
    } catch (error) {
      if (!(error instanceof WorkbookError)) setFault(error instanceof FileError ? error : new FileError('damaged'));
    } finally {
      if (stop.current === own) setReading(null);
    }
  };
  return {
    file,
    reading,
    fault,
    take: (chosen) => void read(chosen),
    map: (mapping) => setFile(file === null ? null : { ...file, mapping }),
    close: () => setFile(null),
  };
}

/** The list with most of the columns that contracts have. */
async function opened(chosen: File, signal: AbortSignal): Promise<ContractFile> {
  const source = await openInWorker(chosen, contractListHeadings, { signal });
  try {
    const lists = source.lists.map(({ headings, sample }, index) => {
      const mapping = guessMapping({ headings, rows: sample }, contractTarget);
      return { index, headings, mapping, mapped: Object.keys(mapping).length };
    });
    const best = lists.reduce((most, list) => (list.mapped > (most?.mapped ?? -1) ? list : most), lists[0]);
    if (best === undefined) throw new FileError('noLists');
    const { rows, more } = await source.rows(best.index, mostRows, { signal });
    return { name: chosen.name, headings: best.headings, rows, more, mapping: best.mapping };
  } finally {
    source.close();
  }
}
