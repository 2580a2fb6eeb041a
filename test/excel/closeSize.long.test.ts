import { describeSize } from './closeSize';

describeSize([100_000]);
