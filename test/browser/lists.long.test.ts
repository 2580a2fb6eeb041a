import { describeLists } from './support/partLists';

describeLists('sixty');
describeLists('empty');
