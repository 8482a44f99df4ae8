import { gzipSync } from 'node:zlib';
import { describe, expect, it } from 'vitest';
import { inParts } from '../testing/asked';
import { joinedBlocks, lengthOf } from './blocks';
import { isShort, readBody } from './body';
import type { Asked } from './message';
import { Refused } from '../../shared/service/problem';
import { MemoryBudget } from './memory-budget';

const LIMIT = 10_000;
const text = new TextEncoder().encode('{"说明":"台账"}');

const asked = (body: Asked['body'], headers: Record<string, string> = {}): Asked => ({
  method: 'POST',
  url: 'http://localhost/api/v1/score',
  headers: new Headers(headers),
  body,
});
const share = (bytes = 10 * LIMIT) => new MemoryBudget(bytes, 0).share();
const zipped = { 'content-encoding': 'gzip' };

async function refusal(body: Asked['body'], headers: Record<string, string> = {}): Promise<string> {
  const error: unknown = await readBody(asked(body, headers), LIMIT, share()).catch((reason: unknown) => reason);
  return error instanceof Refused ? `${error.kind}: ${error.text}` : `not refused: ${String(error)}`;
}

describe('the body of a request', () => {
  it('is put together from its parts', async () => {
    expect(Buffer.from(joinedBlocks(await readBody(asked(inParts(text.slice(0, 5), text.slice(5))), LIMIT, share())))).toEqual(Buffer.from(text));
  });

  it('is unpacked where it comes as gzip', async () => {
    expect(Buffer.from(joinedBlocks(await readBody(asked(inParts(gzipSync(text)), zipped), LIMIT, share())))).toEqual(Buffer.from(text));
  });

  it('is empty where there is none', async () => {
    expect(lengthOf(await readBody(asked(null), LIMIT, share()))).toBe(0);
  });

  it('is refused by its announced length before a byte is read', async () => {
    const never = (async function* () {
      yield await Promise.reject(new Error('was read'));
    })();
    expect(await refusal(never, { 'content-length': '10001' })).toBe('too-large: bodyTooLarge');
  });

  it('is refused at the limit whatever it announced', async () => {
    expect(await refusal(inParts(new Uint8Array(6000), new Uint8Array(4001)), { 'content-length': '5' })).toBe('too-large: bodyTooLarge');
  });

  it('is taken at the limit to the byte, packed or not', async () => {
    const length = async (...given: Parameters<typeof asked>): Promise<number> => lengthOf(await readBody(asked(...given), LIMIT, share()));
    expect(await length(inParts(new Uint8Array(6000), new Uint8Array(4000)), { 'content-length': '10000' })).toBe(LIMIT);
    expect(await length(inParts(gzipSync(new Uint8Array(LIMIT))), zipped)).toBe(LIMIT);
    expect(await refusal(inParts(gzipSync(new Uint8Array(LIMIT + 1))), zipped)).toBe('too-large: bodyTooLarge');
  });

  it('is refused as too much at one time where there is no room beside the others, packed or not', async () => {
    const room = new MemoryBudget(15_000, 0);
    const [one, other] = [room.share(), room.share()];
    expect(lengthOf(await readBody(asked(inParts(new Uint8Array(9000))), LIMIT, one))).toBe(9000);
    for (const [body, headers] of [[inParts(new Uint8Array(7000)), {}], [inParts(gzipSync(new Uint8Array(7000))), zipped]] as const) {
      await expect(readBody(asked(body, headers), LIMIT, other)).rejects.toMatchObject({ kind: 'too-many-requests', text: 'busy' });
    }
    one.giveBack();
    expect(lengthOf(await readBody(asked(inParts(gzipSync(new Uint8Array(7000))), zipped), LIMIT, other))).toBe(7000);
  });

  it('is short where it says so and comes as it is', () => {
    const short = (headers: Record<string, string>): boolean => isShort(asked(null, headers), 100);
    expect([short({ 'content-length': '100' }), short({ 'content-length': '101' })]).toEqual([true, false]);
    expect([short({}), short({ ...zipped, 'content-length': '10' })]).toEqual([false, false]);
  });

  it('is refused where a short one unpacks to a long one, without unpacking all of it', async () => {
    const bomb = gzipSync(new Uint8Array(200_000_000));
    expect(bomb.length).toBeLessThan(300_000);
    const before = process.memoryUsage().arrayBuffers;
    expect(await refusal(inParts(bomb), zipped)).toBe('too-large: bodyTooLarge');
    expect(process.memoryUsage().arrayBuffers - before).toBeLessThan(20_000_000);
  });

  it.each([
    ['cut short', gzipSync(text).subarray(0, 20)],
    ['not gzip at all', text],
    ['damaged', gzipSync(text).fill(7, 12, 16)],
  ])('is refused where its compression is %s', async (_what, bytes) => {
    expect(await refusal(inParts(bytes), zipped)).toBe('invalid-request: brokenBody');
  });

  it('is refused where the connection breaks', async () => {
    const breaking = (async function* () {
      yield await Promise.resolve(text);
      throw new Error('aborted');
    })();
    expect(await refusal(breaking)).toBe('invalid-request: brokenBody');
    expect(await refusal(breaking, zipped)).toBe('invalid-request: brokenBody');
  });

  it.each(['br', 'deflate', 'gzip, gzip', 'x'])('is refused in the encoding %j', async (encoding) => {
    expect(await refusal(inParts(text), { 'content-encoding': encoding })).toBe('unknown-encoding: encoding');
  });
});
