import { UnreadableWorkbookError } from '../package/refusal';
import { walkXml } from '../xml/tree';
import { decoded, type SharedText } from './cells';
import { isUsual, unescaped } from './quick-cells';

/** Texts of a part longer than this can stand in no cell, however they are written. */
const LONGEST = 262_136;

/** The shared texts of a part in order. Throws XmlError. */
export function readSharedStrings(xml: string): SharedText[] {
  return quickStrings(xml) ?? allStrings(xml);
}

/** One plain text, or one that is formatted in parts or has none. */
const ITEM = /\s*<si>(?:<t(?: xml:space="preserve")?>([^<]*)<\/t>|([\s\S]*?))<\/si>/y;

/** Texts as every program writes them, read many times faster; null when something is written in another way. */
function quickStrings(xml: string): SharedText[] | null {
  const root = /<sst(?:\s[^<>]*)?>/.exec(xml);
  if (!root || root[0].endsWith('/>') || xml.slice(0, root.index).includes('<!')) return null;
  const end = xml.lastIndexOf('</sst>');
  const from = root.index + root[0].length;
  if (end < from || !isUsual(xml, from, end) || xml.slice(end + 6).trim() !== '') return null;
  const strings: SharedText[] = [];
  ITEM.lastIndex = from;
  let at = from;
  for (let item = ITEM.exec(xml); item; item = ITEM.exec(xml)) {
    at = ITEM.lastIndex;
    const [, text, other] = item;
    if (text === undefined) strings.push(...allStrings(`${root[0]}<si>${other ?? ''}</si></sst>`));
    else strings.push({ text: decoded(checked(unescaped(text))) });
  }
  return xml.slice(at, end).trim() === '' ? strings : null;
}

function checked(text: string): string {
  if (text.length > LONGEST) throw new UnreadableWorkbookError('longText', { sheet: '' });
  return text;
}

function allStrings(xml: string): SharedText[] {
  const strings: SharedText[] = [];
  let item: { text: string; rich: boolean; openEnd: number } | null = null;
  let inText = false;
  let phonetic = 0;
  walkXml(xml, {
    open(name, _attributes, _start, openEnd) {
      if (name === 'si') item = { text: '', rich: false, openEnd };
      else if (name === 't') inText = phonetic === 0;
      else if (name === 'r' && item) item.rich = true;
      else if (name === 'rPh') phonetic += 1;
    },
    close(name, closeStart) {
      if (name === 'si' && item) {
        checked(item.text);
        strings.push(
          item.rich
            ? { text: decoded(item.text), richXml: xml.slice(item.openEnd, closeStart) }
            : { text: decoded(item.text) },
        );
        item = null;
      } else if (name === 't') inText = false;
      else if (name === 'rPh') phonetic -= 1;
    },
    text(text) {
      if (inText && item) item.text += text;
    },
  });
  return strings;
}
