import { object, type ObjectKind, type OfficeObject } from './objects';
import type { Sheet } from '../book/sheet';

const CHARTS: ObjectKind<Sheet> = { name: 'ChartCollection', items: () => [] };

export const chartCollection = (sheet: Sheet): OfficeObject => object(CHARTS, sheet);
