import { describeReach } from './support/reach';

describeReach(450);
