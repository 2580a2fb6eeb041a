import fc from 'fast-check';
import { ById } from '../../../src/domain/basics/byId';
import { nextEffectIds, ownNumber } from '../../../src/domain/effect/effectId';

const written = fc.oneof(
  fc.nat(1_200_000).map((number) => `E-${String(number).padStart(4, '0')}`),
  fc.constantFrom('E-0001', 'E-001', 'E-00001', 'e-0001', 'E-0001 ', 'F-0001', 'E-00A1', 'E-1/23', 'E-1:23', 'E_0001', 'E-', '', '0001'),
);

describe('values by Effekt-ID', () => {
  it('are found as in a map, however the ID is written', () => {
    fc.assert(fc.property(fc.array(fc.tuple(written, fc.nat())), fc.array(written), (entries, asked) => {
      const values = new ById<number>();
      expect(values.get('E-0000')).toBeUndefined();
      for (const [id, value] of entries) values.set(id, value);
      const map = new Map(entries);
      for (const id of [...asked, ...map.keys()]) expect([id, values.get(id)]).toEqual([id, map.get(id)]);
    }));
  });

  it('go by the number of an ID that the add-in has given, and of no other', () => {
    fc.assert(fc.property(fc.integer({ min: 1, max: 999_999 }), (number) => ownNumber(nextEffectIds([`E-${number - 1}`], 1)[0] ?? '') === number));
    expect(['E-0001', 'E-9999', 'E-10000', 'E-999999', 'E-0000'].map(ownNumber)).toEqual([1, 9_999, 10_000, 999_999, 0]);
    for (const id of ['E-1', 'E-01', 'E-00001', 'E-1000000', 'e-0001', 'E-000/', 'E-000:', 'E-0001 ', ' E-0001', 'AE-0001', '']) expect([id, ownNumber(id)]).toEqual([id, null]);
  });
});
