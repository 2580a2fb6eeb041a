import type { partNames } from '../partTexts';

/** What each part is good for, in one sentence. */
type GoodFor = Readonly<Record<keyof typeof partNames, string>>;

const svGoodFor: GoodFor = {
  payables: 'Läser ekonomisystemets fil och föreslår utgångskostnader och utfall, och säger vad den inte kan visa.',
  close: 'Visar varför siffran inte är förra månadens: en brygga på öret från det ena bokslutet till det andra.',
  collection: 'Samlar flera organisationers register i ett, och räknar aldrig ett gemensamt avtal två gånger.',
  indicators: 'Håller reda på vad ni har lovat: mål och utfall per år, och en sida att skriva ut.',
  watch: 'Bevakar leverantörer som avviker, steg för steg, och gör ett debiterat vite till en effekt.',
  plan: 'Svarar på om målet nås: vilka initiativ som ska bidra, med hur mycket, när, och vem som ansvarar.',
};
const enGoodFor: GoodFor = {
  payables: 'Reads the finance system’s file, proposes baselines and outcomes, and says what it cannot show.',
  close: 'Shows why the figure is not last month’s: a bridge, to the öre, from one monthly close to the next.',
  collection: 'Collects several organisations’ registers in one, and never counts a joint contract twice.',
  indicators: 'Keeps track of what you have promised: targets and outcomes by year, and a page to print.',
  watch: 'Watches suppliers that deviate, step by step, and makes a charged penalty an effect.',
  plan: 'Answers whether the target will be reached: which initiatives are to contribute, how much, when, and who sees to it.',
};

/** Words of *Lägg till i registret*: the parts that a register can have. */
const sv = {
  title: 'Lägg till i registret',
  text: 'Varje del får egna blad. Den kan tas bort igen så länge den är tom.',
  goodFor: svGoodFor,
  add: 'Lägg till',
  added: 'Finns i registret',
  filled: 'Finns i registret. Den har uppgifter och kan inte tas bort.',
  remove: 'Ta bort',
  confirm: (name: string) => `Ta bort ${name} med dess blad? Den är tom, så inga uppgifter försvinner.`,
  confirmed: 'Ja, ta bort',
  keep: 'Behåll',
  actionFor: (action: string, name: string) => `${action}: ${name}`,
};

const en: typeof sv = {
  title: 'Add to the register',
  text: 'Each part gets sheets of its own. It can be removed again while it is empty.',
  goodFor: enGoodFor,
  add: 'Add',
  added: 'In the register',
  filled: 'In the register. It holds data and cannot be removed.',
  remove: 'Remove',
  confirm: (name) => `Remove ${name} and its sheets? It is empty, so no data is lost.`,
  confirmed: 'Yes, remove',
  keep: 'Keep',
  actionFor: (action, name) => `${action}: ${name}`,
};

export const partsWords = { sv, en };
