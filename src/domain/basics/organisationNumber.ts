import type { CellValue } from '../register/cells';
import { cellText } from './text';

/** What a cell that should hold a supplier's organisation number holds. A person's number is never handed on. */
export type OrganisationNumber =
  /** `digits`: the ten digits, without prefix and hyphen. */
  | { readonly kind: 'organisation'; readonly digits: string }
  /** A sole trader: the number is a personnummer or a coordination number, whatever its check digit. */
  | { readonly kind: 'person' }
  /** Of another country. `text`: in capitals, without spaces and signs between; compared as it stands. */
  | { readonly kind: 'foreign'; readonly text: string }
  /** The file's own supplier number, or a number with a fault: tells nothing of which organisation it is. */
  | { readonly kind: 'internalNumber'; readonly fault: NumberFault }
  /** Blank or hidden by who published the file. */
  | { readonly kind: 'masked' };

/** Why a number is no organisation's: not ten digits, a wrong check digit, or digits that no organisation has. */
export type NumberFault = 'length' | 'checkDigit' | 'form';

const masked: OrganisationNumber = { kind: 'masked' };
const person: OrganisationNumber = { kind: 'person' };

const betweenDigits = /[\s\u2010-\u2015\u2212+./-]/g;
const vatOfSweden = /^SE(\d{10}|\d{12})01$/;
/** VAT numbers of ten or twelve digits, which may look like a person's: Belgium, Lithuania, Poland, Romania. */
const longVatElsewhere = /^(?:BE|LT|PL|RO)\d+$/;
/** After the year: month 01–12, and day 01–31 or, for a coordination number, 61–91. */
const personForm = /^\d{2}(?:0[1-9]|1[0-2])(?:0[1-9]|[12]\d|3[01]|6[1-9]|[78]\d|9[01])/;
const longRun = /\d{10,}/;

/**
 * Which kind of number a cell holds (the part files' foundations, section 2). Never throws, never answers a
 * person's number.
 */
export function readOrganisationNumber(cell: CellValue | undefined): OrganisationNumber {
  const text = cellText(cell);
  const compact = text.replace(betweenDigits, '').toUpperCase();
  if (/^\d+$/.test(compact)) return fromDigits(compact);
  if (vatOfSweden.test(compact)) return fromDigits(compact.slice(2, -2));
  if (compact.startsWith('SE') && /^\d+$/.test(compact.slice(2))) return fromDigits(compact.slice(2));
  if (longVatElsewhere.test(compact)) return { kind: 'foreign', text: compact };
  return fromWords(compact);
}

/** NNNNNN-NNNN, as an organisation's ten digits are written. */
export function writtenOrganisationNumber(digits: string): string {
  return `${digits.slice(0, 6)}-${digits.slice(6)}`;
}

function fromDigits(digits: string): OrganisationNumber {
  const ten = digits.length === 12 ? digits.slice(2) : digits;
  if (ten.length !== 10) return { kind: 'internalNumber', fault: 'length' };
  if (personForm.test(ten)) return person;
  const prefix = digits.slice(0, -10);
  if (prefix === '18' || prefix === '19' || prefix === '20') return person;
  if (prefix !== '' && prefix !== '16') return { kind: 'internalNumber', fault: 'length' };
  if (!hasCheckDigit(ten)) return { kind: 'internalNumber', fault: 'checkDigit' };
  return ten.charAt(2) < '2' ? { kind: 'internalNumber', fault: 'form' } : { kind: 'organisation', digits: ten };
}

/** Words beside digits: a person's number may hide among them; words alone, as masks are, say nothing. */
function fromWords(compact: string): OrganisationNumber {
  const run = longRun.exec(compact)?.[0];
  if (run !== undefined && fromDigits(run).kind === 'person') return person;
  if (!/\d/.test(compact)) return masked;
  return /^\d/.test(compact) ? { kind: 'internalNumber', fault: 'form' } : { kind: 'foreign', text: compact };
}

/** Luhn's sum (ISO/IEC 7812-1): every other digit doubled from the first of ten, the digits' sum a multiple of 10. */
function hasCheckDigit(ten: string): boolean {
  let sum = 0;
  for (let index = 0; index < ten.length; index += 1) {
    const doubled = (ten.charCodeAt(index) - 48) * (index % 2 === 0 ? 2 : 1);
    sum += doubled > 9 ? doubled - 9 : doubled;
  }
  return sum % 10 === 0;
}
