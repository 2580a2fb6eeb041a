import { describeMixed } from './mixedRegister';

describeMixed(1000, true);
