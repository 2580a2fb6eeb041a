// Makes the help pages that the manifest and the pane point at from the Swedish documents: plain HTML, no script.
import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import { marked } from 'marked';

/** Document → page; the first is the front page. */
const pages = {
  'anvandarguide.md': 'index.html',
  'metod.md': 'metod.html',
  'regler.md': 'regler.html',
  'fakta-schema.md': 'fakta-schema.html',
  'tillganglighet-och-integritet.md': 'tillganglighet-och-integritet.html',
};

const style = `
:root { color-scheme: light dark; --ink: #1b2a33; --paper: #fff; --line: #c9d2d6; --link: #0f5f66; }
@media (prefers-color-scheme: dark) { :root { --ink: #e6ecee; --paper: #16201f; --line: #41524f; --link: #7fd0cd; } }
body { margin: 0 auto; max-width: 46rem; padding: 1.5rem; font: 1rem/1.6 "Segoe UI", system-ui, sans-serif;
  color: var(--ink); background: var(--paper); }
h1, h2, h3 { line-height: 1.25; text-wrap: balance; }
h2 { margin-top: 2.2em; border-top: 1px solid var(--line); padding-top: .8em; }
a { color: var(--link); }
img { max-width: 100%; height: auto; border: 1px solid var(--line); }
.table { overflow-x: auto; }
table { border-collapse: collapse; width: 100%; }
th, td { text-align: left; vertical-align: top; padding: .4em .8em .4em 0; border-bottom: 1px solid var(--line); }
nav { display: flex; gap: 1.2em; flex-wrap: wrap; }
`;

const links =
  '<nav aria-label="Hjälp"><a href="index.html">Användarguide</a><a href="metod.html">Så räknas effekterna</a><a href="regler.html">Regler</a><a href="tillganglighet-och-integritet.html">Tillgänglighet och integritet</a></nav>';

/** The anchor of a heading, as code hosts make it: the same links work in both places. */
const anchorOf = (heading) =>
  heading
    .replace(/<[^>]*>/g, '')
    .toLowerCase()
    .replace(/[^\p{L}\p{N}\s-]/gu, '')
    .trim()
    .replace(/\s/g, '-');

/** A rule is found by its ID as well, whatever it is called: the pane links to it so. */
const ruleAnchor = (heading) => (/^[EW]\d{3} /.test(heading) ? `<span id="${heading.slice(0, 4)}"></span>` : '');

/** One document as an HTML page; links between documents become links between pages, pictures stand beside. */
function pageOf(markdown) {
  const title = /^# (.*)$/m.exec(markdown)?.[1] ?? 'Effektregister';
  const body = marked
    .parse(markdown, { async: false })
    .replace(/href="([\w-]+\.md)(#[^"]*)?"/g, (whole, file, anchor = '') =>
      pages[file] ? `href="${pages[file]}${anchor}"` : whole,
    )
    .replace(
      /<h([1-6])>(.*?)<\/h\1>/g,
      (_, level, text) => `<h${level} id="${anchorOf(text)}">${ruleAnchor(text)}${text}</h${level}>`,
    )
    .replaceAll('<table>', '<div class="table" tabindex="0" role="region" aria-label="Tabell"><table>')
    .replaceAll('</table>', '</table></div>');
  return `<!doctype html>
<html lang="sv">
<head>
<meta charset="utf-8">
<meta name="viewport" content="width=device-width, initial-scale=1">
<meta http-equiv="Content-Security-Policy" content="default-src 'none'; img-src 'self'; style-src 'unsafe-inline'">
<title>${title} – Effektregister</title>
<style>${style}</style>
</head>
<body>
${links}
<main>
${body}</main>
</body>
</html>
`;
}

/**
 * The help pages and the pictures they show, by their path in the help folder.
 * @param {string} docs the folder of the documents
 * @returns {Record<string, string | Buffer>}
 */
export function helpFiles(docs) {
  const files = {};
  for (const [document, page] of Object.entries(pages)) {
    const markdown = readFileSync(join(docs, document), 'utf8');
    files[page] = pageOf(markdown);
    for (const [, picture] of markdown.matchAll(/\]\((pictures\/[\w.-]+)\)/g))
      files[picture] = readFileSync(join(docs, picture));
  }
  return files;
}
