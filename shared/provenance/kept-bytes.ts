/** Bytes that one unit of UTF-16 takes at the most. */
export const WIDEST = 3;
/** Bytes are copied four at a time; each text begins at a multiple of four, behind its length. */
const WORD = 4;
/** What is copied too many. */
export const MARGIN = WORD - 1;
const FIRST = 4096;
const encoder = new TextEncoder();

/** Texts in UTF-8, one behind the other, so that to write one again is to copy a few bytes. */
export class KeptBytes {
  #bytes = new Uint8Array(FIRST);
  #view = new DataView(this.#bytes.buffer);
  /** Nothing stands at 0. */
  #filled = WORD;

  /** Gives the place of the text. */
  keep(text: string): number {
    const place = this.#filled;
    const from = place + WORD;
    const most = from + text.length * WIDEST + MARGIN;
    if (most > this.#bytes.length) this.#widen(most);
    const { written } = encoder.encodeInto(text, this.#bytes.subarray(from));
    this.#view.setInt32(place, written, true);
    this.#filled = (from + written + WORD - 1) & -WORD;
    return place;
  }

  lengthAt(place: number): number {
    return this.#view.getInt32(place, true);
  }

  bytesAt(place: number): Uint8Array {
    return this.#bytes.subarray(place + WORD, place + WORD + this.lengthAt(place));
  }

  /** Up to `MARGIN` bytes too many: there must be room for them, and what comes next is written over them. */
  copy(place: number, length: number, target: DataView, to: number): void {
    const view = this.#view;
    const from = place + WORD;
    for (let at = 0; at < length; at += WORD) target.setInt32(to + at, view.getInt32(from + at));
  }

  #widen(least: number): void {
    const wider = new Uint8Array(Math.max(least + WORD, this.#bytes.length * 2) & -WORD);
    wider.set(this.#bytes);
    this.#bytes = wider;
    this.#view = new DataView(wider.buffer);
  }
}
