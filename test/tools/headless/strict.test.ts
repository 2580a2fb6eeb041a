import { readFile, writeFile } from 'node:fs/promises';
import { strFromU8, strToU8, unzipSync, zipSync } from 'fflate';
import { commandLine, newRegister, workDirectory } from './support';

let work: Awaited<ReturnType<typeof workDirectory>>;
beforeAll(async () => {
  work = await workDirectory();
});
afterAll(() => work.remove());

/** The namespaces of ISO 29500 Transitional, and of Strict, by their ends. */
const strict = (xml: string): string =>
  xml
    .replace(
      /http:\/\/schemas\.openxmlformats\.org\/(spreadsheetml|drawingml)\/2006\/(\w+)/g,
      'http://purl.oclc.org/ooxml/$1/$2',
    )
    .replace(
      /http:\/\/schemas\.openxmlformats\.org\/officeDocument\/2006\/relationships/g,
      'http://purl.oclc.org/ooxml/officeDocument/relationships',
    )
    .replace(
      /http:\/\/schemas\.openxmlformats\.org\/officeDocument\/2006\/extended-properties/g,
      'http://purl.oclc.org/ooxml/officeDocument/extendedProperties',
    )
    .replace(
      /http:\/\/schemas\.openxmlformats\.org\/officeDocument\/2006\/custom-properties/g,
      'http://purl.oclc.org/ooxml/officeDocument/customProperties',
    )
    .replace(/<workbook /, '<workbook conformance="strict" ');

/** A day as Excel writes it in strict files. */
const isoDay = (serial: number): string => new Date((serial - 25_569) * 86_400_000).toISOString().slice(0, 10);

describe('a register saved as Strict Open XML', () => {
  it('is checked with the same figures, days written as such too, and is not changed', async () => {
    const plain = work.path('vanlig.xlsx');
    await newRegister(plain, '--example');
    const parts = unzipSync(await readFile(plain));
    let days = 0;
    for (const [path, bytes] of Object.entries(parts).filter(([name]) => /\.(xml|rels)$/.test(name))) {
      parts[path] = strToU8(
        strict(strFromU8(bytes)).replace(
          /<c r="([A-Z]+\d+)"( s="\d+")?><v>(4[56]\d{3})<\/v><\/c>/g,
          (_, r: string, s = '', serial: string) => {
            days += 1;
            return `<c r="${r}"${String(s)} t="d"><v>${isoDay(Number(serial))}</v></c>`;
          },
        ),
      );
    }
    expect(days).toBeGreaterThan(5);
    const file = work.path('strikt.xlsx');
    const bytes = zipSync(parts);
    await writeFile(file, bytes);
    const [ours, theirs] = [await commandLine('check', plain, '--json'), await commandLine('check', file, '--json')];
    expect({ ...JSON.parse(theirs.out), file: '' }).toEqual({ ...JSON.parse(ours.out), file: '' });
    expect([theirs.code, theirs.error]).toEqual([ours.code, ours.error]);
    const { code, error } = await commandLine('refresh', file);
    expect([code, error]).toEqual([2, expect.stringMatching(/^effektregister: Filen är sparad som Strikt [^\n]*\n$/)]);
    expect(await readFile(file)).toEqual(Buffer.from(bytes));
  });
});
