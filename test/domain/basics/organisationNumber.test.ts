import fc from 'fast-check';
import Organisationsnummer from 'organisationsnummer';
import { readOrganisationNumber, writtenOrganisationNumber } from '../../../src/domain/basics/organisationNumber';

const kindOf = (cell: string | number | null) => readOrganisationNumber(cell).kind;
const organisation = (digits: string) => ({ kind: 'organisation', digits });

describe('an organisation number is read by its digits', () => {
  it.each(['5599001004', '5599002002', '8020001007', '9160001005'])('%s is valid', (digits) => {
    expect(readOrganisationNumber(digits)).toEqual(organisation(digits));
    expect(readOrganisationNumber(Number(digits))).toEqual(organisation(digits));
  });

  it.each([
    '559900-1004',
    '559900–1004',
    ' 559900 1004 ',
    '559900\u00a01004',
    '559900\u202f1004',
    '16559900-1004',
    'SE559900100401',
    'se 559900-1004 01',
    'SE16559900100401',
    'SE5599001004',
  ])('%s is written in one way', (text) => {
    expect(readOrganisationNumber(text)).toEqual(organisation('5599001004'));
    expect(writtenOrganisationNumber('5599001004')).toBe('559900-1004');
  });

  it.each(['5599001005', '5560160681'])('%s has a wrong check digit and is the file’s own number', (text) => {
    expect(readOrganisationNumber(text)).toEqual({ kind: 'internalNumber', fault: 'checkDigit' });
  });

  it.each([
    ['10004007', 'length'],
    ['7', 'length'],
    ['55990010041', 'length'],
    ['175599001004', 'length'],
    ['3,5E+09', 'form'],
    ['5513010248', 'form'],
  ])('%s is the file’s own number: %s', (text, fault) => {
    expect(readOrganisationNumber(text)).toEqual({ kind: 'internalNumber', fault });
  });

  it.each([
    'DE123456789',
    'NO 987 654 321 MVA',
    'fi12345678',
    'BE0403.170.701',
    'ESB12345678',
    'NL123456789B01',
    'AT-U1234567',
    'SEB 5599001004',
  ])('%s is foreign', (text) => {
    expect(kindOf(text)).toBe('foreign');
  });

  it('a foreign number is compared in capitals, without what stands between', () => {
    expect(readOrganisationNumber('no 987 654 321 mva')).toEqual({ kind: 'foreign', text: 'NO987654321MVA' });
  });

  it.each([
    null,
    '',
    '   ',
    '*',
    '***',
    '[innehåller personuppgifter]',
    '[Kan innehålla personuppgifter]',
    'ANONYMERAD',
    'saknas',
    '-',
  ])('%s is masked: it says nothing of who it is', (cell) => expect(kindOf(cell)).toBe('masked'));
});

describe('a person’s number is known whatever its check digit, and never handed on', () => {
  it.each([
    '5502310245',
    '550231-0245',
    '550231+0245',
    '5502310246',
    '195502310245',
    '165502310245',
    '200513450001',
    '195599001004',
    '181313131313',
    'SE550231024501',
    'SE550231-0245',
    'E550231-0245',
    'Bo 550231-0245',
    'Anna Ek 195502310245',
    '550231-0245 enskild firma',
    '550291-0245',
    '0501010000',
  ])('%s', (text) => expect(readOrganisationNumber(text)).toEqual({ kind: 'person' }));

  it('any date of birth, with any four digits after it, in any of the ways to write it', () => {
    const birth = fc.tuple(
      fc.integer({ min: 0, max: 99 }),
      fc.integer({ min: 1, max: 12 }),
      fc.integer({ min: 1, max: 31 }),
    );
    const form = fc.constantFrom('', '-', '–', '+', ' ', '\u00a0');
    const before = fc.constantFrom('', '18', '19', '20', 'SE');
    fc.assert(
      fc.property(
        birth,
        fc.integer({ min: 0, max: 9999 }),
        form,
        before,
        fc.boolean(),
        (date, last, sign, prefix, coordination) => {
          const [year, month, day] = date;
          const digits = [year, month, coordination ? day + 60 : day]
            .map((part) => String(part).padStart(2, '0'))
            .join('');
          expect(readOrganisationNumber(`${prefix}${digits}${sign}${String(last).padStart(4, '0')}`)).toEqual({
            kind: 'person',
          });
        },
      ),
    );
  });
});

describe('the digits agree with the package that is kept for them', () => {
  it('for every ten digits whose third is 2 or more', () => {
    const ten = fc.tuple(
      fc.integer({ min: 10, max: 99 }),
      fc.integer({ min: 20, max: 99 }),
      fc.integer({ min: 0, max: 999_999 }),
    );
    fc.assert(
      fc.property(ten, ([first, second, rest]) => {
        const digits = `${first}${second}${String(rest).padStart(6, '0')}`;
        expect(kindOf(digits) === 'organisation').toBe(Organisationsnummer.valid(digits));
      }),
      { numRuns: 1000 },
    );
  });

  it('and a valid one is found for every nine digits: one check digit of ten', () => {
    const nine = fc.tuple(
      fc.integer({ min: 10, max: 99 }),
      fc.integer({ min: 2, max: 9 }),
      fc.integer({ min: 0, max: 999_999 }),
    );
    fc.assert(
      fc.property(nine, ([first, third, rest]) => {
        const digits = `${first}${third}${String(rest).padStart(6, '0')}`;
        const valid = [...'0123456789'].filter((check) => kindOf(digits + check) === 'organisation');
        expect(valid).toHaveLength(1);
        expect(Organisationsnummer.valid(digits + valid[0])).toBe(true);
      }),
    );
  });

  it('never throws, and never answers with a person’s digits', () => {
    fc.assert(fc.property(fc.string(), (text) => expect(() => readOrganisationNumber(text)).not.toThrow()));
  });
});
