type Runs<Name extends string> = Readonly<Record<Name, () => unknown>>;

/**
 * Milliseconds of the processor for each, the least of several rounds taken in turns: others on the machine take their own
 * time, and a slow moment hits all alike. What a run leaves to be swept up is counted where it is swept up.
 */
export async function leastOf<Name extends string>(runs: Runs<Name>, rounds: number): Promise<Record<Name, number>> {
  const least = Object.fromEntries(Object.keys(runs).map((name) => [name, Infinity])) as Record<Name, number>;
  for (let round = 0; round < rounds; round++) {
    for (const [name, run] of Object.entries(runs) as [Name, () => unknown][]) {
      const before = process.cpuUsage();
      await run();
      const { user, system } = process.cpuUsage(before);
      least[name] = Math.min(least[name], (user + system) / 1000);
    }
  }
  return least;
}
