// @vitest-environment happy-dom
import { act, cleanup, fireEvent, render, screen, waitFor, within } from '@testing-library/react';
import { afterEach, describe, expect, it } from 'vitest';
import type { FakeBook } from '../../../../workbook/ledger/testing/fake-book';
import type { RulesTools } from '../../../rules/services';
import { tools } from '../../../rules/tools';
import { giveElementsASize } from '../../testing/layout';
import { fakeServices, type FakeServices } from '../../testing/fake-services';
import { Pane } from '../pane';
import './rules';

giveElementsASize();
afterEach(cleanup);

const table = `<p>乡镇防汛工作考核细则</p><table>
<tr><td>序号</td><td>考核内容</td><td>分值</td><td>计分细则</td></tr>
<tr><td>1</td><td>巡查值守</td><td>40</td><td>每缺岗1次扣2分，扣完为止</td></tr>
<tr><td>2</td><td>物资储备</td><td>60</td><td>完成率达95%以上得满分，每低1个百分点扣1分，扣完为止，情节严重的从重扣分</td></tr></table>`;

/** The page is a chunk of its own, which takes a while to load where much else is going on. */
const LOADING_MS = 15_000;

async function opened(rules: RulesTools, book: FakeBook['sheets'] = { Sheet1: { cells: [['空']] } }): Promise<FakeServices> {
  const services = fakeServices({ sheets: book }, { rules });
  render(<Pane services={services} />);
  fireEvent.click(await screen.findByRole('tab', { name: '规则' }));
  return services;
}

async function pasted(html: string): Promise<void> {
  fireEvent.click(await screen.findByRole('button', { name: '从印好的评分表生成' }, { timeout: LOADING_MS }));
  const field = await screen.findByRole('textbox', { name: '在这里粘贴评分表' });
  act(() => void fireEvent.paste(field, { clipboardData: { getData: (type: string) => (type === 'text/html' ? html : '') } }));
}

const cards = (): HTMLElement[] => within(screen.getByRole('list', { name: '逐行看' })).getAllByRole('listitem').filter((item) => item.querySelector('h3'));

describe('a printed table that is pasted', () => {
  it('is proposed row by row: with the words that it rests on, what it will do, and an example', async () => {
    await opened(tools);
    await pasted(table);
    await screen.findByText(/还剩 \d+ 项待定/);
    const [first] = cards();
    expect(first?.querySelector('h3')?.textContent).toContain('巡查值守');
    expect([...(first?.querySelectorAll('mark') ?? [])].map(({ textContent }) => textContent).join('')).toContain('每缺岗1次扣2分');
    expect(first?.textContent).toMatch(/例.*→ 3\d 分/);
  });

  it('is confirmed where it is certain, all at once, and what is not understood waits for a person', async () => {
    await opened(tools);
    await pasted(table);
    fireEvent.click(await screen.findByRole('button', { name: /^确定的全部确认/ }));
    expect(screen.getByText('还剩 1 项待定')).toBeTruthy();
    expect(screen.getByRole('region', { name: '没有读懂的' }).textContent).toContain('情节严重');
    expect(screen.getByRole('button', { name: '写成规则表' })).toHaveProperty('disabled', true);
  });

  it('is written once every row is decided: the sheets are made, and the checker has looked at them', async () => {
    const { workbook } = await opened(tools);
    await pasted(table);
    fireEvent.click(await screen.findByRole('button', { name: /^确定的全部确认/ }));
    for (const question of screen.getAllByRole('group', { name: '回答' })) fireEvent.click(within(question).getAllByRole('button')[0] as HTMLElement);
    fireEvent.click(screen.getByRole('button', { name: /^确定的全部确认/ }));
    expect(screen.getByText('全部看过了')).toBeTruthy();
    expect(screen.getByText(/会新建：“规则”/)).toBeTruthy();
    fireEvent.click(screen.getByRole('button', { name: '写成规则表' }));
    await screen.findByText(/没有发现问题|要改和请看的地方/);
    expect((await workbook.outline()).sheets.map(({ name }) => name)).toEqual(['Sheet1', '规则', '规则·说明', '规则·对照']);
    expect(workbook.cell('规则', 0, 0)).toBe('乡镇防汛工作考核细则');
  });

  it('is said otherwise beside the printed words, by the cells of the sheet', async () => {
    await opened(tools);
    await pasted(table);
    fireEvent.click(await screen.findByRole('button', { name: '改：巡查值守' }));
    const field = screen.getByRole('textbox', { name: '参数' });
    fireEvent.change(field, { target: { value: '每次扣3分' } });
    expect(cards()[0]?.textContent).toMatch(/3分/);
    fireEvent.click(screen.getByRole('button', { name: '就这样' }));
    await waitFor(() => expect(cards()[0]?.textContent).toContain('已确认'));
  });

  it('may have grades that are said otherwise, or left out', async () => {
    await opened(tools);
    await pasted(`${table}<p>总分90分以上为优秀，60分以上为合格，60分以下为不合格。</p>`);
    const [name = ''] = (await screen.findAllByRole('button', { name: /^不写进规则：/ })).map((button) => button.getAttribute('aria-label')?.replace('不写进规则：', '') ?? '');
    fireEvent.click(screen.getByRole('button', { name: `改：${name}` }));
    fireEvent.change(screen.getByRole('textbox', { name: '合格 分数线' }), { target: { value: '55' } });
    fireEvent.click(screen.getByRole('button', { name: '就这样' }));
    const card = (): HTMLElement | undefined => cards().find((each) => each.querySelector('h3')?.textContent === name);
    await waitFor(() => expect(card()?.textContent).toContain('已确认'));
    expect(card()?.textContent).toContain('55');
    fireEvent.click(screen.getByRole('button', { name: `再看：${name}` }));
    fireEvent.click(screen.getByRole('button', { name: `不写进规则：${name}` }));
    expect(card()?.textContent).toContain('不写');
  });

  it('is taken from a sheet without what nobody sees of it, and that is told', async () => {
    const cells = [['序号', '考核内容', '旧分值', '分值', '计分细则', '备注'], ['1', '巡查值守', 90, 40, '每缺岗1次扣2分，扣完为止', '每缺岗1次扣9分']];
    const { workbook } = await opened(tools, { 考核表: { cells, unseen: { rows: [], columns: [2], cells: [{ row: 1, column: 5 }] } }, 旧表: { cells, hidden: true } });
    workbook.choose('考核表', 0, 0);
    fireEvent.click(await screen.findByRole('button', { name: '从印好的评分表生成' }, { timeout: LOADING_MS }));
    fireEvent.click(await screen.findByRole('button', { name: '用当前选区' }));
    await screen.findByText(/还剩 \d+ 项待定/);
    for (const told of [/有1列是隐藏的/, /有1个单元格的内容被格式隐藏/, /有1张工作表是隐藏的/]) expect(screen.getByText(told)).toBeTruthy();
    expect(cards()[0]?.textContent).toContain('40 分');
    expect(cards()[0]?.textContent).not.toContain('9分');
  });

  it('keeps its place while another page is looked at', async () => {
    await opened(tools);
    await pasted(table);
    fireEvent.click(await screen.findByRole('button', { name: /^确定的全部确认/ }));
    fireEvent.click(screen.getByRole('tab', { name: '总览' }));
    fireEvent.click(screen.getByRole('tab', { name: '规则' }));
    expect(await screen.findByText('还剩 1 项待定')).toBeTruthy();
  });
});

describe('the page of rules', () => {
  it('says what went wrong where it cannot be loaded, and tries again at a click', async () => {
    const services = fakeServices({ sheets: { Sheet1: { cells: [['空']] } } });
    let tries = 0;
    const rules = (): Promise<RulesTools> => (tries++ === 0 ? Promise.reject(new Error('no chunk')) : Promise.resolve(tools));
    render(<Pane services={{ ...services, rules }} />);
    fireEvent.click(await screen.findByRole('tab', { name: '规则' }));
    expect(await screen.findByText('no chunk')).toBeTruthy();
    fireEvent.click(screen.getByRole('button', { name: '重试' }));
    await waitFor(() => expect(screen.getByText('这个工作簿里还没有规则')).toBeTruthy());
  });
});
