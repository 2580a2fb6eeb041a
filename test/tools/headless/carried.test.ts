import { describeCarried } from './carriedFiles';

// carried.long.test.ts has twenty.
describeCarried(2);
