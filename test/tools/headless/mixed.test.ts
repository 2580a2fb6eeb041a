import { describeMixed } from './mixedRegister';

// mixed.long.test.ts has a thousand, and LibreOffice.
describeMixed(50, false);
