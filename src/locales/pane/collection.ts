import type { ShareBasis } from '../../domain/collection';

const svBasis: Readonly<Record<ShareBasis, string>> = { purchases: 'efter köpen', equal: 'lika' };
const enBasis: Readonly<Record<ShareBasis, string>> = { purchases: 'by purchases', equal: 'equally' };

/** Words of *Hämta medlemmar*. */
const sv = {
  title: 'Hämta medlemmar',
  intro: 'Välj medlemmarnas filer. De läses här på datorn, och ingenting skrivs i dem.',
  notCollection: 'Registret är inte en samling än. Välj Samling som Registertyp i bladet Inställningar.',
  showSettings: 'Visa Inställningar',
  none: 'Inga medlemmar är hämtade än.',
  standing: (count: number) => (count === 1 ? '1 medlem är hämtad.' : `${count} medlemmar är hämtade.`),
  choose: 'Välj filer',
  dropHint: 'eller släpp dem här',
  opening: (name: string) => `Läser ${name}`,
  reading: (share: string) => `Läser, ${share}`,
  stop: 'Avbryt',
  read: 'Vad filerna blir',
  total: 'Samlingen',
  effects: (count: number) => (count === 1 ? '1 effekt' : `${count} effekter`),
  asOf: (day: string) => `per ${day}`,
  same: 'som hos medlemmen',
  differs: (change: string) => `${change} mot medlemmens egen summa`,
  kept: 'filen är inte läst nu, raderna står kvar',
  think: 'Att se över',
  showThink: (count: number) => (count === 1 ? 'Visa 1 sak att se över' : `Visa ${count} saker att se över`),
  write: 'Skriv i registret',
  cancel: 'Avbryt hämtningen',
  written: (count: number, total: string) =>
    `${count === 1 ? '1 medlem' : `${count} medlemmar`} hämtade, tillsammans ${total}. Det går inte att ångra: hämta de förra filerna igen om det ska bli som förut.`,
  undivided: 'Gemensamma avtal utan andelar',
  undividedText:
    'Föreslå hur de delas, eller skriv andelarna själva på bladet Andelar. Invånarantal säger vem som betalar, inte vem som sparar.',
  propose: (contract: string, basis: ShareBasis) => `Dela ${contract} ${svBasis[basis]}`,
  showShares: 'Visa Andelar',
  proposed: (contract: string) =>
    `Andelar för ${contract} står på bladet Andelar. Hämta medlemmarna igen så delas avtalet.`,
};

const en: typeof sv = {
  title: 'Collect members',
  intro: 'Choose the members’ files. They are read here on the computer, and nothing is written to them.',
  notCollection: 'The register is no collection yet. Choose Samling as Registertyp in the sheet Inställningar.',
  showSettings: 'Show Inställningar',
  none: 'No members are collected yet.',
  standing: (count) => (count === 1 ? '1 member is collected.' : `${count} members are collected.`),
  choose: 'Choose files',
  dropHint: 'or drop them here',
  opening: (name) => `Reading ${name}`,
  reading: (share) => `Reading, ${share}`,
  stop: 'Stop',
  read: 'What the files come to',
  total: 'The collection',
  effects: (count) => (count === 1 ? '1 effect' : `${count} effects`),
  asOf: (day) => `as of ${day}`,
  same: 'as at the member’s',
  differs: (change) => `${change} from the member’s own sum`,
  kept: 'the file is not read now, its rows stay',
  think: 'To look at',
  showThink: (count) => (count === 1 ? 'Show 1 thing to look at' : `Show ${count} things to look at`),
  write: 'Write to the register',
  cancel: 'Cancel',
  written: (count, total) =>
    `${count === 1 ? '1 member' : `${count} members`} collected, together ${total}. It cannot be undone: collect the earlier files again to have it as before.`,
  undivided: 'Joint contracts without shares',
  undividedText:
    'Have a division proposed, or write the shares yourselves in the sheet Andelar. Inhabitants say who pays, not who saves.',
  propose: (contract, basis) => `Divide ${contract} ${enBasis[basis]}`,
  showShares: 'Show Andelar',
  proposed: (contract) =>
    `The shares of ${contract} stand in the sheet Andelar. Collect the members again to divide it.`,
};

export const collectionWords = { sv, en };
