/** Whether bytes that come piece by piece are a text of an encoding. */
interface EncodingCheck {
  /** Whether all so far is. */
  see(bytes: Uint8Array): boolean;
  /** Whether the last character is there whole. */
  endsWhole(): boolean;
}

/** Asks the platform's decoder, which makes a text of what it reads. */
export class DecoderCheck implements EncodingCheck {
  private readonly decoder: TextDecoder;

  constructor(encoding: string) {
    this.decoder = new TextDecoder(encoding, { fatal: true });
  }

  see(bytes: Uint8Array): boolean {
    return this.decodes(bytes, true);
  }

  endsWhole(): boolean {
    return this.decodes(new Uint8Array(), false);
  }

  private decodes(bytes: Uint8Array, stream: boolean): boolean {
    try {
      this.decoder.decode(bytes, { stream });
      return true;
    } catch {
      return false;
    }
  }
}

/** UTF-8 by its well-formed sequences (The Unicode Standard, table 3-7): no text is made, which is what takes time. */
export class Utf8Check implements EncodingCheck {
  /** Bytes that the character still wants, and between which the next of them lies. */
  private wanted = 0;
  private low = 0x80;
  private high = 0xbf;

  see(bytes: Uint8Array): boolean {
    let { wanted, low, high } = this;
    for (let index = 0; index < bytes.length; index += 1) {
      const byte = bytes[index] as number;
      if (wanted > 0) {
        if (byte < low || byte > high) return false;
        wanted -= 1;
        low = 0x80;
        high = 0xbf;
      } else if (byte >= 0x80) {
        if (byte < 0xc2 || byte > 0xf4) return false;
        wanted = byte < 0xe0 ? 1 : byte < 0xf0 ? 2 : 3;
        // Neither longer than it need be, nor half of a pair, nor beyond the last character.
        if (byte === 0xe0) low = 0xa0;
        else if (byte === 0xed) high = 0x9f;
        else if (byte === 0xf0) low = 0x90;
        else if (byte === 0xf4) high = 0x8f;
      }
    }
    this.wanted = wanted;
    this.low = low;
    this.high = high;
    return true;
  }

  endsWhole(): boolean {
    return this.wanted === 0;
  }
}
