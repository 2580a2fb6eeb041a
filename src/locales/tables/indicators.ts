import type { TableFields } from '../../domain/register/cells';
import type { TableWords } from './words';

/** Words of Indikatorer. */
export const indicatorWords: TableWords<TableFields['indicators']> = {
  name: 'Indikatorer',
  columns: {
    year: { heading: 'År', width: 8 },
    indicator: { heading: 'Indikator', width: 44 },
    slice: { heading: 'Kategori/Förvaltning', width: 26, help: 'Tomt = hela organisationen.' },
    target: { heading: 'Mål', width: 12, help: 'Ett tal. Procent skrivs som 80 % eller 0,8.' },
    direction: {
      heading: 'Riktning',
      width: 14,
      help: 'Minst eller Högst ger ett läge. Nollmätning och Följs har inget att nå. Tomt = Följs.',
    },
    unit: { heading: 'Enhet', width: 9 },
    outcome: { heading: 'Utfall', width: 12, help: 'Tomt när det inte är mätt. Det visas aldrig som nått.' },
    lastYear: { heading: 'Förra året', width: 12 },
    source: {
      heading: 'Källa',
      width: 18,
      help: 'Var utfallet kommer ifrån. Registret = tillägget räknar ut det ur registret.',
    },
    comment: { heading: 'Kommentar', width: 40 },
    ofRegister: { heading: 'Ur registret', width: 14 },
    state: { heading: 'Läge', width: 10 },
    place: { heading: 'Plats', width: 8 },
  },
};
