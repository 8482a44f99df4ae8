import * as z from 'zod';
import type { Text as Words } from '../i18n/language';
import { faultText } from './fault';

/**
 * Schemas of a rulebook are closed: an unknown key is an error that names the nearest known one.
 * A misspelt key that is passed over would drop a cap or a figure in silence.
 */
export function closed<Shape extends z.ZodRawShape>(shape: Shape) {
  return z.strictObject(shape);
}

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

/** One text in both languages. */
export const Text = closed({ zh: z.string().min(1), en: z.string().min(1) });
export type Text = z.infer<typeof Text>;

/** A figure for all unit types, or one for each. */
export const Figure = z.union([z.number(), z.record(z.string(), z.number())]);
export type Figure = z.infer<typeof Figure>;

/** The figure of a unit type; undefined where the document gives that type none. */
export const figureFor = (figure: Figure | undefined, type: string): number | undefined =>
  typeof figure === 'object' ? figure[type] : figure;

export const Named = closed({
  code: z.string().min(1),
  /** As the document calls it. */
  name: z.string().min(1),
  en: z.string().min(1).optional(),
  /** Other words that sheets use for it. */
  words: z.array(z.string()).optional(),
});

/** The text under this key of a parameter decides: it applies where the parameter is `is`. */
export const When = closed({ parameter: z.string(), is: z.string() });

/** What a row brings besides points: a code of the rulebook's eligibilities or consequences. */
export const Effect = closed({
  /** Rows that bring it; left out: every row. */
  kind: z.string().optional(),
  level: z.string().optional(),
  types: z.array(z.string()).optional(),
  /** Places of a ranking, counted from one end of it. */
  place: closed({ from: z.enum(['top', 'bottom']), first: z.number().int().min(1), last: z.number().int().min(1) }).optional(),
  eligibility: z.string().optional(),
  consequence: z.string().optional(),
  /** The clause that says so, where it is not the one of the code. */
  clause: z.string().optional(),
  /** So many working days after the row's date; the parameters hold days off on weekdays and working weekends. */
  due: closed({ workingDays: z.number().int().min(1), holidays: z.string().optional(), workdays: z.string().optional() }).optional(),
  /** What the document leaves unsaid of such a row. */
  unsaid: Text.optional(),
});
export type Effect = z.infer<typeof Effect>;

/** What every item says of itself, whatever its kind. */
export const itemBase = {
  code: z.string().min(1),
  /** As the document calls it. */
  name: z.string().min(1),
  en: z.string().min(1).optional(),
  clause: z.string().min(1),
  /** The unit types to which it applies; left out: all. */
  types: z.array(z.string()).min(1).optional(),
  /** The document's own number (序号) of the row. */
  row: z.string().optional(),
  /** Other words that sheets use for the item. */
  words: z.array(z.string()).optional(),
  /** Who reports the figures, as the document says. */
  reportedBy: z.string().optional(),
  kinds: z.array(Named).optional(),
  /** Words for a level that only this clause uses; the code is the level. */
  levelWords: z.array(Named).optional(),
  effects: z.array(Effect).optional(),
};
