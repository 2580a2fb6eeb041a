import { describeBadLedgers } from './badLedgers';

// ledgerFiles.long.test.ts tries more of each, and gives them to a register.
describeBadLedgers({ files: 40, bombs: 1, refused: 0 });
