import { writeFileSync } from 'node:fs';
import { resolve } from 'node:path';
import { catalogue } from '../domain/rules/catalogue';
import { ruleListMarkdown } from '../locales/ruleList';

/** Where the rule list stands. */
export const ruleListPath = resolve(__dirname, '../../docs/regler.md');

if (require.main === module) writeFileSync(ruleListPath, ruleListMarkdown(catalogue));
