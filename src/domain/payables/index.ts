/**
 * Reskontra och avtal, and Inköp (payables.md). Reading a file: `readContracts` reads Avtal, a `ContractMatcher` is
 * made of it, and a `PayablesReduction` takes the file's rows one by one and answers the rows of Reskontra, Kreditrader
 * and Inköpsvolym with what `importFindings` and `importOf` are made from. Proposing: a `PayablesBook` holds what has
 * been read, `payablesRegister` what the register asks; `answerClaims` proposes credit notes, then `proposeOutcomes`
 * outcomes, `proposeBaseline` baselines. Afterwards: `judgeContracts`, `judgeImports` and `judgeTraced` are the rules,
 * `loyaltyOf` the figures of Inköp.
 */
export { readAccounts } from './accounts';
export type { AccountFilter } from './accounts';
export { monthsOfQuery, proposeBaseline } from './baselineProposal';
export type { BaselineProposal, BaselineQuery } from './baselineProposal';
export { PayablesBook } from './book';
export type { PayablesInput, PayablesSettings } from './book';
export { testIds } from './checks';
export type { TestId } from './checks';
export { contractKey, contractRoles, supplierKey } from './contract';
export type { ContractParty, ContractRole, Contracts } from './contract';
export { contractFields, readContracts } from './contractRows';
export type { ContractField, ContractReading } from './contractRows';
export { ambiguousSuppliers, judgeContracts } from './contractRules';
export type { AmbiguousSupplier, EffectContract } from './contractRules';
export { creditNotes } from './creditNotes';
export type { CreditNote } from './creditNotes';
export { answerClaims } from './credits';
export type { ClaimAnswer, OpenClaim } from './credits';
export { payablesRegister } from './fromRegister';
export type { EffectColumns, OutcomeColumns, PayablesRegister, RegisterWithColumns } from './fromRegister';
export { importFindings, importOf, isBlocking, judgeImports, sameFile } from './importRules';
export type { EarlierReading, FileFacts, ImportFinding } from './importRules';
export { calendarYear, loyaltyOf, missingToTarget, purchaseYears, rollingYear } from './loyalty';
export type { Loyalty, LoyaltyOptions, LoyaltyReport } from './loyalty';
export { ContractMatcher, matchKinds } from './matching';
export type { MatchKind } from './matching';
export { judgeTraced, usedNotes } from './outcomeTrace';
export type { TracedOutcome } from './outcomeTrace';
export { followUpMethods } from './payablesEffect';
export type { FollowUpMethod, OutcomeMethod, PayablesEffect } from './payablesEffect';
export { dateKinds } from './payablesRow';
export type { CostRow, CreditRow, DateKind, PayablesImport, PayablesRow, VatKind } from './payablesRow';
export type { OutcomeProposal, ProposedOutcome, Proposals, WithheldRun } from './proposal';
export { proposeOutcomes } from './proposals';
export type { ProposalInput } from './proposals';
export type { AccountCategory, PurchaseRow } from './purchases';
export { PayablesReduction } from './reduce';
export type { ReduceOptions, Reduction, ReductionStats } from './reduction';
export { monthsBefore, scopeOf, scopeTest } from './scope';
export type { CostScope, MonthBefore, ScopeTest } from './scope';
export { unitDataOffer } from './unitDataOffer';
export type { CostsByRole, UnitDataOffer } from './unitDataOffer';
