import '@fontsource/carlito/latin-400.css';
import '@fontsource/carlito/latin-400-italic.css';
import '@fontsource/carlito/latin-700.css';
import { createRoot } from 'react-dom/client';
import type { Root } from 'react-dom/client';
import { workbenchWords as words } from '../../locales/workbench.sv';
import { App } from './App';
import { exampleFile } from './files';
import './page.css';
import { connectStage } from './rpc';
import { settingsFrom } from './settings';

const stage = connectStage(new Worker(new URL('./worker.ts', import.meta.url)));
let root: Root | null = null;

/**
 * `?file=empty` starts with an empty workbook and `?file=cases` with the source's cases; without it the example after a
 * year is there.
 */
async function start(): Promise<void> {
  root?.unmount();
  root = null;
  const { search } = window.location;
  const settings = settingsFrom(search);
  const wanted = new URLSearchParams(search).get('file');
  const example =
    wanted === 'empty' ? null : await exampleFile(wanted === 'cases' ? 'cases' : 'example').catch(() => undefined);
  await stage.call('open', example ?? null, settings);
  // Texts are measured before they are drawn, so their font must be there.
  await Promise.all(['15px Carlito', 'bold 15px Carlito'].map((font) => document.fonts.load(font)));
  const page = document.getElementById('page');
  if (!page) return;
  root = createRoot(page);
  root.render(
    <App stage={stage} initialSettings={settings} initialProblem={example === undefined ? words.noExample : null} />,
  );
}

// Another address within the page begins anew with its workbook and settings; what is compiled is kept.
window.addEventListener('popstate', () => void start());
void start();
