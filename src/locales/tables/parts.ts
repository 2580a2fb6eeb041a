import type { PartTableKey, TableFields } from '../../domain/register/cells';
import { closeLineWords, closePositionWords, closeWords } from './closes';
import { contractWords } from './contracts';
import { indicatorWords } from './indicators';
import { initiativeWords } from './initiatives';
import { memberWords, shareWords } from './members';
import {
  accountCategoryWords,
  creditRowWords,
  departmentMapWords,
  payablesImportWords,
  payablesWords,
  purchaseWords,
} from './payables';
import { watchWords } from './watches';
import { headingsOf, type TableWords } from './words';

/** The words of the optional parts' tables, by key. */
export const partTableWords: { readonly [Key in PartTableKey]: TableWords<TableFields[Key]> } = {
  closes: closeWords,
  closeLines: closeLineWords,
  closePositions: closePositionWords,
  indicators: indicatorWords,
  watches: watchWords,
  contracts: contractWords,
  payablesImports: payablesImportWords,
  payables: payablesWords,
  creditRows: creditRowWords,
  purchases: purchaseWords,
  departmentMap: departmentMapWords,
  accountCategories: accountCategoryWords,
  members: memberWords,
  shares: shareWords,
  initiatives: initiativeWords,
};

export const indicatorHeadings = headingsOf(indicatorWords);
export const watchHeadings = headingsOf(watchWords);
export const initiativeHeadings = headingsOf(initiativeWords);
