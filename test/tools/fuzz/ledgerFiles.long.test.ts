import { describeBadLedgers } from './badLedgers';

describeBadLedgers({ files: 400, bombs: Infinity, refused: 4 });
