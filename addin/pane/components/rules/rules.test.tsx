// @vitest-environment happy-dom
import { act, cleanup, fireEvent, render, screen, waitFor, within } from '@testing-library/react';
import { afterEach, describe, expect, it } from 'vitest';
import type { RulesTools } from '../../../rules/services';
import { tools } from '../../../rules/tools';
import { giveElementsASize } from '../../testing/layout';
import { fakeServices, type FakeServices } from '../../testing/fake-services';
import { Pane } from '../pane';

giveElementsASize();
afterEach(cleanup);

const table = `<p>乡镇防汛工作考核细则</p><table>
<tr><td>序号</td><td>考核内容</td><td>分值</td><td>计分细则</td></tr>
<tr><td>1</td><td>巡查值守</td><td>40</td><td>每缺岗1次扣2分，扣完为止</td></tr>
<tr><td>2</td><td>物资储备</td><td>60</td><td>视储备情况酌情给分</td></tr></table>`;

async function opened(rules: RulesTools, book = { Sheet1: { cells: [['空']] } }): Promise<FakeServices> {
  const services = fakeServices({ sheets: book }, { rules });
  render(<Pane services={services} />);
  fireEvent.click(await screen.findByRole('tab', { name: '规则' }));
  return services;
}

async function pasted(html: string): Promise<void> {
  fireEvent.click(await screen.findByRole('button', { name: '从印好的评分表生成' }));
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
    expect(screen.getByRole('region', { name: '没有读懂的' }).textContent).toContain('视储备情况酌情给分');
    expect(screen.getByRole('button', { name: '写成规则表' })).toHaveProperty('disabled', true);
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
