import { fold } from '../../domain/basics/text';
import type { NamedFigures } from '../../domain/summary/summaryTypes';
import { organisationTexts } from '../../locales/collection';
import type { SheetAddition } from '../report/additions';
import { sliceBlock } from '../report/sliceBlock';
import { largestFirst } from '../report/summarySheet';
import { labelCell, sliceLabel } from '../tables/ledgerCells';

/**
 * Per organisation on Sammanställning, as every other slice. `figures` null: nothing is known of the register yet. It is
 * summed over Fakta's Organisation: in a collection the member's, else the register's own.
 */
export function organisationSlice(figures: readonly NamedFigures[] | null): SheetAddition {
  const slices = figures ?? [];
  const sliceOf = (label: unknown) =>
    slices.find(({ name }) => fold(String(labelCell(sliceLabel(name)))) === fold(String(label)));
  return {
    sheet: 'summary',
    block: sliceBlock({
      key: 'perOrganisation',
      name: 'Samm_Organisation',
      field: 'organisation',
      text: organisationTexts,
      labels: largestFirst(slices).map(({ name }) => [labelCell(sliceLabel(name))]),
      sliceOf,
    }),
  };
}
