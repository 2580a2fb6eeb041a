import { settingsFrom } from '../../../src/workbench/page/settings';

describe('settings in the page address', () => {
  it('is Swedish, light and at the lowest API set when nothing is said', () => {
    expect(settingsFrom('')).toEqual({ apiSet: '1.14', locale: 'sv-SE', theme: 'light', latency: 0 });
  });

  it('takes what is said', () => {
    const settings = settingsFrom('?api=1.15&lang=en-US&theme=contrast&latency=150');
    expect(settings).toEqual({ apiSet: '1.15', locale: 'en-US', theme: 'contrast', latency: 150 });
  });

  it('ignores what it does not know', () => {
    expect(settingsFrom('?api=9&lang=fr&theme=pink&latency=-3')).toEqual(settingsFrom(''));
  });
});
