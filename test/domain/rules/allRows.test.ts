import type { CellValue, EffectField } from '../../../src/domain/register/cells';
import type { Row } from '../../support/register';
import { assessed, avoidance, contract, day, issuesOf, other, penalty, rulesOn } from '../../support/register';

/** The rules raised on a contract with some cells changed. */
const onContract = (change: Row<EffectField>): string[] => rulesOn(assessed({ effects: [{ ...contract, ...change }] }));
const stateOf = (row: Row<EffectField>): string | undefined => assessed({ effects: [row] }).rows[0]?.state;

describe('type, date and choices', () => {
  it.each([[''], ['Besparing'], ['#REF!']])('E101 leaves a row of type %j out', (type) => {
    expect(onContract({ type })).toContain('E101');
    expect(stateOf({ ...contract, type })).toBe('leftOut');
  });

  it('E101 takes the type trimmed and without case', () => {
    expect(onContract({ type: ' nytt AVTAL ' })).toEqual([]);
  });

  it('E101 with an unknown type judges no field that only some types use', () => {
    expect(onContract({ type: 'Besparing', termYears: 1.3, baseline: 'okänt' })).toEqual(['E101']);
  });

  it.each([[''], ['2025-03'], ['1/3 2025'], ['1999-12-31'], [20250101]])(
    'E104 leaves a row that starts %j out',
    (start) => {
      expect(onContract({ start })).toEqual(['E104']);
    },
  );

  it('E104 takes serials, with a time of day, and ISO text', () => {
    expect(onContract({ start: day('2025-10-01') + 0.5 })).toEqual([]);
    expect(onContract({ start: '2025-10-01' })).toEqual([]);
  });

  it.each([
    ['department', 'W102'],
    ['category', 'W103'],
    ['reason', 'W110'],
  ] as const)(
    'W102, W103 and W110: %s missing or unknown is a warning and the row counts under Ej angivet',
    (field, rule) => {
      for (const value of ['', 'Finns inte']) {
        const assessment = assessed({ effects: [{ ...contract, [field]: value }] });
        expect(rulesOn(assessment)).toEqual([rule]);
        expect(assessment.effects[0]?.[field]).toBe('');
      }
    },
  );

  it('W102 lets Gemensamt through, and answers names as the list spells them', () => {
    const assessment = assessed({
      effects: [
        { ...contract, department: 'gemensamt' },
        { ...penalty, department: 'SOCIALFÖRVALTNINGEN ' },
      ],
    });
    expect(issuesOf(assessment, 'W102')).toEqual([]);
    expect(assessment.effects.map(({ department }) => department)).toEqual(['Gemensamt', 'Socialförvaltningen']);
    expect(assessment.departments).toEqual(['Socialförvaltningen', 'Tekniska förvaltningen', 'Gemensamt']);
  });

  it('W103 finds a category that is in the list', () => {
    expect(onContract({ category: 'it & kommunikation' })).toEqual([]);
  });

  it('W110 follows the organisation’s own list, which may hold reasons that the template lacks', () => {
    const lists = { reasons: ['Volymsamordning'] };
    const assessment = assessed({ effects: [{ ...contract, reason: 'volymsamordning' }, contract], lists });
    expect(assessment.effects[0]).toMatchObject({ reason: 'Volymsamordning', reasonCode: null });
    expect(issuesOf(assessment, 'W110').map(({ row }) => row)).toEqual([1]);
  });

  it('W162 takes what begins like Makulerad for it, and offers to write it so', () => {
    for (const status of ['Makulerat', 'Makulerad!', 'makulerad ', ' MAKULERAS', 'Makul']) {
      const assessment = assessed({ effects: [{ ...contract, status }] });
      const isMeant = status !== 'Makul';
      expect([status, assessment.rows[0]?.state]).toEqual([status, isMeant ? 'withdrawn' : 'counted']);
      const said = issuesOf(assessment, 'W162').map(({ params, fix }) => [params.reason, fix?.changes[0]?.after]);
      expect([status, said]).toEqual([
        status,
        status.trim().toLowerCase() === 'makulerad'
          ? []
          : [[isMeant ? 'withdrawn' : 'unknown', isMeant ? 'Makulerad' : undefined]],
      ]);
    }
  });

  it('W162 names a baseline source or status that is not in its list, and W254 is then silent', () => {
    const assessment = assessed({
      effects: [{ ...contract, termYears: 1, baselineSource: 'Magkänsla', status: 'Klar' }],
    });
    expect(assessment.issues.map(({ ruleId, field, params }) => [ruleId, field, params])).toEqual([
      ['W162', 'baselineSource', { text: 'Magkänsla', field: 'baselineSource', decides: 'class' }],
      ['W162', 'status', { text: 'Klar', field: 'status', reason: 'unknown' }],
    ]);
    expect(onContract({ status: 'avtalad' })).toEqual([]);
  });

  it('W157 asks about a reason that goes with another type', () => {
    expect(onContract({ reason: 'Vite' })).toEqual(['W157']);
    expect(rulesOn(assessed({ effects: [{ ...penalty, reason: 'FKU' }] }))).toEqual(['W157']);
    expect(rulesOn(assessed({ effects: [{ ...avoidance, reason: 'Rättad faktura' }] }))).toEqual(['W157']);
  });

  it.each(['Ramavtal/kontrakt', 'Direktupphandling', 'FKU', 'Annat'])(
    'W157 finds %s natural for a Nytt avtal',
    (reason) => {
      expect(onContract({ reason })).toEqual([]);
    },
  );

  it('W157 says nothing of a reason that the organisation’s own list lacks: W110 does', () => {
    expect(rulesOn(assessed({ effects: [{ ...contract, reason: 'Vite' }], lists: { reasons: ['Annat'] } }))).toEqual([
      'W110',
    ]);
  });

  it('W157 lets type Annat go with any reason', () => {
    expect(rulesOn(assessed({ effects: [{ ...other, reason: 'Vite' }] }))).toEqual(['W154']);
  });

  it('W154 asks whether an Annat can be something else, and no other type', () => {
    expect(rulesOn(assessed({ effects: [other] }))).toEqual(['W154']);
    expect(onContract({})).toEqual([]);
  });

  it('W161 misses an owner', () => {
    expect(onContract({ owner: ' ' })).toEqual(['W161']);
    expect(onContract({ owner: 'Inköp' })).toEqual([]);
  });
});

describe('amounts', () => {
  it('W151 uses a text that reads in one way and offers the number', () => {
    const assessment = assessed({ effects: [{ ...contract, baseline: '50 tkr' }] });
    expect(assessment.effects[0]?.baseline).toBe(5_000_000);
    expect(issuesOf(assessment, 'W151')).toMatchObject([
      {
        field: 'baseline',
        params: { text: '50 tkr', value: 50_000 },
        fix: { changes: [{ table: 'effects', row: 0, field: 'baseline', before: '50 tkr', after: 50_000 }] },
      },
    ]);
  });

  it('W151 is silent for numbers, and covers hours and terms too', () => {
    expect(onContract({ termYears: '2 år' })).toEqual(['W151']);
    expect(rulesOn(assessed({ effects: [{ ...other, hoursPerYear: '8 000 h' }] }))).toEqual(['W151', 'W154']);
    expect(onContract({ baseline: 50_000 })).toEqual([]);
  });

  it('E105 says that an amount is unreadable, and not also that it is missing', () => {
    for (const baseline of ['okänt', true, 'ca 2 mkr']) expect(onContract({ baseline })).toEqual(['E105']);
    expect(rulesOn(assessed({ effects: [{ ...penalty, amount: '?' }] }))).toEqual(['E105']);
    expect(onContract({ baseline: '50 000 kr' })).toEqual(['W151']);
  });

  it('E106 names both readings and chooses neither', () => {
    const assessment = assessed({ effects: [{ ...penalty, amount: '1.500' }] });
    expect(rulesOn(assessment)).toEqual(['E106']);
    expect(issuesOf(assessment, 'E106')[0]?.params).toEqual({ text: '1.500', kronor: [1.5, 1500] });
    expect(assessment.rows[0]?.state).toBe('leftOut');
    expect(rulesOn(assessed({ effects: [{ ...penalty, amount: '15.00' }] }))).toEqual(['W151']);
  });

  it('E111 takes at most 10 000 000 000 kr in a cell, and hours that a country can work', () => {
    expect(rulesOn(assessed({ effects: [{ ...penalty, amount: 10_000_000_001 }] }))).toEqual(['E111']);
    expect(rulesOn(assessed({ effects: [{ ...penalty, amount: 10_000_000_000 }] }))).not.toContain('E111');
    expect(rulesOn(assessed({ effects: [{ ...other, hoursPerYear: 100_000_001 }] }))).toContain('E111');
  });

  it('E112 finds an Excel error in a cell that the type uses, and only there', () => {
    for (const field of ['start', 'termYears', 'baseline', 'newCost', 'indirectPerYear'] as const) {
      expect(onContract({ [field]: '#VALUE!' })).toEqual(['E112']);
    }
    expect(onContract({ ceiling: '#VALUE!' })).toEqual(['W158']);
  });

  it('E109 wants whole months, 1–600', () => {
    for (const termYears of [1.3, 0, 51, 'sju']) expect(onContract({ termYears })).toEqual(['E109']);
    expect(onContract({ termYears: 0.33 })).toEqual([]);
  });

  it('W158 ignores what the type does not use, however it looks', () => {
    const assessment = assessed({ effects: [{ ...penalty, hoursPerYear: 'många', ceiling: 5 }] });
    expect(rulesOn(assessment)).toEqual(['W158', 'W158']);
    expect(assessment.effects[0]).toMatchObject({ centihoursPerYear: null, ceiling: null });
    expect(rulesOn(assessed({ effects: [{ ...penalty, ceiling: 0, hoursPerYear: ' ' }] }))).toEqual([]);
  });

  it('W163 ignores an actual end that is unreadable or before the start', () => {
    for (const actualEnd of ['snart', day('2025-09-30'), '#N/A']) {
      const assessment = assessed({ effects: [{ ...contract, actualEnd }] });
      expect(rulesOn(assessment)).toEqual(['W163']);
      const unreadable =
        typeof actualEnd === 'string'
          ? { reason: 'unreadable', text: actualEnd }
          : { reason: 'beforeStart', endSerial: actualEnd, startSerial: contract.start };
      expect(issuesOf(assessment, 'W163')).toMatchObject([{ field: 'actualEnd', params: unreadable }]);
      expect(assessment.effects[0]?.actualEnd).toBeNull();
    }
    expect(assessed({ effects: [{ ...contract, actualEnd: day('2025-12-31') }] }).effects[0]?.actualEnd).toBe(
      day('2025-12-31'),
    );
    expect(onContract({ actualEnd: day('2025-12-31') })).toEqual([]);
  });

  it('a zero in Belopp beside yearly costs counts as blank', () => {
    expect(onContract({ amount: 0 })).toEqual([]);
    expect(assessed({ effects: [{ ...contract, amount: 0 }] }).effects[0]?.amount).toBeNull();
  });
});

describe('what is a row', () => {
  it('leaves blank rows out, in the middle and at the end', () => {
    const assessment = assessed({ effects: [contract, {}, { title: ' ' }, penalty, {}] });
    expect(assessment.rows.map(({ row }) => row)).toEqual([0, 3]);
  });

  it('counts no row that only the native formulas fill', () => {
    expect(assessed({ effects: [{ check: 'OK', calculated: 0 }] }).rows).toEqual([]);
  });

  it('sets a withdrawn row aside before anything else, in silence', () => {
    const assessment = assessed({
      effects: [{ ...contract, status: 'MAKULERAD', type: 'x', baseline: '#REF!' }, contract],
      outcomes: [],
    });
    expect(assessment.rows.map(({ state }) => state)).toEqual(['withdrawn', 'counted']);
    expect(assessment.issues).toEqual([]);
  });

  it('never throws, whatever stands in the cells', () => {
    const cells: CellValue[] = [null, '', 'x', NaN, Infinity, -1, 1e308, true, '#VALUE!', '1.500', '=1+1'];
    const effects = cells.map((cell) => Object.fromEntries(Object.keys(contract).map((field) => [field, cell])));
    expect(() => assessed({ effects, outcomes: effects as never, targets: effects as never })).not.toThrow();
  });
});
