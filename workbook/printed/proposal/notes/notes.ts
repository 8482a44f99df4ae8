import type { Read } from '../../../wording/types';
import type { Rest } from '../../layout/sources';
import type { Draft, Members } from '../draft';
import { listOf, partOf, ratePoints } from '../whole/members';

/** An item that a note may change. */
export interface Governed {
  readonly at: string;
  readonly members: Members;
}

/**
 * Puts a sentence about other rules into each rule that it governs, where the rule itself says
 * nothing else. Gives the places of the items that it went to.
 */
export function applyNote(draft: Draft, note: Read, items: readonly Governed[], rests: readonly Rest[]): string[] {
  const words = rests.map((each) => each.words).join('');
  const touched = items.filter(({ members, at }) => {
    const filled = filledBy(note, members, words);
    draft.filled.push(...filled.map((pointer) => at + pointer));
    return filled.length > 0;
  });
  for (const { at } of touched) draft.restsOn(at, rests);
  return touched.map(({ at }) => at);
}

function filledBy(note: Read, members: Members, words: string): string[] {
  const filled: string[] = [];
  const put = (key: string, value: unknown): void => {
    if (members[key] === undefined) members[key] = structuredClone(value);
    filled.push(`/${key}`);
  };
  const { kind } = members;
  const points = ratePoints(members);
  if (note['part'] !== undefined) filled.push(...steps(members).filter((each) => each.of['part'] === undefined).map(({ of, at }) => {
    of['part'] = note['part'];
    return `${at}/part`;
  }));
  if (kind === 'measured') for (const key of ['without', 'absent']) if (note[key] !== undefined) put(key, note[key]);
  if (note['round'] !== undefined && kind !== 'group') put('round', note['round']);
  if (note['periods'] !== undefined) put('periods', note['periods']);
  if (note['min'] === 0) {
    if (kind === 'tariff' && typeof members['start'] === 'number') put('min', 0);
    else if (kind === 'deduct' || (kind === 'measured' && members['weight'] !== undefined)) filled.push('/min');
  }
  if (kind === 'tariff') {
    const fits = /加分/u.test(words) ? points.some((each) => each > 0) : /扣分|减分/u.test(words) ? points.some((each) => each < 0) : true;
    for (const key of ['once', 'highest']) if (note[key] !== undefined && fits) put(key, note[key]);
    for (const key of ['cap', 'max']) if (note[key] !== undefined && fits && points.some((each) => each > 0)) put(key, note[key]);
  }
  return filled;
}

/** Every step of an item, below and above, and of rates by so much. */
function steps(members: Members): { of: Members; at: string }[] {
  const scale = partOf(members['scale']);
  const found = (['below', 'above'] as const).filter((side) => scale['by'] === 'steps' && scale[side] !== undefined).map((side) => ({ of: partOf(scale[side]), at: `/scale/${side}` }));
  listOf(members['rates']).forEach((rate, index) => {
    if (rate['per'] !== undefined) found.push({ of: partOf(rate['per']), at: `/rates/${index}/per` });
  });
  return found;
}

