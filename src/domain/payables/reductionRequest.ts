import { fold } from '../basics/text';
import type { ContractParty } from './contract';
import { ContractMatcher } from './matching';
import type { ReduceOptions } from './reduction';

/** `ReduceOptions` as plain data: a worker can be sent it. */
export interface ReductionRequest extends Omit<
  ReduceOptions,
  'matcher' | 'departmentOf' | 'effectContracts' | 'creditContracts'
> {
  readonly parties: readonly ContractParty[];
  /** Texts of the file in the form in which they are compared, and the department that each is. */
  readonly departments: readonly (readonly [text: string, department: string])[];
  readonly effectContracts: readonly string[];
  readonly creditContracts: readonly string[];
}

/** What a reduction goes by. */
export function reduceOptionsOf({
  parties,
  departments,
  effectContracts,
  creditContracts,
  ...rest
}: ReductionRequest): ReduceOptions {
  const mapped = new Map(departments);
  return {
    ...rest,
    matcher: new ContractMatcher(parties),
    departmentOf: (text) => mapped.get(fold(text)) ?? '',
    effectContracts: new Set(effectContracts),
    creditContracts: new Set(creditContracts),
  };
}
