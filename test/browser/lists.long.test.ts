import { describeLists } from './support/partLists';

describeLists('empty');
