// `npm run pictures`: the page, the pane's views and the built sheets as pictures in docs/pictures.
import { mkdirSync, readdirSync, rmSync } from 'node:fs';
import { join } from 'node:path';
import { chromium } from '@playwright/test';
import { chromiumLaunch } from './chromium.mjs';
import { picturePane } from './picturePane.mjs';
import { pictureSheets } from './pictureSheets.mjs';
import { buildIsStale } from './stale.mjs';
import { projectFolder, serve } from './serve.mjs';

const folder = join(projectFolder, 'docs/pictures');

if (buildIsStale()) console.log('Bygget är äldre än källan: kör npm run build först för färska bilder.');
mkdirSync(folder, { recursive: true });
for (const name of readdirSync(folder)) if (name.endsWith('.png')) rmSync(join(folder, name));

const { url, close } = await serve(0);
const browser = await chromium.launch(await chromiumLaunch());
try {
  await picturePane(browser, url, folder);
} finally {
  await browser.close();
  await close();
}
pictureSheets(join(projectFolder, 'dist/workbench/example.xlsx'), folder);
console.log(`${readdirSync(folder).length} bilder i docs/pictures`);
