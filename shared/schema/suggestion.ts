import type { Text as Words } from '../i18n/language';
import { faultText } from './fault';

/** The first of the keys that an object may not have. */
export function unknownKeys(keys: readonly string[], known: readonly string[]): Words {
  const told = keys.slice(0, MOST.told).map((key) => faultText('unknownKey', { key: shortened(key), near: suggestion(key, known) }));
  const more = keys.length > MOST.told;
  return { zh: told.map(({ zh }) => zh).join('；') + (more ? '；……' : ''), en: told.map(({ en }) => en).join('; ') + (more ? '; …' : '') };
}

/** `; did you mean "cap"?`, or what is allowed where nothing is near. */
export function suggestion(word: string, known: readonly string[]): Words {
  const near = nearestOf(word, known);
  return near === undefined ? faultText('allowed', { allowed: listed(known) }) : faultText('didYouMean', { near });
}

/**
 * A rulebook of an office may name thousands of things wrongly. What is looked at and said for each of them is bounded,
 * so that the work grows with the rulebook and not with its square.
 */
const MOST = { letters: 40, candidates: 200, listed: 40, told: 20 };

const shortened = (word: string): string => (word.length > MOST.letters ? `${word.slice(0, MOST.letters)}…` : word);

function listed(known: readonly string[]): Words {
  const first = known.slice(0, MOST.listed).map(shortened);
  const more = known.length > MOST.listed;
  return { zh: first.join('、') + (more ? '……' : ''), en: first.join(', ') + (more ? ', …' : '') };
}

/** The known word that `word` most likely means, if one is near enough; words of unusual length mean none. */
export function nearestOf(word: string, known: readonly string[]): string | undefined {
  if (word.length > MOST.letters) return undefined;
  let nearest: string | undefined;
  let least = Infinity;
  for (const candidate of known.slice(0, MOST.candidates)) {
    const most = Math.min(Math.max(1, Math.floor(candidate.length / 3)), least - 1);
    const steps = distance(word, candidate, most);
    if (steps < least) [nearest, least] = [candidate, steps];
  }
  return nearest;
}

/** Levenshtein distance; Infinity where it is more than `most`. */
function distance(a: string, b: string, most: number): number {
  if (Math.abs(a.length - b.length) > most) return Infinity;
  let above = Array.from({ length: b.length + 1 }, (_, j) => j);
  let row = [...above];
  for (let i = 1; i <= a.length; i++) {
    // What lies further from the diagonal takes more steps than that.
    const [first, last] = [Math.max(1, i - most), Math.min(b.length, i + most)];
    let least = (row[first - 1] = first === 1 ? i : Infinity);
    for (let j = first; j <= last; j++) {
      const change = a.charCodeAt(i - 1) === b.charCodeAt(j - 1) ? 0 : 1;
      const over = j === i + most ? Infinity : (above[j] ?? Infinity);
      const steps = Math.min(over + 1, (row[j - 1] ?? Infinity) + 1, (above[j - 1] ?? Infinity) + change);
      row[j] = steps;
      if (steps < least) least = steps;
    }
    if (least > most) return Infinity;
    [above, row] = [row, above];
  }
  const steps = above[b.length] ?? Infinity;
  return steps > most ? Infinity : steps;
}
