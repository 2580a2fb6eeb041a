import type { PreparedCollection } from '../../application/collection/collecting';
import { differenceTerms, type Member } from '../../domain/collection';
import {
  collectionIssueAbout,
  collectionIssueAction,
  collectionIssueText,
  differenceTermNames,
} from '../../locales/collectionTexts';
import { commandLineAnswers } from '../../locales/commandLineAnswers';
import { formatKronor } from '../../locales/format';
import { kronor, type Json } from './exactJson';
import { serialToIso } from './isoDate';

const dayOf = (member: Member | undefined): string => (member === undefined ? '' : serialToIso(member.asOf));

/** The object of `collect --json`; `total` as in `refresh --json`. Terms that are 0 are left out. */
export function collectReport({ members, collection, issues }: PreparedCollection, total: Json): Json {
  return {
    members: collection.members.map(({ organisation, effects, own, here, difference, terms }, place) => ({
      organisation,
      asOf: dayOf(members[place]),
      effects,
      own: kronor(own),
      here: kronor(here),
      difference: kronor(difference),
      terms: differenceTerms.flatMap((term) =>
        terms[term] === 0n ? [] : [{ term: differenceTermNames[term], amount: kronor(terms[term]) }],
      ),
    })),
    total,
    issues: issues.map((issue) => ({
      ruleId: issue.ruleId,
      severity: issue.severity,
      about: issue.about,
      effectId: issue.effectId,
      message: collectionIssueText(issue, 'sv'),
      action: collectionIssueAction(issue, 'sv'),
    })),
  };
}

/** What was collected, a line for each member and each issue. */
export function collectText(file: string, { collection, issues }: PreparedCollection): string {
  const words = commandLineAnswers.sv;
  const members = collection.members.map(
    ({ organisation, effects, here, difference }) =>
      `${words.member(organisation, effects, formatKronor(here, 'sv'), formatKronor(difference, 'sv'))}\n`,
  );
  const told = issues.map(
    (issue) =>
      `${collectionIssueAbout(issue)}: ${collectionIssueText(issue, 'sv')} ${collectionIssueAction(issue, 'sv')}\n`,
  );
  const total = `${words.collected(collection.members.length, file, formatKronor(collection.total, 'sv'))}\n`;
  return [...members, ...told, total].join('');
}
