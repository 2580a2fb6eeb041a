import { strFromU8, strToU8, unzipSync, zipSync } from 'fflate';
import { exampleTable, open } from '../support';

/** The parts of a package by path. */
export type Parts = Record<string, Uint8Array>;

export const partsOf = (file: Uint8Array): Parts => unzipSync(file);
export const fileOf = (parts: Parts): Uint8Array => zipSync(parts);
export const textOf = (parts: Parts, path: string): string => strFromU8(parts[path] ?? new Uint8Array());

/** Changes the text of a part; the part must be there and the change must change it. */
export function change(parts: Parts, path: string, by: (text: string) => string): void {
  const before = textOf(parts, path);
  const after = by(before);
  if (before === after) throw new Error(`${path} is as it was`);
  parts[path] = strToU8(after);
}

export const add = (parts: Parts, path: string, text: string, type?: string): void => {
  parts[path] = strToU8(text);
  if (type)
    change(parts, '[Content_Types].xml', (xml) =>
      xml.replace('</Types>', `<Override PartName="/${path}" ContentType="${type}"/></Types>`),
    );
};

/** A small workbook with a table, formulas, a rule, a validation, a name, a chart and a second sheet. */
export async function smallWorkbook(): Promise<Uint8Array> {
  const client = await open();
  await exampleTable(client);
  await client.run(async (context) => {
    const { workbook } = context;
    const sheet = workbook.worksheets.getActiveWorksheet();
    sheet.getRange('E1:E4').values = [['a'], [' b '], ['<å & "ö">'], ['rad 1\nrad 2']];
    sheet.getRange('F1:F3').formulas = [['=SUM(Effekter[Dubbelt])'], ['=1/0'], ['=A2&" "&E3']];
    sheet.getRange('A2:A4').dataValidation.rule = { list: { inCellDropDown: true, source: '=$E$1:$E$3' } };
    const format = sheet.getRange('B2:C4').conditionalFormats.add('Custom');
    format.custom.rule.formula = '=$B2>15';
    format.custom.format.fill.color = '#FFCCCC';
    workbook.names.add('Lista', sheet.getRange('E1:E3'));
    sheet.getRange('A1:C1').format.font.bold = true;
    sheet.getRange('J1:K2').merge();
    sheet.charts.add('ColumnClustered', sheet.getRange('A1:C4'), 'Columns').name = 'Diagram';
    const own = workbook.worksheets.add('Eget');
    own.getRange('A1:B2').values = [
      [1, 2],
      ['x', true],
    ];
    own.getRange('C1').formulas = [['=A1+B1']];
    await context.sync();
  });
  return client.host.save();
}

/** Gives a part of the workbook another name in the package, and a target to its relation. */
function renamed(parts: Parts, path: string, name: string, target: string): void {
  parts[`xl/${name}`] = parts[`xl/${path}`] ?? new Uint8Array();
  delete parts[`xl/${path}`];
  change(parts, 'xl/_rels/workbook.xml.rels', (xml) => xml.replace(path, target));
  change(parts, '[Content_Types].xml', (xml) => xml.replace(path, target));
}

/** Ways to spell the name of a part that hold other letters than those of English. */
export const SPELLED: Readonly<Record<string, (parts: Parts) => void>> = {
  'a part that is spelled with escapes in the package, as its relation spells it': (parts) =>
    renamed(parts, 'worksheets/sheet2.xml', 'worksheets/bl%C3%A5%20blad.xml', 'worksheets/bl%C3%A5%20blad.xml'),
  'a part whose relation alone has escapes': (parts) =>
    renamed(parts, 'worksheets/sheet2.xml', 'worksheets/blå blad.xml', 'worksheets/bl%C3%A5%20blad.xml'),
  'a part with escapes that stand for no letter': (parts) =>
    renamed(parts, 'worksheets/sheet2.xml', 'worksheets/bl%E5.xml', 'worksheets/bl%E5.xml'),
};

/** Rules of conditional formats that the host reads in part, or not at all. */
const RULES = [
  '<cfRule type="duplicateValues"/>',
  '<cfRule type="uniqueValues" stopIfTrue="1"/>',
  '<cfRule type="top10" percent="1" bottom="1" rank="7"/>',
  '<cfRule type="aboveAverage" aboveAverage="0" stdDev="2"/>',
  '<cfRule type="beginsWith" operator="beginsWith" text="x"><formula>LEFT(A1,1)="x"</formula></cfRule>',
  '<cfRule type="timePeriod" timePeriod="lastMonth"><formula>MONTH(A1)=1</formula></cfRule>',
  '<cfRule type="notContainsErrors"><formula>NOT(ISERROR(A1))</formula></cfRule>',
  '<cfRule type="iconSet"><iconSet iconSet="5Rating" reverse="1"><cfvo type="percent" val="0"/><cfvo type="num" val="$A$1" gte="0"/></iconSet></cfRule>',
];

/** Things of Excel's, and of other programs', that the host does not model; each puts itself into a package. */
export const FOREIGN: Readonly<Record<string, (parts: Parts) => void>> = {
  'custom XML': (parts) => add(parts, 'customXml/item1.xml', '<etikett xmlns="urn:x">hemlig &amp; egen</etikett>'),
  'a threaded comment': (parts) =>
    add(
      parts,
      'xl/threadedComments/threadedComment1.xml',
      '<ThreadedComments/>',
      'application/vnd.ms-excel.threadedcomments+xml',
    ),
  macros: (parts) => {
    parts['xl/vbaProject.bin'] = Uint8Array.from([0xd0, 0xcf, 0, 1, 2, 255]);
  },
  sparklines: (parts) =>
    change(parts, 'xl/worksheets/sheet1.xml', (xml) =>
      xml.replace(
        '</worksheet>',
        '<extLst><ext uri="{05C60535-1F16-4fd2-B633-F4F36F0B64E0}" xmlns:x14="http://schemas.microsoft.com/office/spreadsheetml/2009/9/main"><x14:sparklineGroups/></ext></extLst></worksheet>',
      ),
    ),
  'an unknown attribute of a cell': (parts) =>
    change(parts, 'xl/worksheets/sheet1.xml', (xml) => xml.replace('<c r="E1"', '<c cm="1" r="E1"')),
  'zoom and a selection': (parts) =>
    change(parts, 'xl/worksheets/sheet2.xml', (xml) =>
      xml.replace(
        /<sheetView ([^>]*?)\/?>(<\/sheetView>)?/,
        '<sheetView zoomScale="85" $1><selection activeCell="B7" sqref="B7"/></sheetView>',
      ),
    ),
  'a filter of a table': (parts) =>
    change(parts, 'xl/tables/table1.xml', (xml) =>
      xml.replace(
        /<autoFilter ref="([^"]*)"\s*(\/>|>[\s\S]*?<\/autoFilter>)/,
        '<autoFilter ref="$1"><filterColumn colId="1"><top10 val="2"/></filterColumn></autoFilter>',
      ),
    ),
  'rules of every kind': (parts) =>
    change(parts, 'xl/worksheets/sheet2.xml', (xml) =>
      xml.replace(
        '</sheetData>',
        `</sheetData><conditionalFormatting sqref="A1:B3">${RULES.map((rule, i) => rule.replace('<cfRule', `<cfRule priority="${i + 10}"`)).join('')}</conditionalFormatting>`,
      ),
    ),
  'prefixes in a sheet': (parts) => change(parts, 'xl/worksheets/sheet2.xml', prefixed),
  'prefixes in the shared texts': (parts) => change(parts, 'xl/sharedStrings.xml', prefixed),
  'prefixes in the styles': (parts) => change(parts, 'xl/styles.xml', prefixed),
  'single quotes': (parts) =>
    change(parts, 'xl/worksheets/sheet2.xml', (xml) => xml.replace(/ ([rst])="(\w+)"/g, " $1='$2'")),
  'a sheet in UTF-16': (parts) => {
    const text = `\uFEFF${textOf(parts, 'xl/worksheets/sheet2.xml').replace(/encoding="UTF-8"/, 'encoding="UTF-16"')}`;
    parts['xl/worksheets/sheet2.xml'] = new Uint8Array(Uint16Array.from([...text].map((c) => c.charCodeAt(0))).buffer);
  },
  'an extension of the workbook': (parts) =>
    change(parts, 'xl/workbook.xml', (xml) =>
      xml.replace('</workbook>', '<extLst><ext uri="{x}"/></extLst></workbook>'),
    ),
};

/** The same part with `x:` before each element. */
function prefixed(xml: string): string {
  return xml.replace(/<(\/?)(?=[A-Za-z])/g, '<$1x:').replace(/ xmlns="/, ' xmlns:x="');
}
