import { readdirSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import { runScript } from './runScript';

const FOLDER = join(__dirname, 'samples');
const samples = readdirSync(FOLDER).filter((name) => name !== 'show.ts');

/** What a script says that it prints: its lines of comment that begin with `// >`. */
const told = (text: string): string[] => [...text.matchAll(/^\s*\/\/ > (.*)$/gm)].map(([, line]) => line ?? '');

describe('ordinary code prints on the host what its comments say that it prints in Excel', () => {
  it.each(samples)('%s', (name) => {
    const file = join(FOLDER, name);
    const expected = told(readFileSync(file, 'utf8'));
    const { out, error, code } = runScript(file);
    expect(error).toBe('');
    expect(out.trimEnd().split('\n')).toEqual(expected);
    expect(expected.length).toBeGreaterThan(0);
    expect(code).toBe(0);
  });
});
