/** A piece of a text, and whether something rests on it. */
export interface Piece {
  readonly text: string;
  readonly marked: boolean;
}

/** The text in pieces: those words of it are marked that are named, wherever they stand first. */
export function piecesOf(text: string, words: readonly string[]): readonly Piece[] {
  const marked = new Uint8Array(text.length);
  for (const word of words) {
    const at = word === '' ? -1 : text.indexOf(word);
    if (at >= 0) marked.fill(1, at, at + word.length);
  }
  return cut(text, (at) => marked[at] === 1);
}

/** The text in pieces, with these characters marked: [from, to). */
export function spanOf(text: string, span: readonly [number, number] | undefined): readonly Piece[] {
  return span ? cut(text, (at) => at >= span[0] && at < span[1]) : cut(text, () => false);
}

function cut(text: string, isMarked: (at: number) => boolean): readonly Piece[] {
  const pieces: { text: string; marked: boolean }[] = [];
  for (let at = 0; at < text.length; at++) {
    const last = pieces.at(-1);
    if (last && last.marked === isMarked(at)) last.text += text.charAt(at);
    else pieces.push({ text: text.charAt(at), marked: isMarked(at) });
  }
  return pieces;
}
