import { describe, expect, it } from 'vitest';
import { score } from '../../../tests/lib/built-in';
import type { ScoreAnswer, ScoreRequest } from '../../../shared';
import { ServiceFailure } from '../failure';
import { inParts } from './split-cohort';

const units = Array.from({ length: 11 }, (_, at) => ({ id: `第${at}村`, type: 'village' }));
const facts = units.map(({ id }, at) => ({ unit: id, item: 'V2', year: 2019, value: 60 + ((at * 7) % 11) }));
const cohort: ScoreRequest = { rulebook: 'beijinggang-2019-village', year: 2019, units, facts: [...facts, { unit: '别处', item: 'V2', value: 1 }] };

/** Nothing is known of the answer's size. */
const known = { service: 'http://service', bytesOfAUnit: 0 };

/** A service that answers so many units at once and no more; `asked` holds how many each request was for. */
function service(most: number) {
  const asked: number[] = [];
  const ask = (request: ScoreRequest): Promise<ScoreAnswer> => {
    const answer = score(request);
    asked.push(answer.units.length);
    return answer.units.length > most ? Promise.reject(new ServiceFailure('too-large', { size: '1.0' })) : Promise.resolve(answer);
  };
  return { asked, ask };
}

describe('a cohort that is too much to answer at once', () => {
  it.each([11, 6, 3, 1])('is asked for in parts of at most %i, and comes back as if in one', async (most) => {
    const { ask } = service(most);
    expect(await inParts(cohort, ask, known)).toEqual(score(cohort));
  });

  it('keeps to the units that were asked for, in the order of the cohort', async () => {
    const few = { ...cohort, only: ['第9村', '第2村', '第5村'] };
    expect(await inParts(few, service(1).ask, known)).toEqual(score(few));
  });

  it('is halved only where it was too much', async () => {
    const { ask, asked } = service(6);
    await inParts(cohort, ask, known);
    expect(asked).toEqual([11, 6, 5]);
  });

  it('is given up in words where even a sixteenth is too much', async () => {
    const { ask, asked } = service(0);
    await expect(inParts(cohort, ask, known)).rejects.toMatchObject({ kind: 'too-large' });
    expect(asked).toEqual([11, 6, 3, 2, 1]);
  });
});

describe('what parts do not help', () => {
  it('is passed on as it is: another failure', async () => {
    const ask = (): Promise<ScoreAnswer> => Promise.reject(new ServiceFailure('sign-in'));
    await expect(inParts(cohort, ask, known)).rejects.toMatchObject({ kind: 'sign-in' });
  });
});
