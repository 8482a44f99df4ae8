import { describe, expect, it } from 'vitest';
import { rulebookOf } from '../shared/engine/registry';
import { oracles } from './oracle';
import type { Verdict } from './oracle/answer';
import { disagreements } from './oracle/compare';
import { Bench } from './boundaries/bench';
import { boundariesOf, itemBoundaries, outcomeBoundaries, withoutFigures } from './boundaries';

const told = ({ remarks, ...verdict }: Verdict): string => JSON.stringify({ ...verdict, remarks: [...remarks] });

describe.each(Object.values(oracles))('$id', (oracle) => {
  const rulebook = rulebookOf(oracle.id);
  if (!rulebook) throw new Error(`no rulebook "${oracle.id}"`);
  const boundaries = boundariesOf(new Bench(rulebook, oracle.asked?.[0]));

  it.each(boundaries)('engine and second reading agree on either side of $name', ({ requests }) => {
    expect(requests.flatMap((request) => disagreements(request))).toEqual([]);
    const verdicts = new Set(requests.map((request) => told(oracle.judge(request))));
    expect(verdicts.size, 'different verdicts on the way past it').toBeGreaterThan(1);
  });

  it('has boundary cases for every rule kind with figures that it uses', () => {
    const kinds = [...rulebook.items, ...rulebook.outcomes].map((each) => each.kind);
    expect(kinds.filter((kind) => !(kind in itemBoundaries || kind in outcomeBoundaries || withoutFigures.has(kind)))).toEqual([]);
  });
});
