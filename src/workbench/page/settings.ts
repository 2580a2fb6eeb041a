import { apiSets } from './Switches';
import type { PageSettings } from './Switches';
import { officeThemes } from './themes';
import type { OfficeThemeName } from './themes';

/**
 * Settings from the page's address (`?api=1.15&lang=en-US&theme=dark&latency=150`); what is missing or wrong is
 * standard.
 */
export function settingsFrom(search: string): PageSettings {
  const wanted = new URLSearchParams(search);
  const theme = wanted.get('theme') ?? '';
  const latency = Number(wanted.get('latency') ?? 0);
  return {
    apiSet: apiSets.find((set) => set === wanted.get('api')) ?? '1.14',
    locale: wanted.get('lang') === 'en-US' ? 'en-US' : 'sv-SE',
    theme: theme in officeThemes ? (theme as OfficeThemeName) : 'light',
    latency: Number.isFinite(latency) ? Math.max(0, latency) : 0,
  };
}
