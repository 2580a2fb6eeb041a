import { movements } from '../../../src/domain/close/closeTypes';
import { describeInvariants } from '../../support/parts/closeInvariants';

describeInvariants(10_000, movements);
