import { startTransition, useCallback, useEffect, useRef, useState } from 'react';
import { WorkbookError } from '../../application/errors';
import type { ForeignList, ForeignLists } from '../../application/importRows';
import { FileError } from '../../files/fault';
import { useController } from '../hooks';

/** A list to choose: on a sheet of the workbook, or in a file that was opened. */
export interface FoundList extends ForeignList {
  readonly file?: string;
  readonly more?: boolean;
}

/** A file that is being read. */
export interface ReadingFile {
  readonly name: string;
  /** 0–1 of the rows; null while it is looked at. */
  readonly share: number | null;
  cancel(): void;
}

export interface Lists {
  /** null while the workbook is looked through. */
  readonly found: readonly FoundList[] | null;
  /** Sheets of the workbook that hold more than can be read from here. */
  readonly tooLarge: readonly string[];
  /** The list that is shown until another is chosen: the first of the file that was opened last. */
  readonly preferred: number;
  readonly reading: ReadingFile | null;
  readonly fault: FileError | null;
  open(file: File): void;
}

/** The workbook's own lists, and those of files that are opened. */
export function useLists(): Lists {
  const { services } = useController();
  const [own, setOwn] = useState<ForeignLists | null>(null);
  const [fromFile, setFromFile] = useState<readonly FoundList[]>([]);
  const [reading, setReading] = useState<ReadingFile | null>(null);
  const [fault, setFault] = useState<FileError | null>(null);
  const current = useRef<AbortController | null>(null);
  useEffect(() => {
    let wanted = true;
    const show = (found: ForeignLists) => {
      if (wanted) setOwn(found);
    };
    services.foreignLists().then(show, () => show({ lists: [], tooLarge: [] }));
    return () => {
      wanted = false;
      current.current?.abort();
    };
  }, [services]);
  const open = useCallback(
    (file: File) => {
      current.current?.abort();
      const stop = new AbortController();
      current.current = stop;
      const show = (share: number | null) => setReading({ name: file.name, share, cancel: () => stop.abort() });
      const onProgress = (done: number, total: number) => {
        if (!stop.signal.aborted) show(done / total);
      };
      show(null);
      setFault(null);
      services.readLists(file, { signal: stop.signal, onProgress }).then(
        // A list's many choices are drawn piece by piece, so that the pane answers meanwhile.
        (lists) =>
          startTransition(() => {
            setFromFile(lists);
            if (current.current === stop) setReading(null);
          }),
        (error: unknown) => {
          if (current.current === stop) setReading(null);
          if (!(error instanceof WorkbookError))
            setFault(error instanceof FileError ? error : new FileError('damaged'));
        },
      );
    },
    [services],
  );
  return {
    found: own === null ? null : [...own.lists, ...fromFile],
    tooLarge: own?.tooLarge ?? [],
    preferred: fromFile.length > 0 ? (own?.lists.length ?? 0) : 0,
    reading,
    fault,
    open,
  };
}
