import type { Close, CloseDetails } from '../../../src/domain/close/closeMonth';
import type { CloseHistory, LineReason } from '../../../src/domain/close/closeTypes';

export const noHistory: CloseHistory = { closes: [], lines: [], positions: [] };

/** Comments that tests can read: what of the reason is filled. */
const comment = ({ ruleId, fields, hourlyCost, positionMissing }: LineReason): string => {
  const said = {
    ...(ruleId === null ? {} : { ruleId }),
    ...(fields.length === 0 ? {} : { fields }),
    ...(hourlyCost === null ? {} : { hourlyCost }),
    ...(positionMissing ? { positionMissing } : {}),
  };
  return Object.keys(said).length === 0 ? '' : JSON.stringify(said);
};

export const details: CloseDetails = { closedAt: '2026-03-03 09:00', closedBy: 'Ek', version: '2.0.0', comment };

/** The three tables after a close has been written. */
export function withClose({ closes, lines }: CloseHistory, close: Close): CloseHistory {
  return { closes: [...closes, close.closed], lines: [...lines, ...close.lines], positions: close.positions };
}
