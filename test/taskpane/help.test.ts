import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import { ruleIds } from '../../src/domain/rules/catalogue';
import { guideFor, ruleHelp } from '../../src/taskpane/help';
import { viewNames } from '../../src/taskpane/pane';

const headingsOf = (document: string) =>
  readFileSync(join(__dirname, '../../docs', document), 'utf8')
    .split('\n')
    .filter((line) => line.startsWith('#'));
const anchorOf = (heading: string) =>
  heading
    .replace(/^#+ /, '')
    .toLowerCase()
    .replace(/[^\p{L}\p{N}\s-]/gu, '')
    .trim()
    .replace(/\s/g, '-');

describe('help', () => {
  it.each(viewNames)('of %s is a section that the guide has', (view) => {
    const [page, anchor] = guideFor(view).split('#');
    expect(page).toBe('hjalp/index.html');
    expect(headingsOf('anvandarguide.md').map(anchorOf)).toContain(decodeURIComponent(anchor ?? ''));
  });

  it('of a rule is its place in the list of rules, which has every rule', () => {
    expect(ruleHelp('W253')).toBe('hjalp/regler.html#W253');
    const listed = headingsOf('regler.md').flatMap((heading) => /^## ([EW]\d{3}) /.exec(heading)?.[1] ?? []);
    expect(new Set(listed)).toEqual(new Set(ruleIds));
  });
});
