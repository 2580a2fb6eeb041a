import { execFileSync } from 'node:child_process';
import { join } from 'node:path';

const root = join(__dirname, '../../..');

/** The help pages, made in a process of their own: the maker is an ES module that needs nothing of the tests'. */
const pages = JSON.parse(
  execFileSync(
    process.execPath,
    [
      '--input-type=module',
      '-e',
      `
    import { helpFiles } from './src/tools/release/help.mjs';
    const files = helpFiles('docs');
    const shown = ([name, content]) => [name, name.endsWith('.html') ? content : ''];
    console.log(JSON.stringify(Object.fromEntries(Object.entries(files).map(shown))));
  `,
    ],
    { cwd: root, encoding: 'utf8', maxBuffer: 1e8 },
  ),
) as Record<string, string>;
const html = Object.entries(pages).filter(([name]) => name.endsWith('.html'));

describe('the help pages', () => {
  it('the front page is the user guide, in Swedish', () => {
    expect(pages['index.html']).toContain('<title>Användarguide – Effektregister</title>');
    expect(pages['index.html']).toContain('<html lang="sv">');
  });

  it.each(html)('%s links only to pages, headings and pictures that are there', (name, text) => {
    const links = [...text.matchAll(/(?:href|src)="([^"#]*)(?:#([^"]*))?"/g)].filter(
      ([, path = '']) => !/^https?:/.test(path),
    );
    expect(links.length).toBeGreaterThan(0);
    const dead = links.filter(([, path = '', anchor]) => {
      const page = pages[path === '' ? name : path];
      return page === undefined || (anchor !== undefined && !page.includes(` id="${decodeURI(anchor)}"`));
    });
    expect(dead.map(([link]) => link)).toEqual([]);
  });

  it('a heading can be linked to, as in the document it is made from', () => {
    expect(pages['tillganglighet-och-integritet.html']).toContain('<h3 id="känd-brist">Känd brist</h3>');
  });

  it('a rule is found by its ID, whatever it is called', () => {
    expect(pages['regler.html']).toMatch(/<h2 id="w253-[^"]*"><span id="W253"><\/span>W253 /);
  });

  it.each(html)('%s runs no script and asks nobody for anything', (_, text) => {
    expect(text).not.toMatch(/<script|<iframe|https?:\/\/[^"]*\.(js|css|png)/);
    expect(text).toContain(`content="default-src 'none'; img-src 'self'; style-src 'unsafe-inline'"`);
  });
});
