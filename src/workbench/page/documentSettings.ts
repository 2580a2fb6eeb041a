import { strFromU8, strToU8, unzipSync, zipSync } from 'fflate';

/** What an add-in keeps in a workbook (Office.context.document.settings): name and JSON text of each setting. */
export type DocumentSettings = readonly (readonly [name: string, value: string])[];

/** Set by an add-in whose pane is to open together with the workbook. */
const AUTO_OPEN = 'Office.AutoShowTaskpaneWithDocument';

const FOLDER = 'xl/webextensions/';
const PART = `${FOLDER}webextension1.xml`;
const PANES = `${FOLDER}taskpanes.xml`;
const OPEN_PACKAGE = 'http://schemas.openxmlformats.org/package/2006';
const OFFICE_2011 = 'http://schemas.microsoft.com/office/2011/relationships/webextension';
const WEB_EXTENSIONS = 'http://schemas.microsoft.com/office/webextensions';
const HEAD = '<?xml version="1.0" encoding="UTF-8" standalone="yes"?>';

/** Whether Excel opens the pane when this workbook is opened. */
export function opensPane(settings: DocumentSettings): boolean {
  return settings.some(([name, value]) => name === AUTO_OPEN && value === 'true');
}

/**
 * The add-in's settings in a file, as Excel keeps them: properties of a web extension. None where the file has none or
 * is no workbook.
 */
export function settingsIn(file: Uint8Array): DocumentSettings {
  try {
    const part = unzipSync(file, { filter: ({ name }) => name === PART })[PART];
    if (part === undefined) return [];
    const properties = new DOMParser()
      .parseFromString(strFromU8(part), 'application/xml')
      .getElementsByTagNameNS('*', 'property');
    return [...properties].map(
      (property) => [property.getAttribute('name') ?? '', property.getAttribute('value') ?? ''] as const,
    );
  } catch {
    return [];
  }
}

/** The file with these settings of the add-in's, in place of those that it was opened with. */
export function withSettings(file: Uint8Array, settings: DocumentSettings, addinId: string): Uint8Array {
  if (settings.length === 0 && settingsIn(file).length === 0) return file;
  const parts = unzipSync(file);
  const text = (name: string) => strFromU8(parts[name] ?? new Uint8Array());
  // An opened file is saved with the parts that it came with: what names the earlier settings goes before the new ones.
  const types = text('[Content_Types].xml').replace(
    /<Override PartName="\/xl\/webextensions\/(webextension1|taskpanes)\.xml"[^>]*>/g,
    '',
  );
  const roots = text('_rels/.rels').replace(
    /<Relationship [^>]*Target="\/?xl\/webextensions\/taskpanes\.xml"[^>]*>/g,
    '',
  );
  if (settings.length === 0) {
    for (const name of [PART, PANES, `${FOLDER}_rels/taskpanes.xml.rels`]) delete parts[name];
    return zipSync({ ...parts, '[Content_Types].xml': strToU8(types), '_rels/.rels': strToU8(roots) });
  }
  const override = (name: string, type: string) =>
    `<Override PartName="/${name}" ContentType="application/vnd.ms-office.${type}+xml"/>`;
  return zipSync({
    ...parts,
    '[Content_Types].xml': strToU8(
      types.replace('</Types>', `${override(PART, 'webextension')}${override(PANES, 'webextensiontaskpanes')}</Types>`),
    ),
    '_rels/.rels': strToU8(
      roots.replace('</Relationships>', `${relation('rIdPane', `${OFFICE_2011}taskpanes`, PANES)}</Relationships>`),
    ),
    [PANES]: strToU8(panesXml(opensPane(settings))),
    [`${FOLDER}_rels/taskpanes.xml.rels`]: strToU8(
      `${HEAD}<Relationships xmlns="${OPEN_PACKAGE}/relationships">${relation('rId1', OFFICE_2011, 'webextension1.xml')}</Relationships>`,
    ),
    [PART]: strToU8(extensionXml(settings, addinId)),
  });
}

const relation = (id: string, type: string, target: string) =>
  `<Relationship Id="${id}" Type="${type}" Target="${target}"/>`;

const escaped = (text: string) => text.replace(/[&<>"]/g, (sign) => `&#${sign.charCodeAt(0)};`);

function panesXml(shown: boolean): string {
  return `${HEAD}<wetp:taskpanes xmlns:wetp="${WEB_EXTENSIONS}/taskpanes/2010/11"><wetp:taskpane dockstate="right" visibility="${shown ? 1 : 0}" width="380" row="1"><wetp:webextensionref xmlns:r="http://schemas.openxmlformats.org/officeDocument/2006/relationships" r:id="rId1"/></wetp:taskpane></wetp:taskpanes>`;
}

function extensionXml(settings: DocumentSettings, addinId: string): string {
  const properties = settings
    .map(([name, value]) => `<we:property name="${escaped(name)}" value="${escaped(value)}"/>`)
    .join('');
  return `${HEAD}<we:webextension xmlns:we="${WEB_EXTENSIONS}/webextension/2010/11" id="{${addinId}}"><we:reference id="${addinId}" version="1.0.0.0" store="developer" storeType="Registry"/><we:alternateReferences/><we:properties>${properties}</we:properties><we:bindings/></we:webextension>`;
}
