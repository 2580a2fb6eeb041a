import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import { KNOWN_DIFFERENCES, REMEMBERED } from '../../src/host';

const [differences = '', memory = ''] = readFileSync('docs/host-fidelity.md', 'utf8').split('## Only remembered');
const rowsOf = (text: string): string[] =>
  text.split('\n').filter((line) => line.startsWith('| ') && !/^\| (step|object) /.test(line));
const rows = rowsOf(differences);
const matrix = readFileSync('docs/manual-matrix.md', 'utf8');

const kinds = Object.fromEntries(KNOWN_DIFFERENCES.map(({ id, kind }) => [id, kind]));

/** Those that are shown where their subject is tested. */
const elsewhere: Readonly<Record<string, readonly [file: string, title: string]>> = {
  'huge-sheets': ['file/large.test.ts', 'is not calculated, and that is told when something else is written'],
  'unread-parts': ['file/moved.test.ts', 'pictures and shapes, as each is bound to its cells'],
  'names-localised': ['ordinary.test.ts', 'tell their formulas in Swedish where the host is told'],
  'cell-edit-web': ['refusals.test.ts', 'refuse everything while a cell is edited'],
  'conditional-refresh': ['looks.test.ts', 'moves a custom rule along with its cells'],
};

describe('where the host is known not to do as Excel', () => {
  it.each(KNOWN_DIFFERENCES.map((difference) => [difference.id, difference] as const))(
    '%s is listed with the step that checks it in Excel',
    (id, { check }) => {
      const row = rows.filter((line) => line.startsWith(`| ${id} |`));
      expect(row).toHaveLength(1);
      expect(row[0]).toContain(check);
    },
  );

  it('lists nothing else', () => {
    expect(rows.map((line) => line.split(' | ')[0]?.slice(2)).sort()).toEqual(
      KNOWN_DIFFERENCES.map(({ id }) => id).sort(),
    );
  });

  it('lists every member that is only remembered', () => {
    expect(rowsOf(memory)).toEqual(
      Object.entries(REMEMBERED).map(([type, members]) => `| ${type} | ${Object.keys(members).join(', ')} |`),
    );
    expect(Object.keys(REMEMBERED).length).toBeGreaterThan(15);
  });

  it.each(KNOWN_DIFFERENCES.map(({ id }) => [id]))('%s is shown by a test', (id) => {
    const [file, title] = elsewhere[id] ?? [`differences/${kinds[id] ?? ''}.test.ts`, id];
    expect(readFileSync(join(__dirname, file), 'utf8')).toContain(`('${title}`);
  });

  it('is a part of the manual matrix', () => {
    expect(matrix).toMatch(/^## E\b.*$/m);
    expect(matrix).toContain('host-fidelity.md');
  });
});
