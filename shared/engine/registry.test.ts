import { describe, expect, it } from 'vitest';
import { checkRulebook } from './check-rulebook';
import { rulebookIds, rulebookOf } from '../../tests/lib/built-in';

describe('a built-in rulebook', () => {
  it.each(rulebookIds())('%s is sound, and just what the checker makes of it: it is used as it stands', (id) => {
    const { rulebook, faults } = checkRulebook(rulebookOf(id));
    expect(faults).toEqual([]);
    expect(rulebook).toEqual(rulebookOf(id));
    expect(rulebook?.id).toBe(id);
  });

  it('is none for a name that only every object knows', () => {
    expect(['constructor', '__proto__', 'nowhere'].map(rulebookOf)).toEqual([null, null, null]);
  });
});
