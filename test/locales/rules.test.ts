import { ruleIds } from '../../src/domain/rules/catalogue';
import type { Issue } from '../../src/domain/register/issue';
import {
  addEnglishRules,
  issueMessage,
  issueMessageAndAction,
  ruleTitle,
  ruleWords,
} from '../../src/locales/issueText';
import { rulesEn } from '../../src/locales/rules.en';
import { assessed, avoidance, contract, day, other, outcome, penalty } from '../support/register';

addEnglishRules(rulesEn);

/** A register in which most rules have something to say. */
const assessment = assessed({
  effects: [
    { ...contract, type: 'x' },
    { ...contract, id: 'b', department: 'x', category: '', start: 'x' },
    {
      ...contract,
      id: 'c',
      title: 'c',
      baseline: 'x',
      newCost: '1.500',
      implementationCost: 1e11,
      termYears: 1.3,
      indirectPerYear: '#REF!',
    },
    { ...contract, id: 'd', title: 'd', termYears: 9, amount: '', baseline: '900 tkr', newCost: 1 },
    { ...contract, id: 'd', title: 'e', baselineSource: 'Budget', owner: '' },
    { ...contract, id: 'f', title: 'f' },
    { ...contract, id: 'f2', title: 'f' },
    {
      ...contract,
      id: 'g',
      title: 'g',
      baselineSource: 'Anbudsmedel',
      newCost: 90_000_000,
      actualEnd: '2020-01-01',
      status: 'x',
      reason: 'Vite',
    },
    { ...penalty, termYears: 1, ceiling: 5, start: '2025-01-01' },
    { ...penalty, id: 'i', title: 'i', amount: -5 },
    { ...penalty, id: 'j', title: 'j', amount: 17_500_000, validatedBy: 'Ek', validatedAmount: 5 },
    { ...avoidance, ceiling: 1, termYears: 3, caseId: 'A', newCost: -1 },
    { ...avoidance, id: 'l', title: 'l', ceiling: '', amount: 5 },
    { ...other, comment: '', termYears: '' },
    { ...other, id: '', title: 'n', hoursPerYear: '' },
  ],
  outcomes: [
    { ...outcome, effectId: '' },
    { ...outcome, effectId: 'f', to: '' },
    { ...outcome, effectId: 'f', amount: 'x' },
    { ...outcome, effectId: 'f', amount: 1e7, to: day('2026-12-31') },
    { ...outcome, effectId: 'f', source: 'x', cause: 'x' },
    { ...outcome, effectId: 'f', from: '2020-01-01', evidence: 'b' },
    { ...outcome, effectId: 'E-0002', amount: 1e6, evidence: 'c' },
    { ...outcome, effectId: 'E-0002', amount: 1e6, evidence: 'c' },
  ],
  targets: [
    { year: 'x' },
    { year: 2025, amount: 5 },
    { year: 2025, amount: 5 },
    { year: 2026, amount: 1e6, share: 20, scope: 'x' },
    { year: 2027, department: 'x', share: 0.5 },
  ],
  cases: [{ caseId: 'A', statedTotal: 5 }],
  unitData: [{ effectId: 'x', priceBefore: -1 }],
});

describe.each(['sv', 'en'] as const)('the rules in words (%s)', (language) => {
  const place = { rowNumber: (row: number) => row + 2 };
  const messages = assessment.issues.map((issue) => [issue.ruleId, issueMessage(issue, language, place)] as const);

  it('are spoken by a good half of the rules in this register', () => {
    expect(new Set(messages.map(([ruleId]) => ruleId)).size).toBeGreaterThan(45);
  });

  it('are whole sentences, with every value in its place', () => {
    for (const [ruleId, message] of messages) {
      expect(`${ruleId} ${message}`).toMatch(/^\S+ .{8,}[.]$/);
      expect(`${ruleId} ${message}`).not.toMatch(/undefined|null|NaN|\[object|“”|””| {2}|\(\)| \.| ,/);
    }
  });

  it('have a title, an action and a reason each', () => {
    for (const ruleId of ruleIds) {
      const words = ruleWords(ruleId, language);
      expect(ruleTitle(ruleId, language)).toMatch(/^.{5,70}[^.]$/);
      expect(words?.action).toMatch(/^.{10,}[.?]$/);
      expect(words?.why).toMatch(/^.{10,}\.$/);
    }
  });

  it('say something even of an issue whose values are lost', () => {
    for (const ruleId of ruleIds) {
      const issue: Issue = {
        ruleId,
        severity: 'error',
        table: 'effects',
        row: 0,
        field: null,
        effectId: '',
        params: {},
      };
      expect(issueMessage(issue, language, place).length).toBeGreaterThan(5);
    }
  });
});

describe('a message', () => {
  const message = (ruleId: string, language: 'sv' | 'en') => {
    const issue = assessment.issues.find((each) => each.ruleId === ruleId);
    if (issue === undefined) throw new Error(ruleId);
    return issueMessageAndAction(issue, language, { rowNumber: (row) => row + 2 });
  };

  it('E106 shows both readings and says how to write', () => {
    expect(message('E106', 'sv')).toBe(
      '”1.500” kan betyda 1,5\u00a0kr eller 1\u00a0500\u00a0kr. Skriv beloppet i hela kronor utan punkt och komma.',
    );
    expect(message('E106', 'en')).toContain('“1.500” can mean 1.5\u00a0kr or 1\u00a0500\u00a0kr.');
  });

  it('E113 names the row that is copied by its number on the sheet', () => {
    expect(message('E113', 'sv')).toContain('f (rad\u00a07)');
    expect(message('E113', 'en')).toContain('f (row\u00a07)');
  });

  it.each([
    ['2,5 %', 0.025, '0,025'],
    ['0,58 mkr', 580_000, '580\u00a0000'],
    ['33,3333 %', 0.333_333, '0,333333'],
  ])('W151 says the number that is used, not a rounded one: %s', (text, value, said) => {
    const issue: Issue = {
      ruleId: 'W151',
      severity: 'warning',
      table: 'indicators',
      row: 0,
      field: 'target',
      effectId: '',
      params: { text, value },
    };
    const place = { rowNumber: (row: number) => row + 2 };
    expect(issueMessage(issue, 'sv', place)).toBe(`”${text}” är text och har lästs som ${said}.`);
  });

  it('W253 tells what lies beyond the cap', () => {
    expect(message('W253', 'sv')).toBe(
      'Avtalet är 9\u00a0år. Av 8\u00a0099\u00a0991\u00a0kr ligger 4\u00a0499\u00a0995\u00a0kr efter taket på 4\u00a0år. ' +
        'Ingenting behöver ändras. Hela effekten räknas, och den takade visas bredvid.',
    );
  });

  it('is the ID itself for a rule that nobody knows', () => {
    const issue: Issue = {
      ruleId: 'X1',
      severity: 'error',
      table: 'effects',
      row: 0,
      field: null,
      effectId: '',
      params: {},
    };
    expect(issueMessageAndAction(issue, 'sv', { rowNumber: (row) => row })).toBe('X1');
  });
});
