// @vitest-environment happy-dom
import { act, cleanup, fireEvent, render, screen, within } from '@testing-library/react';
import { afterEach, beforeAll, expect, it } from 'vitest';
import { giveElementsASize } from '../../testing/layout';
import { fakeServices } from '../../testing/fake-services';
import { villageBook } from '../../testing/villages';
import { fetchPages } from '../page';
import { Pane } from '../pane';

giveElementsASize();
beforeAll(fetchPages);
afterEach(cleanup);

it('tells one reason once, whatever the sheets of that reason look like', async () => {
  const book = villageBook();
  const notes = Object.fromEntries(['通知', '会议', '走访', '资料', '值班', '车辆'].map((name, index) => [name, { cells: [Array.from({ length: index + 1 }, (_, at) => `${name}${at}`), ['甲'], [index]] }]));
  render(<Pane services={fakeServices({ ...book, sheets: { ...book.sheets, ...notes } })} />);
  await screen.findByRole('group', { name: '单位情况' });
  act(() => screen.getByRole('tab', { name: '绑定' }).click());
  const why = await screen.findByText(/没有认出计分的表/);
  const line = why.closest('li')!;
  expect(line.textContent).toContain('通知、会议、走访、资料 等 6 张');
  fireEvent.click(within(line).getByRole('button'));
  expect(screen.getAllByText(/没有认出计分的表/)).toHaveLength(6);
});
