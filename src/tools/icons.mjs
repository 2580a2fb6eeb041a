// Draws assets/icons/*.svg as the PNG sizes that Office asks for, each sharp at its own size.
import { readFileSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { fileURLToPath } from 'node:url';
import { chromium } from '@playwright/test';
import sparticuz from '@sparticuz/chromium';

const folder = fileURLToPath(new URL('../../assets/icons/', import.meta.url));
const sizes = {
  app: [16, 20, 24, 32, 40, 48, 64, 80, 96, 128],
  register: [16, 32, 80],
  check: [16, 32, 80],
  refresh: [16, 32, 80],
};

process.env.AWS_EXECUTION_ENV ??= 'AWS_Lambda_nodejs20.x';
const browser = await chromium.launch({ executablePath: await sparticuz.executablePath(), args: sparticuz.args });
const page = await browser.newPage();
for (const [name, wanted] of Object.entries(sizes)) {
  const svg = readFileSync(join(folder, `${name}.svg`), 'utf8');
  for (const size of wanted) {
    await page.setViewportSize({ width: size, height: size });
    await page.setContent(`<style>body{margin:0}svg{display:block;width:${size}px;height:${size}px}</style>${svg}`);
    writeFileSync(join(folder, `${name}-${size}.png`), await page.screenshot({ omitBackground: true }));
  }
}
await page.setViewportSize({ width: 700, height: 220 });
const sheet = (background) =>
  `<div style="background:${background};padding:8px;display:flex;gap:12px;align-items:end">${Object.entries(sizes)
    .flatMap(([name, wanted]) =>
      wanted.map(
        (size) =>
          `<img src="data:image/png;base64,${readFileSync(join(folder, `${name}-${size}.png`)).toString('base64')}" width="${size}">`,
      ),
    )
    .join('')}</div>`;
if (process.argv[2]) {
  await page.setContent(`<style>body{margin:0}</style>${sheet('#fff')}${sheet('#292929')}`);
  await page.screenshot({ path: process.argv[2], fullPage: true });
}
await browser.close();
