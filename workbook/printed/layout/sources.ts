import { textOf } from '../../model/text';
import type { PrintedPlace } from '../types';
import type { PlacedCell } from './view';

/** Words of a cell, where they stand. */
export interface Rest {
  readonly place: PrintedPlace;
  readonly words: string;
}

/**
 * A text put together of cells, for reading them as one, that can say of each piece of it in which
 * cells it stands.
 */
export interface Source {
  readonly text: string;
  readonly parts: readonly { readonly start: number; readonly end: number; readonly place: PrintedPlace; readonly words: string; readonly literal: boolean }[];
}

/** A piece of a source: a cell as it stands, or a cell said in other words (`2` as 扣2分). */
export interface Piece {
  readonly cell: PlacedCell;
  readonly said?: string;
}

export function sourceOf(block: number, pieces: readonly Piece[], between = '\n'): Source {
  let text = '';
  const parts = pieces.map(({ cell, said }) => {
    if (text !== '') text += between;
    const words = textOf(cell.value);
    const start = text.length;
    text += said ?? words;
    return { start, end: text.length, place: { block, row: cell.row, column: cell.column }, words, literal: said === undefined };
  });
  return { text, parts };
}

export const textSource = (block: number, text: string): Source => ({ text, parts: [{ start: 0, end: text.length, place: { block }, words: text, literal: true }] });

/** Two sources one after the other. */
export function joinSources(sources: readonly Source[], between: string): Source {
  let text = '';
  const parts = sources.flatMap((source, at) => {
    if (at > 0) text += between;
    const shift = text.length;
    text += source.text;
    return source.parts.map((part) => ({ ...part, start: part.start + shift, end: part.end + shift }));
  });
  return { text, parts };
}

/** Where words of a source stand, cell by cell. */
export function restsOf(source: Source, words: readonly string[]): Rest[] {
  return words.flatMap((each) => {
    const start = source.text.indexOf(each);
    if (start < 0) return [];
    return source.parts.flatMap((part) => {
      const [from, to] = [Math.max(start, part.start), Math.min(start + each.length, part.end)];
      if (from >= to) return [];
      return [{ place: part.place, words: part.literal ? source.text.slice(from, to) : part.words }];
    });
  });
}

/** Every cell of a source, as it stands. */
export const wholeOf = ({ parts }: Source): Rest[] => parts.map(({ place, words }) => ({ place, words }));
