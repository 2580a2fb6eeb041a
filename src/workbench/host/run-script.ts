/**
 * Runs a small script (Excel.run, console.log) against a fresh workbook on the embedded host:
 * `tsx src/workbench/host/run-script.ts file.ts`. Exit 1 with the error when the script fails.
 */
import { resolve } from 'node:path';
import { pathToFileURL } from 'node:url';
import { connect } from './client';
import { EmbeddedHost } from './embedded-host';

async function main(file: string | undefined): Promise<number> {
  if (file === undefined) {
    console.error('Usage: run-script.ts <file.ts>');
    return 2;
  }
  const client = connect(await EmbeddedHost.open(null, { locale: 'en-US' }));
  const { Excel, Office, OfficeExtension } = client;
  let failure: unknown;
  const keep = (error: unknown): void => {
    failure ??= error;
  };
  // Sample code does not await its last Excel.run: failures in it arrive as unhandled rejections.
  process.on('unhandledRejection', keep);
  const running: Promise<unknown>[] = [];
  const run = (...args: Parameters<typeof Excel.run>): Promise<unknown> => {
    const promise = Excel.run(...args);
    running.push(promise.catch(() => undefined));
    // A promise of its own, so that a rejection that the script leaves alone is still noticed.
    return promise.then((value) => value);
  };
  Object.assign(globalThis, { Excel: Object.create(Excel, { run: { value: run } }) as typeof Excel, Office, OfficeExtension });
  try {
    await import(pathToFileURL(resolve(file)).href);
    for (let settled = 0; settled < running.length; settled += 1) await running[settled];
    await new Promise((done) => setTimeout(done, 20));
  } catch (error) {
    keep(error);
  }
  if (failure === undefined) return 0;
  const { code, message, debugInfo } = failure as OfficeExtension.Error;
  console.error(code ? `${code}: ${message} (${debugInfo.errorLocation ?? ''})` : failure);
  return 1;
}

void main(process.argv[2]).then((code) => process.exit(code));
