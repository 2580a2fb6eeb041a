import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import { publishedManifest, publishedUrl } from '../../../src/tools/release/publishedManifest';
import { isValidManifest } from '../../support/manifestSchema';

const manifest = readFileSync(join(__dirname, '../../../manifest.xml'), 'utf8');

describe('the production manifest', () => {
  it('points at the address it is published at, nowhere else, and is still valid', async () => {
    const moved = publishedManifest(manifest, publishedUrl('https://exempel.kommun.se/effektregister'));
    expect(moved).not.toContain('localhost');
    expect(moved).toContain('"https://exempel.kommun.se/effektregister/taskpane.html"');
    expect(moved).toContain('<AppDomain>https://exempel.kommun.se</AppDomain>');
    expect(await isValidManifest(moved)).toBe(true);
  });

  it.each(['http://exempel.kommun.se/', 'exempel.kommun.se', '', 'https://exempel.kommun.se/?x=1'])(
    'refuses the address "%s"',
    (url) => {
      expect(() => publishedUrl(url)).toThrow(/Adressen|https/);
    },
  );
});
