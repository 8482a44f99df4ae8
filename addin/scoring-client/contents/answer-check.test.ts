import { describe, expect, it } from 'vitest';
import { sample } from '../../../shared';
import { score, expectedOf } from '../../../tests/lib/built-in';
import type { ScoreAnswer } from '../../../shared/contract/answer';
import { ScoreRequest } from '../../../shared/contract/request';
import { ownCases } from '../../../tests/lib/cases';
import { checkedSample, checkedScore } from './answer-check';
import type { ServiceFailure } from '../failure';

const request: ScoreRequest = {
  rulebook: 'beijinggang-2019-village',
  year: 2019,
  parameters: { veto_total: 'without_bonus' },
  units: [{ id: '青石村', type: 'village' }, { id: '白水村', type: 'village' }],
  facts: [{ id: '台账!A2', unit: '青石村', item: 'V3', year: 2019, value: 9 }],
};

/** What is said of the true answer, changed. */
function told(change: (answer: ScoreAnswer) => Partial<ScoreAnswer>, asked = request): string {
  const answer = score(request);
  try {
    checkedScore({ ...answer, ...change(answer) }, asked, 'http://service', expectedOf(asked));
    return '';
  } catch (error) {
    return (error as ServiceFailure).tell('zh');
  }
}

const ruled = (change: Partial<ScoreAnswer['rulebook']>) => ({ rulebook }: ScoreAnswer) => ({ rulebook: { ...rulebook, ...change } });

describe('an answer of the service', () => {
  it('is taken where it is just what was asked', () => {
    expect(told(() => ({}))).toBe('');
  });

  it.each([...ownCases()])('of %s is taken in every one of its cases, pay and awards too', (_, cases) => {
    for (const { request: sent } of cases) {
      const asked = ScoreRequest.parse(sent);
      expect(() => checkedScore(score(asked), asked, 'http://service', expectedOf(asked))).not.toThrow();
    }
  });

  it.each(['excellent_share', 'veto_total', 'no_such'])('is not taken with another value of %s, whether it was sent or is a default', (key) => {
    expect(told(({ parameters }) => ({ parameters: { ...parameters, [key]: 'x' } }))).toContain(`答的不是所问的（${key}）`);
  });

  it('is not taken where a default is left out', () => {
    const whole = score(request).parameters;
    for (const key of Object.keys(whole).filter((each) => whole[each] !== null)) {
      expect(told(({ parameters }) => ({ parameters: Object.fromEntries(Object.entries(parameters).filter(([each]) => each !== key)) }))).toContain(`（${key}）`);
    }
  });

  it('is not taken where it stands on other facts, units or years', () => {
    const other = score({ ...request, facts: [{ ...request.facts[0], value: 8 }] });
    expect(told(() => other)).toMatch(/答的不是所问的（[0-9a-f]{12} ≠ [0-9a-f]{12}）/);
  });

  it('is not taken where the same version has other rules, and it is said what has to be done', () => {
    expect(told(ruled({ hash: 'f'.repeat(64) }))).toMatch(/同是第 1 版，内容却不一样.*更新到同一版/);
  });

  it('is taken from a service with another version of the document, whose defaults and fingerprints are its own', () => {
    expect(told((answer) => ({ ...ruled({ version: '2', hash: 'f'.repeat(64) })(answer), parameters: { ...answer.parameters, excellent_share: 0.2 }, fingerprint: 'a'.repeat(64) }))).toBe('');
  });

  it('is not taken from it where this very version was asked for, or a parameter that was sent is another', () => {
    expect(told(ruled({ version: '2' }), { ...request, rulebook: 'beijinggang-2019-village@1' })).toContain('（2 ≠ 1）');
    expect(told((answer) => ({ ...ruled({ version: '2' })(answer), parameters: { ...answer.parameters, veto_total: 'with_bonus' } }))).toContain('（veto_total）');
  });

  it('is known by its fingerprint only where the engine is the same: another may write it otherwise', () => {
    expect(told(() => ({ engine: '9.9.9', fingerprint: 'a'.repeat(64) }))).toBe('');
    expect(told(() => ({ fingerprint: 'a'.repeat(64) }))).not.toBe('');
  });
});

describe('a draw of the service', () => {
  const asked = { items: ['甲', '乙', '丙', '丁'], share: 0.5, seed: '7' };
  const drawn = (change: object): unknown => {
    try {
      return checkedSample({ ...sample(asked), ...change }, asked, 'http://service', 'zh').drawn;
    } catch (error) {
      return (error as ServiceFailure).kind;
    }
  };

  it('is taken where it is the one that anybody would come to', () => {
    const true_ = sample(asked).drawn;
    expect(drawn({})).toEqual(true_);
    expect(drawn({ drawn: asked.items.filter((each) => !true_.includes(each)) })).toBe('mismatched');
    expect(drawn({ drawn: [...true_].reverse() })).toBe('mismatched');
  });

  it('is taken as it comes where it is drawn in another way, but of these names, each once, and as many as it says', () => {
    const other = { method: '抽签' };
    expect(drawn({ ...other, drawn: ['丁', '丙'] })).toEqual(['丁', '丙']);
    expect(drawn({ ...other, drawn: ['丁', '丁'] })).toBe('mismatched');
    expect(drawn({ ...other, drawn: ['丁'] })).toBe('mismatched');
    expect(drawn({ ...other, drawn: ['丁', '戊'] })).toBe('mismatched');
  });
});
