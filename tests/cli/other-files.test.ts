import { mkdtempSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import * as library from '@e965/xlsx';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { steps } from '../../scripts/build/steps.mjs';
import { makeWhenStale } from '../../scripts/lib/up-to-date.mjs';
import { builtIn } from '../../shared';
import { rulesHash } from '../../shared/provenance/rules-hash';
import type { Rulebook } from '../../shared/model/rulebook/rulebook';
import { writeRuleSheets } from '../../workbook/rule-sheet/write';
import { planFile } from '../../workbook/templates/plan-file';
import { FunctionNames } from '../../workbook/xlsx/formula';
import { kaohe, villageBook, writeBook, type Sheets } from './books';

const folder = mkdtempSync(join(tmpdir(), 'kaohe-other-'));
const at = (name: string): string => join(folder, name);
beforeAll(() => makeWhenStale(steps.cli));
afterAll(() => rmSync(folder, { recursive: true, force: true }));

/** As Excel of before 2007 saved it. */
function oldBook(name: string, sheets: Sheets): string {
  const book = { SheetNames: Object.keys(sheets), Sheets: Object.fromEntries(Object.entries(sheets).map(([sheet, lines]) => [sheet, library.utils.aoa_to_sheet(lines)])) };
  writeFileSync(at(name), Buffer.from(library.write(book, { type: 'array', bookType: 'biff8' })));
  return at(name);
}
interface Line { out: string | null; status: string; questions: { place: string; question: string }[]; answer: { units: { unit: string; total: number | null }[] } | null; rulebook?: Rulebook }
const lineOf = (out: string): Line => JSON.parse(out) as Line;

describe('kaohe with files of other programs', () => {
  it('scores an old workbook like one of today, and says what of it was read', async () => {
    const { 台账, 参数, 单位 } = villageBook(['青石村', '白水村']) as Record<'台账' | '参数' | '单位', Sheets[string]>;
    const today = lineOf((await kaohe(['score', '--json', writeBook(at('today.xlsx'), { 台账, 参数, 单位 })])).out);
    const old = lineOf((await kaohe(['score', '--json', oldBook('old.xls', { 台账, 参数, 单位 })])).out);
    expect(old.answer).toEqual(today.answer);
    expect(old.answer?.units).toHaveLength(2);
  }, 60_000);

  it('takes a text that is only called a workbook for none', async () => {
    writeFileSync(at('信.xlsx'), '各村：\n请于月底前报送。\n');
    const { code, out } = await kaohe(['score', '--json', at('信.xlsx')]);
    expect([code, lineOf(out).status]).toEqual([3, 'unreadable']);
  }, 60_000);

  it('reads a ledger in text with the signs of GB 18030, and keeps what looks like a number a text', async () => {
    // 台账: 单位,年度,条款,数值 / 001村,2025,V2,28
    const bytes = Buffer.concat([Buffer.from([0xb5, 0xa5, 0xce, 0xbb]), Buffer.from(','), Buffer.from([0xc4, 0xea, 0xb6, 0xc8]), Buffer.from(','), Buffer.from([0xcc, 0xf5, 0xbf, 0xee]), Buffer.from(','), Buffer.from([0xca, 0xfd, 0xd6, 0xb5]), Buffer.from('\r\n001,2025,V2,8\r\n002,2025,V2,7\r\n')]);
    writeFileSync(at('台账.csv'), bytes);
    const line = lineOf((await kaohe(['score', '--json', at('台账.csv')])).out);
    expect(line.answer?.units.map(({ unit }) => unit)).toEqual(['001', '002']);
  }, 60_000);
});

describe('kaohe check and rules', () => {
  it('tell what has to be answered, with its cell, and end with 1', async () => {
    const sheets = villageBook(['青石村']);
    const file = writeBook(at('bad.xlsx'), { ...sheets, 台账: [['单位', '年度', '条款', '数值'], ['青石村', 2025, 'V1', '很多']] });
    const { code, out } = await kaohe(['check', '--json', file]);
    expect(code).toBe(1);
    expect(lineOf(out).questions).toContainEqual({ place: '台账!D2', question: expect.stringContaining('很多') });
  }, 60_000);

  it('give the rules that stand in the workbook, the same as they were written', async () => {
    const rules = builtIn.rulebook('sample-village-sanitation') as Rulebook;
    const written = writeRuleSheets(rules);
    writeFileSync(at('rules.xlsx'), planFile('plans' in written ? written.plans : [], { title: '规则', names: new FunctionNames([]), language: 'zh' }));
    const { out } = await kaohe(['rules', '--json', at('rules.xlsx')]);
    expect(rulesHash(lineOf(out).rulebook!)).toBe(rulesHash(rules));
  }, 60_000);

  it('name the cell of a rule that cannot be read', async () => {
    const file = writeBook(at('faulty.xlsx'), { 规则: [['序号', '考核内容', '权重', '取数', '换算', '参数'], ['1', '完成情况', 10, '完成律', '按比例', '']] });
    const { code, out } = await kaohe(['rules', '--json', file]);
    expect(code).toBe(1);
    expect(lineOf(out).questions).toContainEqual({ place: '规则!D2', question: expect.stringContaining('完成律') });
  }, 60_000);
});
