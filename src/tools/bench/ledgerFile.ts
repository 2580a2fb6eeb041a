import { createWriteStream } from 'node:fs';
import { once } from 'node:events';
import { finished } from 'node:stream/promises';
import { Zip, ZipDeflate, strToU8 } from 'fflate';

const headings = [
  'Period',
  'Ver.nr',
  'Leverantör',
  'Organisationsnr',
  'Konto',
  'Förvaltning',
  'Belopp exkl moms',
  'Text',
];
const rowsPerPiece = 5_000;

/** A made row of a supplier ledger: 3 000 suppliers, 400 accounts, 14 departments, a text of its own. */
function ledgerRow(row: number): readonly (string | number)[] {
  const supplier = (row * 7_919) % 3_000;
  return [
    202_501 + (row % 12),
    `V${100_000 + row}`,
    `Leverantör ${supplier} Entreprenad & Service AB`,
    organisationNumber(supplier),
    4_000 + ((row * 13) % 400),
    `${390 + (row % 14)} - Nämnden för område ${row % 14}`,
    (((row * 7_919) % 1_000_000) - 50_000) / 100,
    `Faktura ${row}; avser leverans enligt avtal`,
  ];
}

/** An organisation number with a right check digit, one for each supplier by its number from 0. */
export function organisationNumber(supplier: number): string {
  const nine = `5599${String(supplier).padStart(5, '0')}`;
  const sum = [...nine].reduce((total, digit, index) => {
    const doubled = Number(digit) * (index % 2 === 0 ? 2 : 1);
    return total + (doubled > 9 ? doubled - 9 : doubled);
  }, 0);
  return `${nine.slice(0, 6)}-${nine.slice(6)}${(10 - (sum % 10)) % 10}`;
}

/** Writes such a ledger as text: semicolons, decimal commas, quoted texts, CRLF. */
export async function writeLedgerText(file: string, rows: number): Promise<void> {
  const out = createWriteStream(file);
  out.write(`\ufeff${headings.join(';')}\r\n`);
  for (let from = 0; from < rows; from += rowsPerPiece) {
    let piece = '';
    for (let row = from; row < Math.min(from + rowsPerPiece, rows); row += 1) {
      const cells = ledgerRow(row);
      piece += `${cells.slice(0, 6).join(';')};${Number(cells[6]).toFixed(2).replace('.', ',')};"${cells[7]}"\r\n`;
    }
    if (!out.write(piece)) await once(out, 'drain');
  }
  out.end();
  await finished(out);
}

/** Writes such a ledger as a workbook with shared texts, as finance systems and Excel do. */
export async function writeLedgerWorkbook(file: string, rows: number): Promise<void> {
  const out = createWriteStream(file);
  let drained = true;
  const zip = new Zip((error, data, last) => {
    if (error) throw error;
    drained = out.write(data);
    if (last) out.end();
  });
  const part = (name: string): ZipDeflate => {
    const added = new ZipDeflate(name, { level: 6 });
    zip.add(added);
    return added;
  };
  const relation = 'http://schemas.openxmlformats.org/officeDocument/2006/relationships';
  const relations = (...targets: readonly (readonly [string, string])[]) =>
    `<Relationships>${targets.map(([type, target], index) => `<Relationship Id="r${index + 1}" Type="${relation}/${type}" Target="${target}"/>`).join('')}</Relationships>`;
  part('_rels/.rels').push(strToU8(relations(['officeDocument', 'xl/workbook.xml'])), true);
  part('xl/workbook.xml').push(
    strToU8('<workbook><sheets><sheet name="Reskontra" sheetId="1" id="r1"/></sheets></workbook>'),
    true,
  );
  part('xl/_rels/workbook.xml.rels').push(
    strToU8(relations(['worksheet', 'sheet.xml'], ['sharedStrings', 'texts.xml'])),
    true,
  );
  const texts = new Map<string, number>();
  const textAt = (text: string): number => {
    const known = texts.get(text) ?? texts.size;
    texts.set(text, known);
    return known;
  };
  const rowXml = (cells: readonly (string | number)[], row: number): string =>
    `<row r="${row}">${cells
      .map((cell, column) => {
        const name = `${String.fromCharCode(65 + column)}${row}`;
        return typeof cell === 'number'
          ? `<c r="${name}"><v>${cell}</v></c>`
          : `<c r="${name}" t="s"><v>${textAt(cell)}</v></c>`;
      })
      .join('')}</row>`;
  const sheet = part('xl/sheet.xml');
  sheet.push(strToU8(`<worksheet><sheetData>${rowXml(headings, 1)}`));
  for (let from = 0; from < rows; from += rowsPerPiece) {
    let piece = '';
    for (let row = from; row < Math.min(from + rowsPerPiece, rows); row += 1) piece += rowXml(ledgerRow(row), row + 2);
    sheet.push(strToU8(piece));
    if (!drained) await once(out, 'drain');
  }
  sheet.push(strToU8('</sheetData></worksheet>'), true);
  const shared = part('xl/texts.xml');
  shared.push(strToU8('<sst>'));
  for (const text of texts.keys()) shared.push(strToU8(`<si><t>${text.replaceAll('&', '&amp;')}</t></si>`));
  shared.push(strToU8('</sst>'), true);
  zip.end();
  await finished(out);
}
