import { EVENTS, SUMS, type Figures, type Other, type Outcome } from './figures';
import { engineNamed, versionOf } from './install';

interface Run {
  readonly events: readonly { readonly type: string; readonly params?: { readonly place: number; readonly each: number } }[];
}
interface Engine {
  addRule(rule: object): void;
  run(facts: object): Promise<Run>;
}

/** Which events count, and whether there is a veto, are rules; adding up is done in between, for the engine has no sums. */
export async function jsonRulesEngine(): Promise<Other | null> {
  const module = await engineNamed<{ Engine: new () => Engine }>('json-rules-engine');
  if (!module) return null;
  const [points, veto] = [new module.Engine(), new module.Engine()];
  EVENTS.forEach(({ each }, place) => {
    points.addRule({ conditions: { all: [{ fact: `c${place}`, operator: 'greaterThan', value: 0 }] }, event: { type: 'points', params: { place, each } } });
  });
  veto.addRule({ conditions: { all: [{ fact: 'total', operator: 'lessThan', value: 70 }] }, event: { type: 'veto' } });

  async function outcomeOf({ taken, field, scores, counts }: Figures): Promise<Outcome> {
    const { events } = await points.run(Object.fromEntries(counts.map((count, place) => [`c${place}`, count])));
    const earned = new Map(events.flatMap(({ params }) => (params ? [[params.place, params.each * (counts[params.place] ?? 0)] as const] : [])));
    const sums = SUMS.map(({ bound, terms }) => {
      const sum = terms.reduce((all, { place }) => all + (earned.get(place) ?? 0), 0);
      return bound > 0 ? Math.min(bound, sum) : Math.max(bound, sum);
    });
    const total = [Math.max(0, 20 - taken), field * 0.3, ...scores, ...sums].reduce((all, each) => all + each, 0);
    return { total, veto: (await veto.run({ total })).events.length > 0 };
  }
  return {
    name: `json-rules-engine ${versionOf('json-rules-engine')}`,
    outcomes: async (all) => {
      const outcomes: Outcome[] = [];
      for (const figures of all) outcomes.push(await outcomeOf(figures));
      return outcomes;
    },
  };
}
