// @vitest-environment happy-dom
import { act, cleanup, fireEvent, render, screen, waitFor } from '@testing-library/react';
import { afterEach, beforeAll, describe, expect, it, vi } from 'vitest';
import { score } from '../../../tests/lib/built-in';
import { NoticeProvider, stay, useNotice, type Notice } from '../hooks/notice';
import { giveElementsASize } from '../testing/layout';
import { fakeServices } from '../testing/fake-services';
import { villageBook } from '../testing/villages';
import { Guard } from './guard';
import { NoticeLine } from './notice-line';
import { fetchPages } from './page';
import { openSession } from '../../scoring-client/sign-in/session';
import { Pane } from './pane';
import { ServicesProvider } from '../hooks/services';

giveElementsASize();
beforeAll(fetchPages);
afterEach(cleanup);

describe('the task pane', () => {
  it('shows the ledger it found, how many units are settled, and what is open or in error', async () => {
    render(<Pane services={fakeServices(villageBook())} />);
    await waitFor(() => expect(screen.getByText('已连接')).toBeTruthy());
    expect(screen.getByText(/读到 \d+ 条，1 行未计入/)).toBeTruthy();
    expect(screen.getByRole('group', { name: '需要处理' }).textContent).toMatch(/有误3/);
  });

  it('goes to the cell of an error at a click', async () => {
    const services = fakeServices(villageBook());
    render(<Pane services={services} />);
    const error = await screen.findByText(/无名村”不在单位表里/);
    act(() => error.click());
    await waitFor(() => expect(services.workbook.selected[0]).toBe('台账!A275'));
  });

  it('speaks English where the host does', async () => {
    render(<Pane services={fakeServices(villageBook(), { language: 'en' })} />);
    expect(await screen.findByText('Score everything again')).toBeTruthy();
  });

  it('says what to do where there is no ledger', async () => {
    render(<Pane services={fakeServices({ sheets: { Sheet1: { cells: [['空']] } } })} />);
    expect(await screen.findByText('没有找到台账')).toBeTruthy();
  });

  it('says why there is no result where the service cannot be reached, and offers to try again', async () => {
    const service = { score: () => Promise.reject(new Error('down')) };
    render(<Pane services={fakeServices(villageBook(), { service })} />);
    expect((await screen.findAllByRole('button', { name: '重试' })).length).toBeGreaterThan(0);
  });

  it('asks for the key of the service where one is needed and the way fails', async () => {
    const service = { score: () => Promise.reject(new Error('down')) };
    const session = { ...openSession(), mode: 'key' as const, setKey: () => undefined };
    render(<Pane services={{ ...fakeServices(villageBook(), { service }), session }} />);
    fireEvent.change(await screen.findByLabelText('计分服务的密钥'), { target: { value: 'a-key' } });
    expect(screen.getByRole<HTMLButtonElement>('button', { name: '保存并重试' }).disabled).toBe(false);
  });

  it('offers codes in place of names once what leaves the workbook is unfolded', async () => {
    render(<Pane services={fakeServices(villageBook())} />);
    await screen.findByText('已连接');
    const summary = screen.getByText(/^保密/);
    expect(screen.queryByRole('switch')).toBeNull();
    fireEvent(summary.closest('details')!, new Event('toggle'));
    expect((await screen.findByRole<HTMLInputElement>('switch', { name: '发送时用代号代替名称' })).checked).toBe(false);
  });
});

describe('a part that cannot be drawn', () => {
  it('says so in its place, and is drawn again at a click', () => {
    vi.spyOn(console, 'error').mockImplementation(() => undefined);
    let broken = true;
    const Part = () => {
      if (broken) throw new Error('null has no units');
      return <p>all is well</p>;
    };
    render(<Guard fallback={(detail, again) => <button onClick={again}>{`again: ${detail}`}</button>}><Part /></Guard>);
    broken = false;
    fireEvent.click(screen.getByRole('button', { name: 'again: null has no units' }));
    expect(screen.getByText('all is well')).toBeTruthy();
    vi.restoreAllMocks();
  });

  it.each([
    ['a unit is nothing', (answer: object) => ({ ...answer, units: [null] })],
    ['a problem is nothing', (answer: object) => ({ ...answer, problems: [null] })],
    ['a unit has no items', (answer: { units: object[] }) => ({ ...answer, units: answer.units.map((unit) => ({ ...unit, items: null })) })],
    ['there are no units', (answer: object) => ({ ...answer, units: null })],
  ])('never leaves the pane blank: an answer in which %s', async (_, spoil) => {
    vi.spyOn(console, 'error').mockImplementation(() => undefined);
    const service = { score: (request: Parameters<typeof score>[0]) => Promise.resolve(spoil(score(request, { language: 'zh' })) as never) };
    render(<Pane services={fakeServices(villageBook(), { service })} />);
    expect((await screen.findAllByRole('button', { name: '重试' })).length).toBeGreaterThan(0);
    vi.restoreAllMocks();
  });
});

describe('news at the foot of the pane', () => {
  const told = (notice: Notice) => {
    const Teller = () => {
      const { tell } = useNotice();
      return <button onClick={() => tell(notice)}>tell</button>;
    };
    render(
      <ServicesProvider services={fakeServices(villageBook())}>
        <NoticeProvider>
          <Teller />
          <NoticeLine />
        </NoticeProvider>
      </ServicesProvider>,
    );
    fireEvent.click(screen.getByRole('button', { name: 'tell' }));
  };
  const after = (milliseconds: number): void => {
    act(() => {
      vi.advanceTimersByTime(milliseconds);
    });
  };

  afterEach(() => vi.useRealTimers());

  it('leave by themselves', () => {
    vi.useFakeTimers();
    told({ intent: 'success', text: '已写入' });
    after(stay.news - 1);
    expect(screen.queryByText('已写入')).toBeTruthy();
    after(2);
    expect(screen.queryByText('已写入')).toBeNull();
  });

  it('stay longer where there is something to do about them, and as long as somebody is at them', () => {
    vi.useFakeTimers();
    told({ intent: 'success', text: '已写入', action: { label: '撤回', run: () => undefined } });
    after(stay.news + 1);
    fireEvent.focus(screen.getByRole('button', { name: '撤回' }));
    after(stay.action * 3);
    expect(screen.queryByText('已写入')).toBeTruthy();
    fireEvent.blur(screen.getByRole('button', { name: '撤回' }));
    after(stay.action + 1);
    expect(screen.queryByText('已写入')).toBeNull();
  });

  it('stay until they are closed where something went wrong', () => {
    vi.useFakeTimers();
    told({ intent: 'error', text: '没有写成' });
    after(stay.action * 3);
    fireEvent.click(screen.getByRole('button', { name: '关闭' }));
    expect(screen.queryByText('没有写成')).toBeNull();
  });
});
