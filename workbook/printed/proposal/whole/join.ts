import { Decimal } from 'decimal.js';
import { floorsIn } from '../../../wording/floors';
import type { CellReading, Read } from '../../../wording/types';
import { restsOf, type Rest, type Source } from '../../layout/sources';
import { textOf } from '../../../model/text';
import { adjustToBlock } from './block-rules';
import type { Drafted, Members } from '../draft';
import { eventItem } from '../rows/events';
import { eachObject, kindsIn, onlyTakes, wholeWeight, withoutWords } from './members';
import { node, type Node, type Proposed } from '../node';
import { proposeOutcome } from '../notes/outcomes';
import { placesOf } from './pointers';
import { readyAnswers } from './ready-answers';
import { applyNote, type Governed } from '../notes/notes';

const scoring = new Set(['measured', 'tariff', 'deduct', 'given']);

/** Words that were not understood and yet give or take points. */
export const scores = /\d\s*分|[不计得记零]+分|[扣加减奖]\s*\d|酌情|加倍|每(?:次|起|篇|人|个)|不得|完为止|下降|等次|否决|封顶|最高|最低|不超过/u;

/**
 * The reads of a cell as items: one alone is the item, several are parts of a group that has the
 * weight. Sentences about other rules go into the parts; questions keep pointing at what they ask.
 */
export function proposeReads(proposed: Proposed, source: Source, reading: CellReading): Node | null {
  const { draft, code, clause } = proposed;
  const reads = reading.reads.map((read, at) => ({ read, at }));
  const parts = reads.filter(({ read }) => scoring.has(read.kind));
  const joins = reads.filter(({ read }) => read.kind === 'group');
  const pointers = new Map<number, string[]>();
  const several = parts.length > 1 || joins.length > 0 || parts.some(({ read }) => proposed.item.weight !== null && wholeWeight(read) !== proposed.item.weight);
  const drafted = parts.map(({ read, at }, index) => {
    const members = partMembers(proposed, read, several ? draft.code(`${code}.${index + 1}`) : draft.code(code), several ? index + 1 : null);
    const made = draft.item(members, [...restsOf(source, read.rests_on), ...(several ? [] : headRests(proposed))]);
    pointers.set(at, [made.at]);
    return made;
  });
  for (const { read, at } of reads) {
    if (scoring.has(read.kind) || read.kind === 'group') continue;
    const outcome = withFirstItem(read, drafted[0]?.code);
    if (read.kind === 'any') pointers.set(at, applyNote(draft, read, drafted.map(governed), restsOf(source, read.rests_on)));
    else pointers.set(at, [proposeOutcome(draft, outcome, proposed.item.block?.title.name ?? clause, restsOf(source, read.rests_on))]);
  }
  const first = drafted[0];
  for (const made of drafted) renameParts(made, first?.code ?? code);
  eventItem(proposed, drafted);
  const whole = several && drafted.length > 0 ? groupOf(proposed, source, drafted, parts.map(({ read }) => read), joins.map(({ read }) => read), reading.not_understood.some((words) => scores.test(words))) : first;
  for (const { at } of joins) pointers.set(at, whole ? [whole.at] : []);
  askFromReading(proposed, source, reading, pointers, several ? drafted : [], whole?.at ?? '/items/-');
  return whole ? node(proposed, whole) : null;
}

const governed = (made: Drafted): Governed => ({ at: made.at, members: made.members });

/** Name and weight of an item, which it rests on beside its rule. */
export function headRests({ block, item }: Proposed): Rest[] {
  const cells = [item.nameCell, item.weightCell === item.nameCell ? null : item.weightCell].filter((cell) => cell !== null);
  return cells.map((cell) => ({ place: { block, row: cell.row, column: cell.column }, words: textOf(cell.value) }));
}

function partMembers(proposed: Proposed, read: Read, code: string, part: number | null): Members {
  const { item, clause } = proposed;
  const { kind, name, kinds, ...rest } = withoutWords(read);
  const own = typeof name === 'string' ? name : part === null ? item.name : `${item.name}（${part}）`;
  const listed = Array.isArray(kinds) ? kinds : kindsIn(rest);
  const members: Members = { kind, code, name: own, clause, ...(listed.length > 0 ? { kinds: listed } : {}), ...rest };
  adjustToBlock(proposed, members);
  return members;
}

/** An award may be by the item that the cell itself proposes. */
function withFirstItem(read: Read, code: string | undefined): Read {
  const { by } = read as { by?: { item?: unknown } };
  return read.kind === 'award' && by?.item === 'A1' && code !== undefined ? { ...read, by: { ...by, item: code } } : read;
}

/** `A1` is the first item of the cell. */
function renameParts({ members }: Drafted, first: string): void {
  eachObject(members, (each) => {
    for (const key of ['item', 'rows']) if (each[key] === 'A1') each[key] = first;
  });
}

function groupOf(proposed: Proposed, source: Source, parts: readonly Drafted[], reads: readonly Read[], joins: readonly Read[], unread: boolean): Drafted {
  const { draft, item, clause, place } = proposed;
  const code = draft.code(proposed.code);
  const joined = joins.map(withoutWords).reduce((all, { kind: _kind, ...members }) => ({ ...all, ...members }), {} as Members);
  const hasTakes = parts.some(({ members }) => onlyTakes(members));
  const floors = hasTakes ? floorsIn(source.text) : [];
  const floor = floors.length > 0;
  const members: Members = {
    kind: 'group', code, name: item.name, clause, items: parts.map((part) => part.code), by: 'sum', ...joined,
    ...(item.weight === null || (joined['by'] !== undefined && joined['by'] !== 'sum') ? {} : { weight: item.weight }),
    ...(floor && joined['min'] === undefined ? { min: 0 } : {}),
  };
  const group = draft.item(members, [...headRests(proposed), ...restsOf(source, [...joins.flatMap((read) => read.rests_on), ...shared(reads), ...floors.slice(-1)])]);
  if (hasTakes && !floor && members['min'] === undefined) draft.ask('groupFloor', { name: item.name }, [`${group.at}/min`], place, [{ text: draft.word('downTo', { points: 0 }), puts: [{ at: `${group.at}/min`, value: 0 }] }]);
  if (item.weight !== null && members['by'] === 'sum' && !unread) checkSum(proposed, parts, group, item.weight);
  return group;
}

/** Words that every part rests on speak of the whole: 本项不得分. */
const shared = ([first, ...others]: readonly Read[]): readonly string[] => (first && others.length > 0 ? first.rests_on.filter((words) => others.every((read) => read.rests_on.includes(words))) : []);

/** The figures of the parts must come to the figure of the whole; a part without one is asked, never given the rest. */
function checkSum({ draft, item, place }: Proposed, parts: readonly Drafted[], group: Drafted, weight: number): void {
  const known = parts.filter(({ members }) => wholeWeight(members) !== null);
  const without = parts.filter((part) => !known.includes(part));
  const sum = known.reduce((all, { members }) => all.plus(wholeWeight(members) ?? 0), new Decimal(0));
  const left = new Decimal(weight).minus(sum);
  if (left.isZero()) return;
  const [open] = without;
  if (open && without.length === 1 && left.greaterThan(0)) {
    const value = left.toNumber();
    const start = open.members['kind'] === 'tariff' ? [{ at: `${open.at}/start`, value }] : [];
    draft.ask('partWithoutWeight', { name: String(open.members['name']), whole: weight, others: sum.toString(), left: value }, [`${open.at}/weight`, ...(start.length > 0 ? [`${open.at}/start`] : []), `${open.at}/min`, `${group.at}/min`], place,
      [{ text: draft.word('points', { points: value }), puts: [{ at: `${open.at}/weight`, value }, ...start] }]);
    return;
  }
  draft.ask('partsDiffer', { name: item.name, sum: sum.toString(), whole: weight }, [...parts.map((part) => `${part.at}/weight`), `${group.at}/weight`], place);
}

/** What the reader of the cell asks, at the places in the rulebook. */
function askFromReading({ draft, place }: Proposed, source: Source, { reads, open, open_at, not_understood }: CellReading, pointers: ReadonlyMap<number, readonly string[]>, parts: readonly Drafted[], whole: string): void {
  const given = reads.length === 1 && reads[0]?.kind === 'given';
  const asked = new Set(draft.questions.flatMap(({ at }) => at));
  open.forEach((text, index) => {
    const at = placesOf(open_at[index] ?? [], (read) => pointers.get(read) ?? []);
    // Asked already with the sum in hand.
    if (parts.length > 0 && at.some((pointer) => pointer.endsWith('/weight') && asked.has(pointer))) return;
    draft.asked(text, at, place, readyAnswers(draft, at));
  });
  for (const words of not_understood) {
    // It bounds the whole item already.
    const rests = restsOf(source, [words]);
    if (parts.length > 0 && floorsIn(words).length > 0) {
      draft.restsOn(whole, rests);
      continue;
    }
    draft.misses(words, rests[0]?.place ?? place);
    // Somebody gives the points: what they look at is asked with who they are.
    if (!scores.test(words) || (parts.length === 0 && given)) continue;
    draft.restsOn(whole, rests);
    draft.ask('howScored', { words }, [whole, ...parts.map(({ at }) => at), '/items/-'], place);
  }
}
