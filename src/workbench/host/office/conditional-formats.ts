import { object, type ObjectKind } from './objects';
import type { RangeTarget } from './state';

export const CONDITIONAL_FORMATS: ObjectKind<RangeTarget> = { name: 'ConditionalFormatCollection' };
void object;
