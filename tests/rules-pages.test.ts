import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import { describe, expect, it } from 'vitest';
import { score } from './lib/built-in';
import { prepare } from '../workbook/results/prepare-request';
import { readBook } from '../workbook/ledger/book';
import { atYear } from '../workbook/ledger/editions';
import type { Cell, Grid } from '../workbook/model/grid';
import { readRuleSheets } from '../workbook/rule-sheet/read';

type Table = readonly (readonly string[])[];

/** The sections of a page, each with its tables as they stand. */
function sectionsOf(file: string): readonly { readonly title: string; readonly tables: readonly Table[] }[] {
  const text = readFileSync(join(import.meta.dirname, '../docs', file), 'utf8');
  return text.split(/^### /mu).slice(1).map((section) => {
    const tables: string[][][] = [];
    let open = false;
    for (const line of section.split('\n')) {
      if (!line.startsWith('|')) open = false;
      else if (!/^[|\-\s]+$/u.test(line)) {
        const cells = line.slice(1, line.lastIndexOf('|')).split('|').map((cell) => cell.trim());
        if (open) tables.at(-1)?.push(cells);
        else tables.push([cells]);
        open = true;
      }
    }
    return { title: section.split('\n')[0] ?? '', tables };
  });
}

const cellOf = (text: string): Cell => (text !== '' && String(Number(text)) === text ? Number(text) : text);
const gridOf = (sheet: string, lines: readonly (readonly string[])[]): Grid => {
  const width = Math.max(...lines.map(({ length }) => length));
  return { sheet, row: 0, column: 0, cells: lines.map((line) => Array.from({ length: width }, (_, at) => cellOf(line[at] ?? ''))), merges: [] };
};

const sections = sectionsOf('rules.zh-CN.md');

describe('the page that explains the sheet of rules', () => {
  it.each(sections)('$title: the rules can be read, and score as it says', ({ tables }) => {
    const [ledger = [], result = []] = tables.slice(-2);
    const rules = tables.slice(0, -2).flatMap((table) => [...table, []]);
    const grids = [gridOf('规则', [['示例细则'], ...rules]), gridOf('规则·说明', [['基本信息'], ['项目', '内容'], ['考核对象', '乡镇'], ['适用年度', '2026']])];
    const readings = readRuleSheets(grids);
    expect(readings.flatMap(({ faults }) => faults.filter(({ severity }) => severity === 'error').map(({ address, text }) => `${address} ${text.zh}`))).toEqual([]);
    const book = readBook({ ledgers: [{ binding: { place: { sheet: '台账' } }, grid: gridOf('台账', ledger) }], units: null, parameters: null }, [], readings);
    const reading = atYear(book.ledgers[0]!, 2026);
    expect(reading.problems.map(({ code, address }) => `${address} ${code}`)).toEqual([]);
    const answer = score(prepare(reading, { year: 2026, period: null }).request);
    const grades = new Map(reading.rulebook?.grades.map(({ code, name }) => [code, name]));
    const shown = answer.units.map(({ unit, total, grade }) => [unit, String(total), ...(result[0]?.includes('等次') ? [grades.get(grade ?? '') ?? ''] : [])]);
    expect(shown).toEqual(result.slice(1));
  });

  it('has the same examples in English', () => {
    expect(sectionsOf('rules.md').map(({ tables }) => tables)).toEqual(sections.map(({ tables }) => tables));
  });
});
