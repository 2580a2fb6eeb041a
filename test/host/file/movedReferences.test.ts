import { afterInsert, FIRST, relate, SECOND } from './insertedRows';
import { add, change, textOf, type Parts } from './packages';

const CHART = 'xl/charts/chart1.xml';
const SPREADSHEET = 'http://schemas.openxmlformats.org/spreadsheetml/2006/main';

/** Puts cells into a row of the first sheet that has none yet. */
const putRow = (parts: Parts, path: string, row: string): void =>
  change(parts, path, (xml) => xml.replace('</sheetData>', `${row}</sheetData>`));

describe('references of what the host only carries follow the rows that move', () => {
  it('titles, labels and error bars of charts, beside their series', async () => {
    const { parts, losses } = await afterInsert((before, name) =>
      change(before, CHART, (xml) =>
        xml.replace(
          '</c:ser>',
          `<c:errBars><c:plus><c:numRef><c:f>'${name}'!$B$9:$B$12</c:f></c:numRef></c:plus></c:errBars>` +
            `<c:extLst><c:ext uri="{x}" xmlns:c15="http://schemas.microsoft.com/office/drawing/2012/chart"><c15:datalabelsRange><c15:f>'${name}'!$A$9:$A$12</c15:f></c15:datalabelsRange></c:ext></c:extLst></c:ser>`,
        ),
      ),
    );
    const xml = textOf(parts, CHART);
    expect(xml).toMatch(/<c:plus><c:numRef><c:f>[^<]*!\$B\$12:\$B\$15<\/c:f>/);
    expect(xml).toMatch(/<c15:f>[^<]*!\$A\$12:\$A\$15<\/c15:f>/);
    expect(losses).toEqual([]);
  });

  it('charts on a chart sheet, and newer kinds of charts', async () => {
    const { parts } = await afterInsert((before, name) => {
      const relations = (kind: string, target: string) =>
        `<Relationships xmlns="http://schemas.openxmlformats.org/package/2006/relationships"><Relationship Id="rId1" Type="x/${kind}" Target="/${target}"/></Relationships>`;
      add(before, 'xl/chartsheets/sheet1.xml', `<chartsheet xmlns="${SPREADSHEET}"/>`);
      add(before, 'xl/chartsheets/_rels/sheet1.xml.rels', relations('drawing', 'xl/drawings/drawing9.xml'));
      add(before, 'xl/drawings/drawing9.xml', '<wsDr/>');
      add(before, 'xl/drawings/_rels/drawing9.xml.rels', relations('chart', 'xl/charts/chart9.xml'));
      add(
        before,
        'xl/charts/chart9.xml',
        `<c:chartSpace xmlns:c="http://schemas.openxmlformats.org/drawingml/2006/chart"><c:f>'${name}'!$A$9</c:f></c:chartSpace>`,
      );
      add(
        before,
        'xl/charts/chartEx1.xml',
        `<cx:chartSpace xmlns:cx="http://schemas.microsoft.com/office/drawing/2014/chartex"><cx:numDim><cx:f dir="row">'${name}'!$B$9:$B$20</cx:f></cx:numDim></cx:chartSpace>`,
      );
      relate(before, 'xl/drawings/drawing1.xml', 'chartEx', 'xl/charts/chartEx1.xml');
      relate(before, 'xl/workbook.xml', 'chartsheet', 'xl/chartsheets/sheet1.xml');
      change(before, 'xl/workbook.xml', (xml) =>
        xml.replace('</sheets>', '<sheet name="Diagram1" sheetId="99" r:id="rIdXchartsheet"/></sheets>'),
      );
    });
    expect(textOf(parts, 'xl/charts/chart9.xml')).toMatch(/!\$A\$12<\/c:f>/);
    expect(textOf(parts, 'xl/charts/chartEx1.xml')).toMatch(/<cx:f dir="row">[^<]*!\$B\$12:\$B\$23<\/cx:f>/);
  });

  it('the cell that a shape shows, and what controls read and write', async () => {
    const { parts } = await afterInsert((before, name) => {
      change(before, 'xl/drawings/drawing1.xml', (xml) =>
        xml.replace(
          '</xdr:wsDr>',
          `<xdr:absoluteAnchor><xdr:sp macro="" textlink="'${name}'!$C$9"><xdr:nvSpPr><xdr:cNvPr id="90" name="Ruta"/></xdr:nvSpPr></xdr:sp></xdr:absoluteAnchor></xdr:wsDr>`,
        ),
      );
      add(before, 'xl/ctrlProps/ctrlProp1.xml', `<formControlPr fmlaLink="$D$9" fmlaRange="Eget!$A$9:$A$12"/>`);
      add(before, 'xl/drawings/vml1.vml', '<xml xmlns:x="x"><br><x:FmlaLink>$D$9</x:FmlaLink></xml>');
      relate(before, FIRST, 'ctrlProp', 'xl/ctrlProps/ctrlProp1.xml');
      relate(before, FIRST, 'vmlDrawing', 'xl/drawings/vml1.vml');
      change(before, FIRST, (xml) =>
        xml.replace(
          '</worksheet>',
          '<controls><control shapeId="1"><controlPr linkedCell="D9"><anchor moveWithCells="1"><from><xdr:col xmlns:xdr="http://schemas.openxmlformats.org/drawingml/2006/spreadsheetDrawing">1</xdr:col><xdr:row xmlns:xdr="http://schemas.openxmlformats.org/drawingml/2006/spreadsheetDrawing">11</xdr:row></from><to><xdr:row xmlns:xdr="http://schemas.openxmlformats.org/drawingml/2006/spreadsheetDrawing">13</xdr:row></to></anchor></controlPr></control></controls></worksheet>',
        ),
      );
    });
    expect(textOf(parts, 'xl/drawings/drawing1.xml')).toMatch(/textlink="[^"]*!\$C\$12"/);
    // A control's own sheet has moved, Eget has not.
    expect(textOf(parts, 'xl/ctrlProps/ctrlProp1.xml')).toBe(
      '<formControlPr fmlaLink="$D$12" fmlaRange="Eget!$A$9:$A$12"/>',
    );
    expect(textOf(parts, 'xl/drawings/vml1.vml')).toContain('<x:FmlaLink>$D$12</x:FmlaLink>');
    expect(textOf(parts, FIRST)).toMatch(/linkedCell="D12".*>14<\/xdr:row><\/from><to><xdr:row [^>]*>16<\/xdr:row>/);
  });

  it('what a pivot table summarises, where that is a place', async () => {
    const cache = (sheet: string, ref: string) =>
      `<pivotCacheDefinition xmlns="${SPREADSHEET}"><cacheSource type="worksheet"><worksheetSource ref="${ref}" sheet="${sheet}"/></cacheSource></pivotCacheDefinition>`;
    const { parts } = await afterInsert((before, name) => {
      add(before, 'xl/pivotCache/pivotCacheDefinition1.xml', cache(name, 'A9:C20'));
      relate(before, 'xl/workbook.xml', 'pivotCacheDefinition', 'xl/pivotCache/pivotCacheDefinition1.xml');
    });
    expect(textOf(parts, 'xl/pivotCache/pivotCacheDefinition1.xml')).toContain('ref="A12:C23"');
  });

  it('Excel’s own names, sorting, scenarios and watched cells', async () => {
    const { parts } = await afterInsert((before, name) => {
      change(before, 'xl/workbook.xml', (xml) =>
        xml.replace(
          '</definedNames>',
          `<definedName name="_xlnm._FilterDatabase" localSheetId="0" hidden="1">'${name}'!$G$9:$H$20</definedName></definedNames>`,
        ),
      );
      change(before, FIRST, (xml) =>
        xml
          .replace(
            '</sheetData>',
            '</sheetData><scenarios><scenario name="a"><inputCells r="D9" val="1"/></scenario></scenarios><autoFilter ref="G9:H20"><sortState ref="G10:H20"><sortCondition ref="H10:H20"/></sortState></autoFilter>',
          )
          .replace('</worksheet>', '<cellWatches><cellWatch r="D9"/></cellWatches></worksheet>'),
      );
    });
    const xml = textOf(parts, FIRST);
    expect(textOf(parts, 'xl/workbook.xml')).toMatch(/_FilterDatabase"[^>]*>[^<]*!\$G\$12:\$H\$23</);
    for (const moved of ['inputCells r="D12"', 'autoFilter ref="G12:H23"', 'sortState ref="G13:H23"'])
      expect(xml).toContain(moved);
    for (const moved of ['sortCondition ref="H13:H23"', 'cellWatch r="D12"']) expect(xml).toContain(moved);
  });

  it.each([
    ['SUM((A9,C9))', 'SUM((A12,C12))'],
    ['[1]Blad1!A9+B9', '[1]Blad1!A9+B12'],
    ['\'[1]Mitt blad\'!$A$9&"A9"&$B$9', '\'[1]Mitt blad\'!$A$9&"A9"&$B$12'],
    ['_xlfn.LAMBDA(_xlpm.x,_xlpm.x+A9)(2)', '_xlfn.LAMBDA(_xlpm.x,_xlpm.x+A12)(2)'],
    ['_xlfn.LET(_xlpm.a,A9:A12,SUM(_xlpm.a))', '_xlfn.LET(_xlpm.a,A12:A15,SUM(_xlpm.a))'],
    ['_xlfn.ANCHORARRAY(A9)', '_xlfn.ANCHORARRAY(A12)'],
    ['SUM(A9:C9 B8:B10)', 'SUM(A12:C12 B11:B13)'],
  ])('a formula that cannot be calculated here: %s', async (formula, moved) => {
    const { parts, losses } = await afterInsert((before) => {
      putRow(before, FIRST, `<row r="20"><c r="A20" cm="1"><f>${formula.replace(/&/g, '&amp;')}</f><v>7</v></c></row>`);
      change(before, SECOND, (xml) =>
        xml.replace(
          '</sheetData>',
          `<row r="20"><c r="A20"><f>${formula.replace(/&/g, '&amp;')}</f><v>7</v></c></row></sheetData>`,
        ),
      );
    });
    // The formula moves with its cell, and keeps its value; on another sheet it speaks of that sheet.
    const written = (xml: string): string => xml.replace(/&quot;/g, '"').replace(/&amp;/g, '&');
    expect(written(textOf(parts, FIRST))).toContain(`<c r="A23" cm="1"><f>${moved}</f><v>7</v></c>`);
    expect(written(textOf(parts, SECOND))).toContain(`<c r="A20"><f>${formula}</f><v>7</v></c>`);
    expect(losses).toEqual([]);
  });

  it('a link keeps its range and what it shows, a text its formatting, and no blank cell is left behind', async () => {
    const { parts } = await afterInsert((before) => {
      putRow(
        before,
        FIRST,
        '<row r="20"><c r="A20" t="inlineStr"><is><r><rPr><b/></rPr><t>fet</t></r><r><t>stil</t></r></is></c></row>',
      );
      change(before, FIRST, (xml) =>
        xml.replace(
          '<pageMargins',
          '<hyperlinks><hyperlink ref="A20:B21" location="Eget!A1" display="Visa" tooltip="Tips"/></hyperlinks><pageMargins',
        ),
      );
    });
    const xml = textOf(parts, FIRST);
    expect(xml).toContain('<hyperlink ref="A23:B24" location="Eget!A1" display="Visa" tooltip="Tips"/>');
    expect(textOf(parts, 'xl/sharedStrings.xml')).toContain('<r><rPr><b/></rPr><t>fet</t></r><r><t>stil</t></r>');
    expect(xml).not.toContain('"A20"');
  });

  it('an old array formula keeps its size', async () => {
    const { parts } = await afterInsert((before) =>
      putRow(before, FIRST, '<row r="20"><c r="A20"><f t="array" ref="A20:B21">A9:B10*2</f><v>7</v></c></row>'),
    );
    expect(textOf(parts, FIRST)).toContain('<f t="array" ref="A23:B24">A12:B13*2</f>');
  });

  it('a picture in a cell that moves would be lost, and is told', async () => {
    const { losses } = await afterInsert((before) =>
      putRow(before, FIRST, '<row r="20"><c r="A20" t="e" vm="1"><v>#VALUE!</v></c></row>'),
    );
    expect(losses).toEqual([expect.objectContaining({ kind: 'anchored', what: 'cells' })]);
  });
});
