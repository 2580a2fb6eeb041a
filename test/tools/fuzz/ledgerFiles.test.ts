import { describeBadLedgers } from './badLedgers';

// ledgerFiles.long.test.ts tries more of each.
describeBadLedgers({ files: 40, bombs: 1, refused: 1 });
