import { describe, expect, it } from 'vitest';
import { ScoreRefusal } from '../shared';
import { rulebookOf } from './lib/built-in';
import { checkRulebook } from '../shared/engine/check-rulebook';
import type { Rulebook } from '../shared/model/rulebook/rulebook';
import { Bench } from './boundaries/bench';
import { boundariesOf } from './boundaries';
import { references } from './reference';
import { disagreements } from './reference/compare';

/**
 * Every figure of every rulebook, altered alone: either the checker of rulebooks or a boundary case
 * must notice. A figure that nobody notices is one that the boundary cases do not go round.
 */
type Path = (string | number)[];

function figuresOf(value: unknown, path: Path = []): Path[] {
  if (typeof value === 'number') return [path];
  if (value === null || typeof value !== 'object') return [];
  return Object.entries(value).flatMap(([key, member]) => figuresOf(member, [...path, key]));
}

/** What a tariff or a group weighs is there for the sum of the weights, and gives no points by itself. */
function isForTheSumAlone({ items }: Rulebook, [list, at, key]: Path): boolean {
  return list === 'items' && key === 'weight' && ['tariff', 'group'].includes(items[Number(at)]?.kind ?? '');
}

/** The rulebook with one figure altered, and the weights not declared, so that they do not give it away. */
function altered(rulebook: Rulebook, path: Path, alter: (figure: number) => number): { copy: Record<string, unknown>; from: number; to: number } {
  const copy = structuredClone(rulebook) as unknown as Record<string, unknown>;
  if (!isForTheSumAlone(rulebook, path)) delete copy.weights;
  let place = copy;
  for (const step of path.slice(0, -1)) place = place[step] as Record<string, unknown>;
  const last = path.at(-1) ?? '';
  const from = Number(place[last]);
  place[last] = alter(from);
  return { copy, from, to: alter(from) };
}

const alterations = [
  (figure: number): number => (Number.isInteger(figure) && figure !== 0 ? figure + Math.sign(figure) : Number((figure * 1.1 || 0.5).toFixed(4))),
  (figure: number): number => (Number.isInteger(figure) && Math.abs(figure) > 1 ? figure - Math.sign(figure) : Number((figure / 2).toFixed(4))),
];

describe.each(Object.values(references))('$id', (reference) => {
  const rulebook = rulebookOf(reference.id);
  if (!rulebook) throw new Error(`no rulebook "${reference.id}"`);
  const boundaries = boundariesOf(new Bench(rulebook, reference.asked?.[0]));
  // Limits of parameters have cases of their own.
  const parts = { items: rulebook.items, outcomes: rulebook.outcomes, force: rulebook.force };

  it('scores alike by the same rules written into the request', () => {
    const same = structuredClone(rulebook) as unknown as Record<string, unknown>;
    expect(boundaries.flatMap(({ requests }) => requests.slice(0, 1).flatMap((request) => disagreements(request, same)))).toEqual([]);
  });

  it('has no figure that could be altered unnoticed', { timeout: 120_000 }, () => {
    const unnoticed = figuresOf(parts).flatMap((path) => {
      const item = path[0] === 'items' ? rulebook.items[Number(path[1])]?.code : undefined;
      // Where a figure of the item itself is altered, its own cases notice first.
      const near = boundaries.filter(({ name }) => item !== undefined && name.startsWith(`${item} `));
      const requests = [...near, ...boundaries.filter((each) => !near.includes(each))].flatMap((each) => each.requests);
      const tried = alterations.map((alter) => altered(rulebook, path, alter)).find(({ copy, from, to }) => from !== to && checkRulebook(copy).faults.length === 0);
      if (!tried) return [];
      const noticed = requests.some((request) => {
        try {
          return disagreements(request, tried.copy).length > 0;
        } catch (error) {
          return error instanceof ScoreRefusal;
        }
      });
      return noticed ? [] : [`${item ?? ''} ${path.join('.')}: ${tried.from} as ${tried.to}`];
    });
    expect(unnoticed).toEqual([]);
  });
});

