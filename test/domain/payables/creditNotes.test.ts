import { PayablesBook } from '../../../src/domain/payables/book';
import { creditNotes } from '../../../src/domain/payables/creditNotes';
import { answerClaims, type OpenClaim } from '../../../src/domain/payables/credits';
import { CreditCollector } from '../../../src/domain/payables/creditRows';
import type { CreditRow } from '../../../src/domain/payables/payablesRow';
import { isoOf, monthOf } from '../../../src/domain/basics/calendar';
import type { ContractReading } from '../../../src/domain/payables/contractRows';
import { kr } from '../../support/effects';
import { bookOf, contracted, contracts, payablesSettings } from '../../support/parts/payables';
import { day } from '../../support/register';

interface Draft extends Partial<Omit<CreditRow, 'amount' | 'day'>> {
  readonly on: string;
  readonly kronor: number;
}

/** A row of Kreditrader: its day, or a month alone. */
function row({ on, kronor, ...more }: Draft): CreditRow {
  const isDay = on.length === 10;
  const serial = day(isDay ? on : `${on}-01`);
  return {
    ...{ month: monthOf(serial), day: isDay ? serial : null, amount: kr(kronor) },
    ...{ organisation: '5599001004', supplier: 'Skrivaren AB', department: '', account: '6400' },
    ...{ voucher: '', invoice: '', contract: '' },
    ...more,
  };
}
const notesOf = (...rows: readonly Draft[]) => creditNotes(rows.map(row));
const told = (notes: ReturnType<typeof creditNotes>) =>
  notes.map(({ id, day: on, amount }) => `${id}: ${isoOf(on)} ${Number(amount) / 100}`);

describe('One note (A.8)', () => {
  it('is the rows of one supplier and invoice, else voucher: their sum, their earliest date', () => {
    const notes = notesOf(
      { on: '2025-05-20', kronor: -60, invoice: 'K1', voucher: 'V9' },
      { on: '2025-05-18', kronor: -40, invoice: 'K1', voucher: 'V8' },
      { on: '2025-05-19', kronor: -5, voucher: 'V1' },
      { on: '2025-05-21', kronor: -6, voucher: 'V1' },
      { on: '2025-05-22', kronor: -7, invoice: 'V1' },
    );
    expect(told(notes)).toEqual([
      '5599001004 K1 2025-05-18: 2025-05-18 -100',
      '5599001004 V1 2025-05-19: 2025-05-19 -11',
      '5599001004 V1 2025-05-22: 2025-05-22 -7',
    ]);
    expect(notes[1]).toMatchObject({ invoice: 'V1', organisation: '5599001004', supplier: 'Skrivaren AB' });
    expect(notes[0]?.rows).toHaveLength(2);
  });

  it('a row with neither is a note of its own', () => {
    expect(told(notesOf({ on: '2025-05-20', kronor: -4 }, { on: '2025-05-20', kronor: -3 }))).toEqual([
      '5599001004 2025-05-20: 2025-05-20 -4',
      '5599001004 2025-05-20: 2025-05-20 -3',
    ]);
  });

  it('has its month’s last day where no row has a date, and the dated row’s where one has', () => {
    expect(
      told(notesOf({ on: '2025-06', kronor: -3, invoice: 'K1' }, { on: '2025-05', kronor: -4, invoice: 'K1' })),
    ).toEqual(['5599001004 K1 2025-05-31: 2025-05-31 -7']);
    expect(
      told(notesOf({ on: '2025-05', kronor: -3, invoice: 'K1' }, { on: '2025-06-11', kronor: -4, invoice: 'K1' })),
    ).toEqual(['5599001004 K1 2025-06-11: 2025-06-11 -7']);
  });

  it('is known by the supplier’s name where there is no number', () => {
    const nameless = { organisation: null, invoice: 'K1' };
    const notes = notesOf(
      { on: '2025-05-20', kronor: -3, ...nameless },
      { on: '2025-05-20', kronor: -4, ...nameless, supplier: 'Flytten AB' },
      { on: '2025-05-20', kronor: -5, ...nameless, supplier: '', invoice: '' },
    );
    expect(told(notes)).toEqual([
      '2025-05-20: 2025-05-20 -5',
      'Flytten AB K1 2025-05-20: 2025-05-20 -4',
      'Skrivaren AB K1 2025-05-20: 2025-05-20 -3',
    ]);
  });

  it('stands in order of its day, those of one day by what they are known by', () => {
    const ids = ['K3', 'K1', 'K2'];
    const notes = notesOf(...ids.map((invoice) => ({ on: '2025-05-20', kronor: -3, invoice })), {
      on: '2025-05-19',
      kronor: -3,
      invoice: 'K9',
    });
    expect(notes.map(({ invoice }) => invoice)).toEqual(['K9', 'K1', 'K2', 'K3']);
  });
});

describe('Omfakturerad: an equal opposite note of the same supplier within 31 days', () => {
  const rebilled = (...rows: readonly Draft[]) => notesOf(...rows).map((note) => note.rebilled);
  const credit = { on: '2025-05-01', kronor: -100, invoice: 'K1' };
  const anew = { on: '2025-06-01', kronor: 100, invoice: 'F2' };

  it('31 days before or after, one krona off at most', () => {
    expect(rebilled(credit, anew)).toEqual([true, true]);
    expect(rebilled({ ...credit, on: '2025-06-01' }, { ...anew, on: '2025-05-01' })).toEqual([true, true]);
    expect(rebilled(credit, { ...anew, on: '2025-06-02' })).toEqual([false, false]);
    expect(rebilled(credit, { ...anew, kronor: 101 })).toEqual([true, true]);
    expect(rebilled(credit, { ...anew, kronor: 99 })).toEqual([true, true]);
    expect(rebilled(credit, { ...anew, kronor: 101.01 })).toEqual([false, false]);
    expect(rebilled(credit, { ...anew, kronor: -100 })).toEqual([false, false]);
  });

  it('of the same supplier, by number or else by name without company form', () => {
    expect(rebilled(credit, { ...anew, organisation: '5599002002' })).toEqual([false, false]);
    const nameless = { organisation: null };
    expect(rebilled({ ...credit, ...nameless }, { ...anew, ...nameless, supplier: 'SKRIVAREN' })).toEqual([true, true]);
    expect(rebilled({ ...credit, ...nameless }, { ...anew, ...nameless, supplier: 'Flytten' })).toEqual([false, false]);
  });

  it('a note alone is not its own opposite, nor is one of 0 or one of öre', () => {
    expect(rebilled({ ...credit, kronor: 0.4 })).toEqual([false]);
    expect(rebilled({ ...credit, kronor: 0 }, { ...anew, kronor: 0.5 })).toEqual([false, true]);
  });
});

describe('What notes answer to an open claim', () => {
  const avtal = contracts({ ...contracted, number: 'FLYTT' });
  const read = Array.from({ length: 24 }, (_, index) => ({
    on: `${2025 + Math.floor(index / 12)}-${String((index % 12) + 1).padStart(2, '0')}`,
    kronor: 1,
  }));
  const bookWith = (rows: readonly Draft[], reading: ContractReading = avtal) =>
    new PayablesBook({ ...bookOf({ contracts: reading, rows: read }).input, credits: rows.map(row) }, payablesSettings);
  const claimOf = (kronor: number, more: Partial<OpenClaim> = {}): OpenClaim => ({
    ...{ effectId: 'E-1', contract: 'flytt', day: day('2025-03-15'), claim: BigInt(kr(kronor)) },
    ...more,
  });
  const answers = (
    claims: readonly OpenClaim[],
    rows: readonly Draft[],
    used: readonly string[] = [],
    reading?: ContractReading,
  ) =>
    answerClaims(bookWith(rows, reading), claims, new Set(used)).map(({ effectId, kind, notes }) =>
      `${effectId} ${kind} ${notes.map(({ invoice }) => invoice).join('+')}`.trim(),
    );
  const one = (kronor: number, ...rows: readonly Draft[]) => answers([claimOf(kronor)], rows)[0];
  const note = (invoice: string, kronor: number, on = '2025-04-22', more: Partial<Draft> = {}): Draft => ({
    ...{ on, kronor: -kronor, invoice },
    ...more,
  });

  it('2: one note that is the claim ± 1 kr; the nearest, then the earliest', () => {
    expect(one(1_000, note('K1', 999))).toBe('E-1 single K1');
    expect(one(1_000, note('K1', 1_001))).toBe('E-1 single K1');
    expect(one(1_000, note('K1', 998.99))).toBe('E-1 near K1');
    expect(one(1_000, note('K1', 999.5, '2025-04-01'), note('K2', 1_000.2, '2025-05-01'))).toBe('E-1 single K2');
    expect(one(1_000, note('K1', 1_000, '2025-05-01'), note('K2', 1_000, '2025-04-01'))).toBe('E-1 single K2');
    expect(one(1_000, note('K1', 999, '2025-05-01'), note('K2', 1_001, '2025-04-01'))).toBe('E-1 single K2');
  });

  it('is looked for from its date to 365 days after', () => {
    expect(one(1_000, note('K1', 1_000, '2025-03-15'))).toBe('E-1 single K1');
    expect(one(1_000, note('K1', 1_000, '2025-03-14'))).toBe('E-1 none');
    expect(one(1_000, note('K1', 1_000, '2026-03-15'))).toBe('E-1 single K1');
    expect(one(1_000, note('K1', 1_000, '2026-03-16'))).toBe('E-1 none');
  });

  it('3: two to four notes within 90 days, where exactly one combination fits', () => {
    expect(one(1_000, note('K1', 600), note('K2', 399, '2025-05-02'))).toBe('E-1 combined K1+K2');
    expect(one(1_000, note('K1', 600), note('K2', 398.99, '2025-05-02'))).toBe('E-1 none');
    expect(one(1_000, note('K1', 600, '2025-04-01'), note('K2', 400, '2025-06-30'))).toBe('E-1 combined K1+K2');
    expect(one(1_000, note('K1', 600, '2025-04-01'), note('K2', 400, '2025-07-01'))).toBe('E-1 none');
    const four = [400, 300, 200, 100].map((kronor, index) => note(`K${index}`, kronor, `2025-04-0${index + 1}`));
    expect(one(1_000, ...four)).toBe('E-1 combined K0+K1+K2+K3');
    const five = [500, 200, 150, 100, 50].map((kronor, index) => note(`K${index}`, kronor, `2025-04-0${index + 1}`));
    expect(one(1_000, ...five)).toBe('E-1 none');
    expect(one(1_000, note('K1', 600), note('K2', 400, '2025-05-02'), note('K3', 400, '2025-05-03'))).toBe('E-1 none');
  });

  it('3: of at most twelve candidates', () => {
    const small = (count: number) =>
      Array.from({ length: count }, (_, index) => note(`S${index}`, 1, `2025-05-${String(index + 10)}`));
    const two = [note('K1', 600), note('K2', 400, '2025-04-30')];
    expect(one(1_000, ...two, ...small(10).map((each) => ({ ...each, kronor: -3 })))).toBe('E-1 combined K1+K2');
    expect(one(1_000, ...two, ...small(11).map((each) => ({ ...each, kronor: -3 })))).toBe('E-1 none');
  });

  it('4: within 2 % it is a candidate only; else a list to pick from', () => {
    expect(one(1_000, note('K1', 980))).toBe('E-1 near K1');
    expect(one(1_000, note('K1', 1_020), note('K2', 500, '2025-12-01'))).toBe('E-1 near K1');
    expect(one(1_000, note('K1', 979.99))).toBe('E-1 none');
    const [answer] = answerClaims(bookWith([note('K1', 100), note('K2', 90)]), [claimOf(1_000)], new Set());
    expect(answer?.candidates.map(({ invoice }) => invoice)).toEqual(['K1', 'K2']);
    expect(answer?.notes).toEqual([]);
  });

  it.each([
    [1_250, 1_000],
    [1_120, 1_000],
    [1_060, 1_000],
    [1_234.56, 987.65],
  ])('a claim of %d is stated with VAT where %d was credited: to the öre, no proposal', (stated, credited) => {
    expect(one(stated, note('K1', credited))).toBe('E-1 withVat');
    expect(one(stated, note('K1', credited + 0.01))).not.toBe('E-1 withVat');
  });

  it('1: one that was invoiced anew is shown and never proposed', () => {
    const anew = { on: '2025-05-01', kronor: 1_000, invoice: 'F2' };
    const [answer] = answerClaims(bookWith([note('K1', 1_000), anew]), [claimOf(1_000)], new Set());
    expect([answer?.kind, answer?.rebilled.map(({ invoice }) => invoice)]).toEqual(['none', ['K1']]);
  });

  it('1: one whose 31 days after are not read yet is only near', () => {
    expect(one(1_000, note('K1', 1_000, '2026-01-31'))).toBe('E-1 single K1');
    const book = new PayablesBook(
      {
        ...bookOf({ contracts: avtal, rows: read.slice(0, 5) }).input,
        credits: [note('K1', 1_000, '2025-05-01'), note('K2', 1_000, '2025-04-30')].map(row),
      },
      payablesSettings,
    );
    expect(answerClaims(book, [claimOf(1_000)], new Set())[0]?.notes.map(({ invoice }) => invoice)).toEqual(['K2']);
  });

  it('5: a note is used once, by the earliest claim that it fits, and not where an outcome uses it', () => {
    const both = [claimOf(1_000, { effectId: 'E-2' }), claimOf(1_000, { effectId: 'E-1' })];
    expect(answers(both, [note('K1', 1_000)])).toEqual(['E-1 single K1', 'E-2 none']);
    const later = claimOf(1_000, { effectId: 'E-0', day: day('2025-03-16') });
    expect(answers([later, claimOf(1_000)], [note('K1', 1_000)])).toEqual(['E-1 single K1', 'E-0 none']);
    expect(answers(both, [note('K1', 600), note('K2', 400)])).toEqual(['E-1 combined K1+K2', 'E-2 none']);
    expect(answers(both, [note('K1', 990)])).toEqual(['E-1 near K1', 'E-2 near K1']);
    expect(answers([claimOf(1_000)], [note('K1', 1_000)], ['5599001004 K1 2025-04-22'])).toEqual(['E-1 none']);
  });

  it('is of the claim’s contract by its suppliers, by number or else name, or by the row’s own contract', () => {
    const other = { organisation: '5599002002', supplier: 'Flytten AB' };
    expect(one(1_000, note('K1', 1_000, '2025-04-22', other))).toBe('E-1 none');
    expect(one(1_000, note('K1', 1_000, '2025-04-22', { ...other, contract: 'flytt' }))).toBe('E-1 single K1');
    const split = [
      note('K1', 400, '2025-04-22', { ...other, contract: 'flytt' }),
      note('K1', 600, '2025-04-22', { ...other, contract: 'annat' }),
    ];
    expect(one(1_000, ...split)).toBe('E-1 single K1');
    const named = contracts({ ...contracted, number: 'FLYTT', organisationNumber: '', supplier: 'Flytten' });
    const byName = (supplier: string) =>
      answers([claimOf(1_000)], [note('K1', 1_000, '2025-04-22', { organisation: null, supplier })], [], named)[0];
    expect([byName('FLYTTEN AB'), byName('Skrivaren')]).toEqual(['E-1 single K1', 'E-1 none']);
  });

  it('is of any of the contract’s suppliers, and of nobody on Roll Konto', () => {
    const two = contracts(
      { ...contracted, number: 'FLYTT' },
      { ...contracted, number: 'FLYTT', role: 'Tidigare', organisationNumber: '559900-2002', supplier: 'Flytten AB' },
    );
    const from = { organisation: '5599002002', supplier: 'Flytten AB' };
    expect(answers([claimOf(1_000)], [note('K1', 1_000, '2025-04-22', from)], [], two)).toEqual(['E-1 single K1']);
    const account = contracts({ number: 'FLYTT', role: 'Konto', accounts: '64*' });
    const nobody = { organisation: null, supplier: '' };
    expect(answers([claimOf(1_000)], [note('K1', 1_000, '2025-04-22', nobody)], [], account)).toEqual(['E-1 none']);
  });

  it('is none of a claim that is paid', () => {
    expect(answers([claimOf(0), claimOf(-1_000)], [note('K1', 0.5)])).toEqual(['E-1 none', 'E-1 none']);
  });
});

describe('Which rows Kreditrader keeps', () => {
  const kept = (smallest: number, ...rows: readonly Draft[]) => {
    const collector = new CreditCollector(kr(smallest));
    for (const each of rows) collector.add(row(each));
    return collector.rows().map(({ amount }) => amount / 100);
  };

  it('those of notes that together reach Minsta kreditbelopp, of either sign', () => {
    const K1 = { invoice: 'K1', on: '2025-04-22' };
    expect(kept(1_000, { ...K1, kronor: -600 }, { ...K1, kronor: -400 })).toEqual([-600, -400]);
    expect(kept(1_000, { ...K1, kronor: -600 }, { ...K1, kronor: -399.99 })).toEqual([]);
    expect(kept(1_000, { ...K1, kronor: -1_600 }, { ...K1, kronor: 400 })).toEqual([-1_600, 400]);
    expect(kept(1_000, { ...K1, kronor: -1_200 }, { ...K1, kronor: 400 })).toEqual([]);
    expect(kept(1_000, { ...K1, kronor: 1_000 })).toEqual([1_000]);
  });

  it('a note is of one supplier and invoice, else voucher; a row with neither stands alone', () => {
    const on = '2025-04-22';
    expect(kept(1_000, { on, kronor: -600 }, { on, kronor: -600 })).toEqual([]);
    expect(kept(1_000, { on, kronor: -600, voucher: 'V1' }, { on, kronor: -600, voucher: 'V1' })).toHaveLength(2);
    expect(kept(1_000, { on, kronor: -600, voucher: 'V1' }, { on, kronor: -600, voucher: 'V2' })).toEqual([]);
    expect(kept(1_000, { on, kronor: -600, voucher: 'X' }, { on, kronor: -600, invoice: 'X' })).toEqual([]);
    const names = ['Flytten', 'Skrivaren'].map((supplier) => ({
      on,
      kronor: -600,
      invoice: 'K1',
      organisation: null,
      supplier,
    }));
    expect(kept(1_000, ...names)).toEqual([]);
    const same = ['Flytten', 'Skrivaren'].map((supplier) => ({ on, kronor: -600, invoice: 'K1', supplier }));
    expect(kept(1_000, ...same)).toHaveLength(2);
    expect(
      kept(1_000, { on, kronor: -600, invoice: 'K1', voucher: 'A' }, { on, kronor: -600, invoice: 'K1', voucher: 'B' }),
    ).toHaveLength(2);
  });
});
