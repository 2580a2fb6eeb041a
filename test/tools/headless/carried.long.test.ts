import { describeCarried } from './carriedFiles';

describeCarried(20);
