import type { RuleWords } from './words';

const quoted = (text: string): string => `”${text}”`;

/** Rules of Samling, in Swedish. */
export const collectionRulesSv = {
  E791: {
    title: 'Filen går inte att hämta',
    message: (say) => {
      if (say.is('reason', 'newerSchema')) return `${quoted(say.text('text'))} är gjord med en nyare version.`;
      if (say.is('reason', 'protected')) return `${quoted(say.text('text'))} är skyddad med lösenord.`;
      if (say.is('reason', 'lockFile'))
        return `${quoted(say.text('text'))} är bara ett märke som Excel lägger bredvid en fil som någon har öppen.`;
      if (say.is('reason', 'collection'))
        return `${quoted(say.text('text'))} är en samling. Välj medlemmarnas egna register.`;
      return say.is('reason', 'damaged')
        ? `${quoted(say.text('text'))} är skadad.`
        : `${quoted(say.text('text'))} är inget effektregister.`;
    },
    action: 'Be medlemmen om rätt fil. De andra hämtas ändå.',
    actionFor: (say) => {
      if (say.is('reason', 'newerSchema')) return 'Uppdatera tillägget här och hämta filen igen. De andra hämtas ändå.';
      if (say.is('reason', 'protected')) return 'Be medlemmen om filen utan lösenord. De andra hämtas ändå.';
      if (say.is('reason', 'lockFile')) return 'Välj själva registret. Det går att läsa även när någon har det öppet.';
      return say.is('reason', 'damaged')
        ? 'Be medlemmen öppna filen i Excel, spara den och skicka den igen. De andra hämtas ändå.'
        : 'Be medlemmen om rätt fil. De andra hämtas ändå.';
    },
    why: 'Bara register som går att kontrollera räknas med.',
  },
  E792: {
    title: 'Samma organisation två gånger',
    message: (say) => {
      if (say.is('reason', 'shortName'))
        return `Kortnamnet ${quoted(say.text('text'))} är också kortnamn eller namn för ${say.text('organisation')}. Då går det inte att se vems raderna är, och inget hämtas innan det är rättat.`;
      return say.text('otherFile') === ''
        ? `${say.text('text')} står på mer än en rad, med samma namn eller organisationsnummer.`
        : `${say.text('text')} hämtas redan ur ${quoted(say.text('otherFile'))}.`;
    },
    action:
      'Behåll en fil och en rad per organisation. Är de olika organisationer: ge dem olika namn och nummer i medlemmens Inställningar.',
    actionFor: (say) =>
      say.is('reason', 'shortName')
        ? 'Skriv ett eget Kortnamn på raden i Medlemmar, eller lämna det tomt. Hämta sedan filerna igen.'
        : 'Behåll en fil och en rad per organisation. Är de olika organisationer: ge dem olika namn och nummer i medlemmens Inställningar.',
    why: 'Ingenting får räknas två gånger.',
  },
  W793: {
    title: 'Effekt-ID saknas eller är dubbelt',
    message: (say) =>
      `Effekten på medlemmens rad ${say.text('line')} har inget eget Effekt-ID och har fått radens nummer.`,
    action: 'Be medlemmen ge den ett eget Effekt-ID.',
    why: 'Utan ID går raden inte att följa från en hämtning till nästa.',
  },
  E794: {
    title: 'Helheten eller en andel är utelämnad',
    message: (say) => {
      if (say.is('reason', 'parts'))
        return `Helheten är utelämnad: ${say.count('count') === 1 ? 'en organisation har en egen del' : `${say.number('count')} organisationer har egna delar`}.`;
      if (say.is('reason', 'noKey')) return 'Helheten är utelämnad: den har inget avtalsnummer.';
      if (say.is('reason', 'otherMember')) return 'Helheten är utelämnad: en annan medlem har redan registrerat den.';
      if (say.is('reason', 'brokenShares')) return 'Helheten är utelämnad: andelarna går inte att använda.';
      if (say.is('reason', 'ownPart'))
        return `Andelen för ${say.text('text')} är utelämnad: organisationen har en egen del.`;
      return `Andelen för ${say.text('text')} är utelämnad: organisationen är ingen medlem.`;
    },
    action: 'Ange andelar om fler ska räknas, eller rätta avtalsnumret.',
    actionFor: (say) => {
      if (say.is('reason', 'noKey')) return 'Be medlemmen skriva avtalsnumret på raden.';
      if (say.is('reason', 'otherMember')) return 'Kom överens om vem av medlemmarna som har hela avtalet.';
      if (say.is('reason', 'brokenShares')) return 'Rätta avtalets rader på bladet Andelar.';
      if (say.is('reason', 'ownPart')) return 'Stämmer den egna delen behöver inget göras.';
      return say.is('reason', 'noMember')
        ? 'Hämta organisationens register om den är med. Andelen läggs aldrig på de andra.'
        : 'Ange andelar om fler ska räknas, eller rätta avtalsnumret.';
    },
    why: 'Ett gemensamt avtal räknas aldrig två gånger, och delar går före helheten.',
  },
  E795: {
    title: 'Andelarna går inte att använda',
    message: (say) => {
      if (say.is('reason', 'number')) return 'Avtalsnummer saknas.';
      if (say.is('reason', 'party')) return 'Organisation saknas.';
      if (say.is('reason', 'twice')) return 'Samma organisation står två gånger på avtalet.';
      return say.is('reason', 'sum')
        ? `Andelarna är tillsammans ${say.percent('share')}.`
        : 'Andelen är inget positivt tal.';
    },
    action: 'Rätta andelarna till 100 %, eller ange vikter i en kolumn som heter Vikt.',
    why: 'Helheten fördelas efter andelarna, och inget får försvinna.',
  },
  W796: {
    title: 'Kan vara samma helhet två gånger',
    message: (say) => {
      const other = `${say.text('organisation')}${say.text('otherId') === '' ? '' : ` (${say.text('otherId')})`}`;
      if (say.is('reason', 'copy')) return `Registret har samma effekter som ${other}, med samma Effekt-ID.`;
      if (say.is('reason', 'otherSupplier')) return `Avtal ${say.text('text')} har en annan leverantör hos ${other}.`;
      if (say.is('reason', 'isWhole')) return `Raden är lika stor som helheten hos ${other}.`;
      if (say.is('reason', 'isSum')) return `Raden är lika stor som summan av de andras, bland dem ${other}.`;
      return `Kan vara samma helhet registrerad två gånger, här och hos ${other}.`;
    },
    action: 'Kontrollera med medlemmarna. Är raden hela avtalet: markera som Helhet.',
    actionFor: (say) =>
      say.is('reason', 'copy')
        ? 'Är det en kopia av samma fil: ta bort den ena medlemmens rader i Medlemmar, Effekter, Utfall och Mål.'
        : 'Kontrollera med medlemmarna. Är raden hela avtalet: markera som Helhet.',
    why: 'Raden räknas tills någon har kontrollerat den.',
  },
  W797: {
    title: 'Per datum skiljer sig',
    message: (say) => `Registret är per ${say.day('asOfSerial')}, det senaste per ${say.day('latestSerial')}.`,
    action: 'Be medlemmen uppdatera och hämta filen igen.',
    why: 'Summor per olika dagar går inte att jämföra.',
  },
  W798: {
    title: 'Inställningar saknas eller skiljer sig',
    message: (say) =>
      say.is('reason', 'nameless')
        ? `${quoted(say.text('text'))} säger inte vems registret är: filens namn står som organisation. Under ett annat filnamn räknas det en gång till.`
        : `Medlemmens inställningar skiljer sig i sådant som ändrar beloppen: ${say.headings('settings')}. Samlingens gäller här.`,
    action: 'Kom överens om timkostnad och tak.',
    actionFor: (say) =>
      say.is('reason', 'nameless')
        ? 'Be medlemmen fylla i Organisation i bladet Inställningar. Ta bort medlemmens rader här innan filen hämtas igen.'
        : 'Kom överens om timkostnad och tak.',
    why: 'Skillnaden mot medlemmens egen summa förklaras i Medlemmar.',
  },
  W799: {
    title: 'Filen är inte uppdaterad eller behöver hämtas igen',
    message: (say) => {
      if (say.is('reason', 'together'))
        return `Om ${say.text('text')} och ${say.text('organisation')} har samma leverantör på avtal ${say.text('contract')} syns bara när båda hämtas på en gång. Tills dess räknas den som samma.`;
      return say.is('reason', 'again')
        ? `Något hos ${say.text('text')} är utelämnat. Om det ska vara det syns bara i filen.`
        : `Registret för ${say.text('text')} har ändrats efter senaste uppdateringen.`;
    },
    action: 'Be medlemmen uppdatera och spara, och hämta filen igen.',
    actionFor: (say) => {
      if (say.is('reason', 'together')) return 'Hämta bådas filer på en gång.';
      return say.is('reason', 'again')
        ? 'Hämta filen igen, på en gång med dem som har samma avtal.'
        : 'Be medlemmen uppdatera och spara, och hämta filen igen.';
    },
    why: 'Medlemmens egna blad visar då andra belopp än de som räknas här.',
  },
} as const satisfies Readonly<Record<string, RuleWords>>;
