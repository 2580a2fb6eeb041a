import { lastElapsedMonth, type MonthIndex, type Serial } from '../basics/calendar';
import type { CountedEffect, RuleContext } from './context';
import { Placed } from '../basics/placed';
import { rangesInSteps, type Steps } from '../basics/steps';
import { followUpOf, notFollowedUp, type EffectFollowUp } from './followUpIndex';
import { judgeFollowUp } from './followUpRules';
import { judgeOutcomes, type CountedOutcome } from './outcomes';

/**
 * The counted outcomes by effect, and how far each effect is followed up. Effects are known by their row. A follow-up is worked out
 * when it is asked for and not kept: few are asked for twice.
 */
export class FollowUps {
  private readonly outcomes: Placed<CountedOutcome>;
  private readonly lastElapsed: MonthIndex;

  constructor(outcomes: readonly CountedOutcome[], asOf: Serial) {
    this.lastElapsed = lastElapsedMonth(asOf);
    this.outcomes = new Placed(outcomes, ({ counted }) => counted.source.row);
  }

  of(counted: CountedEffect): EffectFollowUp {
    return this.followUpBy(counted, this.outcomes.of(counted.source.row));
  }

  private followUpBy(counted: CountedEffect, own: readonly CountedOutcome[]): EffectFollowUp {
    return own.length === 0 ? notFollowedUp : followUpOf(counted, own.map(({ outcome }) => outcome), this.lastElapsed);
  }

  /** The rules about outcomes and about effects that lack them. */
  judge(effects: readonly CountedEffect[], context: RuleContext): Steps<void> {
    return rangesInSteps(effects.length, (from, to) => {
      for (let index = from; index < to; index += 1) {
        const counted = effects[index] as CountedEffect;
        const own = this.outcomes.of(counted.source.row);
        const followUp = this.followUpBy(counted, own);
        judgeFollowUp(counted, followUp, context);
        judgeOutcomes(own, followUp, context, this.lastElapsed);
      }
    });
  }
}
