import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { characterLength } from './utf8';

/** Whether bytes are one character after the other. */
function isWhole(bytes: Uint8Array): boolean {
  for (let at = 0; at < bytes.length;) {
    const length = characterLength(bytes, at);
    if (length === 0) return false;
    at += length;
  }
  return true;
}

function decodes(bytes: Uint8Array): boolean {
  try {
    new TextDecoder('utf-8', { fatal: true }).decode(bytes);
    return true;
  } catch {
    return false;
  }
}

describe('a character of UTF-8', () => {
  it('is one for every byte that may come first, with every byte after it', () => {
    const unlike: number[][] = [];
    for (let first = 0; first < 256; first++) {
      for (let second = 0; second < 256; second++) {
        for (const rest of [[], [0x80], [0x80, 0x80], [0xbf, 0xbf], [0xc0, 0x80], [0x80, 0x41]]) {
          const bytes = Uint8Array.of(first, second, ...rest);
          if (isWhole(bytes) !== decodes(bytes)) unlike.push([...bytes]);
        }
      }
    }
    expect(unlike).toEqual([]);
  });

  it('is one wherever a decoder finds one', () => {
    fc.assert(
      fc.property(fc.uint8Array({ maxLength: 12 }), fc.string({ unit: 'binary' }), (bytes, text) => {
        expect(isWhole(bytes)).toBe(decodes(bytes));
        expect(isWhole(new TextEncoder().encode(text))).toBe(true);
      }),
    );
  });
});
