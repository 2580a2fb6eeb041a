import { readXml, unescaped } from './xml';

/**
 * The texts that cells name by number, kept as bytes: of a million only those are made into texts that a mapped
 * column shows.
 */
export class SharedTexts {
  private bytes = new Uint8Array(1 << 16);
  private used = 0;
  private ends = new Uint32Array(1 << 10);
  private count = 0;
  private readonly encoder = new TextEncoder();
  private readonly decoder = new TextDecoder();
  private readonly lately = new Array<string>(cacheSize).fill('');
  private readonly latelyAt = new Int32Array(cacheSize).fill(-1);

  static async read(text: AsyncIterable<string>): Promise<SharedTexts> {
    const texts = new SharedTexts();
    let one = '';
    let taking = false;
    let phonetic = false;
    await readXml(text, {
      open: (name) => {
        if (name === 'si') one = '';
        else if (name === 'rPh') phonetic = true;
        else if (name === 't') taking = !phonetic;
      },
      close: (name) => {
        if (name === 'si') texts.add(unescaped(one));
        else if (name === 'rPh') phonetic = false;
        else if (name === 't') taking = false;
      },
      text: (piece) => {
        if (taking) one += piece;
      },
    });
    return texts;
  }

  /** null when there is no such text. */
  at(index: number): string | null {
    if (!(index >= 0 && index < this.count)) return null;
    const place = index % cacheSize;
    if (this.latelyAt[place] !== index) {
      const start = index === 0 ? 0 : (this.ends[index - 1] ?? 0);
      this.lately[place] = this.decoder.decode(this.bytes.subarray(start, this.ends[index]));
      this.latelyAt[place] = index;
    }
    return this.lately[place] ?? '';
  }

  private add(text: string): void {
    while (this.bytes.length - this.used < text.length * 3)
      this.bytes = grown(this.bytes, new Uint8Array(this.bytes.length * 2));
    this.used += this.encoder.encodeInto(text, this.bytes.subarray(this.used)).written;
    if (this.count === this.ends.length) this.ends = grown(this.ends, new Uint32Array(this.ends.length * 2));
    this.ends[this.count] = this.used;
    this.count += 1;
  }
}

const cacheSize = 4096;

function grown<Numbers extends Uint8Array | Uint32Array>(from: Numbers, to: Numbers): Numbers {
  to.set(from);
  return to;
}
