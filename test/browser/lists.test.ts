import { describeLists } from './support/partLists';

// The empty ones are in lists.long.test.ts.
describeLists('sixty');
