import { describe, expect, it } from 'vitest';
import { readRulebook } from '../../shared/rules/check';
import { answer } from './answer';
import { fromHtml } from './from-html';
import { proposeRulebook } from './proposal/whole/rulebook';
import type { RulebookProposal } from './types';

const table = (...rows: readonly (readonly string[])[]): RulebookProposal =>
  proposeRulebook(fromHtml(`<p>考核评分表</p><table>${rows.map((cells) => `<tr>${cells.map((cell) => `<td${cells.length === 1 ? ' colspan="4"' : ''}>${cell}</td>`).join('')}</tr>`).join('')}</table>`), 'zh');

/** The items once this answer is chosen; undefined where it is not offered. */
function chosen(proposal: RulebookProposal, asked: string, text: string): Record<string, unknown>[] | undefined {
  const own = proposal.questions.find((question) => question.text.includes(asked))?.answers?.find((each) => each.text === text);
  if (!own) return undefined;
  const { rulebook, refused } = answer(proposal, own.puts);
  expect(refused).toEqual([]);
  expect(readRulebook(rulebook).faults).toEqual([]);
  return rulebook['items'] as Record<string, unknown>[];
}

describe('answers to choose from', () => {
  const meetings = table(['考核项目', '分值', '评分标准'], ['例会', '1', '每季度召开1次例会，每少1次扣0.25分']);

  it('turn so many in each quarter into as many times that in the year', () => {
    const [each] = chosen(meetings, '按各季度（月）分别算', '按各期分别算，不能相抵') ?? [];
    expect(each).toMatchObject({ periods: { each: 'quarter', take: 'sum' }, weight: 0.25, scale: { from: 1 } });
    const [year] = chosen(meetings, '按各季度（月）分别算', '全年合计，可以相抵') ?? [];
    expect(year).toMatchObject({ weight: 1, scale: { from: 4, below: { each: 1, points: -0.25 } } });
    expect(year).not.toHaveProperty('periods');
  });

  const fires = table(
    ['序号', '考核项目', '分值', '考核内容及计分办法'],
    ['一', '巡查', '40', '1.巡查发现火点的，每个扣2分；2.火点未当场制止的，加倍扣分；3.扣完为止'],
    ['保证金'],
    ['二', '缴存与扣减', '—', '按面积分两档缴存禁烧保证金，每单位50万元或者30万元。每出现1个火点扣5000元；瞒报、漏报火点的，每次扣1万元。扣完为止，余额年终返还'],
  );

  it('let one entry take points and money', () => {
    const asked = fires.questions.find(({ text }) => text.includes('用同一笔登记吗'));
    expect(asked?.answers?.map(({ text }) => text)).toEqual(['用同一笔登记', '另外登记']);
    const items = chosen(fires, '用同一笔登记吗', '用同一笔登记') ?? [];
    expect(items.map(({ kind, code, items: parts, rows }) => ({ kind, code, parts, rows }))).toEqual([
      expect.objectContaining({ code: '一' }),
      { kind: 'group', code: '二', parts: ['二.1', '二.2'], rows: undefined },
      { kind: 'tariff', code: '二.1', parts: undefined, rows: '一' },
      { kind: 'tariff', code: '二.2', parts: undefined, rows: undefined },
    ]);
  });

  it('say whether takes may bring the total below nothing', () => {
    const takes = table(['序号', '项目', '分值', '评分标准'], ['1', '基本考核', '100', '由考核组评定'], ['扣分项'], ['2', '被媒体反面报道', '2分/次', '']);
    const asked = takes.questions.find(({ at }) => at.includes('/total/min'));
    expect(asked?.answers?.map(({ text, puts }) => [text, puts])).toEqual([['没有下限，总分可以是负分', []], ['总分扣到0分为止', [{ at: '/total/min', value: 0 }]]]);
  });
});
