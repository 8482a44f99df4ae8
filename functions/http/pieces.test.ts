import { describe, expect, it } from 'vitest';
import { inPieces, PIECE } from './pieces';

const sound = (length: number): Uint8Array => new Uint8Array(length).map((_zero, at) => (at * 31 + (at >> 8)) % 251);

async function taken(stream: ReadableStream<Uint8Array>): Promise<Uint8Array[]> {
  const pieces: Uint8Array[] = [];
  const reader = stream.getReader();
  for (;;) {
    const { done, value } = await reader.read();
    if (done) return pieces;
    pieces.push(value);
  }
}

describe('a long body', () => {
  it.each([1, PIECE - 1, PIECE, PIECE + 1, 3 * PIECE, 3 * PIECE + 7])('of %i bytes comes whole, in pieces that are no copies', async (length) => {
    const bytes = sound(length);
    const pieces = await taken(inPieces(bytes));
    expect(Buffer.compare(Buffer.concat(pieces), bytes)).toBe(0);
    expect(pieces.map(({ byteLength }) => byteLength <= PIECE && byteLength > 0)).toEqual(Array(Math.ceil(length / PIECE)).fill(true));
    expect(pieces.every(({ buffer }) => buffer === bytes.buffer)).toBe(true);
  });

  it('lets others go on between any two pieces, however fast it is read', async () => {
    const turns = { count: 0, over: false };
    const next = (): void => {
      turns.count++;
      if (!turns.over) setImmediate(next);
    };
    setImmediate(next);
    const pieces = await taken(inPieces(new Uint8Array(20 * PIECE)));
    turns.over = true;
    expect(turns.count).toBeGreaterThanOrEqual(pieces.length);
  });

  it('is made no further than it is read', async () => {
    const reader = inPieces(new Uint8Array(20 * PIECE)).getReader();
    await reader.read();
    await reader.cancel();
    expect(await reader.read()).toEqual({ done: true, value: undefined });
  });
});
