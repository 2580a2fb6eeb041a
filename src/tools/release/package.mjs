// `npm run package`: what an administrator needs, as one zip: the add-in's files, the template workbook, the guides,
// the licences of what is inside, and a checksum of every file.
import { createHash } from 'node:crypto';
import { existsSync, readFileSync, readdirSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { zipSync } from 'fflate';
import { projectFolder } from '../../workbench/server/serve.mjs';
import { shippedPackages } from './licences.mjs';

const inProject = (...path) => join(projectFolder, ...path);
const { version } = JSON.parse(readFileSync(inProject('package.json'), 'utf8'));

if (!existsSync(inProject('dist/built'))) {
  console.error('Bygg först: npm run build -- --url https://er.adress/');
  process.exit(1);
}

/** Every file below a folder, by its path in the zip. */
function filesIn(folder, under) {
  return Object.fromEntries(
    readdirSync(inProject(folder), { recursive: true, withFileTypes: true })
      .filter((entry) => entry.isFile())
      .map((entry) => {
        const file = join(entry.parentPath, entry.name);
        return [`${under}/${file.slice(inProject(folder).length + 1).replaceAll('\\', '/')}`, readFileSync(file)];
      }),
  );
}

const licences = shippedPackages(projectFolder)
  .map(({ name, version: of, licence, text }) => `${name} ${of} (${licence})\n\n${text.trim()}\n`)
  .join(`\n${'-'.repeat(72)}\n\n`);

const files = {
  ...filesIn('dist/addin', 'addin'),
  'Effektregister-mall.xlsx': readFileSync(inProject('dist/Effektregister-mall.xlsx')),
  ...filesIn('src/tools/release/hosting', 'hosting'),
  'administratorsguide.md': readFileSync(inProject('docs/administratorsguide.md')),
  'tillganglighet-och-integritet.md': readFileSync(inProject('docs/tillganglighet-och-integritet.md')),
  'changelog.md': readFileSync(inProject('docs/changelog.md')),
  'threat-model.md': readFileSync(inProject('docs/threat-model.md')),
  'LICENSES.txt': Buffer.from(licences),
};
const sums = Object.entries(files)
  .map(([name, bytes]) => `${createHash('sha256').update(bytes).digest('hex')}  ${name}\n`)
  .join('');

// A fixed time: the same files give the same zip.
const zip = zipSync({ ...files, SHA256SUMS: Buffer.from(sums) }, { level: 9, mtime: new Date('2020-01-01T00:00:00Z') });
const target = `dist/effektregister-${version}.zip`;
writeFileSync(inProject(target), zip);
writeFileSync(
  inProject(`${target}.sha256`),
  `${createHash('sha256').update(zip).digest('hex')}  effektregister-${version}.zip\n`,
);
console.log(`${target}: ${Object.keys(files).length + 1} filer, ${Math.round(zip.length / 1024)} kB`);
