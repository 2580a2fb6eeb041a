import { readFileSync, readdirSync } from 'node:fs';
import { join } from 'node:path';
import { JSDOM } from 'jsdom';

const root = join(__dirname, '../../..');
const folder = join(root, 'src/tools/release/hosting');
const files = readdirSync(folder);
const read = (file: string): string => readFileSync(join(folder, file), 'utf8').trimEnd();
const guide = readFileSync(join(root, 'docs/administratorsguide.md'), 'utf8');

describe('settings for web servers', () => {
  it.each(files)('%s stands in the administrator guide as it is shipped', (file) => {
    expect(guide).toContain(`\`\`\`\n${read(file)}\n\`\`\``);
  });

  it.each(files)(
    '%s sends every header that the guide asks for, and none that hides the pane in Excel on the web',
    (file) => {
      const headers = [...guide.matchAll(/^\| `([\w-]+)` \| `/gm)].map((match) => match[1] ?? '');
      expect(headers).toEqual(['Cache-Control', 'X-Content-Type-Options', 'Referrer-Policy']);
      const asWritten = (header: string): boolean =>
        read(file).includes(header) || (header === 'Cache-Control' && read(file).includes('cacheControlMode'));
      expect(headers.filter((header) => !asWritten(header))).toEqual([]);
      expect(read(file)).not.toMatch(/(add|set|add_header)[^\n]*X-Frame-Options/);
    },
  );

  it('only names with a checksum are kept for a year, and the bundle gives its scripts such names', () => {
    const kept = ['nginx.conf', 'apache.conf'].map(
      (file) => /"~?(\\\.\[0-9a-f\]\{10\}\\\.js\$)"/.exec(read(file))?.[1],
    );
    expect(kept).toEqual(['\\.[0-9a-f]{10}\\.js$', '\\.[0-9a-f]{10}\\.js$']);
    const config = readFileSync(join(root, 'webpack.config.js'), 'utf8');
    expect(config.match(/\[name\]\.\[contenthash:10\]\.js/g)).toHaveLength(2);
  });

  it('web.config is well-formed', () => {
    const parsed = new JSDOM(read('web.config'), { contentType: 'text/xml' }).window.document;
    expect(parsed.documentElement.localName).toBe('configuration');
  });
});
