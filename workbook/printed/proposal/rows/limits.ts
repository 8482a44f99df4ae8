import { joined } from '../../../../shared/i18n/language';
import { squeezed } from '../../text';
import type { PrintedDocument, Question } from '../../types';
import type { Draft, Members } from '../draft';
import { partOf, ratePoints } from '../whole/members';
import type { Node } from '../node';

/** Bounds that a document does not print: how far takes go down, how far adds go up, how a quotient is rounded. */
export function askLimits(draft: Draft, document: PrintedDocument, nodes: readonly Node[]): void {
  const texts = squeezed(document.blocks.map((block) => (block.is === 'text' ? block.text : block.grid.cells.flat().join('\n'))).join('\n'));
  const total = partOf(draft.head['total']);
  const bounded = boundedByGroup(draft);
  const open = nodes.filter(({ drafted: { members, code } }) => members['kind'] === 'tariff' && members['start'] === undefined && !bounded.has(code));
  const asked = new Set(draft.questions.flatMap(({ at }) => at));
  const unasked = (list: readonly Node[], ...keys: string[]): Node[] => list.filter(({ drafted: { at } }) => !keys.some((key) => asked.has(at + key)));
  const takes = unasked(open.filter(({ drafted: { members } }) => ratePoints(members).some((each) => each < 0) && members['min'] === undefined && partOf(members['cap'])['min'] === undefined), '/min', '/cap/min');
  const adds = unasked(open.filter(({ drafted: { members, code } }) => ratePoints(members).some((each) => each > 0) && members['max'] === undefined && partOf(members['cap'])['max'] === undefined && !draft.toFull.some((each) => each.code === code)), '/max', '/cap/max');
  const [firstTake, firstAdd] = [takes[0], adds[0]];
  if (firstTake && total['min'] === undefined) draft.ask('takesFloor', { names: joined(takes.map(({ name }) => name)) }, [...takes.flatMap(({ drafted: { at } }) => [`${at}/min`, `${at}/cap/min`]), '/total/min'], firstTake.place, [
    { text: draft.word('total-below'), puts: [] }, { text: draft.word('total-least', { points: 0 }), puts: [{ at: '/total/min', value: 0 }] },
  ]);
  if (firstAdd && total['max'] === undefined && !/不封顶|不设上限/u.test(texts)) draft.ask('addsCap', { names: joined(adds.map(({ name }) => name)) }, [...adds.flatMap(({ drafted: { at } }) => [`${at}/max`, `${at}/cap/max`]), '/total/max'], firstAdd.place, overFull(draft));
  const added = nodes.find(({ groups }) => groups.some(({ title }) => title.block === 'adds'));
  if (added && !firstAdd && draft.toFull.length === 0 && draft.head['weights'] !== undefined && total['max'] === undefined && !/可以?超过\d+分|不封顶|不设上限/u.test(texts)) draft.ask('totalOver', {}, ['/total/max'], added.place, overFull(draft));
  askPools(draft);
  const pooled = draft.items.filter(isQuotient);
  if (pooled.length > 0) draft.ask('digits', {}, ['/digits'], { block: 0 }, [2, 6].map((value) => ({ text: draft.word('digits-kept', { digits: value }), puts: [{ at: '/digits', value }] })));
}

/** Adds may pass the full mark, or not; which figure that is is known where all units have one. */
function overFull(draft: Draft): NonNullable<Question['answers']> {
  const [full, ...others] = Object.values(partOf(draft.head['weights']));
  return [{ text: draft.word('total-over'), puts: [] }, ...(typeof full === 'number' && others.length === 0 ? [{ text: draft.word('total-most', { points: full }), puts: [{ at: '/total/max', value: full }] }] : [])];
}

/** Items in a group that has a bound of its own. */
const boundedByGroup = (draft: Draft): Set<unknown> => new Set(draft.items.flatMap((group) => (Array.isArray(group['items']) && (group['max'] !== undefined || group['min'] !== undefined) ? (group['items'] as unknown[]) : [])));

const pools = new Set(['best', 'average', 'spread']);

const isQuotient = (members: Members): boolean => partOf(members['measure'])['per'] === 'mean' || pools.has(String(partOf(members['scale'])['by'])) || members['over'] !== undefined;

/** A score against the best or the mean hangs on every unit of the pool. */
function askPools(draft: Draft): void {
  const rules = new Map<string, string[]>();
  draft.items.forEach((members, index) => {
    if (!pools.has(String(partOf(members['scale'])['by']))) return;
    // One rule that several items follow, one for each term, is asked about once.
    const rule = JSON.stringify([members['scale'], draft.restsAt(`/items/${index}`).filter(({ place }) => place.row !== undefined)]);
    rules.set(rule, [...(rules.get(rule) ?? []), `/items/${index}`]);
  });
  for (const all of rules.values()) {
    const [first = ''] = all;
    const name = String(draft.items[Number(first.split('/')[2])]?.['name']);
    const place = draft.restsAt(first)[0]?.place ?? { block: 0 };
    draft.ask('poolWho', { name }, all.flatMap((at) => [`${at}/scale/pool`, `${at}/measure`]), place, (['type', 'group', 'all'] as const).map((pool) => ({ text: draft.word(`pool-${pool}`), puts: all.map((at) => ({ at: `${at}/scale/pool`, value: pool })) })));
    draft.ask('poolMissing', { name }, all.map((at) => `${at}/absent`), place, [
      { text: draft.word('waits'), puts: [] }, { text: draft.word('asZero'), puts: all.map((at) => ({ at: `${at}/absent`, value: 'zero' })) },
    ]);
  }
}
