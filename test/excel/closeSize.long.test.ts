import { describeSize } from './closeSize';

describeSize([10_000, 100_000]);
