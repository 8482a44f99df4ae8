// @vitest-environment happy-dom
import { act, cleanup, render, screen, waitFor } from '@testing-library/react';
import { afterEach, describe, expect, it } from 'vitest';
import { giveElementsASize } from '../testing/layout';
import { paperServices } from '../testing/paper-services';
import { villageBook } from '../testing/villages';
import { Pane } from './pane';

giveElementsASize();
afterEach(cleanup);

describe('the task pane', () => {
  it('shows the ledger it found, how many units are settled, and what is open or in error', async () => {
    render(<Pane services={paperServices(villageBook())} />);
    await waitFor(() => expect(screen.getByText('已连接')).toBeTruthy());
    expect(screen.getByText(/读到 \d+ 条，1 行未计入/)).toBeTruthy();
    expect(screen.getByRole('group', { name: '需要处理' }).textContent).toMatch(/有误3/);
  });

  it('goes to the cell of an error at a click', async () => {
    const services = paperServices(villageBook());
    render(<Pane services={services} />);
    const error = await screen.findByText(/无名村”不在单位表里/);
    act(() => error.click());
    await waitFor(() => expect(services.workbook.selected[0]).toBe('台账!A275'));
  });

  it('speaks English where the host does', async () => {
    render(<Pane services={paperServices(villageBook(), { language: 'en' })} />);
    expect(await screen.findByText('Score everything again')).toBeTruthy();
  });

  it('says what to do where there is no ledger', async () => {
    render(<Pane services={paperServices({ sheets: { Sheet1: { cells: [['空']] } } })} />);
    expect(await screen.findByText('没有找到台账')).toBeTruthy();
  });

  it('says why there is no result where the service cannot be reached, and offers to try again', async () => {
    const service = { score: () => Promise.reject(new Error('down')) };
    render(<Pane services={paperServices(villageBook(), { service })} />);
    expect((await screen.findAllByRole('button', { name: '重试' })).length).toBeGreaterThan(0);
  });
});
