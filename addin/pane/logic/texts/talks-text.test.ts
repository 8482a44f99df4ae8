import { describe, expect, it } from 'vitest';
import { say, type Slots } from '../../../../shared/i18n/language';
import { paneWords, type PaneWord } from '../../../../shared/i18n/pane';
import type { Following } from '../../../../workbook/results/followings';
import { talksTable } from './talks-text';

const t = (word: PaneWord, slots?: Slots) => say(paneWords, word, 'zh', slots);
const talk: Following = {
  unit: '新河乡',
  consequence: { code: 'V2', clause: '二.1', message: '约谈：主要负责人', by: '副组长', attendees: ['区纪委', '组织部'], period: '2019-06', due: null },
  talk: true,
  clauseText: '连续两次倒数第一\n约谈',
  total: 80,
  causes: [{ id: '台账!A2', item: '2.1', name: '区排名', reason: '连续第2次倒数第一，-4分' }],
};

describe('the list of talks as it is pasted', () => {
  it('is a table: a head and a line for each, with reason, by whom, who attends, month and due', () => {
    expect(talksTable([talk], t, 'zh').split('\n').map((line) => line.split('\t'))).toEqual([
      ['单位', '处理', '条款', '事由', '由谁', '参加', '月份', '期限'],
      ['新河乡', '约谈：主要负责人', '二.1', '区排名：连续第2次倒数第一，-4分', '副组长', '区纪委、组织部', '2019-06', ''],
    ]);
  });

  it('names the item of each row once, and it alone where the answer says no more of the row', () => {
    const causes = [{ id: '台账!A2', item: '1.5', name: '通报批评', reason: '省级，-15分' }, { id: '台账!A3', item: '1.5', name: '通报批评', reason: '市级，-10分' }, { id: '台账!A4', item: '2.8', name: '形式主义', reason: '' }];
    expect(talksTable([{ ...talk, causes }], t, 'zh').split('\n')[1]).toContain('\t通报批评：省级，-15分；市级，-10分；形式主义\t');
  });

  it('gives the total and the clause where no row alone is the reason, on one line', () => {
    expect(talksTable([{ ...talk, causes: [] }], t, 'zh').split('\n')[1]).toContain('\t总分 80；连续两次倒数第一 约谈\t');
  });
});
