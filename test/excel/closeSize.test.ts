import { describeSize } from './closeSize';

// Less than a request takes, and more; closeSize.long.test.ts tries ten and a hundred thousand.
describeSize([300, 3000]);
