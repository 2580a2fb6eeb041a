import { finished } from '../../domain/basics/steps';
import { zipSync, strToU8 } from 'fflate';
import { guessMapping } from '../../application/importTarget';
import { prepareLedger } from '../../application/payables/ledgerReading';
import type { Serial } from '../../domain/basics/calendar';
import { readContracts } from '../../domain/payables/contractRows';
import type { ReductionRequest } from '../../domain/payables/reductionRequest';
import { FileError } from '../../files/fault';
import { ledgerList } from '../../files/ledgerList';
import { openFile } from '../../files/openFile';
import { payablesTarget } from '../../files/payablesTarget';
import { reduceLedger } from '../../files/reduceLedger';
import { fileFaultText } from '../../locales/files';
import { payablesHeadings } from '../../locales/payablesHeadings';
import { trialDay } from '../faults/scene';
import { Chance } from './chance';
import { wildValue } from './wildValues';

const headings = Object.values(payablesHeadings).flat();
/** Stands in every file: no answer may quote it. */
const secret = 'Hemlig Person 19550231';

const separators = [';', ';', ';', ',', '\t', '|', ':'] as const;
const lineEnds = ['\r\n', '\r\n', '\n', '\n', '\r', '\u2028'] as const;
const amounts = ['12,50', '-1302,03', '1 500,00', '−3,5', '0,00'] as const;
const wrongAmounts = ['12.50', '1.500', '1e309', '999999999999999999', '12,5 kr', '', 'x'] as const;
const days = ['2025-01-31', '20250228', '202503', '45688', '2025-01-31 00:00:00'] as const;
const wrongDays = ['31/1 2025', '2025-13-41', '', '9999999'] as const;
const numbers = [
  '559900-1004',
  '5502310245',
  '195502310245',
  '*',
  '10004007',
  'SE559900100401',
  'DE123456789',
] as const;
const formulas = ['=HYPERLINK("http://x";"y")', '+cmd|calc', '@SUM(A1)', '-2+3', '=1/0'] as const;
const quotes = ['"', '""', 'a"b', '"a', 'a"', '"a\nb"'] as const;

/** How much of a file is wrong: most have some of it, and many rows of each are well. */
interface Wrong {
  readonly cells: number;
  readonly quotes: boolean;
}

/** A row as finance systems and accidents write it. */
function row(chance: Chance, { cells: share, quotes: quoted }: Wrong): string[] {
  const wild = (well: readonly string[], wrong: readonly string[]): string =>
    chance.of(chance.happens(share) ? wrong : well);
  const names = [secret, ...formulas, ...(quoted ? quotes : []), quoted ? String(wildValue(chance)) : 'å'];
  const cells = [
    wild(days, wrongDays),
    wild(['Bolaget AB', 'Andra bolaget HB'], names),
    chance.of(numbers),
    wild(['6410', '64510 Inkontinens', '4500'], ['', 'konto']),
    wild(amounts, wrongAmounts),
    wild(['Socialförvaltningen', ''], formulas),
    chance.of(['V1', '', secret]),
  ];
  if (chance.happens(share / 3)) cells.splice(chance.below(cells.length), 1);
  if (chance.happens(share / 6)) cells.push(...Array.from({ length: chance.below(300) }, () => 'x'));
  return cells;
}

function ledgerText(chance: Chance): string {
  const heads = chance.happens(0.8)
    ? ['Datum', 'Leverantör', 'Organisationsnr', 'Konto', 'Belopp exkl moms', 'Förvaltning', 'Verifikationsnr']
    : Array.from({ length: 1 + chance.below(12) }, () => chance.of([...headings, '', 'x']));
  const wrong = { cells: chance.of([0, 0.003, 0.2]), quotes: chance.happens(0.2) };
  const body = Array.from({ length: chance.below(60) }, () => row(chance, wrong));
  const above = chance.happens(0.2) ? ['Rapport', ''] : [];
  const separator = chance.of(separators);
  return [...above, ...[heads, ...body].map((cells) => cells.join(separator))].join(chance.of(lineEnds));
}

/** Bytes of a text in one of the encodings that files come in, and in two that nobody asked for. */
function encoded(text: string, chance: Chance): Uint8Array {
  const utf16 = Buffer.from(`\ufeff${text}`, 'utf16le');
  return chance.of([
    () => strToU8(text),
    () => strToU8(text),
    () => strToU8(text),
    () => strToU8(`\ufeff${text}`),
    () => strToU8(`\ufeff${text}`),
    () => new Uint8Array(utf16),
    () => new Uint8Array(Buffer.from(utf16).swap16()),
    () => Uint8Array.from([...text].map((sign) => sign.charCodeAt(0) & 0xff)),
    // Windows-1252 has nothing at these.
    () => Uint8Array.from([...strToU8(text), 0x81, 0x8d, 0x8f, 0x90, 0x9d]),
    // UTF-32.
    () => Uint8Array.from([0xff, 0xfe, 0, 0, ...[...text].flatMap((sign) => [sign.charCodeAt(0) & 0xff, 0, 0, 0])]),
  ])();
}

const relations = (target: string, type: string): string =>
  `<Relationships xmlns="http://schemas.openxmlformats.org/package/2006/relationships"><Relationship Id="r1" Type="http://schemas.openxmlformats.org/officeDocument/2006/relationships/${type}" Target="${target}"/></Relationships>`;

/** A workbook whose one sheet holds what is given: many like bytes make a bomb of it. */
function packed(sheet: Uint8Array): Uint8Array {
  const main = 'http://schemas.openxmlformats.org/spreadsheetml/2006/main';
  return zipSync(
    {
      '[Content_Types].xml': strToU8(
        '<Types xmlns="http://schemas.openxmlformats.org/package/2006/content-types"><Default Extension="xml" ContentType="application/xml"/></Types>',
      ),
      '_rels/.rels': strToU8(relations('xl/workbook.xml', 'officeDocument')),
      'xl/workbook.xml': strToU8(
        `<workbook xmlns="${main}" xmlns:r="http://schemas.openxmlformats.org/officeDocument/2006/relationships"><sheets><sheet name="Blad1" sheetId="1" r:id="r1"/></sheets></workbook>`,
      ),
      'xl/_rels/workbook.xml.rels': strToU8(relations('worksheets/sheet1.xml', 'worksheet')),
      'xl/worksheets/sheet1.xml': sheet,
    },
    { level: 9 },
  );
}

const plain = (text: string): string =>
  [...text].map((sign) => (sign < ' ' || sign === '<' || sign === '&' ? '.' : sign)).join('');

function sheetXml(chance: Chance): Uint8Array {
  const wrong = { cells: chance.of([0, 0.3]), quotes: true };
  const cell = (text: string, column: number, line: number): string =>
    `<c r="${String.fromCharCode(65 + (column % 26))}${line}" t="inlineStr"><is><t>${plain(text)}</t></is></c>`;
  const lines = [
    ['Datum', 'Leverantör', 'Organisationsnr', 'Konto', 'Belopp'],
    ...Array.from({ length: 10 }, () => row(chance, wrong)),
  ];
  const rows = lines.map((cells, index) => {
    const own = cells.slice(0, 26).map((text, column) => cell(text, column, index + 1));
    return `<row r="${index + 1}">${own.join('')}</row>`;
  });
  return strToU8(`<worksheet><sheetData>${rows.join('')}</sheetData></worksheet>`);
}

/** Bombs and lines without an end, of the sizes that are tried: seldom, for each takes its time. */
const large: readonly ((chance: Chance) => Uint8Array)[] = [
  () => packed(new Uint8Array(60_000_000)),
  () => packed(strToU8(`<worksheet><sheetData>${'<row r="1"/>'.repeat(4_000_000)}</sheetData></worksheet>`)),
  () => strToU8(`Datum;Leverantör;Belopp\n2025-01-31;"${'x'.repeat(10_000_000)}`),
  () => strToU8('x'.repeat(10_000_000)),
  () => strToU8(`Datum;Leverantör;Belopp\n${';'.repeat(10_000_000)}`),
  (chance) => new Uint8Array(10_000_000).fill(chance.below(256)),
];

const small: readonly ((chance: Chance) => Uint8Array)[] = [
  (chance) => encoded(ledgerText(chance), chance),
  (chance) => encoded(ledgerText(chance), chance),
  (chance) => bent(encoded(ledgerText(chance), chance), chance),
  (chance) => packed(sheetXml(chance)),
  (chance) => bent(packed(sheetXml(chance)), chance),
  (chance) => Uint8Array.from({ length: chance.below(4000) }, () => chance.below(256)),
];

function bent(bytes: Uint8Array, chance: Chance): Uint8Array {
  const changed = bytes.slice(0, chance.happens(0.3) ? chance.below(bytes.length + 1) : bytes.length);
  for (let count = chance.below(12); count > 0 && changed.length > 0; count -= 1)
    changed[chance.below(changed.length)] = chance.below(256);
  return changed;
}

/** The large ones, one by one. */
export const largeLedgerFiles: readonly (() => Uint8Array)[] = large.map((make) => () => make(new Chance(1)));

/** A file of a finance system, or what has become of one. */
export function ledgerFile(chance: Chance): Uint8Array {
  return chance.of(chance.happens(0.02) ? large : small)(chance);
}

const contracts = readContracts({ columns: {}, rows: [], firstRow: 0 }, new Map());
const request: ReductionRequest = {
  importId: 'L-1',
  parties: contracts.parties,
  departments: [],
  effectContracts: [],
  creditContracts: [],
  smallestCredit: 100_000,
  categories: [],
  neverRead: null,
  ownOrganisation: null,
  internalCounterparties: { from: 1, to: 4 },
  groupCounterparties: { from: 5, to: 7 },
  costAccountsOnly: false,
};

/** A file read as a ledger, to its end. '' when it was read, or refused in words that quote nothing of it. */
export async function tryLedgerFile(bytes: Uint8Array): Promise<string> {
  try {
    const sources = await openFile(new Blob([new Uint8Array(bytes)]), headings);
    const { source, month } = ledgerList(sources, null);
    const mapping = guessMapping({ headings: source.headings, rows: source.sample }, payablesTarget);
    const { reduction, file } = await reduceLedger(source, mapping, request, { month });
    const facts = {
      buyer: '',
      dateKind: file.dateKind,
      vat: file.vat,
      numberHeading: '',
      costAccountsOnly: false,
      source: '',
      file: 'fil',
      fileMark: 'm',
      replaces: [],
      coverage: null,
      readOn: trialDay as Serial,
    };
    const standing = { imports: [], costs: [], credits: [], purchases: [] };
    const { after, stats, imported } = finished(prepareLedger(standing, reduction, facts, contracts));
    const booked = after.purchases.reduce((sum, { amount }) => sum + amount, 0n);
    if (imported !== null && booked + stats.excluded !== stats.sum) return `${booked} is not the file's ${stats.sum}`;
    return JSON.stringify([after.costs, after.credits]).includes(secret) ? 'a person is kept' : '';
  } catch (error) {
    if (!(error instanceof FileError)) throw error;
    const words = [fileFaultText(error, 'sv'), fileFaultText(error, 'en')];
    if (words.some((text) => text.length < 20 || /undefined|null|\[object/.test(text)))
      return `said ${words.join(' / ')}`;
    return words.some((text) => text.includes(secret)) ? 'the words quote the file' : '';
  }
}
