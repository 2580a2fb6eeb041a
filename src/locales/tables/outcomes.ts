import type { OutcomeField } from '../../domain/register/cells';
import type { TableWords } from './words';

/** Words of Utfall. */
export const outcomeWords: TableWords<OutcomeField> = {
  name: 'Utfall',
  columns: {
    effectId: { heading: 'Effekt-ID', width: 12, help: 'Effekten som utfallet hör till.' },
    effectTitle: { heading: 'Benämning', width: 34 },
    from: { heading: 'Från', width: 12, help: 'Första dagen i perioden. Räknas som hel månad.' },
    to: { heading: 'Till', width: 12, help: 'Sista dagen i perioden. Räknas som hel månad.' },
    amount: {
      heading: 'Realiserat belopp',
      width: 17,
      help: 'Vad som syns i bokföringen för perioden, exkl. moms. Minus om det blev dyrare.',
    },
    source: { heading: 'Källa', width: 15, help: 'Beräknat räknas aldrig som realiserat.' },
    evidence: { heading: 'Underlag', width: 24 },
    cause: {
      heading: 'Avvikelseorsak',
      width: 20,
      help: 'Varför utfallet skiljer sig från kalkylen, om det gör det.',
    },
    verified: { heading: 'Verifierad', width: 16, help: 'Vem som har stämt av beloppet. Tomt = inte verifierat.' },
    comment: { heading: 'Kommentar', width: 40 },
    method: { heading: 'Metod', width: 14, help: 'Skrivs när ett förslag ur reskontran tas med.' },
    periodBaseline: { heading: 'Baseline i perioden', width: 17, help: 'Utgångskostnaden för periodens månader.' },
    ledgerCost: { heading: 'Kostnad i reskontra', width: 17, help: 'Kreditnota: krediten som positivt belopp.' },
    volume: { heading: 'Volym', width: 12 },
    creditRow: { heading: 'Kreditrad', width: 34, help: 'Kreditnotan i Kreditrader. Varje nota används en gång.' },
    recomputed: { heading: 'Kontrollräkning', width: 17 },
    organisation: { heading: 'Organisation', width: 24, help: 'Medlemmen som utfallet kommer från i en samling.' },
  },
};
