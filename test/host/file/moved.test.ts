import { deleteSheet, EmbeddedHost, insertCells, type Sheet } from '../../../src/host';
import { afterInsert, FIRST, relate, SECOND } from './insertedRows';
import { add, change, partsOf, smallWorkbook, textOf } from './packages';

const corner = (name: string, row: number): string =>
  `<xdr:${name}><xdr:col>2</xdr:col><xdr:colOff>5</xdr:colOff><xdr:row>${row}</xdr:row><xdr:rowOff>7</xdr:rowOff></xdr:${name}>`;
const shape = (name: string): string =>
  `<xdr:sp><xdr:nvSpPr><xdr:cNvPr id="90" name="${name}"/><xdr:cNvSpPr/></xdr:nvSpPr><xdr:spPr/></xdr:sp><xdr:clientData/>`;
const rows = (xml: string, name: string): string[] => {
  const anchor = xml.match(new RegExp(`<xdr:\\w+Anchor(?:(?!Anchor>)[\\s\\S])*?name="${name}"`))?.[0] ?? '';
  return [...anchor.matchAll(/<xdr:row>(\d+)</g)].map(([, row = '']) => row);
};

describe('rows that come in move what the host only carries', () => {
  it('pictures and shapes, as each is bound to its cells', async () => {
    const { parts, losses } = await afterInsert((before) =>
      change(before, 'xl/drawings/drawing1.xml', (xml) =>
        xml.replace(
          '</xdr:wsDr>',
          `<xdr:oneCellAnchor>${corner('from', 20)}<xdr:ext cx="9" cy="9"/>${shape('En')}</xdr:oneCellAnchor>` +
            `<xdr:twoCellAnchor>${corner('from', 5)}${corner('to', 12)}${shape('Växer')}</xdr:twoCellAnchor>` +
            `<xdr:twoCellAnchor editAs="oneCell">${corner('from', 20)}${corner('to', 24)}${shape('Flyttas')}</xdr:twoCellAnchor>` +
            `<xdr:twoCellAnchor editAs="absolute">${corner('from', 20)}${corner('to', 24)}${shape('Fast')}</xdr:twoCellAnchor>` +
            `<xdr:twoCellAnchor>${corner('from', 1)}${corner('to', 3)}${shape('Ovan')}</xdr:twoCellAnchor></xdr:wsDr>`,
        ),
      ),
    );
    const xml = textOf(parts, 'xl/drawings/drawing1.xml');
    const all = ['En', 'Växer', 'Flyttas', 'Fast', 'Ovan'].map((name) => rows(xml, name));
    expect(all).toEqual([['23'], ['5', '15'], ['23', '27'], ['20', '24'], ['1', '3']]);
    expect(losses).toEqual([]);
  });

  it('comments, their threads and the boxes that show them', async () => {
    const note = (row: number) =>
      `<x:ClientData ObjectType="Note"><x:Anchor>3, 15, ${row - 1}, 10, 5, 31, ${row + 3}, 9</x:Anchor><x:Row>${row}</x:Row><x:Column>2</x:Column></x:ClientData>`;
    const { parts, losses } = await afterInsert((before) => {
      add(
        before,
        'xl/comments1.xml',
        '<comments><commentList><comment ref="C12"/><comment ref="C3"/></commentList></comments>',
      );
      add(before, 'xl/threadedComments/t1.xml', '<ThreadedComments><threadedComment ref="C12"/></ThreadedComments>');
      add(before, 'xl/drawings/vml1.vml', `<xml xmlns:x="x"><br>${note(11)}${note(2)}</xml>`);
      relate(before, FIRST, 'comments', 'xl/comments1.xml');
      relate(before, FIRST, 'threadedComment', 'xl/threadedComments/t1.xml');
      relate(before, FIRST, 'vmlDrawing', 'xl/drawings/vml1.vml');
    });
    expect(textOf(parts, 'xl/comments1.xml')).toContain('<comment ref="C15"/><comment ref="C3"/>');
    expect(textOf(parts, 'xl/threadedComments/t1.xml')).toContain('ref="C15"');
    const boxes = textOf(parts, 'xl/drawings/vml1.vml');
    expect(boxes).toContain('<x:Anchor>3, 15, 13, 10, 5, 31, 17, 9</x:Anchor><x:Row>14</x:Row>');
    expect(boxes).toContain(note(2));
    expect(losses).toEqual([]);
  });

  it('sparklines and newer rules, on the sheet and on others that read it', async () => {
    const extensions = (formula: string, cell: string) =>
      '<extLst><ext uri="{x}" xmlns:x14="http://schemas.microsoft.com/office/spreadsheetml/2009/9/main" xmlns:xm="http://schemas.microsoft.com/office/excel/2006/main">' +
      `<x14:sparkline><xm:f>${formula}</xm:f><xm:sqref>${cell}</xm:sqref></x14:sparkline></ext></extLst></worksheet>`;
    const { parts, losses } = await afterInsert((before, name) => {
      change(before, FIRST, (xml) => xml.replace('</worksheet>', extensions('A9:C9', 'D9 D3')));
      change(before, SECOND, (xml) => xml.replace('</worksheet>', extensions(`'${name}'!A9:C9`, 'D9')));
    });
    expect(textOf(parts, FIRST)).toContain('<xm:f>A12:C12</xm:f><xm:sqref>D12 D3</xm:sqref>');
    expect(textOf(parts, SECOND)).toMatch(/<xm:f>[^<]*!A12:C12<\/xm:f><xm:sqref>D9<\/xm:sqref>/);
    expect(losses).toEqual([]);
  });

  it('a rule’s own kind and bounds stay as written when what it compares with moves', async () => {
    const rule =
      '<cfRule type="beginsWith" priority="40" operator="beginsWith" text="x"><formula>LEFT(A9,1)=$B$9</formula></cfRule>';
    const icons =
      '<cfRule type="iconSet" priority="41"><iconSet iconSet="3Flags"><cfvo type="percent" val="0"/><cfvo type="num" val="$B$9" gte="0"/><cfvo type="num" val="5"/></iconSet></cfRule>';
    const { parts } = await afterInsert((before) =>
      change(before, FIRST, (xml) =>
        xml.replace(
          '<conditionalFormatting',
          `<conditionalFormatting sqref="A9">${rule}</conditionalFormatting><conditionalFormatting sqref="A2">${icons}</conditionalFormatting><conditionalFormatting`,
        ),
      ),
    );
    const xml = textOf(parts, FIRST);
    expect(xml).toContain(`<conditionalFormatting sqref="A12">${rule.replace('A9', 'A12').replace('$B$9', '$B$12')}`);
    expect(xml).toContain(icons.replace('$B$9', '$B$12'));
  });

  it('a name that means a distance means the same distance, and one that means a place follows it', async () => {
    const { parts } = await afterInsert((before, name) =>
      change(before, 'xl/workbook.xml', (xml) =>
        xml.replace(
          '</definedNames>',
          `<definedName name="Avstånd">'${name}'!A9</definedName><definedName name="Plats">'${name}'!$A$9</definedName>` +
            `<definedName name="Blandat">'${name}'!$A9:A$9</definedName></definedNames>`,
        ),
      ),
    );
    const expression = (name: string) =>
      new RegExp(`name="${name}"[^>]*>[^<]*!([^<]*)<`).exec(textOf(parts, 'xl/workbook.xml'))?.[1];
    expect(['Avstånd', 'Plats', 'Blandat'].map(expression)).toEqual(['A9', '$A$12', '$A9:A$9']);
  });

  it('also where another sheet has been taken away', async () => {
    const host = await EmbeddedHost.open(await smallWorkbook());
    const [first, second] = host.state.book.sheets as [Sheet, Sheet];
    deleteSheet(host.state, second);
    insertCells(host.state, first, { r1: 1, r2: 1, c1: 0, c2: 16_383 }, 'Down');
    const parts = partsOf(await host.save());
    expect([SECOND in parts, textOf(parts, 'xl/workbook.xml').match(/<sheet /g)?.length]).toEqual([false, 1]);
    expect(textOf(parts, 'xl/workbook.xml')).toContain('!$E$1:$E$4');
  });
});
