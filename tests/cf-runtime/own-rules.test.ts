import { describe, expect, it } from 'vitest';
import type { BookSpec } from '../../web/office-emulator';
import { ownRules, plansOf, townRows } from '../../addin/score-store/testing/own-rules';
import { functionHarness, lastOf } from './harness';
import type { CellCall, Shown } from './microsoft-runtime';

const ledger = [['单位', '年度', '条款', '情形', '数值'], ...townRows(2025), ...townRows(2026)];
const rules = [...plansOf('规则2025', ownRules(), 2025), ...plansOf('规则2026', ownRules({ version: '2' }, 6), 2026)];
const towns: BookSpec = { sheets: [{ name: '台账', cells: ledger }, ...rules.map(({ name, cells }) => ({ name, cells: cells.map((line) => [...line]) })), { name: '得分' }] };

/** What the cell shows as soon as it holds these words. */
async function shows({ shown }: CellCall, words: string): Promise<Shown> {
  for (let wait = 0; wait < 400 && JSON.stringify(shown.at(-1))?.includes(words) !== true; wait++) await new Promise((resolve) => setTimeout(resolve, 25));
  return shown.at(-1);
}

describe('a workbook with its own rules under Microsoft’s own runtime', () => {
  it('is scored by them, each year by its edition, with items, reasons and statuses', async () => {
    const harness = await functionHarness(towns);
    const show = (id: string, ...args: unknown[]): Promise<unknown> => lastOf(harness.enter(id, ...args));
    expect(await Promise.all([show('SCORE', '青山镇', 2025, null), show('SCORE', '青山镇', 2026, null), show('SCORE', '青山镇', 2025, '表彰加分')])).toEqual([54, 56, 4]);
    expect(await show('SCORE.ITEMS', '青山镇', 2025)).toEqual([['A1', '重点工作', 50, 60, '正常'], ['A2', '表彰加分', 4, 4, '封顶']]);
    expect(await show('SCORE.WHY', '青山镇', 2025, 'A2')).toMatch(/乡镇考核细则[^]*台账!A3/);
    expect(await show('SCORE.CAP', '青山镇', 2025, 'A2')).toBe('封顶4分，另有2分未计');
    expect(await Promise.all(['青山镇', '白水镇'].map((unit) => show('SCORE.RANK', unit, 2025)))).toEqual([1, 2]);
    expect(await show('SCORE', '青山镇', 2024, null)).toEqual({ error: '#VALUE!', text: '没有适用于2024年的规则，工作簿里的规则适用于2025年、2026年。' });
    expect(harness.requests.map(({ body }) => [body.year, (body.rulebook as { id: string }).id])).toEqual([[2025, 'own-towns'], [2026, 'own-towns'], [2025, 'own-towns']]);
  });

  it('a change of the sheet of rules is scored anew, and a fault of it is shown with its cell', async () => {
    const harness = await functionHarness(towns);
    const cell = harness.enter('SCORE', '青山镇', 2026, null);
    await lastOf(cell);
    const [sheet] = plansOf('规则2026', ownRules({ version: '2' }, 6), 2026);
    const head = sheet!.headings[0]!;
    const column = String.fromCharCode(65 + sheet!.cells[head]!.indexOf('权重'));
    harness.backend().type('规则2026', `${column}${head + 2}`, [[40]]);
    expect(await shows(cell, '50 超过 40')).toMatchObject({ error: '#VALUE!' });
    harness.backend().type('规则2026', `${column}${head + 2}`, [['很多']]);
    expect(await shows(cell, '很多')).toEqual({ error: '#VALUE!', text: expect.stringContaining(`规则还不能用来计分（规则2026!${column}${head + 2}）：`) });
  });

  it('makes the table of a range by the edition of the year', async () => {
    const harness = await functionHarness(towns);
    const range = ledger.map((row) => Array.from({ length: 5 }, (_, column) => row[column] ?? ''));
    const table = (await lastOf(harness.enterWithAddresses(['', `台账!A1:E${range.length}`, ''], 'SCORE.TABLE', 2026, range, null))) as unknown[][];
    expect(table.map((row) => [row[0], row.at(-4)])).toEqual([['单位', '总分'], ['青山镇', 56], ['白水镇', expect.anything()]]);
  });
});
