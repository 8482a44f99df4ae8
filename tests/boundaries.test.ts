import { describe, expect, it } from 'vitest';
import { score, rulebookOf } from './lib/built-in';
import { ScoreRefusal } from '../shared';
import { references } from './reference';
import type { Verdict } from './reference/answer';
import { disagreements } from './reference/compare';
import { Bench } from './boundaries/bench';
import { boundariesOf, itemBoundaries, outcomeBoundaries, withoutFigures } from './boundaries';

const told = ({ remarks, ...verdict }: Verdict): string => JSON.stringify({ ...verdict, remarks: [...remarks] });

describe.each(Object.values(references))('$id', (reference) => {
  const rulebook = rulebookOf(reference.id);
  if (!rulebook) throw new Error(`no rulebook "${reference.id}"`);
  const boundaries = boundariesOf(new Bench(rulebook, reference.asked?.[0]));

  it.each(boundaries)('engine and second reading agree on either side of $name', ({ requests }) => {
    expect(requests.flatMap((request) => disagreements(request))).toEqual([]);
    const verdicts = new Set(requests.map((request) => told(reference.judge(request))));
    expect(verdicts.size, 'different verdicts on the way past it').toBeGreaterThan(1);
  });

  it('takes a parameter up to the ends of its range, and refuses what lies just outside', () => {
    const type = reference.types[0] ?? '';
    const bench = new Bench(rulebook, reference.asked?.[0]);
    const takes = (key: string, value: number): boolean => {
      try {
        score(bench.cohort([{ id: '甲', type }], [], { [key]: value }));
        return true;
      } catch (error) {
        if (error instanceof ScoreRefusal) return false;
        throw error;
      }
    };
    for (const [key, ends] of Object.entries(reference.bounds ?? {})) {
      ends.forEach((end, at) => {
        if (end === null) return;
        const outside = Number((end + (at === 0 ? -0.001 : 0.001)).toFixed(3));
        expect([takes(key, end), takes(key, outside)], `${key} at ${end}, and at ${outside}`).toEqual([true, false]);
      });
    }
  });

  it('has boundary cases for every rule kind with figures that it uses', () => {
    const kinds = [...rulebook.items, ...rulebook.outcomes].map((each) => each.kind);
    expect(kinds.filter((kind) => !(kind in itemBoundaries || kind in outcomeBoundaries || withoutFigures.has(kind)))).toEqual([]);
  });
});
