import { readFileIn, type FilePort } from '../../src/files/fileReader';
import { createFileService, type FileAnswer, type FileRequest } from '../../src/files/fileService';
import { cells, ledgerHeadings, workbook } from './support';

/** A worker in the same thread: every message is copied, as between threads. */
function portOf(): FilePort & { readonly sent: FileAnswer[]; ended: boolean; fail(): void } {
  const listeners: ((event: { readonly data: FileAnswer }) => void)[] = [];
  const failing: (() => void)[] = [];
  const sent: FileAnswer[] = [];
  const ask = createFileService((message) => {
    sent.push(message);
    for (const listener of listeners) listener({ data: structuredClone(message) });
  });
  return {
    sent,
    ended: false,
    postMessage: (request: FileRequest) => void ask(request),
    addEventListener(type: string, listener: unknown) {
      if (type === 'message') listeners.push(listener as (typeof listeners)[number]);
      else failing.push(listener as () => void);
    },
    terminate() {
      this.ended = true;
    },
    fail: () => failing.forEach((told) => told()),
  };
}

const text = (rows: number) => new Blob(['Datum;Leverantör;Belopp\n', '2025-01-01;AB;1\n'.repeat(rows)]);

describe('files are read in a worker', () => {
  it('heads first, then the rows of the list that is chosen, in messages of few rows', async () => {
    const port = portOf();
    const file = await readFileIn(port, text(20_000), ledgerHeadings);
    expect(file.lists).toMatchObject([{ sheet: '', headings: ['Datum', 'Leverantör', 'Belopp'], headingRow: 1 }]);
    const seen: number[] = [];
    const { rows, more } = await file.rows(0, 50_000, { onProgress: (done, total) => seen.push(done / total) });
    expect([rows.length, more, seen.at(-1)]).toEqual([20_000, false, 1]);
    expect(Math.max(...port.sent.map((message) => (message.kind === 'rows' ? message.rows.length : 0)))).toBe(500);
    file.close();
    expect(port.ended).toBe(true);
  });

  it('no more rows than are asked for, and it is said that there are others', async () => {
    const file = await readFileIn(portOf(), text(20_000), ledgerHeadings);
    expect(await file.rows(0, 1_234)).toMatchObject({ rows: { length: 1_234 }, more: true });
    expect((await file.rows(0, 20_000)).more).toBe(false);
  });

  it('each list of a workbook by its number', async () => {
    const sheets = ['Ett', 'Två'].map((name) => ({ name, rows: cells(1, ['Datum', 'Konto']) + cells(2, [name, 1]) }));
    const file = await readFileIn(portOf(), workbook({ sheets }), ledgerHeadings);
    expect(file.lists.map(({ sheet }) => sheet)).toEqual(['Ett', 'Två']);
    expect((await file.rows(1, 10)).rows).toEqual([['Två', 1]]);
  });

  it('stops when it is cancelled', async () => {
    const file = await readFileIn(portOf(), text(200_000), ledgerHeadings);
    const stop = new AbortController();
    const reading = file.rows(0, 1_000_000, { signal: stop.signal, onProgress: () => stop.abort() });
    await expect(reading).rejects.toMatchObject({ code: 'cancelled' });
  });

  it('hands faults on as data, and ends the worker of a file that does not open', async () => {
    const port = portOf();
    await expect(readFileIn(port, new Blob(['%PDF-1.7']), [])).rejects.toMatchObject({ code: 'otherFile' });
    expect(port.ended).toBe(true);
  });

  it('a worker that ends by itself is a fault, not a wait without end', async () => {
    const port = portOf();
    const file = await readFileIn(port, text(1), ledgerHeadings);
    const reading = file.rows(0, 10);
    port.fail();
    await expect(reading).rejects.toMatchObject({ code: 'damaged' });
  });
});
