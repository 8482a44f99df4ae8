import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { Blocks, joinedBlocks, lengthOf } from './blocks';

const MEGABYTE = 1024 * 1024;

function kept(pieces: Iterable<Uint8Array>): Uint8Array<ArrayBuffer>[] {
  const blocks = new Blocks();
  for (const piece of pieces) blocks.add(piece);
  return blocks.all();
}

describe('bytes kept in blocks', () => {
  it('are those that came, in their order, however they were cut', () => {
    const lengths = fc.array(fc.oneof(fc.nat(40), fc.nat(70_000), fc.constantFrom(0, 32 * 1024, MEGABYTE, 3 * MEGABYTE)), { maxLength: 12 });
    fc.assert(
      fc.property(lengths, fc.nat(), (parts, seed) => {
        const all = new Uint8Array(parts.reduce((sum, part) => sum + part, 0)).map((_zero, at) => (at * 31 + (at >> 8) + seed) % 251);
        const ends = parts.map((_part, at) => parts.slice(0, at + 1).reduce((sum, part) => sum + part, 0));
        const blocks = kept(parts.map((part, at) => all.subarray((ends[at] ?? 0) - part, ends[at])));
        expect(lengthOf(blocks)).toBe(all.length);
        expect(Buffer.compare(joinedBlocks(blocks), all)).toBe(0);
      }),
      { numRuns: 30 },
    );
  });

  it('are few though they come one by one, and share their memory with nothing, so that they can move to a thread', () => {
    const blocks = kept(Array<Uint8Array>(3 * MEGABYTE).fill(Uint8Array.of(7)));
    expect(blocks).toHaveLength(4);
    expect(new Set(blocks.map(({ buffer }) => buffer)).size).toBe(4);
    expect(lengthOf(structuredClone(blocks, { transfer: blocks.map(({ buffer }) => buffer) }))).toBe(3 * MEGABYTE);
  });

  it('of a short body are one block, which is not joined again', () => {
    const blocks = kept([new Uint8Array(20_000), new Uint8Array(12_768)]);
    expect(blocks).toHaveLength(1);
    expect(joinedBlocks(blocks)).toBe(blocks[0]);
    expect(kept([])).toEqual([]);
    expect(joinedBlocks([])).toHaveLength(0);
  });
});
