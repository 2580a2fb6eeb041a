import type { RuleWords } from './words';

const quoted = (text: string): string => `”${text}”`;

/** Rules of Plan och initiativ, in Swedish. */
export const planRulesSv = {
  E751: {
    title: 'Initiativet har ingen benämning',
    message: () => 'Benämning saknas.',
    action: 'Skriv vad initiativet gäller.',
    why: 'Ett initiativ som ingen kan känna igen går inte att följa.',
  },
  E752: {
    title: 'Värdet går inte att läsa',
    message: (say) =>
      say.is('reason', 'ambiguous')
        ? `${quoted(say.text('text'))} kan betyda ${say.reading('kronor', 0)} eller ${say.reading('kronor', 1)}.`
        : `${quoted(say.text('text'))} går inte att läsa.`,
    action: 'Skriv värdet som ett tal. Tills dess räknas initiativet inte med.',
    why: 'Ett belopp som kan läsas på två sätt gissas aldrig.',
  },
  E753: {
    title: 'Steg eller effektklass finns inte i listan',
    message: (say) => `${quoted(say.text('text'))} finns inte i listan.`,
    action: 'Välj i listan, eller lämna cellen tom.',
    why: 'Steget avgör hur planen vägs och klassen vilket mål den hör till.',
  },
  W754: {
    title: 'Inget avtal är kopplat',
    message: () => 'Steget är Avtal eller Realiserad, men ingen räknad effekt är kopplad. Det räknas som Upphandling.',
    action: 'Registrera effekten och ange initiativet på den, eller ändra steget.',
    why: 'Ett avtal syns i sina effekter, och bara de räknas.',
  },
  W755: {
    title: 'Ansvarig, beslut eller kommentar saknas',
    message: (say) =>
      say.is('reason', 'owner')
        ? 'Ansvarig saknas.'
        : say.is('reason', 'decision')
          ? 'Beslut saknas.'
          : 'Ett avbrutet initiativ har ingen kommentar.',
    action: 'Fyll i vem som ansvarar och vem som beslutade när, eller varför det avbröts.',
    actionFor: (say) =>
      say.is('reason', 'owner')
        ? 'Skriv vem som ansvarar för initiativet.'
        : say.is('reason', 'decision')
          ? 'Skriv vem som beslutade, och när.'
          : 'Skriv i Kommentar varför initiativet avbröts.',
    why: 'Det som ingen ansvarar för blir sällan av.',
  },
  W756: {
    title: 'Planbelopp kan inte räknas',
    message: (say) => {
      if (say.is('reason', 'unreadable')) return `${quoted(say.text('text'))} är varken ett kvartal eller ett datum.`;
      return say.is('reason', 'spend')
        ? 'Spend per år saknas.'
        : say.is('reason', 'saving')
          ? 'Besparing per år saknas.'
          : 'Uppstart saknas.';
    },
    action: 'Fyll i spend, besparing och uppstart. Kvartal skrivs 2026 Q2.',
    actionFor: (say) =>
      say.is('reason', 'spend') || say.is('reason', 'saving')
        ? 'Fyll i beloppet i kronor per år.'
        : 'Skriv uppstarten som ett kvartal, till exempel 2026 Q2, eller ett datum.',
    why: 'Utan besparing och start har initiativet inget planbelopp.',
  },
  W757: {
    title: 'Besparingen är hög',
    message: (say) => `Besparingen ${say.kronor('savingOre')} är mer än 20 % av ${say.kronor('spendOre')}.`,
    action: 'Kontrollera beloppen.',
    why: 'En så stor besparing är ovanlig och kan vara ett skrivfel.',
  },
  W758: {
    title: 'Startkvartalet har passerat',
    message: () => 'Startkvartalet har passerat, men initiativet är fortfarande en idé eller beslutat.',
    action: 'Ändra uppstart eller steg, eller avbryt initiativet.',
    why: 'En plan med gamla datum ser bättre ut än den är.',
  },
  W759: {
    title: 'Sannolikheten är högre än stegets',
    message: (say) => `Sannolikheten är ${say.percent('share')}, stegets är ${say.percent('defaultShare')}.`,
    action: 'Kontrollera sannolikheten. Den skrivna används.',
    why: 'Stegets sannolikhet är ett antagande, men ett försiktigt.',
  },
  W760: {
    title: 'Initiativet finns inte',
    message: (say) => `Initiativet ${quoted(say.text('text'))} finns inte på bladet Initiativ.`,
    action: 'Rätta initiativet eller lägg in det. Tills dess ligger effekten utanför planen.',
    why: 'En effekt som är kopplad ersätter planen och räknas inte två gånger.',
  },
  W761: {
    title: 'Effekterna är mer än planen',
    message: (say) => `Kopplade effekter är ${say.kronor('perYearOre')} per år mot planens ${say.kronor('savingOre')}.`,
    action: 'Kontrollera att effekterna hör hit, eller höj planen.',
    why: 'Mer än en femtedel över plan är sällan en slump.',
  },
  E762: {
    title: 'Samma Initiativ-ID på flera rader',
    message: (say) => `Initiativ-ID ${say.text('text')} finns också på ${say.rows()}. Ingen av raderna räknas.`,
    action: 'Ge den ena raden ett eget Initiativ-ID, eller ta bort den om initiativet står två gånger.',
    why: 'Det går inte att veta vilken rad en kopplad effekt hör till, och planen ska inte räknas två gånger.',
  },
  W763: {
    title: 'Betyget är inte 1–5',
    message: (say) => `${quoted(say.text('text'))} är varken 1–5 eller ett spann som 2-4.`,
    action: 'Skriv ett tal från 1 till 5, eller ett spann som text.',
    why: 'Prioritet är det lägsta av genomförbarhet gånger potential.',
  },
  W764: {
    title: 'Effekterna har en annan klass',
    message: (say) => `Initiativets effektklass är en annan än för ${say.rows()}.`,
    action: 'Ändra initiativets effektklass, eller effekternas baselinekälla.',
    why: 'Planen och dess effekter ska räknas mot samma mål.',
  },
  W765: {
    title: 'Effekten kan höra till ett initiativ',
    message: (say) =>
      `Initiativet ${quoted(say.text('title'))} har samma kategori och förvaltning, men effekten är inte kopplad.`,
    action: 'Ange initiativet på effekten, annars räknas den vid sidan av planen.',
    why: 'Samma krona ska inte finnas både i planen och i effekterna.',
  },
} as const satisfies Readonly<Record<string, RuleWords>>;
