/**
 * Writes api-sets.json: the requirement set of every member of the Excel API, from the `[Api set: …]`
 * tags of @types/office-js. Run `npx tsx src/tools/generate-api-sets.ts` after an upgrade.
 */
import { readFileSync, writeFileSync } from 'node:fs';
import { createRequire } from 'node:module';
import { join } from 'node:path';

const types = createRequire(join(process.cwd(), 'package.json')).resolve('@types/office-js/index.d.ts');
const text = readFileSync(types, 'utf8');
const start = text.indexOf('declare namespace Excel {');
const end = text.indexOf('\n}\n', start);

const sets: Record<string, Record<string, string[]>> = {};
let className: string | null = null;
let tag: string | null = null;
for (const line of text.slice(start, end).split('\n')) {
  const api = /\[Api set: ?(\w*) ([\d.]+)/.exec(line);
  if (api) tag = api[1] === 'ExcelApi' ? (api[2] ?? null) : `${api[1]} ${api[2]}`;
  const opened = /^ {4}class (\w+) extends/.exec(line);
  if (opened) {
    className = opened[1] ?? null;
    tag = null;
    continue;
  }
  if (/^ {4}\S/.test(line) && !line.startsWith('    /**') && !line.startsWith('     *')) {
    className = line.startsWith('    }') || !opened ? null : className;
  }
  const member = /^ {8}(?:readonly )?(\w+)[?(:<]/.exec(line);
  if (className && member?.[1] && tag) {
    const byTag = (sets[className] ??= {});
    const names = (byTag[tag] ??= []);
    if (!names.includes(member[1])) names.push(member[1]);
    tag = null;
  } else if (member) {
    tag = null;
  }
}

const compact = Object.fromEntries(
  Object.entries(sets).map(([name, byTag]) => [
    name,
    Object.fromEntries(Object.entries(byTag).map(([set, names]) => [set, names.join(' ')])),
  ]),
);
writeFileSync('src/host/office/requests/api-sets.json', `${JSON.stringify(compact, null, 1)}\n`);
