/**
 * Månadsbokslut (close.md): why a figure is not last month's. `registerState` makes the register into what a close
 * sees; `closeRefusal` says whether a month may be closed; `closeMonth` answers what to write; `changesSince` with
 * `bridgeOfChanges` shows the same between closes, without writing; `bridgeOf` is a close's bridge; `judgeCloses` are
 * its rules. The tables are read to a `CloseHistory`.
 */
export { bridgeOf, bridgeOfChanges, classBridge, isMeasured, largestLines } from './bridge';
export type { Bridge, BridgeAmount, BridgeMovement, ClassBridge } from './bridge';
export { changesSince } from './changes';
export type { Change } from './changes';
export { closeDay, closedMeanwhile, closeMonth, closeRefusal } from './closeMonth';
export type { Close, CloseDetails, CloseRefusal } from './closeMonth';
export { judgeCloses } from './closeRules';
export * from './closeTypes';
export { registerState } from './fromRegister';
