/** Words of Ledningsvy: what each figure says in one sentence. */
export const managementTexts = {
  title: 'Effekter av inköp',
  titleWith: ' – effekter av inköp',
  total: 'Summa alla klasser, hela avtalstiden: ',
  inYear: 'varav i år ',
  sentence: {
    empty: 'Här står årets läge i en mening när den första effekten är registrerad och sammanställningen uppdaterad.',
    ofTarget: ' av målets ',
    ofCalculated: ' av kalkylerade ',
    seen: ' syns i bokföringen.',
    nothing: 'inget',
    notYet: ' är uppföljt än.',
    coverage: ' % är uppföljt.',
    forecast: ' Prognos ',
  },
  classes: {
    freed: 'Sänkta kostnader mot tidigare avtal eller budget. Bara de kan användas till annat.',
    returned: 'Pengar tillbaka en gång. Aldrig grund för nästa års budget.',
    avoided: 'Höjningar som inte blev av. De frigör inga pengar i budgeten.',
    indirect: 'Tid och andra följder. Visas för sig och följs inte upp i kronor.',
  },
  target: {
    heading: 'Realiserat mot årets mål',
    both: 'Realiserat och bekräftat mot årets mål',
    calculated: 'kalkylerat: ',
    none: 'inget mål för året',
    sentence: ['Mäter ', '. Ett mål är nått först när pengarna syns i bokföringen.'],
    noTarget: 'Inget mål för effekt i året är angivet på bladet Mål.',
  },
  rate: {
    heading: 'Realiseringsgrad',
    coverage: 'uppföljt: ',
    none: 'inget att följa upp än',
    nothingElapsed: 'Ingen månad av effekterna har gått än.',
    noneSentence: 'Inget är uppföljt: effekterna är prognoser tills utfall har registrerats.',
    noRate: 'Det som är uppföljt ger ingen grad: inget är slutbetalt, eller kalkylen är inte större än noll.',
    little: 'Mindre än hälften är uppföljt: graden säger lite om helheten.',
    enough: 'Så mycket av den kalkylerade effekten syns i det som är uppföljt.',
    costsApart: ' Före införandekostnader.',
  },
  runRate: {
    heading: 'Frigjort per år just nu',
    avoided: 'undvikna: ',
    sentence: 'Årstakt för avtal som löper på per datum, utan engångsbelopp.',
  },
  basis: {
    heading: 'Rader i registret',
    leftOut: ' utelämnade på grund av fel',
    noneLeftOut: 'ingen rad är utelämnad',
    sentence: ['Av den kalkylerade effekten är ', ' % validerad av ekonomi.'],
    notValidated: 'Ingen del av effekten är validerad av ekonomi än.',
  },
  years: ['År', 'Kalkylerat', 'Realiserat', 'Mål', 'Uppföljt', 'Frigjorda', 'Återbetalda', 'Undvikna', 'Indirekt, tid'],
  realisedAndConfirmed: 'Realiserat och bekräftat',
  departments: ['Förvaltning', 'Kalkylerat', 'Realiserat', 'Bekräftat'],
  otherYears: 'Övriga år',
  otherDepartments: 'Övriga förvaltningar',
  charts: {
    target: 'Kalkylerat och realiserat mot mål',
    classes: 'De fyra klasserna per år',
    departments: 'Förvaltningar, hela avtalstiden',
  },
  otherYearsAre: ' Övriga år: ',
  note: 'Kalkylerat är en prognos; realiserat syns i budgetutfall, fakturor eller kreditnotor. Tom ruta: inget mål eller inget uppföljt. Alla år och alla uppdelningar: Sammanställning.',
} as const;

/** Words of Budgetunderlag. */
export const budgetTexts = {
  title: 'Budgetunderlag',
  departments: {
    title: 'Frigjorda medel per förvaltning',
    sentence: ['I år är ', ', nästa år ', '. Bara det som löper påverkar budgeten; engångskostnader och återbetalda medel står bredvid och ingår aldrig i förändringen.'],
    empty: 'Här står frigjorda medel i år och nästa år när effekter är registrerade och sammanställningen uppdaterad.',
    headings: ['Förvaltning', 'Frigjort i år', 'Frigjort nästa år', 'Förändring', 'varav upphör', 'Bortfall nästa år', 'Engångskostnader i år', 'Återbetalt i år (engång)', 'Undvikna nästa år (ej budget)', 'Beslut för nästa år'],
  },
  ending: {
    title: 'Effekter som upphör',
    sentence: 'När ett avtal löper ut upphör effekten: nästa avtal behöver en ny utgångskostnad. Även avtal som blev dyrare står här.',
    headings: ['Benämning', 'Effekt-ID', 'Sista år', 'Frigjort i år', 'Frigjort nästa år', 'Att göra', '', 'Förvaltning'],
    thisYear: 'upphör i år – ta ställning till ny baseline',
    nextYear: 'upphör nästa år – ta ställning till ny baseline',
  },
} as const;
