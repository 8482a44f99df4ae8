import type { Run } from '../../model/plan';

/** Competition rank (1, 1, 3) by unrounded total among the final units of one type; 0: none. */
export function rankAll(run: Run): Int32Array {
  const ranks = new Int32Array(run.units.length);
  if (!run.compiled.settings.rulebook.points) return ranks;
  for (let type = 0; type < run.compiled.settings.types.length; type++) {
    const final: number[] = [];
    for (let unit = 0; unit < run.units.length; unit++) {
      if (run.types[unit] === type && !run.invalid[unit] && !run.open[unit]) final.push(unit);
    }
    final.sort((a, b) => (run.totalLow[b] ?? 0) - (run.totalLow[a] ?? 0));
    final.forEach((unit, at) => {
      const before = final[at - 1];
      const tied = before !== undefined && run.totalLow[before] === run.totalLow[unit];
      ranks[unit] = tied ? (ranks[before] ?? 0) : at + 1;
    });
  }
  return ranks;
}
