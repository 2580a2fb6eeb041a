import { describeInvariants } from '../../support/parts/closeInvariants';

// A tenth of what invariants.long.test.ts tries.
describeInvariants(1000);
