// @vitest-environment happy-dom
import { act, cleanup, render, screen, waitFor } from '@testing-library/react';
import { afterEach, beforeAll, describe, expect, it } from 'vitest';
import { giveElementsASize } from '../../testing/layout';
import { fakeServices } from '../../testing/fake-services';
import { villageBook } from '../../testing/villages';
import { fetchPages } from '../page';
import { Pane } from '../pane';

giveElementsASize();
beforeAll(fetchPages);
afterEach(cleanup);

const summary = '汇总';
const write = (year: number) => [{ sheet: summary, row: 0, column: 1, put: year }];

/** A cell with a total is selected, whose year stands in another; in a year without rows it shows an error, as in Excel. */
async function follow() {
  const book = villageBook();
  const services = fakeServices({ ...book, sheets: { ...book.sheets, [summary]: { cells: [['年度', 2019], ['青石村', '=SCORE(A2,$B$1)'], ['白水村', '=SCORE(A3,$B$1)']] } } });
  const { workbook } = services;
  const states = workbook.states.bind(workbook);
  workbook.states = async (areas) => {
    const shown = workbook.cell(summary, 0, 1) === 2019 ? 96.35 : '#N/A';
    return (await states(areas)).map((state) => state && { ...state, values: state.formulas.map((line, row) => line.map((formula, at) => (formula === '' ? state.values[row]![at]! : shown))) });
  };
  render(<Pane services={services} />);
  await screen.findByRole('group', { name: '单位情况' });
  act(() => screen.getByRole('tab', { name: '依据' }).click());
  await screen.findByText('差多少');
  act(() => workbook.choose(summary, 1, 1));
  await screen.findByRole('heading', { name: '青石村' });
  return workbook;
}

describe('a cell that is followed', () => {
  it('is taken anew when the year that it asks for changes, without another click', async () => {
    const workbook = await follow();
    await act(() => workbook.write(write(2018)));
    await screen.findByText(/该年度台账没有行：2018年/);
    await screen.findByText('汇总!B2');
    await act(() => workbook.write(write(2019)));
    await waitFor(() => expect(screen.queryByText(/该年度台账没有行|汇总!B2/)).toBeNull());
  });

  it('leaves what somebody turned to meanwhile, as long as it is about the same', async () => {
    const workbook = await follow();
    act(() => screen.getByRole('button', { name: '全部单位' }).click());
    await screen.findByText('排名');
    await act(() => workbook.write([{ sheet: summary, row: 5, column: 5, put: 1 }]));
    await new Promise((resolve) => setTimeout(resolve, 600));
    expect(screen.queryByRole('heading', { name: '青石村' })).toBeNull();
  });
});
