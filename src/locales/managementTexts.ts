/** Words of Ledningsvy: what each figure says in one sentence. */
export const managementTexts = {
  title: 'Effekter av inköp',
  titleWith: ' – effekter av inköp',
  captions: ['Året och läget', 'Kalkylerad effekt för hela avtalstiden: fyra klasser som aldrig blandas'],
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
  sum: {
    heading: 'Summa, alla klasser',
    sentence: 'Står bredvid klasserna, aldrig i stället: bara frigjorda medel påverkar budgeten.',
  },
  target: {
    heading: 'Realiserat mot årets mål',
    both: 'Realiserat och bekräftat mot årets mål',
    coverage: 'uppföljt i år: ',
    none: 'inget mål för året',
    sentence: ['Kalkylerat: ', ' % av målet, som avser ', '.'],
    noTarget: 'Inget mål för effekt i året är angivet på bladet Mål.',
  },
  forecast: {
    heading: 'Prognos för året',
    ofTarget: 'av årets mål: ',
    certain: 'Utfall hittills och det som återstår, räknat med den grad som har synts i år.',
    uncertain: 'Utfall hittills och det som återstår. För lite är uppföljt: det räknas fullt ut.',
    noTarget: 'Visas när bladet Mål har ett mål för effekt i året.',
  },
  rate: {
    heading: 'Realiseringsgrad, alla år',
    coverage: 'uppföljt hittills: ',
    none: 'inget att följa upp än',
    nothingElapsed: 'Ingen månad av effekterna har gått än.',
    noneSentence: 'Inget är uppföljt: effekterna är prognoser tills utfall har registrerats.',
    noRate: 'För lite är uppföljt eller slutbetalt för att ge en grad som säger något.',
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
    sentence: [
      'I år är ',
      ', nästa år ',
      '. Bara det som löper påverkar budgeten; engångskostnader och återbetalda medel står bredvid och ingår aldrig i förändringen.',
    ],
    empty: 'Här står frigjorda medel i år och nästa år när effekter är registrerade och sammanställningen uppdaterad.',
    headings: [
      'Förvaltning',
      'Frigjort\ni år',
      'Frigjort\nnästa år',
      'Förändring',
      'varav upphör',
      'Bortfall\nnästa år',
      'Engångs-\nkostnader i år',
      'Återbetalt i år\n(engång)',
      'Undvikna\nnästa år\n(ej budget)',
      'Beslut för\nnästa år',
    ],
  },
  ending: {
    title: 'Effekter som upphör – ta ställning till ny baseline',
    sentence:
      'När ett avtal löper ut upphör effekten: nästa avtal behöver en ny utgångskostnad. Årets först, de största överst. Även avtal som blev dyrare står här.',
    headings: ['Benämning', 'Effekt-ID', 'Sista år', 'Frigjort i år', 'Frigjort\nnästa år', 'Förvaltning'],
  },
} as const;
