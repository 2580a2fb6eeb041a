import { describeLibreOffice, freshnessCases } from './freshness';

describe('02 what is typed after a refresh', () => {
  describeLibreOffice(Object.keys(freshnessCases));
});
