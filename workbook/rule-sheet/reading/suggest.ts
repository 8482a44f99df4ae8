import { pathOf } from '../../../shared/contract/pointer';
import { both, type Text } from '../../../shared/i18n/language';
import { ruleSheet } from '../../../shared/i18n/rule-sheet';
import { inOrder } from '../../../shared/kinds/scales/band-gaps';
import { lowerEnd, upperEnd, type Stretch } from '../../../shared/kinds/parts/spans';
import { take, type Periods } from '../../../shared/kinds/parts/periodic';
import { figureFor, type Figure } from '../../../shared/model/rulebook/rulebook-parts';
import { exact, sumOf, textOf } from '../../../shared/numbers/fraction';
import { plain, type Loose } from '../grammar/fields';
import { noNames } from '../grammar/names';
import { span as spanField } from '../grammar/span';
import { readsShares } from '../item-kinds';
import type { Places } from './reader';
import type { RuleFault } from '../types';

/** What one click would write; with several, people choose. */
export type Suggestion = Pick<RuleFault, 'mend' | 'choices'>;

interface Draft {
  readonly items?: readonly Loose[];
  readonly unitTypes?: readonly { readonly code: string }[];
}

/** What can be offered for what the check found at a pointer. Nothing is offered that would have to be guessed. */
export function suggest(draft: unknown, pointer: string, places: Places): Suggestion {
  const path = pathOf(pointer);
  const { items = [], unitTypes = [] } = draft as Draft;
  if (path[0] === 'weights') return totalWeight(items, unitTypes, places);
  const item = path[0] === 'items' ? items[Number(path[1])] : undefined;
  if (!item) return {};
  const [, , member, side] = path;
  if (member === 'weight' && item.kind === 'group') return groupWeight(item, items, pointer, places);
  if (member === 'scale' && side === 'bands') return missingBand(item, Number(path[4]), pointer, places);
  if ((member === 'scale' && (side === 'below' || side === 'above')) || (member === 'rates' && path[4] === 'per')) return partChoices(pointer, places);
  if (member === undefined && item.kind === 'tariff') return ['max', 'min'].map((end) => widerCap(item, end as 'max' | 'min', `${pointer}/cap/${end}`, places)).find(({ mend }) => mend) ?? {};
  if (member === 'cap' && (side === 'max' || side === 'min')) return widerCap(item, side, pointer, places);
  return {};
}

const weightsOf = (items: readonly Loose[], type: string): string =>
  textOf(sumOf(items.flatMap((item) => {
    if (Array.isArray(item.types) && !item.types.includes(type)) return [];
    const weight = figureFor(item.weight as Figure | undefined, type);
    return weight === undefined ? [] : (take.figure(item.periods as Periods | undefined, exact(weight)) ?? []);
  })));

function totalWeight(items: readonly Loose[], types: NonNullable<Draft['unitTypes']>, places: Places): Suggestion {
  const where = places.all.get('/weights');
  if (!where) return {};
  const parts = new Set(items.flatMap((item) => (item.items ?? []) as string[]));
  const alone = items.filter((item) => !parts.has(String(item.code)) && item.counts !== false);
  const sums = types.map(({ code }) => ({ code, sum: weightsOf(alone, code) }));
  const text = new Set(sums.map(({ sum }) => sum)).size === 1 ? (sums[0]?.sum ?? '') : sums.map(({ code, sum }) => `${code}:${sum}`).join('、');
  return { mend: { address: where.address, text } };
}

function groupWeight(group: Loose, items: readonly Loose[], pointer: string, places: Places): Suggestion {
  const where = places.all.get(pointer);
  if (!where || typeof group.weight !== 'number') return {};
  const codes = new Set(group.items as string[]);
  const parts = items.filter(({ code, counts }) => codes.has(String(code)) && counts !== false);
  return parts.every(({ weight, types }) => typeof weight !== 'object' && types === undefined) ? { mend: { address: where.address, text: weightsOf(parts, '') } } : {};
}

/** The band that is missing, its points left blank. */
function missingBand(item: Loose, at: number, pointer: string, places: Places): Suggestion {
  const where = places.nearest(pointer);
  const raw = where && places.texts.get(where.address);
  const bands = ((item.scale as Loose).bands ?? []) as Stretch[];
  const band = bands[at];
  const lies = band && raw ? gapBeside(bands, band) : null;
  if (!where || raw === undefined || raw === null || !lies) return {};
  const said = spanField.write(lies, { ...noNames, percent: readsShares(item.measure as Loose) });
  return { mend: { address: where.address, text: `${raw.trimEnd().replace(/[;；]$/u, '')}；${said ?? ''}:` } };
}

/** What lies between a band and the next one, or beyond the last. */
function gapBeside(bands: readonly Stretch[], band: Stretch): Stretch | null {
  const sorted = inOrder(bands);
  const at = sorted.indexOf(band);
  const before = sorted[at - 1];
  const after = sorted[at + 1];
  const between = (one: Stretch | undefined, other: Stretch | undefined): Stretch | null => {
    const [end, begin] = [one && upperEnd(one), other && lowerEnd(other)];
    if ((one && !end) || (other && !begin)) return null;
    if (end && begin && (end.at > begin.at || (end.at === begin.at && (end.in || begin.in)))) return null;
    return { ...(end ? (end.in ? { above: end.at } : { from: end.at }) : {}), ...(begin ? (begin.in ? { below: begin.at } : { to: begin.at }) : {}) };
  };
  return between(before, band) ?? between(band, after);
}

const PARTS = [['不足不计', 'part-whole'], ['不足按一个计', 'part-begun'], ['按比例', 'part-exact']] as const;

/** Nobody has said what becomes of a step that is not full: three answers, none of them ours. */
function partChoices(pointer: string, places: Places): Suggestion {
  const where = places.nearest(pointer);
  const raw = where && places.texts.get(where.address);
  const end = where?.span?.[1];
  if (!where || raw === undefined || raw === null || end === undefined) return {};
  return {
    choices: PARTS.map(([word, key]): { label: Text; mend: { address: string; text: string } } => ({
      label: both(ruleSheet, key), mend: { address: where.address, text: `${raw.slice(0, end)}(${word})${raw.slice(end)}` },
    })),
  };
}

/** A cap below what one event gives: the cap that lets one event through. */
function widerCap(item: Loose, side: 'max' | 'min', pointer: string, places: Places): Suggestion {
  const where = places.all.get(pointer);
  const raw = where && places.texts.get(where.address);
  if (!where?.span || raw === undefined) return {};
  const rates = (item.rates ?? []) as readonly { points?: number | number[]; levels?: Record<string, number>; per?: unknown }[];
  const figures = rates.filter(({ per }) => per === undefined).flatMap(({ points, levels }) => [points ?? [], Object.values(levels ?? {})].flat());
  const one = side === 'max' ? Math.max(0, ...figures) : -Math.min(0, ...figures);
  if (one <= Math.abs(Number((item.cap as Loose | undefined)?.[side] ?? Infinity))) return {};
  return { mend: { address: where.address, text: `${raw.slice(0, where.span[0])}${side === 'max' ? '加分最多' : '扣分最多'}${plain(one)}${raw.slice(where.span[1])}` } };
}
