import { describe, expect, it } from 'vitest';
import { builtIn } from '../../../shared';
import { ownRules, ruleSheets, townRows } from '../../../addin/score-store/testing/own-rules';
import { atYear } from '../../ledger/editions';
import { tell } from '../../ledger/problem';
import type { BookReading } from '../../ledger/reading';
import { gridOf, outlineOf, type FakeBook } from '../../ledger/testing/fake-book';
import { readRuleSheets } from '../../rule-sheet/read';
import type { Binding } from '../bound';
import { readWorkbook } from './read-workbook';
import { surveyBook } from './survey';

const views = builtIn.views();

function read(book: FakeBook, binding: Binding | null = null): Promise<BookReading> {
  const workbook = { outline: async () => outlineOf(book), read: async (places: readonly { sheet?: string; address?: string }[]) => places.map((place) => gridOf(book, place)) };
  return readWorkbook({ workbook, binding, views, readRules: readRuleSheets });
}

const head = ['单位', '年度', '条款', '情形', '数值'];
const bound = (rulebook: string, year: number): Binding => ({
  scoreSheets: [{ sheets: [{ name: '评分表' }], lies: 'across', rulebook, year, corner: '单位', columns: [{ header: '重点工作', item: 'A1', meaning: 'value' }] }],
});
const scores: FakeBook['sheets'] = { 评分表: { cells: [['单位', '重点工作'], ['青山镇', 44], ['白水镇', 33]] } };

describe('a workbook with rules of its own', () => {
  it('reads figures of a bound table by the edition of its year, beside the ledger', async () => {
    const sheets = { ...ruleSheets('规则2025', ownRules(), 2025), ...ruleSheets('规则2026', ownRules({ version: '2' }), 2026), ...scores };
    const book = await read({ sheets: { 台账: { cells: [head, ...townRows(2025)] }, ...sheets } }, bound('own-towns', 2026));
    const [ledger] = book.ledgers;
    expect(book.ledgers).toHaveLength(1);
    expect(ledger?.years).toEqual([2025, 2026]);
    expect(atYear(ledger!, 2026)).toMatchObject({ years: [2026], rulebook: { version: '2' } });
    expect(atYear(ledger!, 2026).facts.filter(({ fact }) => fact.year === 2026).map(({ fact }) => fact.value)).toEqual([44, 33]);
    expect(atYear(ledger!, 2025)).toMatchObject({ years: [2025], rulebook: { version: '1' } });
  });

  it('has a ledger of its own for bound tables alone, and says where their year has no edition', async () => {
    const sheets = { ...ruleSheets('规则2026', ownRules(), 2026), ...scores };
    const book = await read({ sheets }, bound('乡镇考核细则', 2026));
    expect(atYear(book.ledgers[0]!, 2026).facts).toHaveLength(2);
    const none = await read({ sheets }, bound('own-towns', 2025));
    expect(none.ledgers).toEqual([]);
    expect(none.problems.map((problem) => tell(problem, 'zh'))).toContain('没有适用于2025年的规则，工作簿里的规则适用于2026年。');
  });

  it('has for each edition the units that it can score, by the list of units', async () => {
    const wider = ownRules({ version: '2', unitTypes: [{ code: 'town', name: '乡镇' }, { code: 'office', name: '部门' }] });
    const sheets = { ...ruleSheets('规则2025', ownRules(), 2025), ...ruleSheets('规则2026', wider, 2026) };
    const rows = [...townRows(2025), ...townRows(2026), ['财政局', 2026, 'A1', '', 50]];
    const units = { cells: [['单位', '类别'], ['青山镇', '乡镇'], ['白水镇', '乡镇'], ['财政局', '部门']] };
    const [ledger] = (await read({ sheets: { 台账: { cells: [head, ...rows] }, 单位: units, ...sheets } })).ledgers;
    const named = (year: number): string[] => atYear(ledger!, year).units.map(({ unit }) => unit.id);
    expect([named(2025), named(2026)]).toEqual([['青山镇', '白水镇'], ['青山镇', '白水镇', '财政局']]);
    expect(ledger?.units).toHaveLength(3);
    expect(ledger?.problems).toEqual([]);
  });

  it('asks which of several rules is meant where the ledger does not tell', async () => {
    const other = ownRules({ id: 'own-offices', title: '部门考核细则' });
    const sheets = { ...ruleSheets('规则', ownRules()), ...ruleSheets('规则部门', other) };
    const [ledger] = (await read({ sheets: { 台账: { cells: [head, ...townRows(2026)] }, ...sheets } })).ledgers;
    expect(ledger?.rulebook).toBeNull();
    expect(tell(ledger!.problems[0]!, 'zh')).toContain('《乡镇考核细则》、《部门考核细则》');
    expect(ledger?.candidates.map(({ id }) => id)).toEqual(['own-towns', 'own-offices']);
    const parameters = { 参数: { cells: [['键', '值'], ['办法', '部门考核细则']] } };
    const [named] = (await read({ sheets: { 台账: { cells: [head, ...townRows(2026)] }, ...sheets, ...parameters } })).ledgers;
    expect([named?.rulebook?.id, named?.chosenBy]).toEqual(['own-offices', 'parameters']);
  });

  it('never takes a sheet of rules for a ledger or a table of scores', () => {
    const sheets = { ...ruleSheets('规则', ownRules()), '规则·试算': { cells: [head, ...townRows(2026)] }, 台账: { cells: [head, ...townRows(2026)] } };
    const grids = Object.keys(sheets).map((sheet) => ({ grid: gridOf({ sheets }, { sheet })! }));
    const rules = readRuleSheets(grids.map(({ grid }) => grid));
    const { drafts, without } = surveyBook({ sheets: grids, views, rules, binding: {}, units: null, parameters: null, results: new Set() });
    expect(drafts.map(({ key }) => key)).toEqual(['台账']);
    expect(without.filter(({ why }) => why === 'rules').map(({ sheet }) => sheet)).toEqual(expect.arrayContaining(['规则', '规则·试算']));
  });
});
