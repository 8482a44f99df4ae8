import { describe, expect, it } from 'vitest';
import { checkRulebook } from './check-rulebook';
import { expectedOf, rulebookIds, rulebookOf } from '../../tests/lib/built-in';
import type { ScoreRequest } from '../contract/request';

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

  it.each(rulebookIds())('%s is asked for by its id, or by id and version, and has no other version', (id) => {
    const rulebook = rulebookOf(id)!;
    const asked = (name: string): string | null => expectedOf({ rulebook: name, year: 2019, ...(rulebook.period === 'quarter' ? { period: '2019-Q1' } : {}), units: [], facts: [] } as ScoreRequest)?.rulebook.version ?? null;
    expect(asked(id)).toBe(rulebook.version);
    expect(asked(`${id}@${rulebook.version}`)).toBe(rulebook.version);
    expect(asked(`${id}@${rulebook.version}0`)).toBeNull();
    expect(asked(`${id}@`)).toBeNull();
  });
});
