import { distance } from 'fastest-levenshtein';
import type { Message, Text } from '../i18n/language';
import { faultOf } from './fault';

/** The first of the keys that an object may not have. */
export function unknownKeys(keys: readonly string[], known: readonly string[]): Message {
  const first = keys.slice(0, MOST.told).map((key) => faultOf('unknownKey', { key: shortened(key), near: suggestion(key, known) }));
  const all = first.reduce((one, other) => faultOf('andThen', { one, other }));
  return keys.length > MOST.told ? faultOf('andMore', { one: all }) : all;
}

/** `; did you mean "cap"?`, or what is allowed where nothing is near. */
export function suggestion(word: string, known: readonly string[]): Message {
  const near = nearestOf(word, known);
  return near === undefined ? faultOf('allowed', { allowed: listed(known) }) : faultOf('didYouMean', { near });
}

/**
 * A rulebook of an office may name thousands of things wrongly. What is looked at and said for each of them is bounded,
 * so that the work grows with the rulebook and not with its square.
 */
const MOST = { letters: 40, candidates: 200, listed: 40, told: 20 };

const shortened = (word: string): string => (word.length > MOST.letters ? `${word.slice(0, MOST.letters)}…` : word);

function listed(known: readonly string[]): Text {
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
    // So many steps the difference in length alone takes.
    if (Math.abs(word.length - candidate.length) > most) continue;
    const steps = distance(word, candidate);
    if (steps <= most) [nearest, least] = [candidate, steps];
  }
  return nearest;
}
