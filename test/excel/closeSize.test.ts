import { describeSize } from './closeSize';

// closeSize.long.test.ts tries a hundred thousand.
describeSize([1000, 10_000]);
