import { lastElapsedMonth, type MonthIndex, type Serial } from '../calendar';
import type { CountedEffect, RuleContext } from './context';
import { eachInSteps, type Steps } from '../steps';
import { followUpOf, notFollowedUp, type EffectFollowUp } from './followUpIndex';
import { judgeFollowUp } from './followUpRules';
import { judgeOutcomes, type CountedOutcome } from './outcomes';

/** The counted outcomes by effect, and how far each effect is followed up. */
export class FollowUps {
  private readonly byEffect = new Map<CountedEffect, CountedOutcome[]>();
  private readonly known = new Map<CountedEffect, EffectFollowUp>();

  private readonly lastElapsed: MonthIndex;

  constructor(outcomes: readonly CountedOutcome[], asOf: Serial) {
    this.lastElapsed = lastElapsedMonth(asOf);
    for (const outcome of outcomes) {
      const own = this.byEffect.get(outcome.counted);
      if (own === undefined) this.byEffect.set(outcome.counted, [outcome]);
      else own.push(outcome);
    }
  }

  of(counted: CountedEffect): EffectFollowUp {
    const own = this.byEffect.get(counted);
    if (own === undefined) return notFollowedUp;
    let followUp = this.known.get(counted);
    if (followUp === undefined) {
      followUp = followUpOf(counted, own.map(({ outcome }) => outcome), this.lastElapsed);
      this.known.set(counted, followUp);
    }
    return followUp;
  }

  /** The rules about outcomes and about effects that lack them. */
  judge(effects: readonly CountedEffect[], context: RuleContext): Steps<void> {
    return eachInSteps(effects, (counted) => {
      const followUp = this.of(counted);
      judgeFollowUp(counted, followUp, context);
      const own = this.byEffect.get(counted);
      if (own !== undefined) judgeOutcomes(own, followUp, context, this.lastElapsed);
    });
  }
}
