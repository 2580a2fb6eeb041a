/** The words of the command line, which speaks Swedish only. */

/** How each command is written: what must stand there, and in brackets what may. */
export const usages = {
  create: 'create ut.xlsx [--example [year] [--as-of 2026-12-31] | --rows register.json] [--parts a,b]',
  check: 'check in.xlsx [--as-of 2026-12-31] [--json]',
  refresh: 'refresh in.xlsx [-o ut.xlsx] [--as-of 2026-12-31] [--allow-loss] [--json]',
  repair: 'repair in.xlsx [--take-in] [-o ut.xlsx] [--allow-loss]',
  close: 'close in.xlsx --month 2026-02 [--by NAMN] [-o ut.xlsx] [--allow-loss] [--json]',
  put: 'put in.xlsx --rows rader.json [-o ut.xlsx] [--allow-loss] [--json]',
  payables:
    'payables in.xlsx [--contracts avtal.csv] --file reskontra.csv [--file …] [--from 2025-01 --to 2025-06] ' +
    '[--replace] [--accept none|passed] [--volume E-1=3700000] [--as-of 2026-12-31] [-o ut.xlsx] [--allow-loss] [--json]',
  collect:
    'collect samling.xlsx medlem.xlsx … [--collection in.xlsx] [-o ut.xlsx] [--as-of 2026-12-31] [--allow-loss] [--json]',
  export: 'export in.xlsx … -o mapp [--json]',
} as const;

export type CommandName = keyof typeof usages;

const program = 'effektregister';
const names = Object.keys(usages) as CommandName[];
const isCommand = (name: string | undefined): name is CommandName => name !== undefined && name in usages;

/** What `--help` writes: how a command is written, or each of them. */
export const helpText = (name: string | undefined): string =>
  `Skrivs så här:\n${(isCommand(name) ? [name] : names).map((each) => `  ${program} ${usages[each]}\n`).join('')}`;

/** One line: what is wrong with what was written, and how it is written. */
export const wrongly = (what: string, name: string | undefined): string =>
  isCommand(name) ? `${what}. Skrivs så här: ${program} ${usages[name]}` : `${what}. Skriv --help för att se hur.`;

export const argumentWords = {
  command: `Ange ${names.slice(0, -1).join(', ')} eller ${names.at(-1) ?? ''}`,
  missing: (what: string) => `${what} saknas`,
  ending: (what: string, endings: readonly string[]) => `${what} ska sluta på ${endings.join(' eller ')}`,
  oneOf: (option: string, choices: readonly string[]) => `--${option} är ${choices.join(' eller ')}`,
  day: (text: string) => `--as-of ${text} är inte en dag som 2026-12-31 (2000–2099)`,
  month: (option: string, text: string) => `--${option} ${text} är inte en månad som 2026-02 (2000–2099)`,
  volume: (text: string) => `--volume ${text} är inte en volym som E-1=3700000`,
  toCreate: 'Filen att skapa',
  toRead: 'Filen att läsa',
  toWrite: 'Filen att skriva',
  collection: 'Samlingen',
  collectionToRead: 'Samlingen att läsa',
  member: 'Medlemmens fil',
  members: 'Ange minst en medlems fil',
  folder: '-o mapp saknas',
  unknownArgument: (word: string) => `Okänt argument: ${word}`,
  unknownOption: (option: string) => `Kommandot har ingen växel ${option}`,
  wantsValue: (option: string) => `Växeln ${option} vill ha något efter sig`,
  wantsNone: (option: string) => `Växeln ${option} tar inget efter sig`,
  exampleOrRows: 'Ange antingen --example eller --rows, inte båda',
  unreadable: 'Argumenten går inte att läsa',
};

export const existsText = (file: string): string =>
  `Filen ${file} finns redan. Välj ett annat namn, eller flytta den först.`;
