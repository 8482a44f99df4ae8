import { Decimal } from 'decimal.js';
import type { Above } from '../layout/items';
import type { PrintedPlace } from '../types';
import type { Draft } from './draft';
import { wholeWeight } from './whole/members';
import type { Node } from './node';

/**
 * The groups that are printed around items, from inside out: one for each heading or outer cell that
 * stands over several items or has a figure. What is left are the items and groups of the total.
 */
export function buildTree(draft: Draft, nodes: readonly Node[]): Node[] {
  const depth = nodes.reduce((most, each) => Math.max(most, each.groups.length), 0);
  let level = [...nodes];
  for (let at = depth; at > 0; at--) level = gather(draft, level, at);
  return level;
}

function gather(draft: Draft, nodes: readonly Node[], depth: number): Node[] {
  const result: Node[] = [];
  let run: Node[] = [];
  const keyOf = (each: Node): string | null => {
    const { groups } = each;
    return groups.length < depth ? null : groups.slice(0, depth).map(({ title, key }) => (title.name === '' ? key : title.name)).join('\u0000') + `\u0000${each.place.block}`;
  };
  const close = (): void => {
    if (run.length > 0) result.push(...grouped(draft, run, depth));
    run = [];
  };
  for (const each of nodes) {
    const key = keyOf(each);
    if (key === null || (run[0] && keyOf(run[0]) !== key)) close();
    if (key === null) result.push(each);
    else run.push(each);
  }
  close();
  return result;
}

function grouped(draft: Draft, run: readonly Node[], depth: number): Node[] {
  const first = run[0] as Node;
  const over = first.groups[depth - 1] as Above;
  const inside = run.filter(({ drafted }) => drafted.members['counts'] !== false);
  const weights = inside.map(({ drafted }) => wholeWeight(drafted.members));
  const printed = over.title.weight;
  const capped = over.title.cap !== null && over.title.block !== null;
  // A heading without a figure only orders the page.
  const orders = over.across && printed === null && over.title.share === null && !capped;
  if (inside.length === 0 || orders || (inside.length === 1 && printed === null && !capped)) return run.map((each) => ({ ...each, groups: each.groups.slice(0, depth - 1) }));
  const [only] = inside;
  if (only && inside.length === 1 && capped && only.drafted.members['max'] === over.title.cap) {
    draft.restsOn(only.drafted.at, [{ place: placeOf(over, first), words: over.words }]);
    draft.filled.push(`${only.drafted.at}/max`);
  }
  if (only && inside.length === 1 && capped && only.drafted.members['max'] === over.title.cap) return run.map((each) => ({ ...each, groups: each.groups.slice(0, depth - 1) }));
  const known = weights.every((weight) => weight !== null);
  const sum = weights.reduce<Decimal>((all, weight) => all.plus(weight ?? 0), new Decimal(0));
  if (inside.length === 1 && known && printed !== null && sum.equals(printed)) {
    draft.restsOn(inside[0]?.drafted.at ?? '', [{ place: placeOf(over, first), words: over.words }]);
    return run.map((each) => ({ ...each, groups: each.groups.slice(0, depth - 1) }));
  }
  const code = draft.code(over.title.name);
  const limit = over.title.cap === null ? {} : over.title.block === 'takes' ? { min: -over.title.cap } : { max: over.title.cap };
  const weight = over.title.block === 'adds' || over.title.block === 'takes' ? {} : printed !== null ? { weight: printed } : known ? { weight: sum.toNumber() } : {};
  const drafted = draft.item({ kind: 'group', code, name: over.title.name, clause: over.title.number ?? over.title.name, items: inside.map((each) => each.drafted.code), by: 'sum', ...weight, ...limit }, [{ place: placeOf(over, first), words: over.words }]);
  if (capped) for (const each of inside) draft.filled.push(...(over.title.block === 'takes' ? ['/min', '/cap/min'] : ['/max', '/cap/max']).map((key) => each.drafted.at + key));
  if (printed !== null && known && !sum.equals(printed) && 'weight' in weight) {
    draft.ask('groupDiffers', { name: over.title.name, whole: printed, sum: sum.toString() }, [`${drafted.at}/weight`, ...inside.map((each) => `${each.drafted.at}/weight`)], placeOf(over, first));
  }
  if (over.title.share !== null) draft.ask('groupShare', { name: over.title.name, share: `${new Decimal(over.title.share).times(100).toString()}%` }, [`${drafted.at}/factor`, `${drafted.at}/weight`], placeOf(over, first));
  const outer = { groups: first.groups.slice(0, depth - 1) };
  const group: Node = { drafted, name: over.title.name, ...outer, place: placeOf(over, first), number: over.title.number };
  return [...run.filter((each) => !inside.includes(each)).map((each) => ({ ...each, ...outer })), group];
}

const placeOf = ({ row, column }: Above, { place }: Node): PrintedPlace => ({ block: place.block, row, column });

