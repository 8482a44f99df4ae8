import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { functionName, parts } from '../../workbook/results/functions/names';
import { planFile } from '../../workbook/templates/plan-file';
import type { SheetPlan } from '../../workbook/templates/plan';
import { FunctionNames } from '../../workbook/xlsx/formula';
import { ownRules, plansOf } from '../../addin/score-store/testing/own-rules';
import { photograph, type Preview } from '../lib/browser';
import { paneOf, type Pane } from '../lib/pane';
import { setOut, type Scenario } from '../lib/scenario';

const ROOM_MS = 120_000;
const plain = { merges: [], lists: [], notes: [], widths: [14, 10, 10, 10], headings: [0] };

let scenario: Scenario;
let preview: Preview;
let pane: Pane;

beforeAll(async () => {
  scenario = await setOut();
  ({ preview } = scenario);
  pane = paneOf(preview);
  const rules = ownRules({
    items: [
      { kind: 'measured', code: 'A1', name: '群众满意率', clause: '一', weight: 60, measure: { of: 'value' }, scale: { by: 'bands', bands: [{ from: 0.95, points: 60 }, { from: 0.8, below: 0.95, points: 40 }, { below: 0.8, points: 0 }] } },
      { kind: 'measured', code: 'A2', name: '无害化处理率', clause: '二', weight: 40, measure: { of: 'value' }, scale: { by: 'bands', bands: [{ from: 90, points: 40 }, { below: 90, points: 10 }] } },
    ],
  });
  const sheets: SheetPlan[] = [
    { ...plain, name: '汇总', cells: [['单位', '得分'], ['青山镇', { formula: `=${functionName('')}(A2,2026)` }]] },
    { ...plain, name: '台账', cells: [['单位', '年度', '条款', '数值'], ['青山镇', 2026, 'A1', 95], ['青山镇', 2026, 'A2', 0.9]] },
    ...plansOf('规则', rules),
  ];
  await preview.open(planFile(sheets, { title: '', names: new FunctionNames(parts.map(functionName)), language: 'zh' }), '满意率.xlsx');
  await preview.idle();
});
afterAll(() => scenario?.end());

describe('percentages in a workbook that is open', () => {
  it('are asked where a bare number may be two, with both readings', async () => {
    expect(await preview.values('汇总', 'B2')).toEqual([['#VALUE!']]);
    await pane.open('overview');
    await pane.says(/是 95% 还是 9500%/);
    await pane.says(/是 0\.9% 还是 90%/);
    await photograph(preview.page, 'percentages-asked');
  }, ROOM_MS);

  it('are what their cells show once these are formatted as per cent', async () => {
    await preview.write('台账', 'D2', [[0.95]]);
    await preview.page.evaluate(() => Excel.run(async (context) => {
      context.workbook.worksheets.getItem('台账').getRange('D2:D3').numberFormat = [['0%'], ['0%']];
      await context.sync();
    }));
    await expect.poll(() => preview.values('汇总', 'B2'), { timeout: 30_000 }).toEqual([[100]]);
    await preview.idle();
    await photograph(preview.page, 'percentages-scored');
    expect(preview.complaints).toEqual([]);
  }, ROOM_MS);
});
