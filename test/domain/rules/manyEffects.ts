import type { EffectField } from '../../../src/domain/register/cells';
import type { Row } from '../../support/register';
import { assessed, contract } from '../../support/register';

/** A register with nothing but effects. */
export const effects = (...rows: Row<EffectField>[]) => assessed({ effects: rows });

/** Contracts that share nothing that the rules look at, unless they are made to. */
export const apart = (index: number, change: Row<EffectField> = {}): Row<EffectField> => ({
  ...contract,
  id: `E-1${index}`,
  title: `Avtal ${index}`,
  supplier: `Leverantör ${index}`,
  ...change,
});
