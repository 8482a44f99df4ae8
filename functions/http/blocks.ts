/** The first is all that most requests need; the others are few where a request is long. */
const [FIRST, OTHERS] = [32 * 1024, 1024 * 1024];

/**
 * Bytes that come in pieces of any size, kept in blocks that nothing else lies in: a piece alone holds a hundred bytes
 * beside its own, however short it is, and to join all of them at the end would hold the event loop. Whoever needs them
 * in one joins the blocks where nobody waits.
 */
export class Blocks {
  readonly #full: Uint8Array<ArrayBuffer>[] = [];
  #open = new Uint8Array(0);
  #filled = 0;

  add(piece: Uint8Array): void {
    for (let from = 0; from < piece.byteLength;) {
      if (this.#filled === this.#open.byteLength) this.#next();
      const part = piece.subarray(from, from + this.#open.byteLength - this.#filled);
      this.#open.set(part, this.#filled);
      this.#filled += part.byteLength;
      from += part.byteLength;
    }
  }

  #next(): void {
    if (this.#filled > 0) this.#full.push(this.#open);
    this.#open = new Uint8Array(this.#full.length === 0 ? FIRST : OTHERS);
    this.#filled = 0;
  }

  /** Everything that came, in its order. */
  all(): Uint8Array<ArrayBuffer>[] {
    return this.#filled === 0 ? this.#full : [...this.#full, this.#open.subarray(0, this.#filled)];
  }
}

export const lengthOf = (blocks: readonly Uint8Array[]): number => blocks.reduce((sum, { byteLength }) => sum + byteLength, 0);

/** All blocks in one. */
export function joinedBlocks(blocks: readonly Uint8Array[]): Uint8Array {
  const [only] = blocks;
  return blocks.length === 1 && only ? only : Buffer.concat(blocks);
}
