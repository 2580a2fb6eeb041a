import { writeFileSync } from 'node:fs';
import { resolve } from 'node:path';
import { catalogue } from '../domain/rules/catalogue';
import { ruleListMarkdown } from '../locales/ruleList';
import { KNOWN_DIFFERENCES, REMEMBERED, type KnownDifference } from '../host';

/** The documents that are made from the code, by path from the project's root. A test holds them to it. */
export function generatedDocuments(): Readonly<Record<string, string>> {
  return {
    'docs/regler.md': ruleListMarkdown(catalogue),
    'docs/host-fidelity.md': fidelityMarkdown(KNOWN_DIFFERENCES),
  };
}

const cell = (text: string): string => text.replaceAll('|', '\\|').replaceAll('\n', ' ');

function fidelityMarkdown(differences: readonly KnownDifference[]): string {
  const table = (kind: KnownDifference['kind']): string =>
    [
      '| step | the embedded host | in a real Excel, try |',
      '|---|---|---|',
      ...differences
        .filter((entry) => entry.kind === kind)
        .map((entry) => `| ${entry.id} | ${cell(entry.here)} | ${cell(entry.check)} |`),
    ].join('\n');
  return `# How faithful the embedded host is

The stand-in for Excel that tests and demonstration run on (\`src/host/\`). Made from the host's own list by \`npm run documents\`; the [manual matrix](manual-matrix.md) walks through it as part E. Try the steps with a script add-in or from the pane's developer console.

## Known to differ
${table('known')}

## As documented, not yet compared with Excel
${table('unproved')}

## Only remembered
Read as they were set, so that ordinary code goes on running, but neither drawn nor saved.
Fill and border of legends, titles, labels, data tables and error bars,
and the font of parts of a title, are so too.

| object | members |
|---|---|
${Object.entries(REMEMBERED)
  .map(([type, members]) => `| ${type} | ${Object.keys(members).join(', ')} |`)
  .join('\n')}
`;
}

if (require.main === module) {
  for (const [file, text] of Object.entries(generatedDocuments()))
    writeFileSync(resolve(__dirname, '../..', file), text);
}
