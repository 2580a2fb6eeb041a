import fc from 'fast-check';
import { strToU8, unzipSync, zipSync } from 'fflate';
import { PackedPart, readArchive, writeArchive } from '../../../src/host/file/package/archive';
import { fileRefusalText } from '../../../src/locales/fileRefusals';

const contents = fc.dictionary(
  fc.stringMatching(/^[a-zåäö]{1,8}\/[A-Za-z0-9_. ]{1,12}$/).filter((name) => !name.endsWith('/')),
  fc.uint8Array({ maxLength: 300 }),
  { maxKeys: 6, noNullPrototype: true },
);
const plain = (parts: Record<string, Uint8Array>): Record<string, number[]> =>
  Object.fromEntries(Object.entries(parts).map(([name, bytes]) => [name, [...bytes]]));
const read = (bytes: Uint8Array): Record<string, number[]> =>
  Object.fromEntries([...readArchive(bytes)].map(([name, part]) => [name, [...part.bytes()]]));

const reason = (work: () => unknown): unknown => {
  try {
    work();
    return 'done';
  } catch (error) {
    return (error as { reason?: unknown }).reason;
  }
};

describe('a zip', () => {
  it('is read as others pack it, and written so that others read it', () => {
    fc.assert(
      fc.property(contents, fc.constantFrom(0 as const, 6 as const), (parts, level) => {
        const packed = zipSync(parts, { level });
        expect(read(packed)).toEqual(plain(parts));
        const again = writeArchive(readArchive(packed));
        expect(plain(unzipSync(again))).toEqual(plain(parts));
        const anew = Object.entries(parts).map(([name, bytes]) => [name, PackedPart.of(bytes, level)] as const);
        expect(plain(unzipSync(writeArchive(new Map(anew))))).toEqual(plain(parts));
      }),
    );
  });

  const two = (): Uint8Array => zipSync({ 'a.xml': strToU8('<a>123</a>'), 'b.xml': strToU8('<b/>') }, { level: 0 });

  it('carries a part as it was packed', () => {
    const bytes = zipSync({ a: strToU8('x'.repeat(1000)) }, { level: 9 });
    const again = readArchive(writeArchive(readArchive(bytes)));
    expect(again.get('a')?.packed).toEqual(readArchive(bytes).get('a')?.packed);
  });

  it('is found before what does not belong to it, and is damaged behind it, as in Excel', () => {
    const junk = strToU8('skräp '.repeat(10));
    for (const before of [junk, strToU8('PK'), two()])
      expect(reason(() => readArchive(Uint8Array.from([...before, ...two()])))).toBe('damaged');
    expect(read(Uint8Array.from([...two(), ...junk]))).toEqual(read(two()));
  });

  it('leaves folders out', () => {
    expect([...readArchive(zipSync({ 'xl/': new Uint8Array(), 'xl/a': strToU8('a') })).keys()]).toEqual(['xl/a']);
  });

  it('is damaged when a bit of a part has turned, when it is cut off, and when it promises more than it holds', () => {
    const turned = two();
    const at = Buffer.from(turned).indexOf('123');
    turned[at] = 0x39;
    expect(reason(() => readArchive(turned).get('a.xml')?.bytes())).toBe('damaged');
    for (let length = 0; length < two().length; length += 7)
      expect(reason(() => readArchive(two().slice(0, length)))).toBe('damaged');
    const promising = zipSync({ a: strToU8('x'.repeat(1000)) });
    new DataView(promising.buffer).setUint32(Buffer.from(promising).indexOf('PK\u0001\u0002') + 24, 900_000, true);
    expect(reason(() => readArchive(promising).get('a')?.bytes())).toBe('damaged');
  });

  it.each([9, 12, 14])('packed by method %d, as no workbook is, is told apart from a damaged one', (method) => {
    const other = two();
    const view = new DataView(other.buffer, other.byteOffset);
    for (let at = Buffer.from(other).indexOf('PK\u0001\u0002'); at >= 0;)
      [at] = [Buffer.from(other).indexOf('PK\u0001\u0002', at + 4), view.setUint16(at + 10, method, true)];
    expect(reason(() => readArchive(other).get('a.xml')?.bytes())).toBe('method');
    expect(fileRefusalText('method', {}, 'sv')).toMatch(/packa den igen som vanlig zip/);
  });

  it('with a password of its own is told apart from a damaged one', () => {
    const locked = two();
    const entry = Buffer.from(locked).indexOf('PK\u0001\u0002');
    locked[entry + 8] = 1;
    expect(reason(() => readArchive(locked))).toBe('password');
  });

  it('that says it holds more than can be read is refused before it is unpacked', () => {
    const bomb = two();
    new DataView(bomb.buffer).setUint32(Buffer.from(bomb).indexOf('PK\u0001\u0002') + 24, 4_000_000_000, true);
    expect(reason(() => readArchive(bomb).get('a.xml')?.bytes())).toBe('tooLarge');
  });
});
