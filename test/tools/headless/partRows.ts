type Row = Readonly<Record<string, string | number>>;

const indicator = { År: 2025, Indikator: 'Avtal', Mål: 30, Riktning: 'Minst', Enhet: 'st', Utfall: 34 };
const ofRegister = { ...indicator, Indikator: 'Möjliggjorda besparingar', Källa: 'Registret' };
/** A row of Indikatorer, and what is said of it; null where an error leaves it out. */
export const indicators: readonly (readonly [Row, string | null])[] = [
  [indicator, 'Nått'],
  [{ ...indicator, Utfall: 29 }, 'Ej nått'],
  [{ ...indicator, Enhet: 'st ' }, 'Nått'],
  [{ ...indicator, Utfall: '34' }, '–'],
  [{ ...indicator, Mål: '30 st' }, '–'],
  [{ ...indicator, År: '2025' }, '–'],
  [{ ...indicator, 'Förra året': '20 st' }, 'Nått'],
  [{ ...indicator, 'Förra året': 'vet ej' }, 'Nått'],
  [{ ...indicator, Indikator: '' }, null],
  [{ ...indicator, År: 25 }, null],
  [{ ...indicator, År: 2025.5 }, null],
  [{ ...indicator, År: '' }, null],
  [{ ...indicator, Enhet: 'ton' }, null],
  [{ ...indicator, Enhet: '*' }, null],
  [{ ...indicator, Riktning: 'Uppåt' }, null],
  [{ ...indicator, Mål: 'många' }, null],
  [{ ...indicator, Utfall: 'god' }, null],
  [{ ...indicator, Enhet: 'text' }, '–'],
  [{ ...indicator, Enhet: '%', Mål: 0.8, Utfall: 92 }, '–'],
  [{ ...indicator, Enhet: '', Riktning: 'högst' }, 'Ej nått'],
  [{ ...ofRegister, Mål: 0, Enhet: 'kr', Utfall: 'god' }, 'Nått'],
  [{ ...ofRegister, Mål: 0, Enhet: 'st' }, '–'],
  [{ ...ofRegister, Mål: 0, Enhet: '' }, '–'],
  [{ ...ofRegister, Indikator: 'Realiseringsgrad', Mål: 0, Enhet: '' }, '–'],
  [{ ...ofRegister, Indikator: 'Obetalda fordringar', Mål: 0, Enhet: 'mkr', Riktning: 'Högst' }, 'Nått'],
  [{ ...ofRegister, Indikator: 'Obetalda fordringar', Mål: 0, Enhet: 'kr', År: 2031, Riktning: 'Högst' }, '–'],
  [{ ...ofRegister, Indikator: 'Initiativ utan ansvarig', Mål: 0, Riktning: 'Högst' }, '–'],
];

const watch = { 'Bevakning-ID': 'B', Leverantör: 'Flyttfirman', Avvikelse: 'Sen', 'Bokfört vite': 60_000 };
/** A row of Bevakning, and what of it is booked but not charged. */
export const watches: readonly (readonly [Row, number])[] = [
  [watch, 60_000],
  [{ ...watch, 'Debiterat vite': 45_000 }, 15_000],
  [{ ...watch, 'Debiterat vite': ' ' }, 60_000],
  [{ ...watch, 'Debiterat vite': 70_000 }, 0],
  [{ ...watch, 'Debiterat vite': 'mycket' }, 0],
  [{ ...watch, 'Debiterat vite': '1.500' }, 0],
  [{ ...watch, 'Debiterat vite': '45 tkr' }, 0],
  [{ ...watch, 'Debiterat vite': 20_000_000_000 }, 0],
  [{ ...watch, 'Bokfört vite': '60 tkr', 'Debiterat vite': 45_000 }, 0],
  [{ ...watch, 'Bokfört vite': 'mycket' }, 0],
  [{ ...watch, 'Bokfört vite': 20_000_000_000 }, 0],
  [{ ...watch, Steg: 'Trappan' }, 60_000],
];

/** The same as `put` reads them. */
export const partRows = { indicators: indicators.map(([row]) => row), watches: watches.map(([row]) => row) };
