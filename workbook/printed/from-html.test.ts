import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { fromHtml } from './from-html';
import { fromText } from './from-text';
import { proposeRulebook } from './proposal/whole/rulebook';

const tables = (html: string): unknown[] => fromHtml(html).blocks.flatMap((block) => (block.is === 'table' ? [block.grid.cells] : []));

describe('HTML from the clipboard', () => {
  it('is read between the marks of the clipboard alone', () => {
    expect(fromHtml('<p>外面</p><!--StartFragment--><p>里面</p><!--EndFragment--><p>外面</p>').blocks).toEqual([{ is: 'text', text: '里面' }]);
  });

  it('joins words that the source breaks, and keeps the breaks that are printed', () => {
    expect(tables('<table><tr><td>每低1个百分\r\n点扣</td><td>甲<br>乙</td></tr><tr><td>New\nYork</td><td>&nbsp;&#65297;&lt;2</td></tr></table>')).toEqual([[['每低1个百分点扣', '甲\n乙'], ['New York', '１<2']]]);
  });

  it('puts cells beside what comes down from above', () => {
    const [block] = fromHtml('<table><tr><td rowspan="2">甲</td><td>1</td></tr><tr><td colspan="2">2</td></tr><tr><td>乙</td><td>3</td><td>4</td></tr></table>').blocks;
    expect(block).toMatchObject({ grid: { cells: [['甲', '1', ''], ['', '2', ''], ['乙', '3', '4']], merges: [{ row: 0, column: 0, rows: 2, columns: 1 }, { row: 1, column: 1, rows: 1, columns: 2 }] } });
  });

  it('takes a table inside a cell as words of it, and a table around tables as none', () => {
    expect(tables('<table><tr><td>甲</td><td>乙<table><tr><td>1</td><td>2</td></tr></table></td></tr></table>')).toEqual([[['甲', '乙\n1 2']]]);
    expect(tables('<table><tr><td><table><tr><td>1</td><td>2</td></tr></table></td></tr></table>')).toEqual([[['1', '2']]]);
  });

  it('never fails, whatever is pasted', () => {
    const pieces = fc.constantFrom('<', '>', '"', "'", '<table>', '</table>', '<tr>', '<td rowspan="3">', '<td colspan=2>', '</td>', '<!--', '-->', '<![if !x]>', '<script>', '</script>', '&nbsp;', '&#x110000;', '分值', '每次扣1分', '10', '\n', '\t', '<p>', '<a b="', '<br>', '<xml>');
    fc.assert(fc.property(fc.array(fc.oneof(pieces, fc.string({ unit: 'grapheme', maxLength: 6 })), { maxLength: 60 }), (parts) => {
      const document = fromHtml(parts.join(''));
      expect(proposeRulebook(document).rulebook['format']).toBe('kaohe-rulebook/1');
      expect(fromText(parts.join('')).blocks.length).toBeLessThanOrEqual(1 + parts.join('').length);
    }), { numRuns: 300 });
  });

  it('finds each of two thousand rows', () => {
    const rows = Array.from({ length: 2000 }, (_, at) => `<tr><td>${at + 1}</td><td>第${at + 1}项工作</td><td>1</td><td>迟报一次扣0.5分，扣完为止</td></tr>`);
    const { rulebook } = proposeRulebook(fromHtml(`<table><tr><td>序号</td><td>考核项目</td><td>分值</td><td>计分细则</td></tr>${rows.join('')}</table>`));
    expect((rulebook['items'] as { name: string }[]).at(-1)?.name).toBe('第2000项工作');
  }, 120_000);

  it('is in proportion to its length where quotes and comments are never closed', () => {
    expect(fromHtml('<a b="'.repeat(200_000)).blocks.length).toBeLessThanOrEqual(1);
    expect(fromHtml(`${'<a b="'.repeat(100_000)}>`).blocks.length).toBeLessThanOrEqual(1);
    expect(fromHtml(`${'<!--'.repeat(100_000)}>`).blocks).toEqual([]);
    expect(fromHtml('<td colspan=1000 rowspan=60000>'.repeat(2000)).blocks.length).toBeLessThanOrEqual(2000);
  });
});

describe('plain text from the clipboard', () => {
  it('is a table where lines have tabs, with cells in quotes over several lines', () => {
    expect(fromText('示例表\n序号\t内容\t分值\n1\t"甲\n""乙"""\t5\n').blocks).toEqual([
      { is: 'text', text: '示例表' },
      { is: 'table', grid: { sheet: '', row: 0, column: 0, cells: [['序号', '内容', '分值'], ['1', '甲\n"乙"', '5']], merges: [] } },
    ]);
  });
});
