import { strFromU8, strToU8, unzipSync, zipSync } from 'fflate';
import type { Chance } from './chance';

type Parts = Record<string, Uint8Array>;

/** A package as another program, or an accident, may leave it; `works` when a register in it is still usable. */
export interface BentPackage {
  readonly bytes: Uint8Array;
  readonly works: boolean;
  readonly name: string;
}

interface Mutation {
  readonly name: string;
  readonly works: boolean;
  readonly bend: (parts: Parts, chance: Chance) => Uint8Array | void;
}

const xmlOf = (parts: Parts): string[] => Object.keys(parts).filter((path) => /\.(xml|rels)$/.test(path));
const sheetsOf = (parts: Parts): string[] => xmlOf(parts).filter((path) => path.startsWith('xl/worksheets/sheet'));
const rewrite = (parts: Parts, path: string, by: (text: string) => string): void => {
  parts[path] = strToU8(by(strFromU8(parts[path] ?? new Uint8Array())));
};
const everywhere = (parts: Parts, by: (text: string) => string): void =>
  xmlOf(parts).forEach((path) => rewrite(parts, path, by));

/** The same part with a prefix before each element of its own vocabulary. */
const prefixed = (xml: string): string =>
  xml.includes('spreadsheetml/2006/main" ') || xml.includes('spreadsheetml/2006/main">')
    ? xml.replace(/<(\/?)(?=[A-Za-z]\w*[\s/>])/g, '<$1x:').replace(/ xmlns="/, ' xmlns:x="')
    : xml;

const utf16 = (text: string): Uint8Array =>
  new Uint8Array(
    Uint16Array.from(
      [...`\ufeff${text.replace('UTF-8', 'UTF-16')}`].flatMap((c) => c.split('').map((unit) => unit.charCodeAt(0))),
    ).buffer,
  );

const mutations: readonly Mutation[] = [
  {
    name: 'a part is gone',
    works: false,
    bend: (parts, chance) => {
      const path = chance.of(Object.keys(parts));
      delete parts[path];
    },
  },
  {
    name: 'a part is cut off',
    works: false,
    bend: (parts, chance) => {
      const path = chance.of(Object.keys(parts));
      parts[path] = (parts[path] ?? new Uint8Array()).slice(0, chance.below((parts[path]?.length ?? 0) + 1));
    },
  },
  {
    name: 'two parts have changed places',
    works: false,
    bend: (parts, chance) => {
      const [one, other] = [chance.of(xmlOf(parts)), chance.of(xmlOf(parts))];
      [parts[one], parts[other]] = [parts[other] ?? new Uint8Array(), parts[one] ?? new Uint8Array()];
    },
  },
  {
    name: 'relations lead elsewhere',
    works: false,
    bend: (parts, chance) => {
      const path = chance.of(xmlOf(parts).filter((one) => one.endsWith('.rels')));
      const targets = [...strFromU8(parts[path] ?? new Uint8Array()).matchAll(/Target="([^"]*)"/g)].map(
        ([, one = '']) => one,
      );
      rewrite(parts, path, (text) => text.replace(/Target="[^"]*"/g, () => `Target="${chance.of(targets)}"`));
    },
  },
  {
    name: 'attributes hold something else',
    works: false,
    bend: (parts, chance) =>
      rewrite(parts, chance.of(xmlOf(parts)), (text) =>
        text.replace(/(\s\w+=")([^"]*)(")/g, (whole, before: string, value: string, after: string) =>
          chance.happens(0.01)
            ? before + chance.of(['', '-1', '0', '999999999', 'NaN', 'A1:XFD1048576', '#REF!', value.slice(1)]) + after
            : whole,
        ),
      ),
  },
  {
    name: 'elements are gone',
    works: false,
    bend: (parts, chance) =>
      rewrite(parts, chance.of(xmlOf(parts)), (text) =>
        text.replace(/<(\w+)[^<>]*\/>|<(\w+)[^<>]*>[^<>]*<\/\2>/g, (whole) => (chance.happens(0.02) ? '' : whole)),
      ),
  },
  {
    name: 'namespaces of ISO Strict',
    works: false,
    bend: (parts) =>
      everywhere(parts, (text) =>
        text
          .replace(
            /http:\/\/schemas\.openxmlformats\.org\/(spreadsheetml|drawingml)\/2006\//g,
            'http://purl.oclc.org/ooxml/$1/',
          )
          .replace(
            /http:\/\/schemas\.openxmlformats\.org\/officeDocument\/2006\//g,
            'http://purl.oclc.org/ooxml/officeDocument/',
          ),
      ),
  },
  { name: 'prefixes everywhere', works: true, bend: (parts) => everywhere(parts, prefixed) },
  {
    name: 'a sheet in UTF-16',
    works: true,
    bend: (parts, chance) => {
      const path = chance.of(sheetsOf(parts));
      parts[path] = utf16(strFromU8(parts[path] ?? new Uint8Array()));
    },
  },
  {
    name: 'marks of byte order',
    works: true,
    bend: (parts) => everywhere(parts, (text) => `\ufeff${text}`),
  },
  {
    name: 'comments between elements',
    works: true,
    bend: (parts, chance) =>
      rewrite(parts, chance.of(sheetsOf(parts)), (text) => text.replace(/<row /g, '<!-- <c r="A1"/> --><row ')),
  },
  {
    name: 'paths with backslashes',
    works: true,
    bend: (parts) =>
      zipSync(Object.fromEntries(Object.entries(parts).map(([path, part]) => [path.replace(/\//g, '\\'), part]))),
  },
  {
    name: 'rows and cells in disorder',
    works: true,
    bend: (parts, chance) =>
      rewrite(parts, chance.of(sheetsOf(parts)), (text) => {
        const turned = (xml: string, element: RegExp): string => (xml.match(element) ?? []).reverse().join('');
        return text.replace(/(?<=<sheetData>)[\s\S]*(?=<\/sheetData>)/, (rows) =>
          turned(rows, /<row\b(?:[^>]*\/>|[\s\S]*?<\/row>)/g).replace(
            /(<row\b[^>]*[^/]>)([\s\S]*?)(<\/row>)/g,
            (_, open: string, cells: string, close: string) =>
              open + turned(cells, /<c\b(?:[^>]*\/>|[\s\S]*?<\/c>)/g) + close,
          ),
        );
      }),
  },
  { name: 'parts that are not packed', works: true, bend: (parts) => zipSync(parts, { level: 0 }) },
  {
    name: 'something before and behind the archive',
    works: false,
    bend: (parts, chance) => {
      const junk = Uint8Array.from({ length: chance.below(300) }, () => chance.below(256));
      const whole = zipSync(parts);
      return chance.happens(0.5)
        ? Uint8Array.from([...whole, ...junk])
        : Uint8Array.from([0x50, 0x4b, ...junk, ...whole]);
    },
  },
  {
    name: 'a bomb that nobody needs',
    works: true,
    bend: (parts) => {
      parts['xl/media/bild.xml'] = new Uint8Array(60_000_000);
    },
  },
  {
    name: 'a bomb in a cell',
    works: false,
    bend: (parts, chance) =>
      rewrite(parts, chance.of(sheetsOf(parts)), (text) =>
        text.replace(
          '</sheetData>',
          `<row r="1000000"><c r="A1000000" t="inlineStr"><is><t>${'x'.repeat(3_000_000)}</t></is></c></row></sheetData>`,
        ),
      ),
  },
  {
    name: 'extensions that only Excel knows',
    works: true,
    bend: (parts, chance) => {
      parts['customXml/item9.xml'] = strToU8('<etikett xmlns="urn:x">hemlig</etikett>');
      rewrite(parts, chance.of(sheetsOf(parts)), (text) =>
        text.replace(
          '</worksheet>',
          '<extLst><ext uri="{A8765BA9-456A-4dab-B4F3-ACF838C121DE}" xmlns:x14="http://schemas.microsoft.com/office/spreadsheetml/2009/9/main"><x14:slicerList/></ext></extLst></worksheet>',
        ),
      );
    },
  },
];

/** A register's package bent in one way, chosen by chance. */
export function bentPackage(whole: Uint8Array, chance: Chance): BentPackage {
  const { name, works, bend } = chance.of(mutations);
  const parts: Parts = { ...unzipSync(whole) };
  return { name, works, bytes: bend(parts, chance) ?? zipSync(parts) };
}
