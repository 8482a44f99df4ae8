import type { CompiledItem, Run } from '../model/plan';
import { DUPLICATE, NONE } from '../model/rows/rows';

/**
 * One document entered under several items counts once: the heaviest row keeps the points, the
 * earlier item on equal weight. The points of those items are fixed by level and kind, so that the
 * rows can be weighed before anything is summed: their kinds price them through `weigh`.
 */
export function countSharedOnce(run: Run): void {
  const { settings, itemOf } = run.compiled;
  for (const { items, key } of settings.rulebook.sharedOnce ?? []) {
    const members = items.flatMap((code) => itemOf.get(code) ?? []);
    for (let unit = 0; unit < run.units.length; unit++) {
      const best = new Map<string, { row: number; weight: number }>();
      const others: { row: number; text: string }[] = [];
      for (const item of members) {
        const slot = item.index * run.units.length + unit;
        for (let row = run.now.head[slot] ?? NONE; row !== NONE; row = run.rows.next[row] ?? NONE) {
          const text = run.rows.key(run.rows.facts.at(row)?.[key]);
          if (text === '') continue;
          const weight = Math.abs(item.weigh?.(run, unit, row) ?? 0);
          const leader = best.get(text);
          if (!leader || weight > leader.weight) {
            if (leader) others.push({ row: leader.row, text });
            best.set(text, { row, weight });
          } else others.push({ row, text });
        }
      }
      const repeats = new Map<CompiledItem, number[]>();
      for (const { row, text } of others) {
        run.rows.fate[row] = DUPLICATE;
        run.rows.event[row] = best.get(text)?.row ?? row;
        const item = itemOf.get(run.rows.facts.at(row)?.item ?? '');
        if (item) repeats.set(item, [...(repeats.get(item) ?? []), row]);
      }
      for (const [item, rows] of repeats) run.noteRepeats(unit, item, rows);
    }
  }
}
