import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { fileOf } from '../../scripts/samples/file';
import { photograph, type Preview } from '../lib/browser';
import { paneOf, type Pane } from '../lib/pane';
import { pasteTable, rulesPart } from '../lib/rules-page';
import { setOut, type Scenario } from '../lib/scenario';

/** The page 规则: from a table that was copied in Word to cells that show scores, and what watches over the rules then. */

const PRINTED = `<html><body>
<p>乡镇防汛工作考核细则</p>
<table border="1">
<tr><td>序号</td><td>考核内容</td><td>分值</td><td>计分细则</td></tr>
<tr><td>1</td><td>巡查值守</td><td>40</td><td>每缺岗1次扣2分，扣完为止。</td></tr>
<tr><td>2</td><td>隐患整改</td><td>60</td><td>整改率达95%以上得满分，每低1个百分点<br>扣1分，扣完为止</td></tr>
<tr><td colspan="2">合&#12288;计</td><td>100</td><td></td></tr>
</table></body></html>`;

/** A step may wait for the add-in to read, load and score, on a machine that does other things beside. */
const ROOM_MS = 120_000;

let scenario: Scenario;
let preview: Preview;
let pane: Pane;

beforeAll(async () => {
  scenario = await setOut();
  ({ preview } = scenario);
  pane = paneOf(preview);
  await preview.open(fileOf({ title: '', sheets: [{ name: '目录', widths: [], rows: [{ cells: [{ value: '乡镇防汛' }] }] }] }), 'own.xlsx');
  await preview.idle();
  await pane.open('rules');
  await pane.says('这个工作簿里还没有规则');
});

afterAll(() => scenario?.end());

describe('a table that is pasted', () => {
  it('is proposed row by row, with what is asked and what is not understood', async () => {
    await photograph(preview.page, 'rules-start');
    await pane.press('从印好的评分表生成');
    await photograph(preview.page, 'rules-paste');
    await pasteTable(pane, PRINTED);
    await pane.says('还剩 2 项待定');
    await photograph(preview.page, 'rules-proposal');
    const first = pane.page.getByRole('list', { name: '逐行看' }).getByRole('listitem').filter({ hasText: '巡查值守' }).first();
    expect(await first.locator('mark').allInnerTexts()).toEqual(expect.arrayContaining(['每缺岗1次扣2分', '扣完为止']));
    expect(await first.innerText()).toMatch(/例 .+→ \d+ 分/);
    await pane.width(320);
    await photograph(preview.page, 'rules-proposal-320');
    await pane.width(420);
  }, ROOM_MS);

  it('is written as sheets of its own once everything is decided', async () => {
    await pane.press('确定的全部确认（1）');
    await pane.says('还剩 1 项待定');
    await pane.press('填两个数：完成数和目标数（总数）');
    await pane.press('按比例算');
    await pane.press('确定的全部确认（1）');
    await pane.says('全部看过了');
    await photograph(preview.page, 'rules-decided');
    await pane.press('写成规则表');
    await pane.says(/没有发现问题|要改和请看的地方/);
    await preview.idle();
    expect(await preview.sheets()).toEqual(expect.arrayContaining(['规则', '规则·说明']));
    await photograph(preview.page, 'rules-written');
    expect((await preview.values('规则', 'A1:D4')).map((line) => line.map(String))).toEqual([
      ['乡镇防汛工作考核细则', '', '', ''].map(String),
      ['序号', '考核内容', '权重', '条款'],
      ['1', '巡查值守', '40', '1'],
      ['2', '隐患整改', '60', '2'],
    ]);
  }, ROOM_MS);
});

describe('rules that stand in the workbook', () => {
  it('make a ledger, a list of units and a score table, whose cells score', async () => {
    await rulesPart(pane, '本表规则');
    await pane.says('可以计分');
    await pane.page.getByRole('textbox', { name: '年度' }).fill('2026');
    await pane.page.getByRole('textbox', { name: '考核对象（一行一个）' }).fill('青山镇\n白水镇');
    await photograph(preview.page, 'rules-use');
    await pane.press('做台账和单位表');
    await preview.idle();
    const head = (await preview.values('台账', 'A1:P4')).map((line) => line.map((cell) => String(cell ?? '')));
    const at = head.findIndex((line) => line.includes('条款') && line.includes('单位'));
    const columns = head[at]!;
    const rows: Record<string, string | number>[] = [
      { 单位: '青山镇', 年度: 2026, 条款: '1' },
      { 单位: '青山镇', 年度: 2026, 条款: '2', 数值: 93, 目标值: 100 },
      { 单位: '白水镇', 年度: 2026, 条款: '2', 数值: 100, 目标值: 100 },
    ];
    const last = String.fromCharCode(64 + columns.length);
    await preview.write('台账', `A${at + 2}:${last}${at + 1 + rows.length}`, rows.map((row) => columns.map((column) => row[column] ?? '')));
    await preview.idle();
    await pane.open('rules');
    await pane.press('做得分表');
    await preview.idle();
    await photograph(preview.page, 'rules-scores');
    const table = await preview.values('得分表', 'A1:J12');
    const scores = Object.fromEntries(table.flatMap(([unit, ...cells]) => (unit === '青山镇' || unit === '白水镇' ? [[unit, cells]] : [])));
    expect(scores['青山镇']).toEqual(expect.arrayContaining([38, 58, 96]));
    expect(scores['白水镇']).toEqual(expect.arrayContaining([40, 60, 100]));
  }, ROOM_MS);

  it('are tried on invented units and on their own lines; what was approved is watched over', async () => {
    await pane.open('rules');
    await rulesPart(pane, '试算');
    await pane.says('三个虚拟单位');
    await photograph(preview.page, 'rules-trial');
    await pane.press('这一项全部认可');
    await pane.says(/已认可 \d+ 例，全部一致。/);
    expect(await preview.sheets()).toContain('规则·试算');
    await preview.idle();
    const params = (await preview.values('规则', 'A2:P4')).map((line) => line.map(String));
    const column = params[0]!.indexOf('参数');
    await preview.write('规则', `${String.fromCharCode(65 + column)}3`, [['每次扣3分']]);
    await pane.open('rules');
    await pane.says('认可过的例子，现在不一样了');
    await photograph(preview.page, 'rules-trial-changed');
    await pane.press('接受现在的结果');
    await pane.says(/已认可 \d+ 例，全部一致。/);
  }, ROOM_MS);

  it('are checked while somebody types, each fault with its cell and a click that mends it', async () => {
    await rulesPart(pane, '检查');
    await preview.write('规则', 'C4', [['50']]);
    await pane.says(/要改和请看的地方/);
    await photograph(preview.page, 'rules-check');
    await pane.width(320);
    await photograph(preview.page, 'rules-check-320');
    await pane.width(420);
    await preview.write('规则', 'C4', [['60']]);
    await pane.says('没有发现问题');
  }, ROOM_MS);

  it('are copied for another year, and told apart in words and in what they do', async () => {
    await rulesPart(pane, '版本');
    await pane.page.getByRole('textbox', { name: '从哪一年起' }).fill('2027');
    await pane.press('复制成新一年的规则');
    await preview.idle();
    expect(await preview.sheets()).toContain('规则2027');
    await preview.write('规则2027', 'C4', [['58']]);
    await pane.says(/60.{0,20}58/);
    await photograph(preview.page, 'rules-editions');
  }, ROOM_MS);
});
