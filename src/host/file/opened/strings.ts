import { UnreadableWorkbookError } from '../package/refusal';
import { walkXml } from '../xml/tree';
import { decoded, type SharedText } from './cells';

/** The shared texts of a part in order. Throws XmlError. */
export function readSharedStrings(xml: string): SharedText[] {
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
        if (item.text.length > 262_136) throw new UnreadableWorkbookError('longText', { sheet: '' });
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
