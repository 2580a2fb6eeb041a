import { message, warning, type Rule } from './rule';

/** The rules of the optional parts, part by part. Those without a table are messages about no row. */
export const partRules = {
  W771: warning('closePositions', ['effectId']),
  W772: warning('closes', ['print']),
  E773: message,
  W774: warning('closes', ['asOf']),
  W775: warning('closes', ['calculated', 'inYear', 'realised', 'confirmed']),
} as const satisfies Readonly<Record<string, Rule>>;
