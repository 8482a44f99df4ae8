import { describe, expect, it } from 'vitest';
import { ScoreRequest } from '../../shared';
import { unitQuestion } from '../../workbook/results/functions/ask';
import { viewOf } from '../../workbook/results/functions/views';
import { detailOf } from '../../workbook/results/functions/views/detail';
import { isError, type Content } from '../../workbook/results/content';
import { harnessWith, type StoreHarness } from './testing/harness';
import { ownRules, plansOf, rewrite, ruleSheets, spoilt, townBook } from './testing/own-rules';

/** What a cell shows as soon as it shows something else than that it waits. */
async function shown({ store }: StoreHarness, part: Parameters<typeof viewOf>[0], unit: string, year: number, item?: string): Promise<Content> {
  return new Promise((resolve) => {
    const view = viewOf(part, undefined)!;
    const leave = store.ask(unitQuestion({ unit, year, ...(item === undefined ? {} : { item }) }, view, 'zh', detailOf(view, item)), (content) => {
      if (isError(content) && content.text.includes('正在')) return;
      setTimeout(() => leave(), 0);
      resolve(content);
    });
  });
}

describe('a workbook that carries its rules', () => {
  it('is scored by them: the request holds them whole, and the answer is held against their hash', async () => {
    const harness = harnessWith(townBook(ruleSheets('规则', ownRules())));
    expect(await shown(harness, '', '青山镇', 2026)).toBe(54);
    expect(await shown(harness, '', '青山镇', 2026, '表彰加分')).toBe(4);
    expect(await shown(harness, 'WHY', '青山镇', 2026, 'A2')).toContain('乡镇考核细则');
    expect(harness.requests[0]?.rulebook).toMatchObject({ id: 'own-towns', title: '乡镇考核细则' });
    expect(ScoreRequest.safeParse(harness.requests[0]).success).toBe(true);
  });

  it('is scored anew where the sheet of rules is changed', async () => {
    const harness = harnessWith(townBook(ruleSheets('规则', ownRules())));
    expect(await shown(harness, '', '青山镇', 2026)).toBe(54);
    rewrite(harness, '规则', ownRules({}, 5));
    await new Promise((resolve) => setTimeout(resolve, 400));
    expect(await shown(harness, '', '青山镇', 2026)).toBe(55);
    expect(harness.requests).toHaveLength(2);
  });

  it('takes what its sheet says was decided, with who decided it, until the sheet of parameters says otherwise', async () => {
    const sheets = ruleSheets('规则', ownRules({ parameters: [{ key: '并列', question: '名次并列的怎样计？', clause: '三', type: 'choice', values: [{ value: '都计', text: '都计' }, { value: '平分', text: '平分' }], default: '都计' }] }));
    const cells = (sheets['规则·说明']?.cells ?? []).map((line) => [...line]);
    const head = cells.findIndex((line) => line.includes('决定'));
    cells[head]?.push('决定人', '依据');
    cells[head + 1]?.push('县考核办', '会议纪要第3期');
    const book = townBook({ ...sheets, '规则·说明': { cells } });
    const decided = harnessWith(book);
    await shown(decided, '', '青山镇', 2026);
    expect(decided.requests[0]?.parameters).toEqual({ 并列: '都计' });
    expect(decided.store.state().book?.ledgers[0]?.parameters).toEqual({ 并列: { value: '都计', by: '县考核办', basis: '会议纪要第3期' } });
    const otherwise = harnessWith({ sheets: { ...book.sheets, 参数: { cells: [['键', '值', '决定人', '依据'], ['并列', '平分', '考核领导小组', '纪要第5期']] } } });
    await shown(otherwise, '', '青山镇', 2026);
    expect(otherwise.requests[0]?.parameters).toEqual({ 并列: '平分' });
    expect(otherwise.store.state().book?.ledgers[0]?.parameters).toEqual({ 并列: { value: '平分', by: '考核领导小组', basis: '纪要第5期' } });
  });

  it('takes own rules before a document of the same id that is built in', async () => {
    const harness = harnessWith(townBook(ruleSheets('规则', ownRules({ id: 'village-cadre' }))));
    expect(await shown(harness, '', '青山镇', 2026)).toBe(54);
  });

  it('scores each year by its edition, and says that a year has none', async () => {
    const sheets = { ...ruleSheets('规则2025', ownRules(), 2025), ...ruleSheets('规则2026', ownRules({ version: '2', title: '乡镇考核细则（2026）' }, 6), 2026) };
    const harness = harnessWith(townBook(sheets, [2024, 2025, 2026]));
    expect(await shown(harness, '', '青山镇', 2025)).toBe(54);
    expect(await shown(harness, '', '青山镇', 2026)).toBe(56);
    expect(await shown(harness, '', '青山镇', 2024)).toEqual({ error: '#VALUE!', text: '没有适用于2024年的规则，工作簿里的规则适用于2025年、2026年。' });
    const problems = harness.store.state().problems.map(({ address, text }) => `${address} ${text}`);
    expect(problems).toContain('台账!B2 台账第2行：没有适用于2024年的规则，工作簿里的规则适用于2025年、2026年。');
    expect(harness.requests.map(({ year, rulebook }) => [year, (rulebook as { version: string }).version])).toEqual([[2025, '1'], [2026, '2']]);
  });

  it('reads the rows of each year by the names of its edition', async () => {
    const renamed = ownRules({ version: '2', items: [{ kind: 'given', code: 'B1', name: '中心工作', clause: '一', weight: 60 }] });
    const sheets = { ...ruleSheets('规则2025', ownRules(), 2025), ...ruleSheets('规则2026', renamed, 2026) };
    const harness = harnessWith(townBook(sheets, [2025], [['青山镇', 2026, '中心工作', '', 33], ['青山镇', 2025, '中心工作', '', 33]]));
    expect(await shown(harness, '', '青山镇', 2026)).toBe(33);
    expect(harness.store.state().problems.map(({ address }) => address)).toEqual(['台账!C8']);
    expect(await shown(harness, '', '青山镇', 2025)).toMatchObject({ error: '#VALUE!' });
  });

  it('never falls back on other rules where its own cannot be read', async () => {
    const alone = harnessWith(townBook(spoilt(ruleSheets('规则', ownRules()), '规则')));
    const text = { error: '#VALUE!', text: expect.stringMatching(/^规则还不能用来计分（规则(2026)?![A-Z]\d+）：.*很多/) };
    expect(await shown(alone, '', '青山镇', 2026)).toEqual(text);
    const sheets = { ...ruleSheets('规则2025', ownRules(), 2025), ...ruleSheets('规则2026', ownRules(), 2026) };
    const beside = harnessWith(townBook(spoilt(sheets, '规则2026'), [2025, 2026]));
    expect(await shown(beside, '', '青山镇', 2026)).toEqual(text);
    expect(await shown(beside, '', '青山镇', 2025)).toBe(54);
    expect(beside.store.state().problems).toContainEqual(expect.objectContaining({ address: expect.stringContaining('规则2026!'), severity: 'error' }));
    expect(alone.requests).toEqual([]);
  });

  it('refuses two editions for one year', async () => {
    const harness = harnessWith(townBook({ ...ruleSheets('规则', ownRules()), ...ruleSheets('规则2026', ownRules({ version: '2' }), 2026) }));
    expect(await shown(harness, '', '青山镇', 2026)).toEqual({ error: '#VALUE!', text: expect.stringContaining('适用的年度有重叠（2026年、各年度）') });
    expect(harness.requests).toEqual([]);
  });

  it('keeps to a document that is built in where the sheet 参数 names it', async () => {
    const book = townBook({ ...ruleSheets('规则', ownRules()), 参数: { cells: [['键', '值'], ['办法', 'beijinggang-2019-village']] } });
    const harness = harnessWith(book);
    await shown(harness, '', '青山镇', 2026);
    expect(harness.store.state().book?.ledgers[0]?.rulebook?.id).toBe('beijinggang-2019-village');
  });

  it('hears of a sheet that becomes one of rules', async () => {
    const sheets = Object.fromEntries(plansOf('规则', ownRules()).map(({ name }) => [name, { cells: [['']] }]));
    const harness = harnessWith(townBook(sheets));
    expect(await shown(harness, '', '青山镇', 2026)).toMatchObject({ error: '#VALUE!' });
    rewrite(harness, '规则', ownRules());
    await new Promise((resolve) => setTimeout(resolve, 400));
    expect(await shown(harness, '', '青山镇', 2026)).toBe(54);
  });

  it('is read with the same lists of rules as long as they are the same, whatever changes in the ledger', async () => {
    const harness = harnessWith(townBook(ruleSheets('规则', ownRules())));
    const before = (await harness.store.settled()).book.beside;
    harness.write('台账', 1, 4, 44);
    const { views, own, rules } = (await harness.store.settled()).book.beside;
    expect([views === before.views, own === before.own, rules === before.rules]).toEqual([true, true, true]);
  });

  it('takes the year from the name of a sheet that says none itself', async () => {
    const sheets = { ...ruleSheets('规则2025', ownRules()), ...ruleSheets('规则2026', ownRules({}, 6)) };
    const harness = harnessWith(townBook(sheets, [2025, 2026]));
    expect(await shown(harness, '', '青山镇', 2025)).toBe(54);
    expect(await shown(harness, '', '青山镇', 2026)).toBe(56);
  });

  it('takes its parameters from the sheet 参数, as it would those of a document', async () => {
    const parameters = [{ key: 'each', question: '每次通报表扬加几分', clause: '二', type: 'number', low: 0, high: 5, default: null }];
    const rules = ownRules({ parameters });
    const book = townBook({ ...ruleSheets('规则', rules), 参数: { cells: [['键', '值'], ['每次通报表扬加几分', 3]] } });
    const harness = harnessWith(book);
    await shown(harness, '', '青山镇', 2026);
    expect(harness.requests[0]?.parameters).toEqual({ each: 3 });
  });
});
