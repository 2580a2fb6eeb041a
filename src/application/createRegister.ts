import type { RunOptions } from './ports';

/** What a new register starts with. Lists may be empty: the user fills them in Listor. */
export interface NewRegister {
  readonly organisation: string;
  readonly departments: readonly string[];
  readonly categories: readonly string[];
}
/** Puts the register's sheets into the workbook, beside what is there. */
export interface CreateSheets {
  createSheets(register: NewRegister, options?: RunOptions): Promise<void>;
}
