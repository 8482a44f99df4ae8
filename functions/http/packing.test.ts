import { gunzipSync } from 'node:zlib';
import { describe, expect, it } from 'vitest';
import { acceptsGzip, packed } from './packing';

const reply = (bytes: number, headers: Record<string, string> = {}) => ({ status: 200, headers, body: 'x'.repeat(bytes) });

describe('an answer', () => {
  it('is packed from 1,400 bytes on, for those who read that', () => {
    expect(packed(reply(1399), true).headers).toEqual({});
    const small = packed(reply(1400), true);
    expect(small.headers).toEqual({ 'content-encoding': 'gzip' });
    expect(gunzipSync(small.body).toString()).toBe('x'.repeat(1400));
    expect(packed(reply(1400), false)).toMatchObject({ headers: {} });
    expect(packed(reply(1400), false).body).toHaveLength(1400);
  });

  it('is packed once', () => {
    const once = packed(reply(5000), true);
    expect(packed(once, true)).toEqual(once);
  });

  it.each<[string | null, boolean]>([
    [null, false],
    ['', false],
    ['gzip', true],
    ['GZIP', true],
    ['br, gzip', true],
    ['br,deflate', false],
    ['gzip;q=0', false],
    ['gzip; q=0.000', false],
    ['gzip;q=0.5', true],
    ['gzip ; level=9', true],
    ['xgzip', false],
  ])('to one who accepts %j comes packed: %s', (header, expected) => {
    expect(acceptsGzip(header)).toBe(expected);
  });
});
