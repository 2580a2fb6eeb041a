import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import { JSDOM } from 'jsdom';
import { readRibbon } from '../../../src/workbench/page/manifest';

const text = readFileSync(join(__dirname, '../../../manifest.xml'), 'utf8');
const manifest = new JSDOM(text, { contentType: 'text/xml' }).window.document;

describe('the ribbon group of the manifest', () => {
  it('has its buttons in Swedish, with icons moved to this server', () => {
    const group = readRibbon(manifest, 'sv-SE', '/addin/');
    expect(group.label).toBe('Effektregister');
    expect(group.buttons.map(({ label }) => label)).toEqual(['Registrera', 'Kontrollera', 'Uppdatera', 'Öppna']);
    expect(group.buttons[0]?.icon).toMatch(/^\/addin\/assets\/.*32\.png$/);
  });

  it('has them in English for an English Office', () => {
    const labels = readRibbon(manifest, 'en-US', '/addin/').buttons.map(({ label }) => label);
    expect(labels).toEqual(['Register', 'Check', 'Refresh', 'Open']);
  });

  it('knows which run a function and which shows the pane', () => {
    const names = readRibbon(manifest, 'sv-SE', '/').buttons.map(({ functionName }) => functionName);
    expect(names).toEqual(['register', 'check', 'refresh', null]);
  });
});
