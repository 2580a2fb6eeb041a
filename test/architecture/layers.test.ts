import { readdirSync, readFileSync } from 'node:fs';
import { dirname, join, relative, resolve, sep } from 'node:path';
import ts from 'typescript';

const src = join(__dirname, '../../src');

/** What each layer may import: other layers of src, and packages by name. */
const allowed: Record<string, { layers: string[]; packages: string[] }> = {
  domain: { layers: [], packages: [] },
  locales: { layers: ['domain', 'workbook'], packages: [] },
  workbook: { layers: ['domain', 'locales'], packages: [] },
  application: { layers: ['domain', 'workbook', 'locales'], packages: ['zod'] },
  excel: { layers: ['domain', 'workbook', 'locales', 'application'], packages: [] },
  files: { layers: ['domain', 'locales', 'application'], packages: ['@zip.js/zip.js', 'papaparse', 'saxes'] },
  taskpane: {
    layers: ['domain', 'workbook', 'locales', 'application', 'excel', 'files', 'commands'],
    packages: ['react', 'react-dom', '@fluentui/react-components', '@fluentui/react-icons', 'zod'],
  },
  commands: { layers: ['domain', 'workbook', 'locales', 'application', 'excel', 'taskpane'], packages: [] },
};

/** Office.js may be touched here only; the others than excel/ are for development. */
const officeFolders = ['excel', 'host', 'workbench', 'tools'];

/** For development, never shipped: may import everything. */
const developmentFolders = ['workbench', 'tools'];

/** The embedded Excel knows nothing of the product, nor of the tools that use it. */
const hostImportsOf = (file: string, text: string): string[] =>
  ts
    .preProcessFile(text, true, true)
    .importedFiles.filter(
      ({ fileName }) => fileName.startsWith('.') && layerOf(resolve(dirname(file), fileName)) !== 'host',
    )
    .map(({ fileName }) => `${relative(src, file)} imports ${fileName}`);

function filesUnder(folder: string): string[] {
  return readdirSync(folder, { recursive: true, encoding: 'utf8' })
    .filter((file) => /\.tsx?$/.test(file))
    .map((file) => join(folder, file));
}

const layerOf = (file: string): string => relative(src, file).split(sep)[0] ?? '';

/** "a file imports x" for every import that breaks the layer rules; `text` is the file's content. */
export function violations(file: string, text: string): string[] {
  const layer = layerOf(file);
  const rule = allowed[layer];
  if (!rule) return [];
  return ts.preProcessFile(text, true, true).importedFiles.flatMap(({ fileName }) => {
    const place = `${relative(src, file)} imports ${fileName}`;
    if (fileName.startsWith('.')) {
      const target = layerOf(resolve(dirname(file), fileName));
      return target === layer || rule.layers.includes(target) || /\.(css|svg)$/.test(fileName) ? [] : [place];
    }
    return rule.packages.some((name) => fileName === name || fileName.startsWith(`${name}/`)) ? [] : [place];
  });
}

/** Uses of Office.js's namespaces as values or types, outside comments and strings. */
export function officeUses(file: string, text: string): string[] {
  if (officeFolders.includes(layerOf(file))) return [];
  const source = ts.createSourceFile(file, text, ts.ScriptTarget.Latest, true, ts.ScriptKind.TSX);
  const found: string[] = [];
  const visit = (node: ts.Node): void => {
    if (ts.isIdentifier(node) && /^(Excel|Office|OfficeExtension|OfficeRuntime)$/.test(node.text)) {
      const parent = node.parent;
      const isUse =
        (ts.isPropertyAccessExpression(parent) && parent.expression === node) ||
        (ts.isQualifiedName(parent) && parent.left === node);
      if (isUse) found.push(`${relative(src, file)} uses ${parent.getText()}`);
    }
    ts.forEachChild(node, visit);
  };
  visit(source);
  return found;
}

/**
 * Imports from outside the host that go past its face: `host`, and `host/client` for Node. Its own tests may look
 * inside.
 */
const pastTheFace = (file: string, text: string): string[] =>
  ts
    .preProcessFile(text, true, true)
    .importedFiles.filter(({ fileName }) => fileName.startsWith('.') && layerOf(file) !== 'host')
    .map(({ fileName }) => ({
      fileName,
      target: relative(src, resolve(dirname(file), fileName))
        .split(sep)
        .join('/'),
    }))
    .filter(({ target }) => target.startsWith('host/') && target !== 'host/client')
    .map(({ fileName }) => `${relative(src, file)} imports ${fileName}`);

/** Uses of the file library outside the folder of the host that reads and writes files. */
const libraryUses = (file: string, text: string): string[] =>
  ts
    .preProcessFile(text, true, true)
    .importedFiles.filter(
      ({ fileName }) => fileName.startsWith('@cj-tech-master/excelts') && !file.startsWith(join(src, 'host', 'file')),
    )
    .map(({ fileName }) => `${relative(src, file)} imports ${fileName}`);

/** The folders of the host, each of which may import those before it; the files of its own top may import all. */
const hostFolders = ['book', 'calc', 'state', 'edit', 'file', 'office'];

const hostOrder = (file: string, text: string): string[] => {
  const folder = hostFolders.indexOf(relative(src, file).split(sep)[1] ?? '');
  if (folder < 0) return [];
  return ts
    .preProcessFile(text, true, true)
    .importedFiles.filter(({ fileName }) => fileName.startsWith('.'))
    .filter(
      ({ fileName }) =>
        hostFolders.indexOf(relative(src, resolve(dirname(file), fileName)).split(sep)[1] ?? '') > folder,
    )
    .map(({ fileName }) => `${relative(src, file)} imports ${fileName}`);
};

/** The files of src that a file imports, types too. */
function importsOf(file: string, text: string, known: ReadonlySet<string>): string[] {
  return ts
    .preProcessFile(text, true, true)
    .importedFiles.filter(({ fileName }) => fileName.startsWith('.'))
    .flatMap(({ fileName }) => {
      const base = resolve(dirname(file), fileName);
      const found = ['', '.ts', '.tsx', '/index.ts', '/index.tsx']
        .map((end) => base + end)
        .find((path) => known.has(path));
      return found === undefined ? [] : [found];
    });
}

/** Files that import each other in a circle, each circle once as a path; types count too. */
export function circles(imports: ReadonlyMap<string, readonly string[]>): string[] {
  const found: string[] = [];
  const done = new Set<string>();
  const path: string[] = [];
  const visit = (file: string): void => {
    const start = path.indexOf(file);
    if (start >= 0) found.push([...path.slice(start), file].join(' > '));
    if (start >= 0 || done.has(file)) return;
    path.push(file);
    for (const next of imports.get(file) ?? []) visit(next);
    path.pop();
    done.add(file);
  };
  for (const file of imports.keys()) visit(file);
  return found;
}

const files = filesUnder(src).map((file) => ({ file, text: readFileSync(file, 'utf8') }));

describe('layers', () => {
  it('import inwards only: domain and workbook nothing outside, Office.js nowhere but in excel/ and what is for development', () => {
    expect(files.length).toBeGreaterThan(10);
    expect(files.flatMap(({ file, text }) => violations(file, text))).toEqual([]);
    expect(files.flatMap(({ file, text }) => officeUses(file, text))).toEqual([]);
  });

  it('all of src imports in one direction: no file leads back to itself, by types neither', () => {
    const known = new Set(files.map(({ file }) => file));
    const imports = new Map(files.map(({ file, text }) => [file, importsOf(file, text, known)]));
    expect([...imports.values()].flat().length).toBeGreaterThan(1000);
    expect(
      circles(imports).map((circle) =>
        circle
          .split(' > ')
          .map((file) => relative(src, file))
          .join(' > '),
      ),
    ).toEqual([]);
  });

  it('the reading sheets know no part: what a part adds to them comes through its schema', () => {
    const shared = /^(domain|locales|workbook\/(formulas|plan|report|tables))\//;
    const ofParts = /^domain\/(close|collection|indicators|payables|plan|purchases)\//;
    const imports = files
      .filter(({ file }) => relative(src, file).startsWith(join('workbook', 'report')))
      .flatMap(({ file, text }) =>
        ts.preProcessFile(text, true, true).importedFiles.map(({ fileName }) =>
          relative(src, resolve(dirname(file), fileName))
            .split(sep)
            .join('/'),
        ),
      );
    expect(imports.length).toBeGreaterThan(50);
    expect(imports.filter((file) => !shared.test(file) || ofParts.test(file))).toEqual([]);
  });

  it('the host imports nothing of the product, the workbench or the tools', () => {
    const host = files.filter(({ file }) => layerOf(file) === 'host');
    expect(host.length).toBeGreaterThan(100);
    expect(host.flatMap(({ file, text }) => hostImportsOf(file, text))).toEqual([]);
  });

  it('the host is used through its face, its folders build on each other, and only host/file/ knows the file library', () => {
    const tests = filesUnder(join(__dirname, '..'))
      .filter((file) => !file.startsWith(join(__dirname, '../host')))
      .map((file) => ({ file, text: readFileSync(file, 'utf8') }));
    expect([...files, ...tests].flatMap(({ file, text }) => pastTheFace(file, text))).toEqual([]);
    expect(files.flatMap(({ file, text }) => libraryUses(file, text))).toEqual([]);
    expect(
      files.filter(({ file }) => layerOf(file) === 'host').flatMap(({ file, text }) => hostOrder(file, text)),
    ).toEqual([]);
  });

  it('every folder under src is a known layer', () => {
    const folders = readdirSync(src, { withFileTypes: true }).filter((entry) => entry.isDirectory());
    expect(folders.map((entry) => entry.name).sort()).toEqual(
      [...Object.keys(allowed), ...developmentFolders, 'host'].sort(),
    );
  });

  it('the check itself sees a planted breach', () => {
    const file = join(src, 'domain', 'planted.ts');
    expect(violations(file, `import { x } from '../excel/session';`)).toHaveLength(1);
    expect(violations(file, `import { z } from 'zod';`)).toHaveLength(1);
    expect(hostImportsOf(join(src, 'host', 'planted.ts'), `import { x } from '../domain/basics/money';`)).toHaveLength(
      1,
    );
    expect(pastTheFace(file, `import { Grid } from '../host/book/grid';`)).toHaveLength(1);
    expect(libraryUses(file, `import { Workbook } from '@cj-tech-master/excelts';`)).toHaveLength(1);
    expect(
      hostOrder(join(src, 'host', 'book', 'planted.ts'), `import { write } from '../edit/cells/write';`),
    ).toHaveLength(1);
    expect(officeUses(file, `const run = () => Excel.run(async () => {});`)).toHaveLength(1);
    expect(
      circles(
        new Map([
          ['a', ['b']],
          ['b', ['c']],
          ['c', ['b']],
        ]),
      ),
    ).toEqual(['b > c > b']);
  });
});
