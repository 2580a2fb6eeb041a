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

const sv = {
  written: 'Skrivs så här',
  askHelp: 'Skriv --help för att se hur.',
  command: (names: readonly string[]) => `Ange ${names.slice(0, -1).join(', ')} eller ${names.at(-1) ?? ''}`,
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

const en: typeof sv = {
  written: 'Written like this',
  askHelp: 'Write --help to see how.',
  command: (names) => `Give ${names.slice(0, -1).join(', ')} or ${names.at(-1) ?? ''}`,
  missing: (what) => `${what} is missing`,
  ending: (what, endings) => `${what} ends in ${endings.join(' or ')}`,
  oneOf: (option, choices) => `--${option} is ${choices.join(' or ')}`,
  day: (text) => `--as-of ${text} is not a day like 2026-12-31 (2000–2099)`,
  month: (option, text) => `--${option} ${text} is not a month like 2026-02 (2000–2099)`,
  volume: (text) => `--volume ${text} is not a volume like E-1=3700000`,
  toCreate: 'The file to create',
  toRead: 'The file to read',
  toWrite: 'The file to write',
  collection: 'The collection',
  collectionToRead: 'The collection to read',
  member: 'The member’s file',
  members: 'Give at least one member’s file',
  folder: '-o folder is missing',
  unknownArgument: (word) => `Unknown argument: ${word}`,
  unknownOption: (option) => `The command has no option ${option}`,
  wantsValue: (option) => `The option ${option} wants something after it`,
  wantsNone: (option) => `The option ${option} takes nothing after it`,
  exampleOrRows: 'Give either --example or --rows, not both',
  unreadable: 'The arguments cannot be read',
};

/** What is said of arguments that cannot be used. What a run answers: commandLineAnswers. */
export const commandLineWords = { sv, en };
