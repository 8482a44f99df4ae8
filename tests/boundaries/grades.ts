import type { Grades } from '../../shared/kinds/outcomes/grades';
import { around, type Bench, type Boundary } from './bench';
import { group, upTo } from './cohort';

const LINES = { best: 90, good: 60 };

/** Totals round both lines; groups of every size round the steps of the quota; ties that begin on, before and after it. */
export function grades(bench: Bench, outcome: Grades): Boundary[] {
  const { rulebook } = bench;
  const parameters = { [outcome.best.from.parameter]: LINES.best, [outcome.good.from.parameter]: LINES.good };
  const scored = (totals: readonly (string | number)[], size = totals.length) => {
    const units = group(rulebook, size);
    return bench.cohort(units, units.flatMap((unit, at) => upTo(rulebook, unit, totals[at] ?? LINES.good)), parameters);
  };
  const step = Math.round(1 / outcome.quota.share);
  const sizes = [1, 2, 3].flatMap((times) => [times * step - 1, times * step, times * step + 1]);
  const tie = (size: number, above: number, tied: number): (string | number)[] =>
    Array.from({ length: size }, (_, at) => (at < above ? 99 - at : at < above + tied ? 93.5 : LINES.good));
  return [
    ...[LINES.best, LINES.good].map((line) => ({
      name: `a total around the line of ${line}, alone and in a group with a place`,
      requests: [1, step].flatMap((size) => around(line).map((total) => scored([total], size))),
    })),
    { name: `groups of ${sizes.join(', ')} that are all candidates`, requests: sizes.map((size) => scored(tie(size, size, 0))) },
    ...[step, 2 * step, 3 * step].map((size) => ({
      name: `ties in a group of ${size}: from before the last place to after it`,
      requests: [0, 1, 2, 3].flatMap((above) => [2, 3].map((tied) => scored(tie(size, above, tied)))),
    })),
    {
      name: 'a member in error, one that may reach the line, one that cannot',
      requests: [91, 90, 89].map((highest) => {
        const units = group(rulebook, step);
        const rows = units.flatMap((unit, at) => upTo(rulebook, unit, at === 0 ? 95 : at === 1 ? highest - 10 : LINES.good));
        // One section of ten points stays open.
        const last = rulebook.items.filter((item) => item.kind === 'given').at(-1)?.code;
        return bench.cohort(units, rows.filter((row) => !(row.unit === units[1]?.id && row.item === last)), parameters);
      }).concat(bench.cohort(group(rulebook, step), [...upTo(rulebook, group(rulebook, 1)[0] ?? { id: '', type: '' }, 95), { unit: group(rulebook, 2)[1]?.id, item: 'P0' }], parameters)),
    },
    {
      name: 'groups apart from each other, and those without one together',
      requests: [undefined, '正职', '副职'].map((name) => {
        const units = [...group(rulebook, step - 1, '正职'), ...group(rulebook, 1, name ?? '').map((unit) => ({ ...unit, id: '另一个', group: name }))];
        return bench.cohort(units, units.flatMap((unit) => upTo(rulebook, unit, 95)), parameters);
      }),
    },
    {
      name: 'one line unset, the other unset, both equal',
      requests: [{ [outcome.best.from.parameter]: 90 }, { [outcome.good.from.parameter]: 60 }, { [outcome.best.from.parameter]: 60, [outcome.good.from.parameter]: 60 }, parameters].map((set) => {
        const units = group(rulebook, step);
        return bench.cohort(units, units.flatMap((unit, at) => upTo(rulebook, unit, 58 + at)), set);
      }),
    },
  ];
}
