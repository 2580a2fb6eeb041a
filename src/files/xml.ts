import { SaxesParser } from 'saxes';
import { FileError } from './fault';

/** What a part's elements are told to, by their local names: a package may prefix all of them. */
export interface XmlListener {
  open(name: string, attributes: Readonly<Record<string, string>>): void;
  close?(name: string): void;
  text?(text: string): void;
}

/**
 * Feeds a part to the listener and hands on what `take` gives after each piece. Throws FileError 'damaged' where the
 * part is not well-formed.
 */
export async function* xmlPieces<Taken>(
  text: AsyncIterable<string>,
  listener: XmlListener,
  take: () => Taken,
): AsyncGenerator<Taken> {
  const parser = new SaxesParser({ position: false, xmlns: false });
  parser.on('opentag', ({ name, attributes }) =>
    listener.open(localName(name), attributes as Readonly<Record<string, string>>),
  );
  if (listener.close !== undefined) parser.on('closetag', ({ name }) => listener.close?.(localName(name)));
  if (listener.text !== undefined) {
    parser.on('text', (value) => listener.text?.(value));
    parser.on('cdata', (value) => listener.text?.(value));
  }
  parser.on('error', (cause) => {
    throw new FileError('damaged', {}, { cause });
  });
  for await (const piece of text) {
    parser.write(piece);
    yield take();
  }
  parser.close();
}

/** Feeds a whole part to the listener. */
export async function readXml(text: AsyncIterable<string>, listener: XmlListener): Promise<void> {
  const pieces = xmlPieces(text, listener, () => null);
  while (!(await pieces.next()).done);
}

/** An attribute by its local name. */
export function attribute(attributes: Readonly<Record<string, string>>, name: string): string | undefined {
  const found = attributes[name];
  if (found !== undefined) return found;
  const prefixed = Object.keys(attributes).find((key) => localName(key) === name);
  return prefixed === undefined ? undefined : attributes[prefixed];
}

/** A text as Excel means it: characters that XML cannot hold are written _x000D_. */
export function unescaped(text: string): string {
  return text.includes('_x')
    ? text.replace(/_x([0-9A-Fa-f]{4})_/g, (_, code: string) => String.fromCharCode(parseInt(code, 16)))
    : text;
}

function localName(name: string): string {
  const colon = name.indexOf(':');
  return colon < 0 ? name : name.slice(colon + 1);
}
