import type { ChartFont, ChartPart } from '../../book/chart';
import { refuse } from '../../state/errors';
import { whole } from '../basics/arguments';
import { object, type ObjectKind, type OfficeObject } from '../basics/objects';
import { fontKind } from '../charts/chart-parts';
import { keptWith } from './remembered';

interface Substring {
  readonly font: ChartFont;
}

const SUBSTRING_FONT = fontKind<Substring>(({ font }) => font);
const SUBSTRING: ObjectKind<Substring> = {
  name: 'ChartFormatString',
  navigations: { font: (target) => object(SUBSTRING_FONT, target) },
};

/** A part of a chart's title, by its place and length. Refuses what lies outside the text. */
export function titleSubstring({ title }: ChartPart, start: unknown, length: unknown): OfficeObject {
  const [from, count] = [whole(start), whole(length)];
  if (from < 0 || count < 1 || from + count > title.text.length) refuse('InvalidArgument');
  return object(
    SUBSTRING,
    keptWith<Substring>(title, `substring ${from} ${count}`, () => ({ font: {} })),
  );
}
