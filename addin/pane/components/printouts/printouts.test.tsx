// @vitest-environment happy-dom
import { cleanup, fireEvent, render, screen, waitFor, within } from '@testing-library/react';
import { afterEach, describe, expect, it } from 'vitest';
import { readChoices } from '../../../../workbook/printouts/kept/choices-store';
import { fakeServices, type FakeServices } from '../../testing/fake-services';
import { giveElementsASize } from '../../testing/layout';
import { villageBook } from '../../testing/villages';
import { Pane } from '../pane';
import './printouts';

giveElementsASize();
afterEach(cleanup);

const SUMMARY = '得分汇总表';
/** The page is a chunk of its own, which takes a while to load where much else is going on. */
const PATIENT = { timeout: 15_000 };

async function opened(): Promise<FakeServices> {
  const services = fakeServices(villageBook());
  render(<Pane services={services} />);
  fireEvent.click(await screen.findByRole('tab', { name: '出表' }));
  await screen.findByRole('checkbox', { name: SUMMARY, checked: true }, PATIENT);
  return services;
}

async function made(): Promise<FakeServices> {
  const services = await opened();
  fireEvent.click(await screen.findByRole('button', { name: '预览' }));
  fireEvent.click(await screen.findByRole('button', { name: '写入工作簿（1 张表）' }));
  await screen.findByText(/^做好了：/);
  return services;
}

const names = async ({ workbook }: FakeServices): Promise<string[]> => (await workbook.outline()).sheets.map(({ name }) => name);

describe('the page 出表', () => {
  it('makes nothing before it has shown what it would make', async () => {
    const services = await opened();
    fireEvent.click(await screen.findByRole('button', { name: '预览' }));
    const shown = await screen.findByRole('region', { name: '将要做的' });
    expect(shown.textContent).toContain('新表');
    expect(await names(services)).not.toContain(SUMMARY);
  });

  it('makes what was shown, and says so with a way back', async () => {
    const services = await made();
    expect(await names(services)).toContain(SUMMARY);
    expect(services.workbook.selected).toContain(`${SUMMARY}!A1`);
    fireEvent.click(screen.getByRole('button', { name: '撤回' }));
    await screen.findByText(/^已撤回/);
  });

  it('has nothing to write where the sheet is as it should be', async () => {
    await made();
    fireEvent.click(screen.getByRole('button', { name: '预览' }));
    await screen.findByText('现有的表都是最新的，不用写。');
  });

  it('keeps what was chosen in the workbook, and shows again before it makes anything', async () => {
    const { workbook } = await opened();
    fireEvent.click(screen.getByRole('button', { name: '预览' }));
    await screen.findByRole('region', { name: '将要做的' });
    fireEvent.click(screen.getByRole('button', { name: `设置“${SUMMARY}”` }));
    const title = screen.getByRole('textbox', { name: '标题' });
    fireEvent.change(title, { target: { value: '本镇得分' } });
    fireEvent.blur(title);
    expect(screen.queryByRole('region', { name: '将要做的' }), 'a preview of what was chosen before').toBeNull();
    await waitFor(async () => expect(await readChoices(workbook.xml)).toMatchObject({ sheets: { summary: { title: '本镇得分' } } }), { timeout: 3_000 });
  });

  it('leaves a sheet alone that was changed by hand, and writes over it only when told to', async () => {
    const services = await made();
    const { workbook } = services;
    await workbook.write([{ sheet: SUMMARY, row: 1, column: 0, put: '改过' }]);
    fireEvent.click(screen.getByRole('button', { name: '预览' }));
    const what = await screen.findByRole('radiogroup', { name: `“${SUMMARY}”改过，怎么办` });
    expect(within(what).getByRole<HTMLInputElement>('radio', { name: `用新名字“${SUMMARY} 2”` }).checked).toBe(true);
    fireEvent.click(within(what).getByRole('radio', { name: /^覆盖/ }));
    fireEvent.click(screen.getByRole('button', { name: '写入工作簿（1 张表）' }));
    await waitFor(() => expect(workbook.cell(SUMMARY, 1, 0)).not.toBe('改过'));
    expect(await names(services)).not.toContain(`${SUMMARY} 2`);
  });

  it('keeps which columns the table of items has in the workbook', async () => {
    const { workbook } = await opened();
    fireEvent.click(screen.getByRole('button', { name: '设置“分项得分表”' }));
    const columns = screen.getByRole('group', { name: '列' });
    fireEvent.click(within(columns).getByRole('checkbox', { name: '名次' }));
    fireEvent.click(within(columns).getByRole('button', { name: '“名次”前移' }));
    await waitFor(async () => expect((await readChoices(workbook.xml)).sheets?.['item-scores']?.columns?.slice(-3)).toEqual(['total', 'rank', 'rate']), { timeout: 3_000 });
  });

  it('keeps with what results are compared, and says what stands in the way', async () => {
    const { workbook } = await opened();
    const against = screen.getByRole('combobox', { name: '与谁比较' });
    fireEvent.change(against, { target: { value: 'written ' } });
    expect(screen.getByText('上次写入（这次打开以后还没有写过）', { selector: 'p' }).getAttribute('role')).toBe('status');
    fireEvent.change(against, { target: { value: 'file' } });
    await screen.findByText(/^请选要比较的工作簿文件。/);
    fireEvent.change(screen.getByLabelText('选择工作簿文件……', { selector: 'input' }), { target: { files: [new File(['不是表'], '说明.xlsx')] } });
    await screen.findByText(/^“说明.xlsx”不是 Excel 工作簿/, undefined, PATIENT);
    expect(screen.getByRole<HTMLInputElement>('checkbox', { name: '与上次比较' }).disabled).toBe(true);
    await waitFor(async () => expect((await readChoices(workbook.xml)).against).toEqual({ with: 'file', file: '说明.xlsx' }), { timeout: 3_000 });
  });

  it('draws the charts with each figure as text', async () => {
    await opened();
    fireEvent.click(screen.getByRole('button', { name: '展开 看图' }));
    const [totals] = screen.getAllByRole('figure');
    expect(within(totals!).getAllByRole('listitem').some(({ textContent }) => /村.*\d/.test(textContent ?? ''))).toBe(true);
  });
});
