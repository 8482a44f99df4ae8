import { formula, type Other, type Outcome } from './figures';
import { engineNamed, versionOf } from './install';

interface Zen {
  readonly ZenEngine: new () => { createDecision(content: object): { evaluate(context: object): Promise<{ result: Outcome }> } };
}

const total = formula({ figure: (name) => name, least: (a, b) => `min([${a}, ${b}])`, most: (a, b) => `max([${a}, ${b}])`, sum: 'sum(scores)' });

const decision = {
  nodes: [
    { id: 'in', type: 'inputNode', name: 'in', position: { x: 0, y: 0 } },
    {
      id: 'score', type: 'expressionNode', name: 'score', position: { x: 1, y: 0 },
      content: { expressions: [{ id: 'total', key: 'total', value: total }, { id: 'veto', key: 'veto', value: '$.total < 70' }] },
    },
    { id: 'out', type: 'outputNode', name: 'out', position: { x: 2, y: 0 } },
  ],
  edges: [{ id: '1', type: 'edge', sourceId: 'in', targetId: 'score' }, { id: '2', type: 'edge', sourceId: 'score', targetId: 'out' }],
};

/** A decision of one node with two expressions, handed many villages at a time. */
export async function zenEngine(): Promise<Other | null> {
  const module = await engineNamed<Zen>('@gorules/zen-engine');
  if (!module) return null;
  const made = new module.ZenEngine().createDecision(decision);
  return {
    name: `@gorules/zen-engine ${versionOf('@gorules/zen-engine')}`,
    outcomes: (all) =>
      Promise.all(all.map(async ({ taken, field, scores, counts }) => {
        const { result } = await made.evaluate({ taken, field, scores, ...Object.fromEntries(counts.map((count, place) => [`c${place}`, count])) });
        return { total: Number(result.total), veto: result.veto };
      })),
  };
}
