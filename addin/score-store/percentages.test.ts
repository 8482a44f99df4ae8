import { describe, expect, it } from 'vitest';
import { unitQuestion } from '../../workbook/results/functions/ask';
import { viewOf } from '../../workbook/results/functions/views';
import type { FakeBook } from '../../workbook/ledger/testing/fake-book';
import { isError, type Content } from '../../workbook/results/content';
import { harnessWith, type StoreHarness } from './testing/harness';
import { ownRules, ruleSheets } from './testing/own-rules';

const rules = ownRules({
  items: [
    { kind: 'measured', code: 'A1', name: '群众满意率', clause: '一', weight: 60, measure: { of: 'value' }, scale: { by: 'bands', bands: [{ from: 0.95, points: 60 }, { from: 0.8, below: 0.95, points: 40 }, { below: 0.8, points: 0 }] } },
    { kind: 'measured', code: 'A2', name: '无害化处理率', clause: '二', weight: 40, measure: { of: 'value' }, scale: { by: 'bands', bands: [{ from: 90, points: 40 }, { below: 90, points: 10 }] } },
  ],
});

const book = (first: string | number, second: string | number, percents: readonly string[] = []): FakeBook => ({
  sheets: {
    台账: { cells: [['单位', '年度', '条款', '数值'], ['青山镇', 2026, 'A1', first], ['青山镇', 2026, 'A2', second]], percents },
    ...ruleSheets('规则', rules),
  },
});

async function shown({ store }: StoreHarness): Promise<Content> {
  return new Promise((resolve) => {
    const leave = store.ask(unitQuestion({ unit: '青山镇', year: 2026 }, viewOf('', undefined)!, 'zh', 'totals'), (content) => {
      if (isError(content) && content.text.includes('正在')) return;
      setTimeout(() => leave(), 0);
      resolve(content);
    });
  });
}

describe('percentages of a ledger, by the rules that its workbook carries', () => {
  it('are scored as what their cells show, by lines of 0.95 and by lines of 90', async () => {
    const harness = harnessWith(book(0.95, 0.9, ['D2:D3']));
    expect(await shown(harness)).toBe(100);
    expect(harness.requests[0]?.facts).toMatchObject([{ value: 0.95 }, { value: 90 }]);
  });

  it('leave the unit without a total while a bare number may be two, and score it when its sign is written', async () => {
    const harness = harnessWith(book(95, 0.9));
    expect(await shown(harness)).toMatchObject({ error: '#VALUE!', text: expect.stringContaining('是 95% 还是 9500%') as string });
    expect(harness.store.state().problems.map(({ address, text }) => `${address} ${text}`)).toEqual([
      '台账!D2 台账第2行 青山镇 群众满意率：数值填的是“95”，这一项按比率计，是 95% 还是 9500%？请连百分号写成其中一个。',
      '台账!D3 台账第3行 青山镇 无害化处理率：数值填的是“0.9”，这一项按比率计，是 0.9% 还是 90%？请连百分号写成其中一个。',
    ]);
    harness.write('台账', 1, 3, '95%');
    harness.write('台账', 2, 3, '90%');
    await new Promise((resolve) => setTimeout(resolve, 400));
    expect(await shown(harness)).toBe(100);
    expect(harness.store.state().problems).toEqual([]);
  });
});
