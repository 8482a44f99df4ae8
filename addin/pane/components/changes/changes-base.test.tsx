// @vitest-environment happy-dom
import { act, cleanup, fireEvent, render, screen, waitFor } from '@testing-library/react';
import { afterEach, beforeAll, describe, expect, it } from 'vitest';
import { planCopy } from '../../../../workbook/snapshot/copy';
import { planSnapshot } from '../../../../workbook/snapshot/record';
import { sourceOf } from '../../../../workbook/snapshot/source';
import { giveElementsASize } from '../../testing/layout';
import { fakeServices, type FakeServices } from '../../testing/fake-services';
import { villageBook } from '../../testing/villages';
import { fetchPages } from '../page';
import { Pane } from '../pane';

giveElementsASize();
beforeAll(fetchPages);
afterEach(cleanup);
const room = { timeout: 8_000 };

/** A pane over a workbook with a final copy. */
async function shown(prepare: (services: FakeServices) => void = () => undefined) {
  const services = fakeServices(villageBook());
  const { store, workbook } = services;
  const settled = await store.settled({ also: [{ ledger: '台账', when: { year: 2019, period: null } }] });
  const scored = settled.scored[0]!;
  const plan = planSnapshot([], { time: '2020-01-15 17:42', scored: [sourceOf(scored, 'zh')] }, '定稿', '定稿底稿', 'zh');
  const copy = planCopy([{ ledger: scored.ledger, year: 2019 }], '定稿底稿', 'zh');
  await workbook.write([...plan.changes, ...copy.changes], [...plan.sheets, ...copy.sheets]);
  prepare(services);
  render(<Pane services={services} />);
  await screen.findByText('已连接');
  const row = scored.ledger.facts.find(({ fact }) => fact.unit === '青石村' && fact.item === 'V3')!;
  const total = scored.answer.units.find(({ unit }) => unit === '青石村')!.total!;
  const put = (value: number): Promise<unknown> => act(async () => workbook.write([{ sheet: '台账', row: row.row, column: 5, put: value }]));
  return { services, put, total, value: Number(row.fact.value) };
}

const strip = (): string => screen.queryByRole('region', { name: '变化' })?.textContent ?? '';

describe('the strip of changes', () => {
  it('compares with the last look, and with the final copy, whose rows are scored again', { timeout: 30_000 }, async () => {
    const { put, value } = await shown();
    await put(value - 1);
    await waitFor(() => expect(strip()).toMatch(/与上次查看 .*相比：青石村/), room);
    const first = strip();
    fireEvent.click(screen.getByRole('button', { name: '知道了' }));
    await put(value - 2);
    await waitFor(() => expect(strip()).toMatch(/与上次查看 .*相比：青石村/), room);
    expect(strip()).not.toBe(first);
    fireEvent.click(screen.getByRole('button', { name: '看变化' }));
    fireEvent.click(await screen.findByRole('button', { name: /^定稿 2020-01-15 17:42:00/ }));
    // Two points less than in the final copy, one less than at the last look.
    await waitFor(() => expect(strip()).toMatch(/与定稿 2020-01-15 17:42:00 相比：青石村/), room);
    const [, before, now] = /青石村 ([\d.]+)→([\d.]+)/.exec(strip())!;
    expect(Number(before) - Number(now)).toBeCloseTo(2, 6);
  });

  it('says why where the final copy cannot be scored again', { timeout: 30_000 }, async () => {
    const { services, put, value } = await shown();
    // Somebody wrote into the copy.
    await act(async () => services.workbook.write([{ sheet: '定稿底稿', row: 6, column: 2, put: 'V9' }]));
    await put(value - 1);
    fireEvent.click(await screen.findByRole('button', { name: '看变化' }, room));
    fireEvent.click(await screen.findByRole('button', { name: /^定稿 2020/ }));
    await waitFor(() => expect(strip()).toMatch(/定稿时的结果没有算成：底稿、办法或代号设置与定稿时不一样/), room);
  });
});

describe('a time of which the ledger has no rows', () => {
  it('is told where it is asked for, with the time that is shown', async () => {
    const villages = villageBook();
    const services = fakeServices({ ...villages, sheets: { ...villages.sheets, 查: { cells: [['青石村', '=SCORE(A1,2018)']] } } });
    render(<Pane services={services} />);
    await screen.findByText('已连接');
    expect(screen.queryByText(/该年度台账没有行/)).toBeNull();
    fireEvent.click(screen.getByRole('tab', { name: '依据' }));
    await act(async () => services.workbook.select('查!B1'));
    expect(await screen.findByText('该年度台账没有行：2018年没有可说明的结果。以下是2019年的结果。', {}, room)).toBeTruthy();
  });
});
