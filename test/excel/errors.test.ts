import { WorkbookError, workbookErrorCodes } from '../../src/application/errors';
import { unpackError } from '../../src/excel/errors';
import { workbookErrorText } from '../../src/locales/errors';

const office = (code: string) => ({
  name: 'RichApi.Error',
  code,
  message: 'på svenska',
  debugInfo: { errorLocation: 'Range.values' },
});

describe('an Office error becomes one of ours by its code', () => {
  it.each([
    ['InvalidOperationInCellEditMode', 'cellEdit'],
    ['AccessDenied', 'protected'],
    ['ItemNotFound', 'notFound'],
    ['ItemAlreadyExists', 'nameTaken'],
    ['RequestPayloadSizeLimitExceeded', 'tooLarge'],
    ['FilteredRangeConflict', 'refusedByLayout'],
    ['ApiNotFound', 'unsupported'],
    ['RequestAborted', 'busy'],
    ['SomethingNew', 'unexpected'],
  ])('%s is %s', (code, cause) => {
    const error = unpackError(office(code), false);
    expect([error.code, error.params.code, error.params.place]).toEqual([cause, code, 'Range.values']);
  });

  it('a refusal of what only the workbook in front can do says so, whatever Excel calls it', () => {
    const refused = (code: string, errorLocation: string) =>
      unpackError({ ...office(code), debugInfo: { errorLocation } }, false).code;
    expect(refused('InvalidSelection', 'Workbook.getSelectedRange')).toBe('workbookBehind');
    expect(refused('GeneralException', 'WorksheetCollection.add')).toBe('workbookBehind');
    expect(refused('GeneralException', 'WorksheetFreezePanes.freezeRows')).toBe('workbookBehind');
    expect(refused('GeneralException', 'Range.values')).toBe('unexpected');
  });

  it('says whether something was already written', () => {
    expect(unpackError(office('AccessDenied'), true).partial).toBe(true);
    expect(unpackError(new WorkbookError('cancelled'), true).partial).toBe(true);
    expect(unpackError(new WorkbookError('cancelled'), false).partial).toBe(false);
  });

  it('keeps a stranger’s error as the cause', () => {
    const stranger = new Error('x is not a function');
    expect(unpackError(stranger, false)).toMatchObject({ code: 'unexpected', cause: stranger });
  });

  it.each([
    ['FilteredRangeConflict', 'Range.values', 'Rensa filtret'],
    ['MergedRangeConflict', 'Range.insert', 'Dela dem'],
    ['InsertDeleteConflict', 'Range.insert', 'Flytta dem till ett eget blad'],
    ['InvalidOperation', 'Table.resize', 'där tabellen ska växa'],
    ['InvalidOperation', 'TableCollection.add', 'där tabellen ska växa'],
    ['InvalidOperation', 'Worksheet.delete', 'minst ett synligt blad'],
    ['InvalidOperation', 'Range.values', 'Klicka i en cell, rensa filter'],
  ])('%s at %s says what stands in the way and what to do', (code, errorLocation, words) => {
    const text = workbookErrorText(unpackError({ ...office(code), debugInfo: { errorLocation } }, false), 'sv');
    expect(text).toContain(words);
    expect(text).toMatch(/ och försök igen\.$/);
  });

  it.each([
    ['', 'Bladet eller arbetsboken är skyddat'],
    ['Fakta', 'Bladet ”Fakta” är skyddat'],
    ['Fakta\nMål', 'Något av bladen ”Fakta”, ”Mål” är skyddat'],
  ])('names the sheets that are protected: %j', (sheet, words) => {
    expect(workbookErrorText({ code: 'protected', params: { sheet } }, 'sv')).toContain(words);
  });

  it('has words for every cause in both languages', () => {
    for (const code of workbookErrorCodes) {
      expect(workbookErrorText({ code, params: {} }, 'sv')).toMatch(/\p{L}/u);
      expect(workbookErrorText({ code, params: {} }, 'en')).toMatch(/\p{L}/u);
    }
  });
});
