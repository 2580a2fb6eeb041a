import { readFileSync } from 'node:fs';
import { createRequire } from 'node:module';
import { dirname, join } from 'node:path';
import { constants, createContext, Script, type Context } from 'node:vm';
import { atMost } from './office/requests/api-sets';
import type { EmbeddedHost } from './embedded-host';

/** Microsoft's client, attached to a host. */
export interface HostClient {
  readonly Excel: typeof Excel;
  readonly Office: typeof Office;
  readonly OfficeExtension: typeof OfficeExtension;
  /** The id under which the host knows the client. */
  readonly id: string;
  /** `Excel.run` of this client. */
  readonly run: typeof Excel.run;
  /** Ends the attachment: no more events. */
  readonly close: () => void;
}

interface BridgeMessage {
  readonly id: number;
  readonly message: { readonly body: unknown };
}

interface Bridge {
  sendMessageToHost(text: string): void;
  onMessageFromHost?: (text: string) => void;
}

let script: Script | null = null;

/** The unmodified client of @microsoft/office-js, read once. */
function clientScript(): Script {
  if (!script) {
    const main = createRequire(join(process.cwd(), 'package.json')).resolve('@microsoft/office-js/package.json');
    const file = join(dirname(main), 'dist', 'excel-web-16.00.js');
    script = new Script(readFileSync(file, 'utf8'), { filename: 'excel-web-16.00.js' });
  }
  return script;
}

/**
 * A new client on a host: Microsoft's own code in a context of its own, as each add-in has its own
 * page. `Office.context` holds what the host says of itself (API sets, languages, platform).
 */
export function connect(host: EmbeddedHost): HostClient {
  const id = host.attach();
  host.state.events.hearAll(id);
  const bridge: Bridge = {
    sendMessageToHost: (text) => {
      const { id: messageId, message } = JSON.parse(text) as BridgeMessage;
      const body = typeof message.body === 'string' ? message.body : JSON.stringify(message.body);
      void host.handle(body, id).then((answer) => {
        // The answer is JSON already.
        bridge.onMessageFromHost?.(
          `{"id":${JSON.stringify(messageId)},"type":2,"message":{"statusCode":200,"headers":{},"body":${answer}}}`,
        );
      });
    },
  };
  const stop = host.onEvents((client, entries) => {
    if (client !== id) return;
    bridge.onMessageFromHost?.(JSON.stringify({ type: 3, message: { entries } }));
  });
  const page = newPage();
  Object.assign(page, browserLike(page, bridge));
  clientScript().runInContext(page);
  const made = page as unknown as {
    Excel: typeof Excel;
    Office: typeof Office;
    OfficeExtension: typeof OfficeExtension;
  };
  made.Office = introduced(made.Office, host);
  return {
    Excel: made.Excel,
    Office: made.Office,
    OfficeExtension: made.OfficeExtension,
    id,
    run: made.Excel.run.bind(made.Excel),
    close: () => {
      stop();
      host.detach(id);
    },
  };
}

/**
 * A global object that nothing stands between: where a name is looked up in a sandbox, as Node makes one by default,
 * the client's code takes several times as long. A Node without the word gets the default.
 */
function newPage(): Context {
  return createContext(constants?.DONT_CONTEXTIFY);
}

/** As little of a browser as the client needs to start. */
function browserLike(window: Context, bridge: Bridge): Record<string, unknown> {
  const quiet = () => undefined;
  const node = () => ({ setAttribute: quiet, appendChild: quiet, style: {}, addEventListener: quiet });
  return {
    window,
    self: window,
    top: window,
    parent: window,
    _richApiNativeBridge: bridge,
    console: { log: quiet, warn: quiet, error: quiet, info: quiet },
    setTimeout,
    clearTimeout,
    setInterval,
    clearInterval,
    queueMicrotask,
    Promise,
    Error,
    navigator: { userAgent: 'embedded host', language: 'sv-SE' },
    location: {
      href: 'https://localhost/',
      search: '',
      hash: '',
      host: 'localhost',
      hostname: 'localhost',
      protocol: 'https:',
      origin: 'https://localhost',
    },
    document: {
      createElement: node,
      getElementsByTagName: () => [node()],
      querySelectorAll: () => [],
      getElementById: () => null,
      head: node(),
      body: node(),
      documentElement: node(),
      addEventListener: quiet,
      removeEventListener: quiet,
      readyState: 'complete',
      cookie: '',
    },
    sessionStorage: storage(),
    localStorage: storage(),
    addEventListener: quiet,
    removeEventListener: quiet,
    postMessage: quiet,
    performance,
    TextEncoder,
    TextDecoder,
    URL,
  };
}

function storage(): Record<string, unknown> {
  const values = new Map<string, string>();
  return {
    getItem: (key: string) => values.get(key) ?? null,
    setItem: (key: string, value: string) => void values.set(key, value),
    removeItem: (key: string) => void values.delete(key),
  };
}

/** Office with what Excel on the web tells the client at start; all else is Microsoft's own. */
function introduced(office: typeof Office, host: EmbeddedHost): typeof Office {
  const { options } = host.state;
  const requirements = {
    isSetSupported: (set: string, version?: string | number) => {
      if (set.toLowerCase() === 'excelapi') return atMost(String(version ?? '1.1'), options.apiSet);
      return (
        ['sharedruntime', 'dialogapi', 'ribbonapi'].includes(set.toLowerCase()) &&
        atMost(String(version ?? '1.1'), '1.1')
      );
    },
  };
  const context = {
    host: 'Excel',
    platform: 'OfficeOnline',
    contentLanguage: options.locale,
    displayLanguage: options.locale,
    diagnostics: { host: 'Excel', platform: 'OfficeOnline', version: '16.0' },
    requirements,
  };
  const ready = Promise.resolve({ host: 'Excel', platform: 'OfficeOnline' });
  const onReady = (callback?: (info: unknown) => unknown): Promise<unknown> =>
    ready.then((info) => {
      callback?.(info);
      return info;
    });
  return Object.create(office, {
    context: { value: context, writable: true, enumerable: true },
    onReady: { value: onReady, writable: true, enumerable: true },
  }) as typeof Office;
}
