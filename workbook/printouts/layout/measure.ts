/**
 * How much room a text takes. Fonts differ from one machine to the next, and the one that was asked for may not be
 * there: letters are counted rather too wide than too narrow, so that nothing is cut.
 */

const FULL = /[\u1100-\u115f\u2010-\u2027\u2030-\u205e\u2100-\u22ff\u2460-\u27bf\u2e80-\uffdc\u{1f000}-\u{1faff}\u{20000}-\u{3ffff}]/u;
const NARROW = /[ .,:;'|!iljt()[\]-]/;

/** Width of a letter in parts of the height of the font. */
function widthOf(letter: string): number {
  if (FULL.test(letter)) return 1;
  if (NARROW.test(letter)) return 0.4;
  return /[A-Z@%&#wm]/.test(letter) ? 0.75 : 0.56;
}

export const textWidth = (text: string): number => [...text].reduce((sum, letter) => sum + widthOf(letter), 0);

/** Marks that begin no line: the letter before them goes down with them. */
const CLOSING = /^[，。、；：？！）》〉」』】〕”’%,.;:?!)\]}]/;
/** Letters and figures that are not parted; every other sign stands for itself. */
const WORD = /[0-9A-Za-z\u00c0-\u024f.,'/-]+|\s+|[^]/gu;

/** The lines of a text in so much width, counted in heights of its font. */
export function wrapped(text: string, width: number): readonly string[] {
  return text.split('\n').flatMap((paragraph) => wrappedParagraph(paragraph, Math.max(1, width)));
}

function wrappedParagraph(text: string, width: number): readonly string[] {
  const lines: string[] = [];
  let [line, used] = ['', 0];
  const feed = (): void => {
    lines.push(line);
    [line, used] = ['', 0];
  };
  const add = (piece: string): void => {
    line += piece;
    used += textWidth(piece);
  };
  for (const piece of text.match(WORD) ?? []) {
    const size = textWidth(piece);
    if (used + size <= width || (line !== '' && /^\s+$/.test(piece))) add(piece);
    else if (size <= width) {
      const last = CLOSING.test(piece) ? ([...line].at(-1) ?? '') : '';
      if (last !== '' && line !== last) line = line.slice(0, line.length - last.length);
      if (line !== '') feed();
      add(last + piece);
    } else {
      for (const letter of piece) {
        if (used + widthOf(letter) > width && line !== '') feed();
        add(letter);
      }
    }
  }
  lines.push(line);
  return lines;
}
