import { changesSince as changesInSteps, judgeCloses as judgedInSteps } from '../../../src/domain/close';
import { closeMonth as closedInSteps } from '../../../src/domain/close/closeMonth';
import { registerState as stateInSteps } from '../../../src/domain/close/fromRegister';
import { chainedPrint as printedInSteps } from '../../../src/domain/close/print';
import { finished, type Steps } from '../../../src/domain/basics/steps';

const atOnce =
  <Given extends readonly unknown[], Made>(work: (...given: Given) => Steps<Made>) =>
  (...given: Given): Made =>
    finished(work(...given));

/** The work of closes, all its steps at once. */
export const changesSince = atOnce(changesInSteps);
export const judgeCloses = atOnce(judgedInSteps);
export const closeMonth = atOnce(closedInSteps);
export const registerState = atOnce(stateInSteps);
export const chainedPrint = atOnce(printedInSteps);
