import { ownNumber } from '../effect/effectId';

/**
 * Values by Effekt-ID. IDs of the add-in's own form (E-0001) are whole numbers and found by them: to hash a text for every row of a large
 * register costs more than most rules do. Texts are compared as they are; whoever wants them trimmed and without case folds them before.
 */
export class ById<Value> {
  private readonly numbered: (Value | undefined)[] = [];
  private readonly others = new Map<string, Value>();

  get(id: string): Value | undefined {
    const number = ownNumber(id);
    return number === null ? this.others.get(id) : this.numbered[number];
  }

  set(id: string, value: Value): void {
    const number = ownNumber(id);
    if (number === null) this.others.set(id, value);
    else this.numbered[number] = value;
  }
}
