import { existsSync, readdirSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import { compareWith, faultsOf, namedMutants, readExplanations, type Explanation, type Mutant } from './explanations';

const root = join(__dirname, '../..');

describe('explained survivors of mutation testing', () => {
  it.each([...readExplanations()])(
    '%s: what is explained still stands there, with a reason of a known kind',
    (file, explanations) => {
      expect(existsSync(join(root, file))).toBe(true);
      expect(faultsOf(explanations, readFileSync(join(root, file), 'utf8'))).toEqual([]);
    },
  );

  it('the runner knows all that the tests of the domain call: describe, it, expect', () => {
    const folder = join(root, 'test/domain');
    const files = readdirSync(folder, { recursive: true, encoding: 'utf8' }).filter((name) =>
      name.endsWith('.test.ts'),
    );
    expect(files.length).toBeGreaterThan(50);
    const unknown = /\b(?:before|after)(?:All|Each)\(|\bjest\.|\b(?:test|describe\.each|it\.skip)\(/;
    expect(files.filter((name) => unknown.test(readFileSync(join(folder, name), 'utf8')))).toEqual([]);
  });

  const source = 'const a = 1;\nif (a < b) f(a\n  + 1);\n';
  const mutant = (
    line: number,
    from: number,
    to: number,
    replacement: string,
    status: Mutant['status'] = 'Survived',
  ): Mutant => ({
    replacement,
    status,
    location: { start: { line, column: from }, end: { line, column: to } },
  });
  const explained = (over: Partial<Explanation> = {}): Explanation[] => [
    { line: 'if (a < b) f(a', kind: 'sameEitherWay', why: 'b is 3', survivors: ['a < b → a <= b'], ...over },
  ];

  it('a survivor is known by its code and the line that it stands on, wherever the line has moved to', () => {
    const moved = namedMutants(`\n\n${source}`, [mutant(4, 5, 10, 'a <= b')]);
    expect(moved).toEqual([{ line: 'if (a < b) f(a', name: 'a < b → a <= b', lineNumber: 4, status: 'Survived' }]);
    expect(compareWith(explained(), moved)).toEqual({ explained: 1, unexplained: [], stale: [] });
  });

  it('of two that read the same the second is called so', () => {
    const twice = namedMutants('f(a); f(a);', [mutant(1, 7, 11, 'g'), mutant(1, 1, 5, 'g')]);
    expect(twice.map(({ name }) => name)).toEqual(['f(a) → g', 'f(a) → g (2)']);
  });

  it('a survivor that nobody has explained is told, also one that no test reaches', () => {
    const named = namedMutants(source, [
      mutant(2, 5, 10, 'true'),
      mutant(2, 12, 13, 'g', 'NoCoverage'),
      mutant(1, 11, 12, '2', 'Killed'),
    ]);
    expect(compareWith([], named).unexplained.map(({ name }) => name)).toEqual(['a < b → true', 'f → g']);
  });

  it('an explanation of what a test kills by now is stale', () => {
    const named = namedMutants(source, [mutant(2, 5, 10, 'a <= b', 'Killed')]);
    expect(compareWith(explained(), named).stale).toEqual([{ line: 'if (a < b) f(a', name: 'a < b → a <= b' }]);
  });

  it('an explanation is at fault when its line or code is gone, its kind unknown, its reason missing, or told twice', () => {
    expect(faultsOf(explained(), source)).toEqual([]);
    expect(faultsOf(explained({ survivors: ['f(a + 1) → f(a - 1)'] }), source)).toEqual([]);
    expect(faultsOf(explained({ line: 'if (a > b) f(a' }), source)).toHaveLength(1);
    expect(faultsOf(explained({ survivors: ['a > b → true'] }), source)).toHaveLength(1);
    expect(faultsOf(explained({ kind: 'whatever' as Explanation['kind'] }), source)).toHaveLength(1);
    expect(faultsOf(explained({ why: ' ' }), source)).toHaveLength(1);
    expect(faultsOf([...explained(), ...explained()], source)).toHaveLength(1);
  });
});
