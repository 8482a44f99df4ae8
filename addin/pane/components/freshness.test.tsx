// @vitest-environment happy-dom
import { act, cleanup, fireEvent, render, screen, waitFor } from '@testing-library/react';
import { afterEach, beforeAll, describe, expect, it } from 'vitest';
import { score } from '../../../tests/lib/built-in';
import type { ScoreRequest } from '../../../shared/contract/request';
import { giveElementsASize } from '../testing/layout';
import { fakeServices } from '../testing/fake-services';
import { villageBook } from '../testing/villages';
import { fetchPages } from './page';
import { Pane } from './pane';

giveElementsASize();
beforeAll(fetchPages);
afterEach(cleanup);

/** A service that answers at once, until it is held; then when it is told to. */
function heldService() {
  const waiting: (() => void)[] = [];
  let held = false;
  return {
    hold: () => {
      held = true;
    },
    score: async (request: ScoreRequest) => {
      if (held) await new Promise<void>((resolve, reject) => waiting.push(fails ? () => reject(new Error('down')) : resolve));
      return score(request, { language: 'zh' });
    },
    answer: () => {
      held = false;
      waiting.splice(0).forEach((go) => go());
    },
    failing: () => {
      fails = true;
    },
  };
}
let fails = false;
afterEach(() => {
  fails = false;
});

async function openPane() {
  const service = heldService();
  const services = fakeServices(villageBook(), { service });
  render(<Pane services={services} />);
  await screen.findByRole('group', { name: '单位情况' });
  await waitFor(() => expect(greyed()).toBe(false));
  /** 白水村 loses half a point more (or so much). */
  const change = async (points: number): Promise<void> => {
    service.hold();
    await act(async () => {
      await services.workbook.write([{ sheet: '台账', row: 266, column: 5, put: points }]);
    });
  };
  return { service, services, change };
}

const open = (tab: string): void => void fireEvent.click(screen.getByRole('tab', { name: tab }));
const greyed = (): boolean => document.querySelector('[data-freshness=working], [data-freshness=failed]') !== null;

describe('while an answer is awaited', () => {
  it('the figures of before stay, greyed and with their time, and errors stay in sight', async () => {
    const { service, change } = await openPane();
    expect(greyed()).toBe(false);
    await change(2);
    await screen.findByText(/正在核算，以下是 [\d:]+ 的结果/);
    expect(greyed()).toBe(true);
    expect(screen.getByRole('group', { name: '需要处理' }).textContent).toMatch(/有误3/);
    expect(screen.queryByText(/各单位的分数都已确定/)).toBeNull();
    act(() => service.answer());
    await waitFor(() => expect(greyed()).toBe(false));
    expect(screen.queryByText(/正在核算/)).toBeNull();
  });

  it('the check says that it is being worked out, keeps what it found, and never that all is well', async () => {
    const { service, change } = await openPane();
    open('体检');
    const before = (await screen.findAllByText(/请第二人复核/)).length;
    await change(2);
    await screen.findByText(/正在核算/);
    expect(screen.getAllByText(/请第二人复核/)).toHaveLength(before);
    expect(screen.queryByText('没有发现问题')).toBeNull();
    act(() => service.answer());
    await waitFor(() => expect(greyed()).toBe(false));
  });
});

describe('after a calculation', () => {
  it('a strip tells what changed since the last look, until somebody has seen it or it is taken back', async () => {
    const { service, change } = await openPane();
    expect(screen.queryByRole('region', { name: '变化' })).toBeNull();
    await change(2);
    await screen.findByText(/正在核算/);
    act(() => service.answer());
    const strip = await screen.findByRole('region', { name: '变化' });
    expect(strip.textContent).toMatch(/与上次查看 [\d:]+ 相比：白水村 [\d.]+→[\d.]+/);
    fireEvent.click(screen.getByRole('button', { name: '看变化' }));
    expect(strip.textContent).toContain('V1 平时工作 18.5→18');
    fireEvent.click(screen.getByRole('button', { name: '知道了' }));
    expect(screen.queryByRole('region', { name: '变化' })).toBeNull();
    await change(1.5);
    await screen.findByRole('region', { name: '变化' }).catch(() => act(() => service.answer()));
    expect((await screen.findByRole('region', { name: '变化' })).textContent).toMatch(/白水村/);
    await change(2);
    await waitFor(() => expect(screen.queryByRole('region', { name: '变化' })).toBeNull());
  });
});

describe('where no answer can be had', () => {
  it('the last figures stay readable with their time, and nobody is told that there is nothing to do', async () => {
    const { service, change } = await openPane();
    service.failing();
    await change(2);
    await screen.findByText(/正在核算/);
    act(() => service.answer());
    await screen.findByText(/没有算出新的结果，以下是 [\d:]+ 的结果/);
    expect(greyed()).toBe(true);
    expect(screen.getByRole('group', { name: '需要处理' })).toBeTruthy();
    expect(screen.queryByText(/各单位的分数都已确定/)).toBeNull();
  });
});

describe('where the events are still to come', () => {
  it('the list tells what is open item by item, greyed, and row by row when they are there', async () => {
    let come: () => void = () => undefined;
    const waited = new Promise<void>((resolve) => (come = resolve));
    const services = fakeServices(villageBook(), {
      service: {
        score: async (request) => {
          if (request.only) await waited;
          return score(request, { language: 'zh' });
        },
      },
    });
    render(<Pane services={services} />);
    await screen.findByText(/石桥村：平时工作：1条缺分值/);
    expect(greyed()).toBe(true);
    act(() => come());
    await screen.findByText(/石桥村 V1 平时工作：/);
    await waitFor(() => expect(greyed()).toBe(false));
    expect(screen.queryByText(/石桥村：平时工作：1条缺分值/)).toBeNull();
  });
});
