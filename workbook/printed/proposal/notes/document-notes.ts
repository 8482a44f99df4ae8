import { headingOver, placeOf, type Line } from '../../layout/entries';
import { restsOf, sourceOf, textSource, wholeOf } from '../../layout/sources';
import { isCaption } from '../../layout/titles';
import type { PlacedCell } from '../../layout/view';
import { squeezed } from '../../text';
import type { Draft, Drafted, SideNote } from '../draft';
import { scores } from '../whole/join';
import type { Node, Proposed } from '../node';
import { applyNote } from './notes';
import { proposeOutcome } from './outcomes';
import { placesOf } from '../whole/pointers';
import { readyAnswers } from '../whole/ready-answers';

const takenFrom = /从.*分中[扣减]/u;

/** What a note may say of itself; figures for single items stand in the table. */
const ofTheWhole = new Set(['total', 'grading', 'veto', 'downgrade', 'trigger', 'award']);

/** A paragraph around the tables, to be settled when all items are there. */
export function noteReading(draft: Draft, text: string, block: number): void {
  // Titles of tables and lines to be filled in by hand say no rule.
  if (isCaption(text) || /[_＿]{2,}/u.test(text)) return;
  const column = /^(注|说明|备注)/u.exec(squeezed(text))?.[1] ?? '说明';
  draft.side.push({ reading: draft.read(text, null, column), source: textSource(block, text), place: { block }, codes: null });
}

/** A cell beside an item, to be settled likewise; it governs that item alone. */
export function noteBeside({ draft, block }: Proposed, line: Line, cell: PlacedCell, { code }: Drafted): void {
  const source = sourceOf(block, [{ cell }]);
  const reading = draft.read(source.text, null, headingOver(line, cell));
  draft.side.push({ reading, source, place: placeOf(block, cell), codes: [code] });
}

/** Puts every sentence about other rules where it belongs. */
export function settleNotes(draft: Draft, nodes: readonly Node[]): void {
  for (const side of draft.side) settle(draft, side, governedBy(side, nodes));
}

/** All items, or those whose numbers the note names. */
function governedBy({ codes, source }: SideNote, nodes: readonly Node[]): readonly string[] {
  if (codes) return codes;
  const named = [...squeezed(source.text).matchAll(/第([一二三四五六七八九十\d]+)项/gu)].map(([, number]) => number);
  const own = nodes.filter(({ number }) => number !== null && named.includes(number));
  return (own.length > 0 ? own : nodes).map(({ drafted }) => drafted.code);
}

function settle(draft: Draft, { reading, source, place, codes }: SideNote, governed: readonly string[]): void {
  const pointers = new Map<number, readonly string[]>();
  const unplaced = (words: string): void => {
    draft.misses(words, place);
    if (scores.test(squeezed(words))) draft.ask('noteMeans', { words }, [...(codes ?? []).flatMap((code) => draft.withParts(code).map(({ at }) => at)), '/items/-', '/outcomes/-', '/total', '/grades'], place);
  };
  reading.reads.forEach((read, index) => {
    const rests = restsOf(source, read.rests_on);
    if (read.kind === 'any') pointers.set(index, applyNote(draft, read, governed.flatMap((code) => draft.withParts(code)), rests));
    else if (ofTheWhole.has(read.kind)) {
      const at = proposeOutcome(draft, read, read.kind === 'award' ? draft.word('award') : draft.word('notes'), rests);
      pointers.set(index, [at]);
    } else {
      // A paragraph that reads like an item is most often the heading of a table: 考核内容（总分40分）.
      read.rests_on.forEach((words) => (codes === null ? draft.misses(words, place) : unplaced(words)));
    }
  });
  reading.open.forEach((text, index) => {
    const wanted = reading.open_at[index] ?? [];
    const at = placesOf(wanted, (read) => pointers.get(read) ?? []);
    // A question about a rule that was not taken over would ask for nothing.
    if (wanted.length > 0 && at.length === 0) return;
    draft.asked(text, at, place, readyAnswers(draft, at));
  });
  // Where takes come from is what takes are: the item rests on it.
  if (codes !== null && takenFrom.test(squeezed(source.text)) && reading.reads.length + reading.open.length + reading.not_understood.length === 0) {
    for (const { at } of codes.flatMap((code) => draft.withParts(code))) draft.restsOn(at, wholeOf(source));
  }
  // Prose says much that is no rule; what speaks of points or grades is shown and asked.
  for (const words of reading.not_understood) if (codes !== null || scores.test(squeezed(words))) unplaced(words);
}
