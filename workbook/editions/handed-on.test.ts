import { describe, expect, it } from 'vitest';
import { builtIn } from '../../shared';
import type { Rulebook } from '../../shared/model/rulebook/rulebook';
import { rulesHash } from '../../shared/provenance/rules-hash';
import { checkRulebook } from '../../shared/engine/check-rulebook';
import { writeRuleSheets } from '../rule-sheet/write';
import type { SheetPlan } from '../templates/plan';
import { planFile } from '../templates/plan-file';
import { FunctionNames } from '../xlsx/formula';
import { readXlsx } from '../xlsx/read';
import { gridsOf } from '../xlsx/grids';
import { toJson } from '../rule-sheet/json';
import { rulesInFile } from './handed-on';

const names = new FunctionNames(['SCORE']);
const rules = checkRulebook(builtIn.rulebook('sample-village-sanitation')).rulebook as Rulebook;
const plan = (cells: SheetPlan['cells'], more: Partial<SheetPlan> = {}): SheetPlan => ({ name: '规则', cells, merges: [], lists: [], notes: [], widths: [20], headings: [], ...more });

describe('rules that are handed on', () => {
  it('are the same rules as JSON', () => {
    const [read] = rulesInFile(new TextEncoder().encode(toJson(rules)), '规则.json');
    expect(read?.faults).toEqual([]);
    expect(rulesHash(read?.rulebook as Rulebook)).toBe(rulesHash(rules));
  });

  it('are the same rules as a workbook', () => {
    const written = writeRuleSheets(rules, { years: { from: 2025, to: 2026 } });
    const bytes = planFile('plans' in written ? written.plans : [], { title: '', names, language: 'zh' });
    const [read] = rulesInFile(bytes, '去年.xlsx');
    expect(read?.faults.filter(({ severity }) => severity === 'error')).toEqual([]);
    expect(read?.years).toEqual({ from: 2025, to: 2026 });
    expect(rulesHash(read?.rulebook as Rulebook)).toBe(rulesHash(rules));
  });

  it('say what is wrong with JSON that is none, or no rules', () => {
    expect(rulesInFile(new TextEncoder().encode('{"a":'), '规则.json')[0]).toMatchObject({ rulebook: null, faults: [{ address: '规则.json' }] });
    const [read] = rulesInFile(new TextEncoder().encode('{}'), '规则.json');
    expect(read?.rulebook).toBeNull();
    expect(read?.faults.length).toBeGreaterThan(3);
  });
});

describe('a file of planned sheets', () => {
  it('holds texts as texts, formulas, and merges', () => {
    const bytes = planFile([plan([['1.10', 5, { formula: '=SCORE(A1,2026)' }], ['5-24']], { merges: [{ row: 0, column: 0, rows: 1, columns: 1 }] })], { title: '甲', names, language: 'zh' });
    const [sheet] = readXlsx(bytes, names).sheets;
    expect(sheet?.cells.map(({ value, formula }) => formula ?? value)).toEqual(['1.10', 5, '=SCORE(A1,2026)', '5-24']);
  });

  it('puts what a cell cannot hold on sheets behind', () => {
    const values = Array.from({ length: 60 }, (_, index) => `第${index + 1}个单位名称`);
    const long = plan([['单位']], { lists: [{ row: 1, column: 0, rows: 10, values }], notes: [{ row: 0, column: 0, text: '考核对象的名称'.repeat(40) }] });
    const grids = gridsOf(readXlsx(planFile([long], { title: '甲', names, language: 'zh' }), names));
    expect(grids.map(({ sheet }) => sheet)).toEqual(['规则', '清单', '填写说明']);
    expect(grids[1]?.cells.map(([value]) => value)).toEqual(values);
    expect(grids[2]?.cells).toEqual([['规则', '单位', '考核对象的名称'.repeat(40)]]);
  });
});
