import { describeMixed } from './mixedRegister';

// mixed.long.test.ts has a thousand.
describeMixed(50);
