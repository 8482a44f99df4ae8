import * as z from 'zod';
import type { Catalogue } from '../../i18n/language';
import type { Level } from '../../contract/request';
import type { Occurrence } from '../../model/general';
import { most, sumOf, ZERO, type Exact } from '../../numbers/fraction';
import { truth, type ConditionKind } from './condition';

interface Spec { item: string; kind?: string; level?: string; from?: number }

const words = {
  is: { zh: '“{item}”有{count}次以上', en: '"{item}" has {count} or more' },
  of: { zh: '“{item}”中{what}有{count}次以上', en: '"{item}" has {count} or more of {what}' },
} as const satisfies Catalogue;

/** So many events of an item took place; one that is still open makes it possible. */
export const events: ConditionKind<Spec> = {
  of: 'events',
  words,
  fields: () => ({
    /** The code of the item. */
    item: z.string(),
    /** Of this kind alone. */
    kind: z.string().optional(),
    /** Of this level alone. */
    level: z.string().optional(),
    /** How many; left out: one. */
    from: z.number().int().min(1).optional(),
  }),
  after: 'items',
  items: (spec) => [spec.item],
  judge(spec, unit, { run, scopeOf }) {
    if (!run.applies(spec.item, unit)) return 'false';
    const all = run.occurrences(spec.item, unit, scopeOf(spec.item));
    const least = spec.from ?? 1;
    const counted = (some: readonly Occurrence[]): boolean => {
      const each = new Map<number, Exact>();
      for (const { event, count } of some) each.set(event, most(each.get(event) ?? ZERO, count));
      return sumOf([...each.values()]).compare(least) >= 0;
    };
    const surely = all.filter((each) => each.certain && isOf(each, spec) === 'certain');
    const maybe = all.filter((each) => isOf(each, spec) !== 'false');
    return truth(counted(surely), counted(maybe) || run.isInvalid(spec.item, unit));
  },
  tell({ item, kind, level, from = 1 }, tell) {
    const what = [...(level === undefined ? [] : [tell.word(level as Level)]), ...(kind === undefined ? [] : [tell.kindOf(item, kind)])].join(' ');
    return tell.put(what === '' ? words.is : words.of, { item: tell.item(item), what, count: from });
  },
};

function isOf({ kinds, level }: Occurrence, spec: Spec): 'certain' | 'possible' | 'false' {
  if (spec.level !== undefined && level !== spec.level) return 'false';
  if (spec.kind === undefined) return 'certain';
  if (!kinds.includes(spec.kind)) return 'false';
  return kinds.length === 1 ? 'certain' : 'possible';
}
