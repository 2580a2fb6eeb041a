import type { ClaimPart, ClaimVerdict } from '../../../src/domain/claim/claim';
import { checkClaim } from '../../../src/domain/claim/claim';
import { checkCase } from '../../../src/domain/claim/claimOfCase';
import { readClaim } from '../../../src/domain/claim/claimText';
import { claimEn, totalWordsEn } from '../../../src/locales/claim.en';
import { claimSv, totalWordsSv } from '../../../src/locales/claim.sv';
import { assessed, issuesOf, penalty } from '../../support/register';
import { plain } from '../../support/plainText';
import { assessment, contract, day, defaultSettings, effect, exampleEffects, kr, krTotal } from '../../support/effects';
import { ledgerOf } from '../../support/figures';

function parts(...kronor: number[]): ClaimPart[] {
  return kronor.map((amount, index) => ({ label: `Del ${index + 1}`, amount: krTotal(amount), precision: 0n }));
}

function check(kronor: number[], stated: number): ClaimVerdict {
  return checkClaim(parts(...kronor), krTotal(stated));
}

describe('A claim', () => {
  it('adds up within 1 kr', () => {
    for (const stated of [900, 899, 901])
      expect(check([500, 300, 100], stated)).toMatchObject({ addsUp: true, findings: [] });
    for (const stated of [898.99, 901.01]) expect(check([500, 300, 100], stated).addsUp).toBe(false);
  });

  it('without a stated total is only summed', () => {
    expect(checkClaim(parts(500, 300), null)).toEqual({
      sum: krTotal(800),
      stated: null,
      difference: null,
      addsUp: null,
      findings: [],
    });
  });

  it('tells what is left out: the smallest combinations that explain it', () => {
    expect(check([500, 300, 100], 800).findings).toEqual([{ kind: 'leftOut', parts: [2] }]);
    expect(check([500, 300, 100, 70], 610).findings).toEqual([{ kind: 'unexplained' }]);
    expect(check([500, 300, 100, 70], 800).findings).toEqual([{ kind: 'leftOut', parts: [2, 3] }]);
    expect(check([500, 301, 103, 70, 11], 500).findings).toEqual([{ kind: 'unexplained' }]);
    expect(check([500, 301, 103, 70, 11], 511).findings).toEqual([{ kind: 'leftOut', parts: [1, 2, 3] }]);
  });

  it('a total of nothing leaves out no combination: nothing of the claim would be left', () => {
    expect(check([500, 300], 0).findings).toEqual([{ kind: 'unexplained' }]);
  });

  it('tells what is counted twice', () => {
    expect(check([500, 300, 100], 1_200).findings).toEqual([{ kind: 'countedTwice', parts: [1] }]);
    expect(check([500, 302, 100], 1_304).findings).toEqual([{ kind: 'countedTwice', parts: [1, 2] }]);
  });

  it('tells every part that explains it, not only the first', () => {
    expect(check([500, 100, 100], 600).findings).toEqual([
      { kind: 'leftOut', parts: [1] },
      { kind: 'leftOut', parts: [2] },
      { kind: 'sameAmount', parts: [1, 2] },
    ]);
  });

  it('tells a slip between kr, tkr and mkr, either way', () => {
    expect(check([919, 5_000], 924_000).findings).toContainEqual({
      kind: 'unitSlip',
      part: 0,
      factor: 1_000,
      bigger: true,
    });
    expect(check([919_000, 5_000], 5_919).findings).toContainEqual({
      kind: 'unitSlip',
      part: 0,
      factor: 1_000,
      bigger: false,
    });
    expect(check([3, 10], 3_000_010).findings).toContainEqual({
      kind: 'unitSlip',
      part: 0,
      factor: 1_000_000,
      bigger: true,
    });
    expect(check([-919_000, 5_000], 4_081).findings).toContainEqual({
      kind: 'unitSlip',
      part: 0,
      factor: 1_000,
      bigger: false,
    });
  });

  it('names no part as counted for one year only where that does not close the difference', () => {
    const [first, second] = parts(2_000, 300) as [ClaimPart, ClaimPart];
    expect(checkClaim([{ ...first, oneYear: krTotal(500) }, second], krTotal(801)).findings).toEqual([
      { kind: 'oneYearOnly', part: 0, whole: krTotal(2_000), oneYear: krTotal(500) },
    ]);
    expect(checkClaim([{ ...first, oneYear: krTotal(500) }, second], krTotal(1_500)).findings).toEqual([
      { kind: 'unexplained' },
    ]);
  });

  it('takes no slip for what would be less than 100 kr', () => {
    const slips = (amount: number, other: number, stated: number) =>
      check([amount, other], stated).findings.filter(({ kind }) => kind === 'unitSlip');
    expect(slips(100_000, 50, 150)).toHaveLength(1);
    expect(slips(99_000, 50, 149)).toEqual([]);
  });

  it("tells when the parts' rounding is enough: 5,5 and 3,2 mkr of 8 740 000 kr", () => {
    const rounded: ClaimPart[] = [5_500_000, 3_200_000].map((amount) => ({
      label: '',
      amount: krTotal(amount),
      precision: krTotal(50_000),
    }));
    expect(checkClaim(rounded, krTotal(8_740_000)).findings).toEqual([{ kind: 'rounding', within: krTotal(100_000) }]);
    expect(checkClaim(rounded, krTotal(8_600_000)).findings).toEqual([{ kind: 'rounding', within: krTotal(100_000) }]);
    expect(checkClaim(rounded, krTotal(8_800_001.01)).findings).toEqual([{ kind: 'unexplained' }]);
    expect(checkClaim(rounded, krTotal(8_599_998.99)).findings).toEqual([{ kind: 'unexplained' }]);
  });

  it('tells a subtotal among the parts, also when the total adds up', () => {
    expect(check([500, 300, 800, 100], 1_700).findings).toEqual([{ kind: 'subtotal', part: 2, first: 0, last: 1 }]);
    expect(check([500, 300, 800, 100], 900).findings).toEqual([
      { kind: 'leftOut', parts: [2] },
      { kind: 'subtotal', part: 2, first: 0, last: 1 },
    ]);
  });

  it('takes no part of 0 kr for a subtotal of parts that cancel', () => {
    expect(check([100, -100, 0, 50], 50).findings).toEqual([]);
  });

  it('equal parts are asked about, parts of 0 kr are not', () => {
    expect(check([200, 0, 0, 200], 400).findings).toEqual([{ kind: 'sameAmount', parts: [0, 3] }]);
    expect(check([0, 200], 100).findings).toEqual([{ kind: 'unexplained' }]);
  });

  it('of very many parts tries them one by one', () => {
    const many = Array.from({ length: 60 }, (_, index) => 1_000 + index * 7.77);
    const sum = many.reduce((all, amount) => all + kr(amount), 0);
    expect(checkClaim(parts(...many), BigInt(sum - kr(1_007.77))).findings).toEqual([{ kind: 'leftOut', parts: [1] }]);
    expect(checkClaim(parts(...many), BigInt(sum - kr(1_007.77) - kr(1_000))).findings).toEqual([
      { kind: 'unexplained' },
    ]);
    const forty = many.slice(0, 40).map((amount, index) => amount + 2 ** index);
    const stated =
      BigInt(forty.reduce((all, amount) => all + kr(amount), 0)) - krTotal(forty[3] ?? 0) - krTotal(forty[30] ?? 0);
    expect(checkClaim(parts(...forty), stated).findings).toEqual([{ kind: 'leftOut', parts: [3, 30] }]);
  });
});

describe('An ärende', () => {
  const register = assessment({
    effects: exampleEffects(),
    asOf: day('2025-12-31'),
    cases: [{ row: 0, caseId: ' turbundna RESOR', title: '', statedTotal: kr(9_400_000) }],
    issues: [
      { ruleId: 'W454', severity: 'warning', table: 'effects', row: 5, field: null, effectId: 'E-0006', params: {} },
    ],
  });

  it('W701 W454 Turbundna resor: 9,9 and not the stated 9,4, and part of it may be the same money', () => {
    const { verdict, parts: found } = checkCase(register, ledgerOf(register), 'Turbundna resor');
    expect(found.map(({ effectId, amount }) => [effectId, amount])).toEqual([
      ['E-0004', krTotal(5_500_000)],
      ['E-0005', krTotal(200_000)],
      ['E-0006', krTotal(4_200_000)],
    ]);
    expect(verdict).toMatchObject({
      sum: krTotal(9_900_000),
      stated: krTotal(9_400_000),
      difference: krTotal(-500_000),
      addsUp: false,
    });
    expect(verdict.findings).toEqual([{ kind: 'unexplained' }, { kind: 'overlap', ruleId: 'W454', parts: [2] }]);
  });

  it('W701 is one ärende to the rule and to the claim alike, however its spaces and letters are written', () => {
    const spaced = assessed({
      effects: [
        { ...penalty, caseId: 'Turbundna resor' },
        { ...penalty, id: 'E-0003', amount: 500, caseId: ' turbundna\u00a0 RESOR' },
      ],
      cases: [{ caseId: 'Turbundna  resor', statedTotal: 17_500 }],
    });
    expect(issuesOf(spaced, 'W701')).toMatchObject([{ params: { sumOre: kr(18_000), statedOre: kr(17_500) } }]);
    const { verdict, parts: found } = checkCase(spaced, ledgerOf(spaced), 'Turbundna resor');
    expect([found.length, verdict.stated, verdict.difference]).toEqual([2, krTotal(17_500), krTotal(-500)]);
  });

  it('Standardiserade fordon: 3,7 counts the yearly indirect effect once, 5,2 is right', () => {
    const cars = exampleEffects()
      .slice(2, 3)
      .map((one) => ({ ...one, caseId: 'Fordon' }));
    const stated = assessment({
      effects: cars,
      asOf: day('2025-12-31'),
      cases: [{ row: 0, caseId: 'Fordon', title: '', statedTotal: kr(3_700_000) }],
    });
    const { verdict } = checkCase(stated, ledgerOf(stated), 'Fordon');
    expect(verdict.findings).toEqual([
      { kind: 'oneYearOnly', part: 1, whole: krTotal(2_000_000), oneYear: krTotal(500_000) },
    ]);
  });

  it('is not told of other rules, other tables or other rows', () => {
    const issue = register.issues[0] as (typeof register.issues)[0];
    expect(checkCase(register, ledgerOf(register), 'Turbundna resor').parts[0]?.label).toBe('E-0004');
    const issues = [
      { ...issue, ruleId: 'W451' },
      { ...issue, table: 'outcomes' as const },
      { ...issue, row: 0 },
      { ...issue, row: 99 },
    ];
    const { verdict } = checkCase({ ...register, issues }, ledgerOf(register), 'Turbundna resor ');
    expect(verdict.findings).toEqual([{ kind: 'unexplained' }]);
    const first = checkCase(
      { ...register, issues: [{ ...issue, row: 3 }] },
      ledgerOf(register),
      'Turbundna resor',
    ).verdict;
    expect(first.findings).toEqual([{ kind: 'unexplained' }, { kind: 'overlap', ruleId: 'W454', parts: [0] }]);
  });

  it('hours with a cost are counted for one year only as a yearly indirect effect is', () => {
    const hours = effect({ id: 'E-2', type: 'other', termMonths: 24, centihoursPerYear: 10_000, caseId: 'Ä' });
    const valued = assessment({
      effects: [hours],
      asOf: day('2025-12-31'),
      settings: { ...defaultSettings, hourlyCost: kr(500) },
    });
    expect(checkCase(valued, ledgerOf(valued), 'Ä').parts).toEqual([
      { label: 'E-2', effectId: 'E-2', amount: krTotal(100_000), precision: 0n, oneYear: krTotal(50_000) },
    ]);
  });

  it('without a stated total is summed; implementation costs belong to their effect; blank titles are called by ID', () => {
    const one = contract('2025-01-01', 24, 1_000, 0, { caseId: 'Ä', implementationCost: kr(100) });
    const other = effect({ id: 'E-2', type: 'other', termMonths: 12, centihoursPerYear: 100, caseId: 'Ä' });
    const open = assessment({ effects: [one, other], asOf: day('2025-12-31') });
    const { parts: found, verdict } = checkCase(open, ledgerOf(open), 'Ä');
    const titled = assessment({ effects: [{ ...one, title: 'Skrivare' }], asOf: day('2025-12-31') });
    expect(checkCase(titled, ledgerOf(titled), 'Ä').parts.map(({ label }) => label)).toEqual(['Skrivare']);
    expect(found).toEqual([
      { label: 'E-1', effectId: 'E-1', amount: krTotal(1_900), precision: 0n, oneYear: krTotal(900) },
    ]);
    expect(verdict.addsUp).toBeNull();
  });
});

describe('A pasted claim', () => {
  it('is read line by line, the total by its word', () => {
    const text = 'Rättade fakturor: 5,5 mkr\r\nVite 200 000 kr\n\nUndvikna kostnader – 4,2 mkr\nSumma: 9,4 mkr';
    expect(readClaim(text, totalWordsSv)).toEqual({
      parts: [
        { label: 'Rättade fakturor', amount: krTotal(5_500_000), precision: krTotal(50_000) },
        { label: 'Vite', amount: krTotal(200_000), precision: 0n },
        { label: 'Undvikna kostnader', amount: krTotal(4_200_000), precision: krTotal(50_000) },
      ],
      stated: krTotal(9_400_000),
      unread: [],
    });
  });

  it('takes what people paste: indents, signs at the start of a line, units that touch, total words only at the beginning', () => {
    expect(readClaim('   Vite:   200 000 kr  \n−5 tkr\nEj summa 3,25mkr\nNoll 0 mkr', totalWordsSv)).toEqual({
      parts: [
        { label: 'Vite', amount: krTotal(200_000), precision: 0n },
        { label: '', amount: krTotal(-5_000), precision: krTotal(500) },
        { label: 'Ej summa', amount: krTotal(3_250_000), precision: krTotal(5_000) },
        { label: 'Noll', amount: 0n, precision: 0n },
      ],
      stated: null,
      unread: [],
    });
  });

  it('says which lines it could not read, and leaves lines without figures alone', () => {
    expect(readClaim('Våra besparingar\nA 1.500\nB 12 apelsiner\nC 10', totalWordsSv)).toEqual({
      parts: [{ label: 'C', amount: krTotal(10), precision: 0n }],
      stated: null,
      unread: [1, 2],
    });
  });

  it('reads the figure at the end of a line, and calls a line unread that has its figures elsewhere', () => {
    expect(readClaim('Vite 2024: 200 000 kr\n3 viten som inte är betalda\n12.3.4 kr', totalWordsSv)).toEqual({
      parts: [{ label: 'Vite 2024', amount: krTotal(200_000), precision: 0n }],
      stated: null,
      unread: [1, 2],
    });
  });

  it('takes a negative part and a bare figure', () => {
    expect(readClaim('Återtaget −500 kr\n919 tkr', totalWordsSv).parts).toEqual([
      { label: 'Återtaget', amount: krTotal(-500), precision: 0n },
      { label: '', amount: krTotal(919_000), precision: krTotal(500) },
    ]);
  });

  it('reads the English words of a total as well', () => {
    expect(readClaim('A 10\nTotal 10', totalWordsEn).stated).toBe(krTotal(10));
  });
});

describe('The words of a verdict', () => {
  it('say whether it adds up and what explains it, in Swedish and English', () => {
    const given = parts(500, 300, 100);
    expect(plain(claimSv(given, checkClaim(given, krTotal(800))))).toEqual([
      'Stämmer inte: delarna blir 900 kr, uppgiven total är 800 kr (100 kr för lite).',
      'Skillnaden är vad som saknas om totalen utelämnar Del 3 (100 kr).',
    ]);
    expect(plain(claimEn(given, checkClaim(given, krTotal(1_200))))).toEqual([
      'It does not add up: the parts make 900 kr, the stated total is 1 200 kr (300 kr too much).',
      'The difference is what is too much if Del 2 (300 kr) is counted twice.',
    ]);
    expect(plain(claimSv(given, checkClaim(given, krTotal(900))))).toEqual(['Stämmer: delarna blir 900 kr.']);
    expect(plain(claimEn(given, checkClaim(given, null)))).toEqual(['The parts make 900 kr. No total is stated.']);
  });

  it('have a sentence for every finding', () => {
    const given = parts(500, 300);
    const findings: ClaimVerdict['findings'] = [
      { kind: 'leftOut', parts: [0] },
      { kind: 'countedTwice', parts: [0, 1] },
      { kind: 'oneYearOnly', part: 0, whole: 1n, oneYear: 2n },
      { kind: 'unitSlip', part: 0, factor: 1_000, bigger: true },
      { kind: 'unitSlip', part: 0, factor: 1_000, bigger: false },
      { kind: 'rounding', within: 5n },
      { kind: 'sameAmount', parts: [0, 1] },
      { kind: 'subtotal', part: 1, first: 0, last: 0 },
      { kind: 'overlap', ruleId: 'W454', parts: [0] },
      { kind: 'unexplained' },
    ];
    for (const words of [claimSv, claimEn]) {
      const lines = words(given, { sum: 1n, stated: 2n, difference: 1n, addsUp: false, findings });
      expect(new Set(lines).size).toBe(findings.length + 1);
      expect(lines.join(' ')).not.toMatch(/undefined|NaN/);
    }
  });
});
