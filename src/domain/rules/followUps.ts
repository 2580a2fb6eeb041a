import { lastElapsedMonth, type MonthIndex, type Serial } from '../calendar';
import type { CountedEffect, RuleContext } from './context';
import { rangesInSteps, type Steps } from '../steps';
import { followUpOf, notFollowedUp, type EffectFollowUp } from './followUpIndex';
import { judgeFollowUp } from './followUpRules';
import { judgeOutcomes, type CountedOutcome } from './outcomes';

/** The counted outcomes by effect, and how far each effect is followed up. Effects are known by their row. */
export class FollowUps {
  private readonly ofRow = new Map<number, CountedOutcome[]>();
  private readonly known = new Map<number, EffectFollowUp>();
  private readonly lastElapsed: MonthIndex;

  constructor(outcomes: readonly CountedOutcome[], asOf: Serial) {
    this.lastElapsed = lastElapsedMonth(asOf);
    for (const outcome of outcomes) {
      const { row } = outcome.counted.effect;
      const own = this.ofRow.get(row);
      if (own === undefined) this.ofRow.set(row, [outcome]);
      else own.push(outcome);
    }
  }

  of(counted: CountedEffect): EffectFollowUp {
    return this.followUpBy(counted, this.ofRow.get(counted.effect.row));
  }

  private followUpBy(counted: CountedEffect, own: readonly CountedOutcome[] | undefined): EffectFollowUp {
    if (own === undefined) return notFollowedUp;
    const { row } = counted.effect;
    let followUp = this.known.get(row);
    if (followUp === undefined) {
      followUp = followUpOf(counted, own.map(({ outcome }) => outcome), this.lastElapsed);
      this.known.set(row, followUp);
    }
    return followUp;
  }

  /** The rules about outcomes and about effects that lack them. */
  judge(effects: readonly CountedEffect[], context: RuleContext): Steps<void> {
    return rangesInSteps(effects.length, (from, to) => {
      for (let index = from; index < to; index += 1) {
        const counted = effects[index] as CountedEffect;
        const own = this.ofRow.get(counted.effect.row);
        const followUp = this.followUpBy(counted, own);
        judgeFollowUp(counted, followUp, context);
        if (own !== undefined) judgeOutcomes(own, followUp, context, this.lastElapsed);
      }
    });
  }
}
