import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { computeCheck } from './check';
import { rulebookBytes } from './json-size';

const utf8 = (text: string): Uint8Array => new TextEncoder().encode(text);
const bytesOf = (text: string): number => rulebookBytes(utf8(text));

describe('the size of a rulebook, before it is parsed', () => {
  it('is that of its JSON without blanks, wherever it stands in the request', () => {
    const json = fc.jsonValue({ maxDepth: 4 }).filter((value) => !JSON.stringify(value).includes('\\'));
    fc.assert(
      fc.property(json, json, fc.boolean(), fc.nat(4), (rulebook, other, first, indent) => {
        const request = first ? { rulebook, other } : { other, rulebook };
        expect(bytesOf(JSON.stringify(request, null, indent))).toBe(utf8(JSON.stringify(rulebook)).length);
      }),
    );
  });

  it('is never more, however characters are escaped', () => {
    expect(bytesOf('{"rulebook":"\\u4e2d\\n\\"\\\\"}')).toBe(2 + 4);
    expect(bytesOf('{"x":{"rulebook":[1,2,3]},"y":"rulebook","rulebook":7}')).toBe(1);
  });

  it('refuses a million bands in words before they are parsed', () => {
    const bands = '{"from":1,"points":1},'.repeat(1_000_000);
    const reply = computeCheck(utf8(`{"rulebook":{"items":[{"scale":{"bands":[${bands}`), 'zh', Infinity);
    expect(JSON.parse(String(reply.body))).toEqual({ ok: false, errors: [{ pointer: '', detail: expect.stringMatching(/^办法共220000\d\d字节，最多1048576字节（1MB）$/) as string }], warnings: [], hash: null });
  });
});
