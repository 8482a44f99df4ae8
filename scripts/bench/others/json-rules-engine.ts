import { given } from '../cohort';
import { EVENTS, SUMS, type Figures, type Other, type Outcome } from './figures';
import { engineNamed, versionOf } from './install';

interface Params {
  readonly place?: number;
  readonly each?: number;
  readonly taken?: boolean;
  readonly times?: number;
}
interface Run {
  readonly events: readonly { readonly type: string; readonly params?: Params }[];
}
interface Engine {
  addRule(rule: object): void;
  run(facts: object): Promise<Run>;
}

/** Every row is judged by the rules, as ours judges it: which item it is of, whether its figure is allowed, what its level gives. */
export async function jsonRulesByRow(): Promise<Other | null> {
  const module = await engineNamed<{ Engine: new (rules?: object[], options?: object) => Engine }>('json-rules-engine');
  if (!module) return null;
  const [rows, veto] = [new module.Engine([], { allowUndefinedFacts: true }), new module.Engine()];
  const rule = (item: string, more: object[], params: object): void => rows.addRule({ conditions: { all: [{ fact: 'item', operator: 'equal', value: item }, ...more] }, event: { type: 'points', params } });
  const within = (low: number, high: number): object[] => [{ fact: 'value', operator: 'greaterThanInclusive', value: low }, { fact: 'value', operator: 'lessThanInclusive', value: high }];
  EVENTS.forEach(({ item, word, each }, place) => rule(item, [{ fact: item === 'V20' ? 'kind' : 'level', operator: 'equal', value: word }], { place, each }));
  rule('V1', within(0.5, 2), { taken: true });
  rule('V2', within(0, 100), { times: 0.3 });
  for (const [item, weight] of given) rule(item, within(0, weight), { times: 1 });

  async function outcomeOf({ rows: own }: Figures): Promise<Outcome> {
    const notices = new Map<string, number>();
    const sums = new Map<string, number>();
    let points = 0;
    for (const row of own) {
      const { events } = await rows.run(row);
      for (const { params } of events) {
        const value = Number(row.value ?? 0);
        if (params?.taken) notices.set(row.subject ?? '', Math.max(notices.get(row.subject ?? '') ?? 0, value));
        else if (params?.times !== undefined) points += value * params.times;
        else sums.set(row.item ?? '', (sums.get(row.item ?? '') ?? 0) + (params?.each ?? 0) * Number(row.count ?? 1));
      }
    }
    const taken = [...notices.values()].reduce((sum, each) => sum + each, 0);
    const capped = SUMS.map(({ item, bound }) => (bound > 0 ? Math.min(bound, sums.get(item) ?? 0) : Math.max(bound, sums.get(item) ?? 0)));
    const total = [Math.max(0, 20 - taken), ...capped].reduce((sum, each) => sum + each, points);
    return { total, veto: (await veto.run({ total })).events.length > 0 };
  }
  return { name: `json-rules-engine ${versionOf('json-rules-engine')}, row by row`, outcomes: (all) => oneByOne(all, outcomeOf) };
}

async function oneByOne(all: readonly Figures[], outcomeOf: (figures: Figures) => Promise<Outcome>): Promise<Outcome[]> {
  const outcomes: Outcome[] = [];
  for (const figures of all) outcomes.push(await outcomeOf(figures));
  return outcomes;
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
    const earned = new Map(events.map(({ params: { place = 0, each = 0 } = {} }) => [place, each * (counts[place] ?? 0)] as const));
    const sums = SUMS.map(({ bound, terms }) => {
      const sum = terms.reduce((all, { place }) => all + (earned.get(place) ?? 0), 0);
      return bound > 0 ? Math.min(bound, sum) : Math.max(bound, sum);
    });
    const total = [Math.max(0, 20 - taken), field * 0.3, ...scores, ...sums].reduce((all, each) => all + each, 0);
    return { total, veto: (await veto.run({ total })).events.length > 0 };
  }
  return {
    name: `json-rules-engine ${versionOf('json-rules-engine')}, figures given`,
    outcomes: (all) => oneByOne(all, outcomeOf),
  };
}
