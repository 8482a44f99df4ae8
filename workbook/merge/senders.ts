import { isBlank, textOf, wordKey } from '../model/text';
import type { Returned } from './returned';

/** Whose form it is. */
export interface Sent {
  readonly returned: Returned;
  /** null: it is of several units, each named in its rows. */
  readonly unit: string | null;
  /** Where the name was found. */
  readonly by: 'rows' | 'cell' | 'sheet' | 'file';
}

/** The name of a file without its folder and its extension. */
const stemOf = (file: string): string => file.replace(/^.*[\\/]/u, '').replace(/(?<=.)\.[^.]*$/u, '');

/** `known`: the units that may send, where they are listed. */
export function sendersOf(all: readonly Returned[], known: readonly string[]): readonly Sent[] {
  const ends = commonEnds([...new Set(all.map(({ file }) => stemOf(file)))]);
  return all.map((returned) => senderOf(returned, known, ends));
}

function senderOf(returned: Returned, known: readonly string[], ends: Ends): Sent {
  const inRows = [...new Set(returned.rows.map(({ cells }) => cells.get('unit') ?? '').filter((cell) => !isBlank(cell)).map(textOf))];
  const listed = (name: string | null): string | null => (name === null ? null : (known.find((each) => wordKey(each) === wordKey(name)) ?? (known.length === 0 ? name : null)));
  const cell = listed(returned.named);
  if (cell !== null) return { returned, unit: cell, by: 'cell' };
  if (inRows.length === 1) return { returned, unit: listed(inRows[0] ?? null) ?? inRows[0] ?? null, by: 'rows' };
  const sheet = known.find((each) => wordKey(each) === wordKey(returned.sheet));
  if (sheet !== undefined) return { returned, unit: sheet, by: 'sheet' };
  const file = inFileName(stemOf(returned.file), known);
  if (file !== null) return { returned, unit: file, by: 'file' };
  if (inRows.length > 1 || known.length > 0) return { returned, unit: null, by: 'rows' };
  return { returned, unit: stemOf(returned.file).slice(ends.before, stemOf(returned.file).length - ends.behind) || stemOf(returned.file), by: 'file' };
}

/** The longest name of a unit in the name of the file; null where there is none, or several of one length. */
function inFileName(stem: string, known: readonly string[]): string | null {
  const found = known.filter((name) => stem.includes(name)).sort((one, other) => other.length - one.length);
  const [first, second] = found;
  return first !== undefined && (second === undefined || first.includes(second)) ? first : null;
}

interface Ends {
  readonly before: number;
  readonly behind: number;
}

/** What the names of all files begin and end with: `2026年填报表-青石村`. Of two files alone nothing is sure. */
function commonEnds(stems: readonly string[]): Ends {
  const [first = '', ...others] = stems;
  if (others.length < 2) return { before: 0, behind: 0 };
  let before = 0;
  while (before < first.length && others.every((stem) => stem[before] === first[before])) before++;
  // A name is not cut into: 青石村 and 青山村 begin alike.
  before = first.slice(0, before).search(/[^-—_·.、\s（(]*$/u);
  let behind = 0;
  while (behind < first.length - before && others.every((stem) => stem.at(-1 - behind) === first.at(-1 - behind))) behind++;
  const tail = first.slice(first.length - behind);
  const mark = tail.search(/[-—_·.、\s（(]/u);
  return { before, behind: mark < 0 ? 0 : tail.length - mark };
}
