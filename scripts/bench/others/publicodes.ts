import { given } from '../cohort';
import { EVENTS, SUMS, type Other } from './figures';
import { engineNamed, versionOf } from './install';

interface Engine {
  setSituation(situation: Readonly<Record<string, number>>): Engine;
  evaluate(rule: string): { readonly nodeValue: unknown };
}

const scores = given.map((_, place) => `g${place}`);
const counts = EVENTS.map((_, place) => `c${place}`);
const rules: Record<string, unknown> = {
  ...Object.fromEntries(['taken', 'field', ...scores, ...counts].map((name) => [name, 0])),
  v1: { valeur: '20 - taken', plancher: 0 },
  v2: 'field * 0.3',
  ...Object.fromEntries(SUMS.map(({ item, bound, terms }) => [
    item.toLowerCase(),
    { somme: terms.map(({ place, each }) => `c${place} * ${each < 0 ? `(0 - ${-each})` : each}`), ...(bound > 0 ? { plafond: bound } : { plancher: bound }) },
  ])),
  total: { somme: ['v1', 'v2', ...scores, ...SUMS.map(({ item }) => item.toLowerCase())] },
  veto: 'total < 70',
};

/** Rules with floors and caps in its own language; each village is a situation. */
export async function publicodes(): Promise<Other | null> {
  const module = await engineNamed<{ default: { default: new (rules: object, options?: object) => Engine } }>('publicodes');
  if (!module) return null;
  const quiet = { log: () => undefined, warn: () => undefined, error: () => undefined };
  const engine = new module.default.default(rules, { logger: quiet });
  return {
    name: `publicodes ${versionOf('publicodes')}`,
    outcomes: (all) =>
      Promise.resolve(all.map((figures) => {
        const named = (names: readonly string[], values: readonly number[]): (readonly [string, number])[] => names.map((name, place) => [name, values[place] ?? 0]);
        engine.setSituation({ taken: figures.taken, field: figures.field, ...Object.fromEntries([...named(scores, figures.scores), ...named(counts, figures.counts)]) });
        return { total: Number(engine.evaluate('total').nodeValue), veto: engine.evaluate('veto').nodeValue === true };
      })),
  };
}
