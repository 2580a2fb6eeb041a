// The packages whose code is in the published bundle, with their licences, read from what is installed.
import { existsSync, readFileSync, readdirSync } from 'node:fs';
import { join } from 'node:path';

const read = (file) => JSON.parse(readFileSync(file, 'utf8'));

/** Where a package that `from` asks for is installed. */
function folderOf(project, name, from) {
  for (let folder = from; ; folder = folder.slice(0, folder.lastIndexOf('/node_modules/'))) {
    const nested = join(folder, 'node_modules', name);
    if (existsSync(join(nested, 'package.json'))) return nested;
    if (!folder.includes('/node_modules/')) break;
  }
  const top = join(project, 'node_modules', name);
  return existsSync(join(top, 'package.json')) ? top : null;
}

/**
 * Every package that the run-time dependencies reach, once, by name; `text` is its licence file, '' when it has none.
 * @param {string} project the project's folder
 * @returns {{ name: string, version: string, licence: string, text: string }[]}
 */
export function shippedPackages(project) {
  const found = new Map();
  const visit = (names, from) => {
    for (const name of names) {
      const folder = folderOf(project, name, from);
      if (folder === null || found.has(folder)) continue;
      const { version, license, dependencies = {} } = read(join(folder, 'package.json'));
      const file = readdirSync(folder).find((entry) => /^licen[cs]e/i.test(entry));
      const text = file ? readFileSync(join(folder, file), 'utf8') : '';
      found.set(folder, { name, version, licence: license ?? 'okänd', text });
      visit(Object.keys(dependencies), folder);
    }
  };
  visit(Object.keys(read(join(project, 'package.json')).dependencies), project);
  return [...found.values()].sort((a, b) => a.name.localeCompare(b.name));
}
