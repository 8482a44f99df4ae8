import { Decimal } from 'decimal.js';
import type { ItemView, RulebookView } from '../../../shared/contract/rulebook-view';
import { itemsOf } from '../../ledger/rows/items';
import { wordKey } from '../../model/text';
import type { Label } from '../layout/label';

export type Certainty = 'sure' | 'likely' | 'ask';

/** By what an item was recognised. `title`: by what stands over the table. */
export type Ground = 'code' | 'name' | 'part' | 'number' | 'title';

export interface ItemMatch {
  /** null where several may be meant. */
  readonly item: ItemView | null;
  readonly by: Ground;
  readonly certainty: Certainty;
  /** What may be meant, the likeliest first. */
  readonly among: readonly ItemView[];
}

/** Which item of the rulebook a header means: by code, name, number in the document, or weight. null: none. */
export function matchItem(label: Label, view: RulebookView): ItemMatch | null {
  const index = itemsOf(view);
  const written = [label.code, ...[...label.texts].reverse()].filter((text) => text !== null);
  for (const text of written) {
    // A bare number in a header is a row of the document, whatever else is coded by figures.
    const item = /^\d+$/u.test(text) ? null : (index.byCode(text) ?? leadingCode(text, view));
    if (item) return { item, by: 'code', certainty: 'sure', among: [item] };
  }
  const exact = byName(label, view);
  const only = narrowed(exact, label);
  if (only) return { item: only, by: 'name', certainty: agrees(only, label) ? 'sure' : 'likely', among: exact };
  if (exact.length > 0) return { item: null, by: 'name', certainty: 'ask', among: exact };
  const parts = byParts(label, view);
  const near = narrowed(parts, label);
  // Half a name that is worth something else than the item may well be another matter.
  if (near) return { item: near, by: 'part', certainty: agrees(near, label) ? 'likely' : 'ask', among: parts };
  if (parts.length > 0) return { item: null, by: 'part', certainty: 'ask', among: parts };
  return byRow(label, view);
}

function leadingCode(text: string, view: RulebookView): ItemView | null {
  const lead = /^([A-Za-z]+\d+[a-z]?)(?![A-Za-z\d])/u.exec(text.trim())?.[1]?.toLowerCase();
  return lead === undefined ? null : (view.items.find(({ code }) => code.toLowerCase() === lead) ?? null);
}

/** Items of which one text, or the tiers together, are the whole name. */
function byName({ names }: Label, view: RulebookView): readonly ItemView[] {
  const keys = new Set(names.map(nameKey));
  keys.add(names.map(nameKey).join(''));
  if (names.length > 2) keys.add(names.slice(-2).map(nameKey).join(''));
  const last = nameKey(names.at(-1) ?? '');
  const whole = view.items.filter((item) => namesOf(item).some((name) => keys.has(name)));
  // The lowest tier says more than the caption above it.
  const lowest = whole.filter((item) => namesOf(item).some((name) => name === last));
  return lowest.length > 0 ? lowest : whole;
}

/**
 * Items whose name stands in the header, as in prose, or holds what stands there; those with the most in common. Of
 * names that share about as much, as 年终实地考核 and 健康扶贫·实地考核, the one of that weight is meant.
 */
function byParts({ names, weight }: Label, view: RulebookView): readonly ItemView[] {
  const all = looseKey(names.join(''));
  const last = looseKey(names.at(-1) ?? '');
  if (last.length < 2) return [];
  const found: { item: ItemView; common: number }[] = [];
  for (const item of view.items) {
    const common = Math.max(...namesOf(item).map((name) => inCommon(looseKey(name), all, last)), partsIn(item, all));
    if (common >= 2) found.push({ item, common });
  }
  const best = Math.max(0, ...found.map(({ common }) => common));
  const near = weight === null ? [] : found.filter(({ item, common }) => common > best - 1 && worth(item, weight));
  const most = found.filter(({ common }) => common === best);
  return (near.length > 0 && !most.some(({ item }) => near.some((other) => other.item === item)) ? near : most).map(({ item }) => item);
}

function inCommon(name: string, all: string, last: string): number {
  if (name.length >= 2 && all.includes(name)) return name.length;
  return last.length >= 2 && name.includes(last) ? last.length - 0.5 : 0;
}

/** `健康扶贫·后台数据` by its two parts, wherever they stand. */
function partsIn({ name }: ItemView, all: string): number {
  const parts = name.split('·').map(looseKey);
  const found = parts.filter((part) => part.length >= 2 && all.includes(part));
  return parts.length > 1 ? found.reduce((sum, part) => sum + part.length, 0) : 0;
}

function byRow({ order, weight }: Label, view: RulebookView): ItemMatch | null {
  if (order === null) return null;
  const among = view.items.filter(({ row }) => row !== undefined && row.replace(/[()（）]/gu, '') === order.replace(/[()（）]/gu, ''));
  if (among.length === 0) return null;
  // Every list is numbered: that a number is the document's needs a second sign, the weight.
  const fitting = weight === null ? [] : among.filter((item) => worth(item, weight));
  const item = fitting.length === 1 ? (fitting[0] ?? null) : null;
  return { item, by: 'number', certainty: item ? 'likely' : 'ask', among };
}

/** The only one; of several the only one of that weight. */
function narrowed(items: readonly ItemView[], { weight }: Pick<Label, 'weight'>): ItemView | null {
  if (items.length <= 1) return items[0] ?? null;
  if (weight === null) return null;
  const fitting = items.filter((item) => worth(item, weight));
  return fitting.length === 1 ? (fitting[0] ?? null) : null;
}

function agrees(item: ItemView, { weight }: Label): boolean {
  if (weight === null || (item.max === undefined && item.min === undefined)) return true;
  return worth(item, weight) || (item.max ?? null) === null;
}

/** Whether this is the most that the item gives, or takes. */
function worth({ max, min }: ItemView, weight: string): boolean {
  return [max, min].some((limit) => typeof limit === 'number' && limit !== 0 && new Decimal(limit).abs().eq(weight));
}

const known = new WeakMap<ItemView, readonly string[]>();

function namesOf(item: ItemView): readonly string[] {
  let names = known.get(item);
  if (!names) {
    names = [item.name, ...(item.words ?? [])].map(nameKey);
    known.set(item, names);
  }
  return names;
}

/** Without the small words that come and go: 负面舆情和信访 is 负面舆情信访. */
function looseKey(text: string): string {
  return nameKey(text).replace(/(?<=.)[和与及的](?=.)/gu, '');
}

function nameKey(text: string): string {
  return wordKey(text).replace(/[·•]/gu, '');
}
