/**
 * Samling (collection.md). `usableMembers` says which picked files are members, `memberOf` makes an assessed register
 * into one, `readShares` reads Andelar, `collect` answers the collection's rows and each member's sums with every
 * difference in terms, `judgeMembers` what to look at.
 */
export { collect, differenceTerms } from './collect';
export type { CollectedEffect, CollectedOutcome, Collection, DifferenceTerm, MemberSums } from './collect';
export { judgeMembers, usableMembers } from './collectionRules';
export { memberOf } from './fromRegister';
export type { JointColumns, MemberFacts } from './fromRegister';
export { jointKey, leadOf, shortNameOf } from './member';
export { judgeMemberRows, judgeShortNames, readMemberRows } from './memberRows';
export type { MemberRow } from './memberRows';
export type { Coverage, Member, MemberEffect, PickedFile } from './member';
export { ofOrganisation } from './ofOrganisation';
export { endingByOrganisation, memberTargetFigures, organisationFigures } from './organisations';
export type { MemberTargetFigures, OrganisationFigures } from './organisations';
export { readShares, shareFields } from './shares';
export type { Party, ShareBasis, ShareField, ShareReading } from './shares';
