import { DUPLICATE, NONE, type Run } from './run';

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
      const others: { row: number; text: string; item: string }[] = [];
      for (const item of members) {
        const slot = item.index * run.units.length + unit;
        for (let row = run.now.head[slot] ?? NONE; row !== NONE; row = run.rows.next[row] ?? NONE) {
          const text = run.rows.facts[row]?.[key]?.trim();
          if (!text) continue;
          const weight = Math.abs(item.weigh?.(run, unit, row) ?? 0);
          const leader = best.get(text);
          if (!leader || weight > leader.weight) {
            if (leader) others.push({ row: leader.row, text, item: run.rows.facts[leader.row]?.item ?? '' });
            best.set(text, { row, weight });
          } else others.push({ row, text, item: item.code });
        }
      }
      const repeats = new Map<string, number>();
      for (const { row, text, item } of others) {
        run.rows.fate[row] = DUPLICATE;
        run.rows.event[row] = best.get(text)?.row ?? row;
        repeats.set(item, (repeats.get(item) ?? 0) + 1);
      }
      for (const [item, count] of repeats) {
        run.note(unit, item, 'DUPLICATE', 'noteDuplicate', { item: itemOf.get(item)?.spec.name ?? item, count });
      }
    }
  }
}
