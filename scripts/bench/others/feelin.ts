import { formula, type Other } from './figures';
import { engineNamed, versionOf } from './install';

const total = formula({ figure: (name) => name, least: (a, b) => `min(${a}, ${b})`, most: (a, b) => `max(${a}, ${b})`, sum: 'sum(scores)' });

/** Expressions of FEEL, the language of DMN tables. */
export async function feelin(): Promise<Other | null> {
  const module = await engineNamed<{ evaluate: (expression: string, context: object) => unknown }>('feelin');
  if (!module) return null;
  const valueOf = (expression: string, context: object): unknown => {
    const found = module.evaluate(expression, context);
    return typeof found === 'object' && found !== null && 'value' in found ? found.value : found;
  };
  return {
    name: `feelin ${versionOf('feelin')}`,
    outcomes: (all) =>
      Promise.resolve(all.map(({ taken, field, scores, counts }) => {
        const context = { taken, field, scores, ...Object.fromEntries(counts.map((count, place) => [`c${place}`, count])) };
        const sum = Number(valueOf(total, context));
        return { total: sum, veto: valueOf('total < 70', { total: sum }) === true };
      })),
  };
}
