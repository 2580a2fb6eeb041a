import { describeMixed } from './mixedRegister';

describeMixed(200);
