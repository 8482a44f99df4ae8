import { describe, expect, it } from 'vitest';
import { generalCohort, generalRulebook } from '../../../scripts/bench/general';
import { cohort } from '../../../scripts/bench/cohort';
import { builtIn, type ScoreRequest } from '../../../shared';
import { LIMITS } from '../../../shared/contract/limits';
import { scoreInJson } from '../../../shared/engine/score';
import { bytesOfAUnit, refuseTooMany } from './sizes';

describe('the bytes of an answer', () => {
  const villages: ScoreRequest = { rulebook: 'beijinggang-2019-village', year: 2019, ...cohort(50) };
  const general: ScoreRequest = { rulebook: generalRulebook, year: 2019, ...generalCohort(50) };

  it.each([['villages', villages], ['the general words', general]] as const)('of %s are foreseen: never far fewer than they are, and not twice as many', (_name, request) => {
    for (const detail of ['totals', 'items', 'full'] as const) {
      const asked = { ...request, detail };
      const bytes = scoreInJson(builtIn, asked).length / request.units.length;
      const foreseen = bytesOfAUnit(builtIn, asked);
      expect(foreseen, detail).toBeGreaterThan(bytes * 0.8);
      expect(foreseen, detail).toBeLessThan(bytes * 2);
    }
  });
});

describe('what the service takes in no part', () => {
  const units = (count: number): ScoreRequest['units'] => Array.from({ length: count }, (_, at) => ({ id: `${at}`, type: 'village' }));
  const facts = (count: number): ScoreRequest['facts'] => Array.from({ length: count }, () => ({}));

  it('is told in words: what is too much, by how much, and what to do', () => {
    expect(() => refuseTooMany({ units: [], facts: facts(LIMITS.facts) })).not.toThrow();
    const told = (request: Parameters<typeof refuseTooMany>[0]): string => {
      try {
        refuseTooMany(request);
        return '';
      } catch (error) {
        return (error as { tell: (language: 'zh') => string }).tell('zh');
      }
    };
    expect(told({ units: [], facts: facts(LIMITS.facts + 7) })).toMatch(/^台账共1048582行，计分服务一次最多算1048575行，多出7行。.*请按年度/);
    expect(told({ units: units(LIMITS.units + 2), facts: [] })).toMatch(/^考核对象共40002个，计分服务一次最多算40000个，多出2个。/);
  });
});
