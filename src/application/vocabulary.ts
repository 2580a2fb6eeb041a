import { buildVocabulary } from '../domain/register/vocabulary';
import { choices, sharedDepartment, notStated } from '../locales/workbook';

/** The words of the workbook's lists, as the reader looks them up. The workbook is always Swedish. */
export const vocabulary = buildVocabulary({ ...choices, commonDepartment: sharedDepartment, notStated });
