import fc from 'fast-check';
import { effectTypes } from '../../src/domain/effect/effect';
import { typedFields, usesField } from '../../src/domain/effect/effectTypes';
import { draftsByDepartment, weightsOf } from '../../src/taskpane/register/draftsByDepartment';
import {
  askedFields,
  dayWritten,
  draftOf,
  emptyForm,
  fieldsOf,
  formOfRow,
  freshForm,
  nextForm,
} from '../../src/taskpane/register/formModel';
import type { Form } from '../../src/taskpane/register/formModel';
import { nearbyRows } from '../../src/taskpane/register/nearbyRows';
import { previewOf } from '../../src/taskpane/register/previewOf';
import { fakeServices, readingOf, stateOf } from '../support/pane';
import { day } from '../support/register';

const contract: Form = {
  type: 'newContract',
  way: 'yearly',
  values: {
    title: 'Utskrift',
    start: '2025-01-01',
    termYears: '7',
    baseline: '5 mkr',
    newCost: '3 000 000',
    baselineSource: 'Budget',
  },
};

describe('the fields of a type', () => {
  it.each(effectTypes)('%s shows nothing that the type ignores (W158, W302)', (type) => {
    for (const way of ['yearly', 'total'] as const) {
      const { main, more } = fieldsOf({ type, way });
      const ignored = typedFields.filter((field) => !usesField(type, field));
      expect([...main, ...more].filter((field) => (ignored as readonly string[]).includes(field))).toEqual([]);
      expect(new Set([...main, ...more]).size).toBe(main.length + more.length);
    }
  });

  it('asks for yearly costs or an amount, never both (E205, E404)', () => {
    for (const type of ['newContract', 'costAvoidance'] as const) {
      expect(fieldsOf({ type, way: 'yearly' }).main).not.toContain('amount');
      expect(fieldsOf({ type, way: 'total' }).main).not.toContain('baseline');
    }
  });
});

describe('what the form asks for', () => {
  const asked = (form: Partial<Form>) => askedFields({ ...emptyForm, ...form });

  it.each(effectTypes)(
    '%s begins with about six fields, one more at most when an amount has raised its question',
    (type) => {
      for (const way of ['yearly', 'total'] as const) {
        expect(asked({ type, way }).length).toBeGreaterThanOrEqual(5);
        expect(asked({ type, way }).length).toBeLessThanOrEqual(type === 'other' ? 7 : 6);
        expect(asked({ type, way, values: { baseline: '1', amount: '1' } }).length).toBeLessThanOrEqual(7);
      }
    },
  );

  it('asks where a baseline comes from as soon as there is one: it decides what may be called freed (W254)', () => {
    expect(asked({})).not.toContain('baselineSource');
    expect(asked({ values: { baseline: ' ' } })).not.toContain('baselineSource');
    expect(asked({ values: { baseline: '3,2 mkr' } })).toContain('baselineSource');
    expect(asked({ way: 'total', values: { amount: '3,2 mkr' } })).toContain('baselineSource');
  });

  it('asks for the ceiling as soon as there is a requested cost that it can lower (W452)', () => {
    expect(asked({ type: 'costAvoidance' })).not.toContain('ceiling');
    expect(asked({ type: 'costAvoidance', values: { baseline: '1 mkr' } })).toContain('ceiling');
  });

  it.each([
    ['newContract', 'yearly', { start: '2026-01-01', termYears: '4', baseline: '2', newCost: '1' }],
    ['newContract', 'total', { start: '2026-01-01', termYears: '4', amount: '1' }],
    ['oneOff', 'yearly', { start: '2026-01-01', amount: '1' }],
    ['costAvoidance', 'yearly', { start: '2026-01-01', termYears: '1', baseline: '2', newCost: '1' }],
    ['other', 'yearly', { start: '2026-01-01', termYears: '1', hoursPerYear: '1' }],
  ] as const)('%s, %s: what stands unfolded is enough for the row to count', (type, way, values) => {
    expect(asked({ type, way })).toEqual(expect.arrayContaining(Object.keys(values)));
    const { effect, issues } = previewOf(fakeServices(), stateOf(), draftOf({ type, way, values }), null);
    expect(issues.filter(({ severity }) => severity === 'error')).toEqual([]);
    expect(effect).not.toBeNull();
  });
});

describe('a fresh form', () => {
  it('proposes the department that was registered last here', () => {
    expect(freshForm('Tekniska', ['Tekniska', 'Social']).values).toEqual({ department: 'Tekniska' });
    expect(freshForm('Tekniska', []).values).toEqual({ department: 'Tekniska' });
  });

  it('proposes none that the list no longer has, and none the first time', () => {
    expect(freshForm('Tekniska', ['Social', 'Skola'])).toBe(emptyForm);
    expect(freshForm('', ['Social', 'Skola'])).toBe(emptyForm);
  });
});

describe('the form as a row', () => {
  it('writes amounts, terms and dates as numbers', () => {
    expect(draftOf(contract)).toMatchObject({
      type: 'Nytt avtal',
      start: day('2025-01-01'),
      termYears: 7,
      baseline: 5_000_000,
      newCost: 3_000_000,
      baselineSource: 'Budget',
    });
  });

  it('keeps a text that reads in two ways as it was written (E106), so that it is never guessed', () => {
    expect(draftOf({ ...contract, values: { ...contract.values, baseline: '1.500' } }).baseline).toBe('1.500');
  });

  it('leaves blank fields out and forgets what the type does not ask for', () => {
    expect(draftOf({ type: 'oneOff', way: 'yearly', values: { ...contract.values, amount: '175 tkr' } })).toEqual({
      type: 'Engångsbelopp/vite',
      title: 'Utskrift',
      start: day('2025-01-01'),
      amount: 175_000,
    });
  });

  it('comes back from the sheet as the same row', () => {
    const { effects } = readingOf().cells;
    effects.rows.forEach((_, row) => {
      const form = formOfRow(effects, row);
      const again = draftOf(form);
      for (const [field, value] of Object.entries(again)) {
        const column = effects.columns[field as keyof typeof effects.columns];
        expect(column === undefined ? undefined : effects.rows[row]?.[column]).toBe(value);
      }
    });
  });

  it('never throws, whatever is typed', () => {
    fc.assert(
      fc.property(fc.constantFrom(...effectTypes), fc.string(), fc.string(), (type, amount, start) => {
        const draft = draftOf({ type, way: 'total', values: { amount, start, termYears: amount } });
        expect(typeof draft.type).toBe('string');
      }),
    );
  });
});

describe('the day that a person writes', () => {
  it.each([
    '2025-09-01',
    ' 2025-09-01 ',
    '20250901',
    '2025/9/1',
    '2025.09.01',
    '1/9-25',
    '1/9 2025',
    '1 september 2025',
    'sept 2025',
    '2025-09',
  ])('%p is the first of September', (text) => {
    expect(dayWritten(text)).toBe(day('2025-09-01'));
  });

  it.each(['', '01/09/2025', '2025-02-30', '25-09-01', 'i höst'])('%p is no day: nothing is guessed', (text) => {
    expect(dayWritten(text)).toBeNull();
  });
});

describe('the next form', () => {
  it('keeps type and department', () => {
    const next = nextForm({ ...contract, values: { ...contract.values, department: 'Socialförvaltningen' } }, null);
    expect(next).toEqual({ type: 'newContract', way: 'yearly', values: { department: 'Socialförvaltningen' } });
  });

  it('of a one-off does not keep its reason: the next effect may be of another type', () => {
    const values = { reason: 'Vite', category: 'Resor', amount: '10 tkr', department: 'Socialförvaltningen' };
    expect(nextForm({ type: 'oneOff', way: 'yearly', values }, null).values).toEqual({
      department: 'Socialförvaltningen',
    });
  });

  it('of the same case keeps what the case shares, and the case', () => {
    const next = nextForm({ ...contract, values: { ...contract.values, supplier: 'AB Skrivare' } }, 'Upphandling 1');
    expect(next.values).toEqual({ supplier: 'AB Skrivare', start: '2025-01-01', caseId: 'Upphandling 1' });
  });
});

describe('the preview of a draft', () => {
  const services = fakeServices();
  const state = stateOf();

  it('calculates what the row will count: 14 000 000 kr over seven years', () => {
    const preview = previewOf(services, state, draftOf(contract), null);
    expect(preview.calculation?.calculated).toBe(1_400_000_000);
    expect(preview.perYear.map(({ ore }) => ore)).toEqual(Array(7).fill(200_000_000n));
  });

  it('tells what is missing and calculates nothing then (E202)', () => {
    const preview = previewOf(
      services,
      state,
      draftOf({ ...contract, values: { ...contract.values, newCost: '' } }),
      null,
    );
    expect(preview.issues.map(({ ruleId }) => ruleId)).toContain('E202');
    expect(preview.calculation).toBeNull();
  });

  it('says nothing of the ID, which is given when the row is registered (W107)', () => {
    expect(previewOf(services, state, draftOf(contract), null).issues.map(({ ruleId }) => ruleId)).not.toContain(
      'W107',
    );
  });

  it('asks nobody for what comes after registering: validation (W160) and follow-up (W351, W554)', () => {
    const old = { ...draftOf(contract), start: day('2015-01-01') };
    const rules = [old, { ...old, type: 'Engångsbelopp/vite', amount: 900_000 }].flatMap((draft) =>
      previewOf(services, state, draft, null).issues.map(({ ruleId }) => ruleId),
    );
    expect(rules).toContain('W153');
    expect(rules.filter((rule) => ['W160', 'W351', 'W554'].includes(rule))).toEqual([]);
  });

  it('finds a copy of an earlier row (E113), but does not compare an edited row with itself', () => {
    const copy = draftOf(formOfRow(state.reading.cells.effects, 0));
    const rules = (edited: number | null) =>
      previewOf(services, state, copy, edited).issues.map(({ ruleId }) => ruleId);
    expect(rules(0)).not.toContain('E113');
  });

  it('of an empty form is calm', () => {
    expect(previewOf(services, state, draftOf(emptyForm), null).calculation).toBeNull();
  });
});

describe('Fördela', () => {
  const shares = [
    { department: 'A', percent: '33,33' },
    { department: 'B', percent: '66,67 %' },
  ];

  it('needs shares that make 100 % and departments that are chosen', () => {
    expect(weightsOf(shares)).toEqual([3333, 6667]);
    expect(
      weightsOf([
        { department: 'A', percent: '50' },
        { department: 'B', percent: '49' },
      ]),
    ).toBeNull();
    expect(weightsOf([{ department: '', percent: '100' }])).toBeNull();
    expect(
      weightsOf([
        { department: 'A', percent: 'hälften' },
        { department: 'B', percent: '50' },
      ]),
    ).toBeNull();
  });

  it('makes one row per department in the same case, amounts summing exactly', () => {
    const { effect } = previewOf(fakeServices(), stateOf(), draftOf(contract), null);
    if (effect === null) throw new Error('the draft must count');
    const drafts = draftsByDepartment(draftOf(contract), effect, shares);
    expect(drafts.map(({ department, caseId }) => [department, caseId])).toEqual([
      ['A', 'Utskrift'],
      ['B', 'Utskrift'],
    ]);
    for (const [field, total] of [
      ['baseline', 5_000_000],
      ['newCost', 3_000_000],
    ] as const) {
      expect(drafts.reduce((sum, draft) => sum + Number(draft[field]), 0)).toBeCloseTo(total, 2);
    }
  });
});

describe('what a draft is compared with', () => {
  const rows = Array.from({ length: 3000 }, (_, index) => ({
    'Effekt-ID': `E-${index}`,
    Benämning: `Avtal ${index}`,
    Leverantör: `Leverantör ${index % 1000}`,
    'Typ av effektivisering': index % 2 === 0 ? 'Nytt avtal' : 'Annat',
  }));
  const { effects } = readingOf({ effects: rows }).cells;
  const filled = (table: typeof effects) =>
    table.rows.flatMap((cells, row) => (cells.some((cell) => cell !== '') ? [row] : []));

  it('is its supplier’s, case’s and namesakes’ rows and a sample, in their places, however large the register', () => {
    const near = nearbyRows(effects, { supplier: ' LEVERANTÖR 7 ' }, null);
    expect(near.rows).toHaveLength(3000);
    expect(filled(near)).toEqual(expect.arrayContaining([7, 1007, 2007]));
    expect(filled(near).length).toBeLessThan(700);
    expect(near.rows[1007]).toBe(effects.rows[1007]);
  });

  it('is a sample of its own type: the medians of others say nothing of it', () => {
    const near = filled(nearbyRows(effects, { type: 'nytt avtal' }, null));
    expect(near.length).toBeGreaterThanOrEqual(40);
    expect(near.length).toBeLessThan(50);
    expect(near.every((row) => row % 2 === 0)).toBe(true);
    expect(near.at(-1)).toBeGreaterThan(2900);
  });

  it('is never the row that is edited', () => {
    expect(filled(nearbyRows(effects, { supplier: 'Leverantör 7' }, 1007))).not.toContain(1007);
  });

  it('finds the same possible duplicate (W155) as among all rows', () => {
    const state = stateOf(
      readingOf({
        effects: [
          ...rows,
          {
            'Effekt-ID': 'E-9999',
            Benämning: 'Skrivare',
            'Typ av effektivisering': 'Nytt avtal',
            Leverantör: 'AB Skrivare',
            Startdatum: '2025-01-01',
            'Avtalstid år': 7,
            'Utgångskostnad per år': 5_010_000,
            'Ny kostnad per år': 3_000_000,
          },
        ],
      }),
    );
    const draft = draftOf({ ...contract, values: { ...contract.values, supplier: 'ab skrivare' } });
    const duplicate = previewOf(fakeServices(), state, draft, null).issues.find(({ ruleId }) => ruleId === 'W155');
    expect(JSON.stringify(duplicate?.params)).toContain('E-9999');
  });
});
