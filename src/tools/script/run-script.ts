/**
 * Runs a small script (Excel.run, console.log) against a fresh workbook on the embedded host:
 * `tsx src/tools/script/run-script.ts [--api 1.15] file.ts`. Ends when nothing is left to wait for, as Node does. Exit
 * 1 with the error when the script or anything that it started fails, 2 when it is called in another way.
 */
import { resolve } from 'node:path';
import { connect } from '../../host/client';
import { DEFAULT_OPTIONS, EmbeddedHost } from '../../host';
import { scriptDocument } from './script-document';
import { importScript, UnreadableScript } from './script-bundle';

const USAGE = 'Usage: npm run -s workbench:script -- [--api 1.14] file.ts';

/** What is printed for an error: Office's code, message and place, or the stack. */
function described(error: unknown, apiSet: string): string {
  if (error instanceof UnreadableScript) return error.message;
  const { code, message, debugInfo, stack } = (error ?? {}) as Partial<OfficeExtension.Error>;
  if (!debugInfo) return stack ?? `The script threw ${String(error)}`;
  const { errorLocation, statement } = debugInfo as { errorLocation?: string; statement?: string };
  return [
    `${code ?? 'Error'}: ${message ?? ''}${errorLocation ? ` (${errorLocation})` : ''}`,
    ...(statement ? [`  in: ${statement}`] : []),
    ...(code === 'ApiNotFound' ? [`  The host answers as an Excel of ExcelApi ${apiSet}; --api sets another.`] : []),
  ].join('\n');
}

/** Office.initialize, as older code sets it, is called once; all else is Office.onReady's. */
function callInitialize(office: object): void {
  const { initialize } = office as { initialize?: unknown };
  if (typeof initialize === 'function' && Object.hasOwn(office, 'initialize'))
    (initialize as (reason: string) => void)('documentOpened');
}

async function main(args: readonly string[]): Promise<void> {
  const at = args.indexOf('--api');
  const apiSet = at < 0 ? DEFAULT_OPTIONS.apiSet : (args[at + 1] ?? '');
  const [file, ...rest] = at < 0 ? args : args.toSpliced(at, 2);
  if (file === undefined || !/^1\.\d+$/.test(apiSet)) {
    console.error(USAGE);
    process.exitCode = 2;
    return;
  }
  let isRead = false;
  const fail = (error: unknown): void => {
    console.error(described(error, apiSet));
    process.exitCode = 1;
  };
  // Sample code does not await its last Excel.run: failures in it arrive as unhandled rejections, and the rest goes on.
  process.on('unhandledRejection', fail);
  process.on('uncaughtException', fail);
  process.on('beforeExit', () => {
    if (!isRead) fail(new UnreadableScript('The script waits for something that never comes.'));
    isRead = true;
  });
  process.setSourceMapsEnabled(true);
  try {
    const path = resolve(process.env.INIT_CWD ?? '.', file);
    const host = await EmbeddedHost.open(null, { locale: 'en-US', apiSet });
    const { Excel, Office, OfficeExtension } = connect(host);
    Object.assign(Office.context, { document: scriptDocument(host) });
    Object.assign(globalThis, { Excel, Office, OfficeExtension });
    process.argv = [process.argv[0] ?? 'node', path, ...rest];
    await importScript(path);
    callInitialize(Office);
  } catch (error) {
    fail(error);
  }
  isRead = true;
}

void main(process.argv.slice(2));
