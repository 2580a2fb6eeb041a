// Survivors of mutation testing that somebody has looked at, and why no test can tell them from the code as it is
// written.
import { readdirSync, readFileSync } from 'node:fs';
import { join } from 'node:path';

const folder = join(__dirname, 'explained');

/** The reasons there are. All but the two that say everything want a sentence of their own. */
export const kinds = {
  sparesWork: { means: 'a shortcut: the full way, which the mutant takes, gives the same', wantsWhy: true },
  sameEitherWay: { means: 'both give the same for every input', wantsWhy: true },
  notPromised: {
    means: 'what differs is promised nowhere: the order of what is alike, which of several is named',
    wantsWhy: true,
  },
  cannotHappen: { means: 'differs only for what never gets here', wantsWhy: true },
  forTheCompiler: { means: 'the value is always there; only its type says that it may not be', wantsWhy: false },
  developersWords: { means: 'words that only a developer reads', wantsWhy: false },
} as const;

/** Survivors of one line of code and one reason. */
export interface Explanation {
  /** The line where the changed code begins, without indentation. */
  readonly line: string;
  readonly kind: keyof typeof kinds;
  readonly why?: string;
  /** Each as "before → after", with " (2)" for the second of those that read the same on lines that read the same. */
  readonly survivors: readonly string[];
}

/** What Stryker's report says of one mutant, as far as it is needed here. */
export interface Mutant {
  readonly replacement: string;
  readonly status:
    | 'Killed'
    | 'Timeout'
    | 'Survived'
    | 'NoCoverage'
    | 'RuntimeError'
    | 'CompileError'
    | 'Ignored'
    | 'Pending';
  readonly location: { readonly start: Position; readonly end: Position };
}
interface Position {
  readonly line: number;
  readonly column: number;
}
export interface Report {
  readonly files: Readonly<Record<string, { readonly source: string; readonly mutants: readonly Mutant[] }>>;
}

/** A mutant with the words that an explanation knows it by. */
export interface NamedMutant {
  readonly line: string;
  readonly name: string;
  readonly lineNumber: number;
  readonly status: Mutant['status'];
}

/** The explanations by the file that they are about, as "src/domain/basics/money.ts". */
export function readExplanations(): Map<string, readonly Explanation[]> {
  const names = readdirSync(folder, { recursive: true, encoding: 'utf8' }).filter((name) => name.endsWith('.json'));
  return new Map(
    names
      .sort()
      .map((name) => [
        `src/domain/${name.replace(/\\/g, '/').replace(/json$/, 'ts')}`,
        JSON.parse(readFileSync(join(folder, name), 'utf8')) as Explanation[],
      ]),
  );
}

/** Code on one line, and not more of it than one wants to read. */
export function short(code: string): string {
  const onOneLine = code.replace(/\s+/g, ' ').trim();
  return onOneLine.length > 100 ? `${onOneLine.slice(0, 100)}…` : onOneLine;
}

/** The mutants of a file by name, in order of place. Where the code has moved they are called the same. */
export function namedMutants(source: string, mutants: readonly Mutant[]): NamedMutant[] {
  const lines = source.split('\n');
  const seen = new Map<string, number>();
  const inOrder = [...mutants].sort(
    (a, b) => a.location.start.line - b.location.start.line || a.location.start.column - b.location.start.column,
  );
  return inOrder.map(({ location: { start, end }, replacement, status }) => {
    const line = (lines[start.line - 1] ?? '').trim();
    const name = `${short(codeBetween(lines, start, end))} → ${short(replacement)}`;
    const key = keyOf(line, name);
    const count = (seen.get(key) ?? 0) + 1;
    seen.set(key, count);
    return { line, name: count === 1 ? name : `${name} (${count})`, lineNumber: start.line, status };
  });
}

function codeBetween(lines: readonly string[], start: Position, end: Position): string {
  const own = lines.slice(start.line - 1, end.line);
  const last = own.length - 1;
  return own
    .map((text, index) => text.slice(index === 0 ? start.column - 1 : 0, index === last ? end.column - 1 : undefined))
    .join('\n');
}

/** What one file's survivors and explanations say of each other. */
export interface Comparison {
  readonly explained: number;
  /** Survivors that nobody has looked at. */
  readonly unexplained: readonly NamedMutant[];
  /** Explanations of what does not survive, or is not there any more. */
  readonly stale: readonly { readonly line: string; readonly name: string }[];
}

export function compareWith(explanations: readonly Explanation[], mutants: readonly NamedMutant[]): Comparison {
  const survivors = mutants.filter(({ status }) => status === 'Survived' || status === 'NoCoverage');
  const entries = explanations.flatMap(({ line, survivors: names }) => names.map((name) => ({ line, name })));
  const known = new Set(entries.map(({ line, name }) => keyOf(line, name)));
  const surviving = new Set(survivors.map(({ line, name }) => keyOf(line, name)));
  const unexplained = survivors.filter(({ line, name }) => !known.has(keyOf(line, name)));
  return {
    explained: survivors.length - unexplained.length,
    unexplained,
    stale: entries.filter(({ line, name }) => !surviving.has(keyOf(line, name))),
  };
}

/** What is wrong with a file's explanations that can be seen without running a mutant. */
export function faultsOf(explanations: readonly Explanation[], source: string): string[] {
  const lines = source.split('\n').map((line) => line.trim());
  const seen = new Set<string>();
  return explanations.flatMap(({ line, kind, why, survivors }) => {
    const places = lines.flatMap((text, index) => (text === line ? [index] : []));
    if (places.length === 0) return [`no such line: ${line}`];
    const faults: string[] = [];
    if (!Object.hasOwn(kinds, kind)) faults.push(`unknown kind ${kind}: ${line}`);
    else if (kinds[kind].wantsWhy && !why?.trim()) faults.push(`no reason: ${line}`);
    for (const name of survivors) {
      const [before = '', after] = name.split(' → ');
      const code = before.replace(/…$/, '');
      const begins = (place: number): number =>
        lines
          .slice(place, place + 40)
          .join(' ')
          .replace(/\s+/g, ' ')
          .indexOf(code);
      const stands = places.some((place) => begins(place) >= 0 && begins(place) < line.length);
      if (after === undefined || !stands) faults.push(`no such code: ${name} in ${line}`);
      if (seen.has(keyOf(line, name))) faults.push(`told twice: ${name} in ${line}`);
      seen.add(keyOf(line, name));
    }
    return faults;
  });
}

function keyOf(line: string, name: string): string {
  return `${line}\n${name}`;
}
