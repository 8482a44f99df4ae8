import type { Read } from '../../workbook/wording/types';

/** Where the words of a rule stand in the text: every place at which a piece occurs. */
function marked(text: string, pieces: readonly string[]): { at: Set<number>; lost: string[] } {
  const at = new Set<number>();
  const lost: string[] = [];
  for (const piece of pieces) {
    let found = false;
    for (let from = text.indexOf(piece); from >= 0 && piece !== ''; from = text.indexOf(piece, from + 1)) {
      found = true;
      for (let offset = 0; offset < piece.length; offset++) at.add(from + offset);
    }
    if (!found) lost.push(piece);
  }
  return { at, lost };
}

/** Pieces that are said to come from the text and do not stand in it. */
export const lostPieces = (text: string, pieces: readonly string[]): string[] => marked(text, pieces).lost;

export const restsOn = (read: Read): readonly string[] => (Array.isArray(read.rests_on) ? read.rests_on : []);

/**
 * For each proposed rule the read that rests on the same words, or -1. Each read is taken once, by the
 * rule that shares the largest part of its words; where several share as much, by one of its own kind.
 */
export function matchByWords(text: string, reads: readonly Read[], proposed: readonly Read[]): number[] {
  const [wanted, found] = [reads, proposed].map((rules) => rules.map((rule) => marked(text, restsOn(rule)).at)) as [Set<number>[], Set<number>[]];
  const pairs = proposed.flatMap((rule, place) =>
    reads.map((read, at) => {
      const both = [...(found[place] as Set<number>)].filter((offset) => (wanted[at] as Set<number>).has(offset)).length;
      const either = (found[place] as Set<number>).size + (wanted[at] as Set<number>).size - both;
      return { place, at, shared: either === 0 ? 0 : both / either, likely: rule.kind === read.kind, apart: Math.abs(place - at) };
    }),
  );
  pairs.sort((a, b) => b.shared - a.shared || Number(b.likely) - Number(a.likely) || a.apart - b.apart);
  const result = proposed.map(() => -1);
  for (const { place, at, shared } of pairs) if (shared > 0 && result[place] === -1 && !result.includes(at)) result[place] = at;
  return result;
}

/** The words are among those shown, wholly, but for marks of punctuation. */
export function isShown(text: string, words: string, shown: readonly string[]): boolean {
  const { at } = marked(text, shown);
  const from = text.indexOf(words);
  if (from < 0) return shown.some((piece) => piece.includes(words));
  return [...words].every((sign, offset) => /[，,。；;、：:\s]/.test(sign) || at.has(from + offset));
}
