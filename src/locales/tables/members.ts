import type { TableFields } from '../../domain/register/cells';
import type { TableWords } from './words';

/** Words of Medlemmar. */
export const memberWords: TableWords<TableFields['members']> = {
  name: 'Medlemmar',
  columns: {
    organisation: { heading: 'Organisation', width: 28, help: 'Som den heter i medlemmens egna Inställningar.' },
    shortName: {
      heading: 'Kortnamn',
      width: 14,
      help: 'Står först i medlemmens Effekt-ID här. Tomt = organisationens namn.',
    },
    organisationNumber: { heading: 'Organisationsnummer', width: 20 },
    file: { heading: 'Fil', width: 30 },
    asOf: { heading: 'Per datum', width: 12 },
    fresh: { heading: 'Aktuell', width: 10 },
    effects: { heading: 'Effekter', width: 10 },
    own: { heading: 'Medlemmens summa', width: 18 },
    here: { heading: 'Här', width: 18 },
    difference: { heading: 'Skillnad', width: 18 },
    explanation: { heading: 'Förklaring', width: 70 },
    readOn: { heading: 'Inläst', width: 12 },
  },
};

/** Words of Andelar. */
export const shareWords: TableWords<TableFields['shares']> = {
  name: 'Andelar',
  columns: {
    contractNumber: {
      heading: 'Avtalsnummer',
      width: 20,
      help: 'Som i medlemmens Effekter. Versaler, mellanslag och . - – _ / spelar ingen roll.',
      alsoCalled: ['avtalsnummer', 'avtalsnr', 'diarienummer', 'avtal'],
    },
    organisation: {
      heading: 'Organisation',
      width: 28,
      help: 'En medlem, med namn eller kortnamn.',
      alsoCalled: ['organisation', 'kommun', 'medlem', 'part'],
    },
    share: { heading: 'Andel', width: 12, help: 'Avtalets andelar ska bli 100 %.', alsoCalled: ['andel'] },
    weight: {
      heading: 'Vikt',
      width: 14,
      help: 'I stället för andel: vilket positivt tal som helst, till exempel köp i kronor.',
      alsoCalled: ['vikt', 'inköp', 'köp'],
    },
  },
};
