import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import { JSDOM } from 'jsdom';
import { AUTO_OPEN } from '../src/excel/officeFrame';
import { isValidManifest } from './support/manifestSchema';

const root = join(__dirname, '..');
const text = readFileSync(join(root, 'manifest.xml'), 'utf8');
const manifest = new JSDOM(text, { contentType: 'text/xml' }).window.document;
const all = (name: string): Element[] => [...manifest.getElementsByTagNameNS('*', name)];
const attribute = (element: Element, name: string): string => element.getAttribute(name) ?? '';

/** Width and height from a PNG's header. */
const pngSize = (file: string): [number, number] => {
  const bytes = readFileSync(file);
  return [bytes.readUInt32BE(16), bytes.readUInt32BE(20)];
};

const iconFile = (url: string): string => join(root, new URL(url).pathname);

describe('manifest.xml', () => {
  it('is valid against the published schemas, and a wrong order is not', async () => {
    expect(await isValidManifest(text)).toBe(true);
    const hosts = /\s*<Hosts>\s*<Host Name="Workbook" \/>\s*<\/Hosts>/.exec(text)?.[0] ?? '';
    const moved = text.replace(hosts, '').replace('<Permissions>', `${hosts}<Permissions>`);
    expect(hosts).not.toBe('');
    expect(await isValidManifest(moved)).toBe(false);
  });

  it('every resid it uses exists, is short enough, and nothing in Resources is unused', () => {
    const resources = [...all('Image'), ...all('Url'), ...all('String')].filter((element) =>
      element.hasAttribute('id'),
    );
    const ids = resources.map((element) => attribute(element, 'id'));
    const used = all('*')
      .filter((element) => element.hasAttribute('resid'))
      .map((element) => attribute(element, 'resid'));
    expect(new Set(ids).size).toBe(ids.length);
    expect([...new Set(used)].sort()).toEqual([...ids].sort());
    expect(ids.filter((id) => id.length > 32)).toEqual([]);
  });

  it('strings keep within 125 and 250 characters in both languages, Swedish first and English complete', () => {
    const limit = { ShortStrings: 125, LongStrings: 250 };
    for (const [group, characters] of Object.entries(limit)) {
      for (const element of [...(all(group)[0]?.children ?? [])]) {
        const overrides = [...element.children];
        expect(overrides.map((override) => attribute(override, 'Locale'))).toEqual(['en-US']);
        const texts = [element, ...overrides].map((node) =>
          attribute(node, element === node ? 'DefaultValue' : 'Value'),
        );
        expect(texts.filter((value) => value.length === 0 || value.length > characters)).toEqual([]);
      }
    }
    expect(all('DefaultLocale')[0]?.textContent).toBe('sv-SE');
    expect(all('Override').filter((element) => attribute(element, 'Locale') === 'sv-SE')).toEqual([]);
  });

  it('the pane has the name under which Office opens a pane with the workbook', () => {
    expect(all('TaskpaneId').map((element) => element.textContent)).toEqual([AUTO_OPEN]);
  });

  it('icons exist in the size they are declared with', () => {
    const urls = new Map(
      all('Image')
        .filter((image) => image.hasAttribute('id'))
        .map((image) => [attribute(image, 'id'), attribute(image, 'DefaultValue')]),
    );
    const references = all('Image').filter((image) => image.hasAttribute('resid'));
    expect(references.length).toBeGreaterThan(0);
    for (const image of references) {
      const size = Number(attribute(image, 'size'));
      expect(pngSize(iconFile(urls.get(attribute(image, 'resid')) ?? ''))).toEqual([size, size]);
    }
    expect(pngSize(iconFile(attribute(all('IconUrl')[0]!, 'DefaultValue')))).toEqual([32, 32]);
    expect(pngSize(iconFile(attribute(all('HighResolutionIconUrl')[0]!, 'DefaultValue')))).toEqual([64, 64]);
  });

  it('speaks https only, asks for ExcelApi 1.14 and a shared runtime in the base, and may read and write this document only', () => {
    const urls = [...text.matchAll(/DefaultValue="(\w+):\/\//g)].map((match) => match[1]);
    expect(urls.length).toBeGreaterThan(5);
    expect(urls.filter((scheme) => scheme !== 'https')).toEqual([]);
    const sets = all('Set').map((set) => [
      set.parentElement?.parentElement?.parentElement?.localName,
      attribute(set, 'Name'),
      attribute(set, 'MinVersion'),
    ]);
    expect(sets).toEqual([
      ['OfficeApp', 'SharedRuntime', '1.1'],
      ['OfficeApp', 'ExcelApi', '1.14'],
    ]);
    expect(all('Permissions')[0]?.textContent).toBe('ReadWriteDocument');
    expect(attribute(all('Runtime')[0]!, 'lifetime')).toBe('long');
  });

  it('has one version, the one of package.json', () => {
    const { version } = JSON.parse(readFileSync(join(root, 'package.json'), 'utf8')) as { version: string };
    expect(all('Version')[0]?.textContent).toBe(`${version}.0`);
  });
});
