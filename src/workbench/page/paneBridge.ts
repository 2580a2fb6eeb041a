import type { OfficeEvent } from '../stage/types';
import type { DocumentSettings } from './documentSettings';
import { officeThemes } from './themes';
import type { OfficeThemeName } from './themes';
import { enterPane, eventFor, readRequest, responseTo } from './xdm';
import type { XdmRequest } from './xdm';

/** Numbers of office.js for the calls that an add-in without bindings makes. */
const dispatch = { loadSettings: 75, saveSettings: 76, richApi: 93, commandCompleted: 94 } as const;
const NOT_SUPPORTED = 5000;
/** The pane gives the focus back: tab past its end, shift-tab past its start, Esc, Ctrl+F6. */
const exits = new Set([5, 6, 13, 14, 15]);

export interface BridgeOptions {
  readonly conversation: string;
  readonly locale: string;
  readonly apiSet: string;
  readonly theme: OfficeThemeName;
  readonly addinName: string;
  /** Name of the file that is open. */
  readonly fileName: string;
  /** What the add-in keeps in the workbook. */
  readSettings(): DocumentSettings;
  keepSettings(settings: DocumentSettings): void;
  processQuery(body: string): Promise<string>;
  /** The add-in shows or hides its own pane (Office.addin). */
  setVisible(visible: boolean): void;
  onFocusLeaves(): void;
  onReady(): void;
}

interface ExecuteData {
  readonly DdaMethod?: { readonly DispatchId?: number };
  readonly ArrayData?: readonly unknown[];
  readonly DdaSettingsMethod?: { readonly Properties?: DocumentSettings };
  readonly [key: number]: unknown;
}

/** The page's side of the conversation with one pane in an iframe. */
export class PaneBridge {
  private readonly registrations = new Map<string, XdmRequest>();
  private readonly completions = new Map<string, () => void>();
  private nextCommand = 1;
  private visible = true;

  constructor(
    private readonly frame: HTMLIFrameElement,
    private readonly options: BridgeOptions,
  ) {
    window.addEventListener('message', this.receive);
  }

  close(): void {
    window.removeEventListener('message', this.receive);
    this.registrations.clear();
  }

  /** Sends events of the workbook to the pane, when it listens. */
  sendEvents(events: readonly OfficeEvent[]): void {
    const registration = this.registrations.get('richApiMessage');
    if (!registration) return;
    const rows = events.map((event) => [event.category, event.type, event.target, event.message, '', false]);
    this.post(eventFor(registration, { ArrayData: rows }));
  }

  /** F6 came to the pane: its first control gets the focus, as when Excel hands it over. */
  enter(): void {
    this.post(enterPane(this.options.conversation));
  }

  /** Runs a ribbon command; resolves when the add-in says that it is completed. */
  invokeCommand(controlId: string, functionName: string): Promise<void> {
    const registration = this.registrations.get('appCommandInvoked');
    if (!registration) return Promise.reject(new Error('The add-in is not ready for commands'));
    const id = String(this.nextCommand++);
    return new Promise((resolve) => {
      this.completions.set(id, resolve);
      this.post(eventFor(registration, [id, functionName, JSON.stringify({ source: { id: controlId } })]));
    });
  }

  private readonly receive = (event: MessageEvent): void => {
    if (event.source !== this.frame.contentWindow || event.origin !== window.location.origin) return;
    const request = readRequest(event.data);
    if (request) void this.answer(request);
  };

  private post(message: string): void {
    this.frame.contentWindow?.postMessage(message, window.location.origin);
  }

  private async answer(request: XdmRequest): Promise<void> {
    if (request._actionType === 1) this.registrations.set(request._actionName, request);
    if (request._actionType === 2) this.registrations.delete(request._actionName);
    this.post(responseTo(request, await this.resultOf(request)));
    if (request._actionType === 1 && request._actionName === 'appCommandInvoked') this.options.onReady();
  }

  private async resultOf(request: XdmRequest): Promise<unknown> {
    if (request._actionType !== 0) return { Version: 1, Error: 0 };
    switch (request._actionName) {
      case 'ContextActivationManager_getAppContextAsync':
        this.injectTheme();
        return this.appContext();
      case 'ContextActivationManager_notifyHost':
        if (exits.has(Number((request._data as readonly unknown[])[1]))) this.options.onFocusLeaves();
        return { Error: 0 };
      case 'executeMethod':
        return this.execute(request._data as ExecuteData);
      default:
        return { Version: 1, Error: NOT_SUPPORTED };
    }
  }

  private async execute(data: ExecuteData): Promise<unknown> {
    switch (data.DdaMethod?.DispatchId) {
      case dispatch.richApi: {
        const body = String(data.ArrayData?.[4] ?? '{}');
        const answer = this.runtimeAnswer(body) ?? (await this.options.processQuery(body));
        return { Version: 1, Error: 0, Data: [200, [], answer] };
      }
      case dispatch.commandCompleted: {
        const id = String(data[0] ?? data.ArrayData?.[0] ?? '');
        this.completions.get(id)?.();
        this.completions.delete(id);
        return { Version: 1, Error: 0 };
      }
      case dispatch.saveSettings:
        this.options.keepSettings(data.DdaSettingsMethod?.Properties ?? []);
        return { Version: 1, Error: 0 };
      case dispatch.loadSettings:
        return { Version: 1, Error: 0, Properties: this.options.readSettings() };
      default:
        return { Version: 1, Error: NOT_SUPPORTED };
    }
  }

  /** Requests to the add-in's runtime (ready, show, hide, start behaviour) concern the page, not the workbook. */
  private runtimeAnswer(body: string): string | null {
    if (!/"Name":"Microsoft\.(AppRuntime|InternalService)/.test(body)) return null;
    const { Actions: actions = [] } = JSON.parse(body) as { Actions?: readonly RuntimeAction[] };
    const results = actions.map((action) => {
      if (action.Name === 'SetAppRuntimeState') {
        this.visible = action.ArgumentInfo?.Arguments?.[0] === 'Visible';
        this.options.setVisible(this.visible);
      }
      const asked = action.Name === 'GetAppRuntimeState' || action.Name === 'GetAppRuntimeStartState';
      return { ActionId: action.Id, Value: asked ? (this.visible ? 'Visible' : 'Background') : null };
    });
    return JSON.stringify({ Results: results });
  }

  /** The web client in the npm package has no officeTheme yet: the page gives it the one that Office has. */
  private injectTheme(): void {
    const office = (this.frame.contentWindow as OfficeWindow | null)?.OSF;
    const theme = officeThemes[this.options.theme];
    if (office)
      Object.defineProperty(office.DDA.Context.prototype, 'officeTheme', { configurable: true, get: () => theme });
  }

  private appContext(): unknown {
    const { conversation, locale, apiSet, addinName, fileName } = this.options;
    return {
      _id: conversation,
      _appName: 16,
      _appVersion: '16.0',
      _appUILocale: locale,
      _dataLocale: 'sv-SE',
      _docUrl: `${window.location.origin}/${fileName}`,
      _clientMode: 1,
      _settings: this.options.readSettings(),
      _reason: 1,
      _osfControlType: 1,
      _eToken: '',
      _correlationId: conversation,
      _appInstanceId: conversation,
      _requirementMatrix: JSON.stringify({
        ExcelApi: apiSet,
        SharedRuntime: '1.1',
        RibbonApi: '1.1',
        AddinCommands: '1.1',
        DialogApi: '1.1',
        Settings: '1.1',
      }),
      _hostFullVersion: '16.0.0.0',
      _addinName: addinName,
      _appDomains: [],
      _featureGates: {},
    };
  }
}

interface RuntimeAction {
  readonly Id: number;
  readonly Name?: string;
  readonly ArgumentInfo?: { readonly Arguments?: readonly unknown[] };
}

/** The pane's window once office.js is there; only what the page touches. */
interface OfficeWindow extends Window {
  readonly OSF?: { readonly DDA: { readonly Context: { readonly prototype: object } } };
}
