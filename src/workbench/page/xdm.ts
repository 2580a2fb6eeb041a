/** The message shapes that office.js speaks with the page around it (Excel on the web). */
export interface XdmRequest {
  readonly _messageType: 0;
  readonly _actionName: string;
  readonly _conversationId: string;
  readonly _correlationId: number;
  readonly _data: unknown;
  /** 0 call, 1 register for an event, 2 unregister. */
  readonly _actionType: number;
}

const RESPONSE = 1;
const FOR_CALL = 0;
const FOR_EVENT = 1;

/** Reads a window message as a request of office.js; null when it is something else. */
export function readRequest(data: unknown): XdmRequest | null {
  if (typeof data !== 'string' || !data.startsWith('{')) return null;
  try {
    const message = JSON.parse(data) as Partial<XdmRequest>;
    const isRequest = message._messageType === 0 && typeof message._actionName === 'string';
    return isRequest ? (message as XdmRequest) : null;
  } catch {
    return null;
  }
}

function envelope(request: XdmRequest, data: unknown, responseType: number): string {
  return JSON.stringify({
    _messageType: RESPONSE,
    _actionName: request._actionName,
    _conversationId: request._conversationId,
    _correlationId: request._correlationId,
    _origin: window.location.href,
    _errorCode: 0,
    _responseType: responseType,
    _data: data,
    _serializerVersion: 1,
  });
}

/** The answer to a call or a registration. */
export const responseTo = (request: XdmRequest, data: unknown): string => envelope(request, data, FOR_CALL);

/** An event for whoever registered with `registration`. */
export const eventFor = (registration: XdmRequest, data: unknown): string => envelope(registration, data, FOR_EVENT);

/** Number of OSF.AgaveHostAction for the focus that comes by F6. */
const CTRL_F6_IN = 4;

/** Hands the focus over to the pane: the client puts it on the first control. */
export function enterPane(conversation: string): string {
  return JSON.stringify({
    _messageType: 0,
    _actionName: 'Office_notifyAgave',
    _conversationId: `${conversation}_ntf`,
    _correlationId: 0,
    _origin: window.location.href,
    _data: [CTRL_F6_IN],
    _actionType: 0,
    _serializerVersion: 1,
  });
}

/** The iframe's name, from which office.js learns where it is. */
export function frameName(conversation: string, locale: string): string {
  return JSON.stringify({
    baseFrameName: 'pane',
    hostInfo: hostInfo(locale),
    xdmInfo: `${conversation}|${conversation}|${window.location.origin}`,
    serializerVersion: 1,
  });
}

/** Host, platform, version and language as Excel on the web writes them in the pane's address. */
export const hostInfo = (locale: string): string => `Excel$Web$16.00$${locale}$telemetry$$$0`;
