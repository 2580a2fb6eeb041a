import { existsSync, readdirSync, readFileSync } from 'node:fs';
import { dirname, join, relative } from 'node:path';
import { generatedDocuments } from '../src/tools/documents';

const root = join(__dirname, '..');
const pages = ['README.md', ...readdirSync(join(root, 'docs')).map((file) => join('docs', file))].filter((file) =>
  file.endsWith('.md'),
);
const read = (page: string): string => readFileSync(join(root, page), 'utf8');

const outsideCode = (text: string): string => text.replace(/```[\s\S]*?```/g, '').replace(/`[^`]*`/g, '');

/** The anchor that a heading gets on common code hosts. */
const anchorOf = (heading: string): string =>
  heading
    .toLowerCase()
    .replace(/[^\p{L}\p{N}\s-]/gu, '')
    .trim()
    .replace(/\s/g, '-');

const anchorsIn = (page: string): string[] =>
  [...outsideCode(read(page)).matchAll(/^#+ (.*)$/gm)].map((match) => anchorOf(match[1] ?? ''));

/** What a link in a page points at and does not find; external links are left alone. */
export function deadLinks(page: string, text: string): string[] {
  return [...outsideCode(text).matchAll(/\]\(([^)\s]+)\)/g)]
    .map((match) => match[1] ?? '')
    .filter((link) => !/^(https?|mailto):/.test(link))
    .filter((link) => {
      const [path = '', anchor] = link.split('#');
      const target = path === '' ? page : relative(root, join(root, dirname(page), decodeURI(path)));
      if (!existsSync(join(root, target))) return true;
      return anchor !== undefined && target.endsWith('.md') && !anchorsIn(target).includes(decodeURI(anchor));
    });
}

/** `npm run x` and `node path` in a text that do not exist. */
export function unknownCommands(text: string): string[] {
  const { scripts } = JSON.parse(read('package.json')) as { scripts: Record<string, string> };
  const runs = [...text.matchAll(/npm run (?:-s )?([\w:-]+)/g)]
    .map((match) => match[1] ?? '')
    .filter((name) => !(name in scripts));
  const files = [...text.matchAll(/\bnode ((?:src|test)\/[\w./-]+)/g)]
    .map((match) => match[1] ?? '')
    .filter((file) => !existsSync(join(root, file)));
  return [...runs, ...files];
}

describe('the documents', () => {
  it.each(pages)('%s has no dead links', (page) => {
    expect(deadLinks(page, read(page))).toEqual([]);
  });

  it.each(pages)('%s names only commands that exist', (page) => {
    expect(unknownCommands(read(page))).toEqual([]);
  });

  it('every path in backticks that begins with src/, test/ or docs/ exists', () => {
    const missing = pages.flatMap((page) =>
      [...read(page).matchAll(/`((?:src|test|docs|assets)\/[\w./-]+)`/g)]
        .map((match) => match[1] ?? '')
        .filter((path) => !existsSync(join(root, path)))
        .map((path) => `${page}: ${path}`),
    );
    expect(missing).toEqual([]);
  });

  it.each(Object.entries(generatedDocuments()))('%s is as the code makes it (npm run documents)', (page, text) => {
    expect(read(page)).toBe(text);
  });

  it('the check itself sees a dead link and an unknown command', () => {
    expect(deadLinks('README.md', '[x](docs/nowhere.md) [y](#not-a-heading)')).toHaveLength(2);
    expect(unknownCommands('run `npm run nonsense`, then `node test/nowhere.mjs`')).toHaveLength(2);
  });
});
