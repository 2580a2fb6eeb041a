import { describeReach } from './support/reach';

// As narrow as Excel lets a pane be; the usual width is in reach.long.test.ts.
describeReach(320);
