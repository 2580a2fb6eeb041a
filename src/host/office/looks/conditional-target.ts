import type { Sheet } from '../../book/sheet';
import type { ConditionalRule } from '../../book/sheet-parts';

/** One conditional format of a sheet. */
export interface FormatTarget {
  readonly sheet: Sheet;
  readonly item: ConditionalRule;
}
