import * as z from 'zod';

/**
 * Schemas of a rulebook are closed: an unknown key is an error that names the nearest known one.
 * A misspelt key that is passed over would drop a cap or a figure in silence.
 */
export function closed<Shape extends z.ZodRawShape>(shape: Shape) {
  return z.strictObject(shape, {
    error: (issue) =>
      issue.code === 'unrecognized_keys' ? unknownKeys(issue.keys ?? [], Object.keys(shape)) : undefined,
  });
}

function unknownKeys(keys: readonly string[], known: readonly string[]): string {
  return keys.map((key) => `unknown key "${key}"${suggestion(key, known)}`).join('; ');
}

/** `; did you mean "cap"?`, or what is allowed where nothing is near. */
export function suggestion(word: string, known: readonly string[]): string {
  const near = nearestOf(word, known);
  return near === undefined ? `; allowed: ${known.join(', ')}` : `, did you mean "${near}"?`;
}

/** The known word that `word` most likely means, if one is near enough. */
export function nearestOf(word: string, known: readonly string[]): string | undefined {
  return known
    .map((candidate) => ({ candidate, steps: distance(word, candidate) }))
    .filter(({ candidate, steps }) => steps <= Math.max(1, Math.floor(candidate.length / 3)))
    .sort((a, b) => a.steps - b.steps)[0]?.candidate;
}

/** Levenshtein distance. */
function distance(a: string, b: string): number {
  let above = Array.from({ length: b.length + 1 }, (_, j) => j);
  for (let i = 1; i <= a.length; i++) {
    const row = [i];
    for (let j = 1; j <= b.length; j++) {
      const change = a[i - 1] === b[j - 1] ? 0 : 1;
      row.push(Math.min((above[j] ?? 0) + 1, (row[j - 1] ?? 0) + 1, (above[j - 1] ?? 0) + change));
    }
    above = row;
  }
  return above[b.length] ?? 0;
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
  name: z.string().min(1),
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
  name: z.string().min(1),
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
