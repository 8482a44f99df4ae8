import { describe, expect, it } from 'vitest';
import type { RulebookProposal } from '../../workbook/printed/types';
import { answered, takesFigure } from './answers';

const place = { block: 0 };
const proposal: RulebookProposal = {
  rulebook: { items: [{ code: '1', measure: { of: 'ratio' }, scale: { by: 'steps', from: 0.95, below: { each: 0.01, points: -1 } } }, { code: '2' }] },
  rows: [],
  questions: [
    { text: '不足一个的怎么算？', at: ['/items/0/scale/below/part'], place, answers: [{ text: '按比例', puts: [{ at: '/items/0/scale/below/part', value: 'exact' }] }] },
    { text: '怎样填报？', at: ['/items/0/scale'], place, answers: [{ text: '填95', puts: [{ at: '/items/0/scale', value: { by: 'steps', from: 95, below: { each: 1, points: -1 } } }] }] },
    { text: '满分多少？', at: ['/items/1/weight'], place },
    { text: '“酌情”没有读懂', at: ['/items/-', '/total'], place },
  ],
  notUnderstood: [],
};
const items = (answers: Parameters<typeof answered>[1]): unknown => answered(proposal, answers).rulebook['items'];

describe('answers to a proposal', () => {
  it('keep a figure that was answered where another answer replaces the part that it stands in', () => {
    const [part, whole] = [{ question: 0, choice: 0 }, { question: 1, choice: 0 }];
    const both = [{ code: '1', measure: { of: 'ratio' }, scale: { by: 'steps', from: 95, below: { each: 1, points: -1, part: 'exact' } } }, { code: '2' }];
    expect(items([part, whole])).toEqual(both);
    expect(items([whole, part])).toEqual(both);
  });

  it.each([['60', 60], ['６０分', 60], ['95%', 0.95], ['8.5', 8.5], ['县数据局', '县数据局']])('take “%s” for %s', (value, meant) => {
    expect(items([{ question: 2, choice: null, value }])).toEqual([expect.objectContaining({ code: '1' }), { code: '2', weight: meant }]);
  });

  it('put no word where a whole rule is asked for', () => {
    expect(proposal.questions.map(({ at }) => takesFigure(at))).toEqual([true, false, true, false]);
    expect(answered(proposal, [{ question: 3, choice: null, value: '扣2分' }])).toEqual(proposal);
  });

  it('take one figure for the same place of several items', () => {
    expect(takesFigure(['/items/0/scale/rest', '/items/3/scale/rest'])).toBe(true);
    expect(takesFigure(['/items/0/scale/rest', '/items/3/absent'])).toBe(false);
    const several: RulebookProposal = { ...proposal, questions: [{ text: '第8名以后的怎样计？', at: ['/items/0/scale/rest', '/items/1/scale/rest'], place }] };
    expect(answered(several, [{ question: 0, choice: null, value: '2' }]).rulebook['items']).toMatchObject([{ scale: { rest: 2 } }, { scale: { rest: 2 } }]);
  });

  it('leave the proposal as it is where nothing is said', () => {
    expect(answered(proposal, [])).toBe(proposal);
    expect(answered(proposal, [{ question: 9, choice: 0 }])).toBe(proposal);
  });
});
