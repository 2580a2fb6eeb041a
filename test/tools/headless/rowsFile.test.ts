import { readRowsFile } from '../../../src/tools/headless/rowsFile';

describe('a rows file', () => {
  it('is rows by heading, every part of it optional', () => {
    expect(readRowsFile('{"effects":[{"Belopp":"3,2 mkr","Startdatum":null}, {}]}')).toMatchObject({
      departments: [],
      categories: [],
      effects: [{ Belopp: '3,2 mkr', Startdatum: null }, {}],
      outcomes: [],
    });
  });

  it.each([
    ['{', /JSON/],
    ['{"effekter":[]}', /okänd nyckel effekter/],
    ['{"effects":{}}', /vid effects/],
    ['{"effects":[{"Belopp":[1]}]}', /vid effects\.0\.Belopp/],
    ['[]', /Radfilen/],
  ])('says where %s is wrong', (text, message) => expect(() => readRowsFile(text)).toThrow(message));
});
