import type { Draft, Json, Rule } from './draft';
import { plus, stable } from './figures';

/** `deduct` becomes the `tariff` that it is; caps become bounds where only adds or only takes are there. */
export function canonicalEvents(draft: Draft): void {
  if (draft.rule['kind'] === 'deduct') asTariff(draft);
  mergeRates(draft);
  const once = draft.get('once', 'key');
  if (Array.isArray(once)) draft.put(['once', 'key'], [...once].sort());
  bounds(draft);
}

function asTariff(draft: Draft): void {
  const each = draft.get('each');
  draft.put(['kind'], 'tariff');
  const points: Json = Array.isArray(each) ? each.map((figure) => 0 - Number(figure)).reverse() : typeof each === 'number' ? 0 - each : 'unsaid';
  draft.drop('each');
  draft.put(['rates'], [points === 'unsaid' ? {} : { points }]);
  draft.moveMarks(['each'], ['rates', '0', 'points']);
  const once = draft.get('once');
  if (typeof once === 'string') draft.put(['once'], { key: [once] });
  if (draft.get('weight') !== undefined) draft.put(['start'], draft.get('weight') as Json);
  if (draft.get('min') === undefined && !draft.isOpen('min')) draft.put(['min'], 0);
}

/** Rates that differ in the name of their kind alone are one rate for all of these kinds. */
function mergeRates(draft: Draft): void {
  const rates = draft.get('rates');
  if (!Array.isArray(rates)) return;
  const kept: { rate: Rule; figures: string }[] = [];
  rates.forEach((each, at) => {
    const { kind, ...rest } = each as Rule;
    const figures = stable(rest);
    const place = kept.findIndex((other) => other.figures === figures);
    if (place >= 0) {
      const rate = (kept[place] as { rate: Rule }).rate;
      rate['kind'] = [rate['kind'], kind].filter((name) => name !== undefined).join('、');
      draft.moveMarks(['rates', String(at)], ['rates', String(place)]);
    } else {
      draft.moveMarks(['rates', String(at)], ['rates', String(kept.length)]);
      kept.push({ rate: each as Rule, figures });
    }
  });
  draft.rule['rates'] = kept.map(({ rate }) => rate);
  // A rate that is not there yet keeps its place behind the others.
  for (let at = rates.length; at < rates.length + 5; at++) draft.moveMarks(['rates', String(at)], ['rates', `new${at - rates.length}`]);
}

const signs = (value: Json | undefined): number[] => {
  if (typeof value === 'number') return [Math.sign(value)];
  if (Array.isArray(value)) return value.flatMap(signs);
  return typeof value === 'object' && value !== null ? Object.values(value).flatMap(signs) : [];
};

function bounds(draft: Draft): void {
  const rates = draft.get('rates');
  if (!Array.isArray(rates)) return;
  const all = rates.flatMap((rate) => [...signs((rate as Rule)['points']), ...signs((rate as Rule)['levels'])]);
  const takesOnly = all.length > 0 && all.every((sign) => sign <= 0);
  const addsOnly = all.length > 0 && all.every((sign) => sign >= 0);
  const start = draft.figure('start') ?? (draft.get('start') === undefined ? 0 : undefined);
  const direct = draft.get('times') === undefined && draft.get('over') === undefined && start !== undefined;
  for (const [side, only] of [['min', takesOnly], ['max', addsOnly]] as const) {
    if (!only || !direct) continue;
    const cap = draft.figure('cap', side);
    const bound = draft.figure(side);
    if (cap !== undefined) {
      const reached = plus(start, cap);
      draft.put([side], bound === undefined ? reached : side === 'min' ? Math.max(bound, reached) : Math.min(bound, reached));
    }
    draft.drop('cap', side);
    draft.moveMarks(['cap', side], [side]);
    if (draft.get(side) === undefined && !draft.isOpen(side)) draft.put([side], 'none');
  }
  if (JSON.stringify(draft.get('cap')) === '{}') draft.drop('cap');
  if (!direct) return;
  // Nothing can come near these.
  if (takesOnly && (draft.figure('max') ?? -Infinity) >= start) draft.drop('max');
  if (addsOnly && (draft.figure('min') ?? Infinity) <= start) draft.drop('min');
}
