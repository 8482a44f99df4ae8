import { Decimal } from 'decimal.js';
import type { Question } from '../types';
import type { Draft, Members } from './draft';
import { listOf, partOf } from './whole/members';

/** Rates can be entered as two figures, as a number of hundredths or as a fraction: nothing printed says which. */
export function askEntry(draft: Draft): void {
  draft.items.forEach((members, index) => {
    const at = `/items/${index}`;
    const measure = partOf(members['measure']);
    // Notes say of what a figure is made up, and not how it is entered.
    const own = draft.restsAt(at).filter(({ place }) => place.row !== undefined);
    const words = own.map(({ words: each }) => each).join('');
    if (members['kind'] !== 'measured' || measure['rows'] !== undefined || !((measure['of'] === 'ratio' && /[%％]|百分/u.test(words) && !/完成率|目标|任务/u.test(words)) || (measure['of'] === 'value' && /[%％‰率]|百分/u.test(words)))) return;
    if (measure['high'] === 100 || measure['place'] !== undefined) return;
    draft.ask('rateEntry', { name: String(members['name']) }, [`${at}/measure`, `${at}/scale`], own[0]?.place ?? { block: 0 }, answers(draft, at, members));
  });
}

function answers(draft: Draft, at: string, members: Members): Question['answers'] {
  const { of: _of, ...measure } = partOf(members['measure']);
  return [
    { text: draft.word('entry-two'), puts: [{ at: `${at}/measure`, value: { ...measure, of: 'ratio' } }] },
    { text: draft.word('entry-percent'), puts: [{ at: `${at}/measure`, value: { ...measure, of: 'value', low: 0, high: 100 } }, { at: `${at}/scale`, value: hundredfold(partOf(members['scale'])) }] },
    { text: draft.word('entry-share'), puts: [{ at: `${at}/measure`, value: { ...measure, of: 'value' } }] },
  ];
}

const timesHundred = (value: unknown): unknown => (typeof value === 'number' ? new Decimal(value).times(100).toNumber() : value);

function hundredfold(scale: Members): Members {
  const figures = (members: Members, ...keys: string[]): Members => Object.fromEntries(Object.entries(members).map(([key, value]) => [key, keys.includes(key) ? timesHundred(value) : value]));
  const result = figures(scale, 'from', 'least');
  if (scale['by'] === 'bands') result['bands'] = listOf(scale['bands']).map((band) => figures(band, 'from', 'above', 'to', 'below'));
  for (const side of ['below', 'above']) if (scale[side] !== undefined) result[side] = figures(partOf(scale[side]), 'each');
  if (scale['by'] === 'line' && Array.isArray(scale['points'])) result['points'] = scale['points'].map((point) => (Array.isArray(point) ? [timesHundred(point[0]), point[1] as unknown] : (point as unknown)));
  if (scale['by'] === 'share') result['full'] = timesHundred(scale['full'] ?? 1);
  return result;
}
