/**
 * Names are not compared letter by letter: 有专人 and 有专人负责 are one. But where a figure hangs on
 * a name, it must not hang on the name that belongs to another figure.
 */
export function likeness(one: string, other: string): number {
  if (one === other) return Infinity;
  let best = 0;
  for (let from = 0; from < one.length; from++) {
    for (let length = best + 1; from + length <= one.length; length++) {
      if (!other.includes(one.slice(from, from + length))) break;
      best = length;
    }
  }
  // Of two names with the same piece in common the shorter one is nearer: 完成 to 完成, not to 未完成.
  return best === 0 ? 0 : best - Math.abs(one.length - other.length) / 100;
}

export interface Named {
  readonly name: string;
  /** The same text for the same figures. */
  readonly figures: string;
}

/** For each of `wanted` its place in `found`, or -1: the same figures first, then the name that is nearest. */
export function pair(wanted: readonly Named[], found: readonly Named[]): number[] {
  const candidates = wanted.flatMap((one, at) =>
    found.map((other, place) => ({ at, place, same: one.figures === other.figures, near: likeness(one.name, other.name), apart: Math.abs(at - place) })),
  );
  candidates.sort((a, b) => Number(b.same) - Number(a.same) || b.near - a.near || a.apart - b.apart);
  const result = wanted.map(() => -1);
  const taken = new Set<number>();
  for (const { at, place } of candidates) {
    if (result[at] !== -1 || taken.has(place)) continue;
    result[at] = place;
    taken.add(place);
  }
  return result;
}

/**
 * The names whose figures were found on a name that belongs to another of them: one that is nearer to
 * this name than to the one that it was paired with.
 */
export function swapped(wanted: readonly Named[], found: readonly Named[], pairs: readonly number[]): string[] {
  return wanted.flatMap(({ name }, at) => {
    const mine = found[pairs[at] ?? -1];
    if (!mine || !name || !mine.name) return [];
    const elsewhere = found.some((other, place) => {
      if (other === mine || other.figures === mine.figures || other.name === '') return false;
      const near = likeness(name, other.name);
      const partner = wanted[pairs.indexOf(place)];
      return near > likeness(name, mine.name) && (!partner || near > likeness(partner.name, other.name));
    });
    return elsewhere ? [name] : [];
  });
}
