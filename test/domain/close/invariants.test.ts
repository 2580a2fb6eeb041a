import { describeInvariants } from '../../support/parts/closeInvariants';

// invariants.long.test.ts tries ten thousand.
describeInvariants(150);
