import { existsSync, readFileSync } from 'node:fs';
import { join } from 'node:path';

const root = join(__dirname, '../..');

interface LockedPackage {
  readonly version?: string;
  readonly resolved?: string;
  readonly integrity?: string;
  readonly link?: boolean;
  readonly dev?: boolean;
  readonly optional?: boolean;
  readonly os?: readonly string[];
  readonly license?: string;
  readonly dependencies?: Readonly<Record<string, string>>;
}
interface Lockfile {
  readonly packages: Readonly<Record<string, LockedPackage>>;
}

const read = <T>(file: string): T => JSON.parse(readFileSync(join(root, file), 'utf8')) as T;
const lockfile = read<Lockfile>('package-lock.json');
const manifest = read<{ dependencies: Record<string, string>; devDependencies: Record<string, string> }>(
  'package.json',
);

/** Licences that let the product be used, changed and passed on without conditions on its own code. */
const allowed = new Set(['MIT', '0BSD', 'ISC', 'BSD-2-Clause', 'BSD-3-Clause', 'Apache-2.0', 'Unlicense', 'CC0-1.0']);

const packages = Object.entries(lockfile.packages).filter(([path]) => path !== '');
const shipped = packages.filter(([, { dev }]) => dev !== true);

/** The licence that a package states, in the file or in its own manifest. */
export function licenceOf(path: string, { license }: LockedPackage): string {
  if (license !== undefined) return license;
  const file = join(root, path, 'package.json');
  if (!existsSync(file)) return '';
  const own = JSON.parse(readFileSync(file, 'utf8')) as { license?: string | { type?: string } };
  return typeof own.license === 'string' ? own.license : (own.license?.type ?? '');
}

/** "path: licence" of every package whose licence is not one of ours to use. */
export function foreignLicences(entries: readonly (readonly [string, LockedPackage])[]): string[] {
  return entries
    .map(([path, entry]) => [path, licenceOf(path, entry)] as const)
    .filter(
      ([, licence]) =>
        !licence
          .replace(/[()]/g, '')
          .split(' OR ')
          .some((one) => allowed.has(one.trim())),
    )
    .map(([path, licence]) => `${path}: ${licence}`);
}

/** What is wrong with how packages are locked. */
export function lockFaults(entries: readonly (readonly [string, LockedPackage])[]): string[] {
  return entries.flatMap(([path, { version, resolved, integrity, link, dev, optional, os }]) => {
    if (link === true) return [`${path} is a link`];
    const faults: string[] = [];
    if (version === undefined) faults.push(`${path} has no version`);
    // A development tool's binary for another kind of machine was never fetched where the file was made.
    const elsewhere = integrity === undefined && dev === true && optional === true && os !== undefined;
    if (!elsewhere && (integrity === undefined || !/^sha512-[A-Za-z0-9+/]{86}==/.test(integrity)))
      faults.push(`${path} has no integrity`);
    // Without an address the package comes from whatever registry is set up, and the integrity says what it must be.
    if (resolved !== undefined && !resolved.startsWith('https://registry.npmjs.org/'))
      faults.push(`${path} comes from ${resolved}`);
    return faults;
  });
}

describe('dependencies', () => {
  it('that are shipped have a licence that asks nothing of our code', () => {
    expect(shipped.length).toBeGreaterThan(20);
    expect(foreignLicences(shipped)).toEqual([]);
  });

  it('are locked with version and integrity, from no address but the public registry', () => {
    expect(packages.length).toBeGreaterThan(500);
    expect(lockFaults(packages)).toEqual([]);
  });

  it('that are shipped have no exception from that', () => {
    expect(shipped.filter(([, { integrity }]) => integrity === undefined)).toEqual([]);
  });

  it('are pinned to one version each', () => {
    const loose = Object.entries({ ...manifest.dependencies, ...manifest.devDependencies }).filter(
      ([, range]) => !/^(npm:[\w@/-]+@)?\d+\.\d+\.\d+(-[\w.]+)?$/.test(range),
    );
    expect(loose).toEqual([]);
  });

  it('the checks see what is planted', () => {
    expect(foreignLicences([['node_modules/planted', { license: 'GPL-3.0' }]])).toHaveLength(1);
    expect(foreignLicences([['node_modules/planted', { license: '(GPL-3.0 OR MIT)' }]])).toHaveLength(0);
    const integrity = `sha512-${'A'.repeat(86)}==`;
    expect(lockFaults([['node_modules/planted', { version: '1.0.0' }]])).toHaveLength(1);
    expect(
      lockFaults([['node_modules/planted', { version: '1.0.0', integrity, resolved: 'https://example.com/x.tgz' }]]),
    ).toHaveLength(1);
  });
});
