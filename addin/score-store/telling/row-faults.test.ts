import { builtIn } from '../../../shared';
import { describe, expect, it } from 'vitest';
import { rulebookViews, score } from '../../../tests/lib/built-in';
import { readBook } from '../../../workbook/ledger/book';
import type { Cell } from '../../../workbook/model/grid';
import { placedProblems } from '../../../workbook/results/problems';
import { prepare } from '../../../workbook/results/prepare-request';
import { fullRows, ledgerHead } from '../testing/villages';

/** What the pane shows of one row that is added to a sound ledger; `version`: the service's, of the document. */
function told(row: Cell[], version = '1'): string[] {
  const cells = [[...ledgerHead], ...fullRows('青石村', 90), row];
  const grid = { sheet: '台账', row: 0, column: 0, cells: cells.map((line) => ledgerHead.map((_, column) => line[column] ?? '')), merges: [] };
  const book = readBook({ ledgers: [{ binding: { place: { sheet: '台账' }, rulebook: 'beijinggang-2019-village' }, grid }], units: null, parameters: null }, rulebookViews());
  const [ledger] = book.ledgers;
  const { request, id } = prepare(ledger!, { year: 2019, period: null });
  const answer = score(request);
  const scored = [{ id, request, answer: { ...answer, rulebook: { ...answer.rulebook, version } }, ledger: ledger!, when: { year: 2019, period: null }, at: 0, freshness: 'current' as const }];
  return placedProblems(book, scored as never, { language: 'zh', registry: builtIn, stale: false }).map(({ address, text }) => `${address} ${text}`);
}

describe('a row that is wrong in several ways', () => {
  it('is told of each at once, each with the cell to mend, whoever found it', () => {
    expect(told(['青石村', 2019, 'V1', '', '睡过头', 5.5])).toEqual([
      '台账!E24 台账第24行 青石村 平时工作：情形“睡过头”不认得，应为逾期未完成、未及时上报、质量不高、被批评。',
      '台账!F24 台账第24行 青石村 平时工作：5.5 超过 2，数值应为 0.5 到 2',
    ]);
  });

  it('is told what to enter where a deduction has a sign, and where a level is wanting', () => {
    expect(told(['青石村', 2019, 'V1', '', '', -1])).toEqual(['台账!F24 台账第24行 青石村 平时工作：-1 是负数：扣几分就填几，不写负号，这里填 1']);
    expect(told(['青石村', 2019, 'V17'])).toEqual(['台账!D24 台账第24行 青石村 迎检顺利过关：缺级别，可填国家级、省级或市级']);
  });

  it('says no more where its unit or its clause is not known', () => {
    expect(told(['青石村', 2019, 'V99', '', '', 900])).toHaveLength(1);
  });
});

describe('a service with another version of the document', () => {
  it('is told of, once, with both versions', () => {
    const text = expect.stringMatching(/^ 计分服务用的是“.+”第 2 版，加载项认得的是第 1 版。得分按服务那一版算/);
    expect(told(['青石村', 2019, 'V17', '国家级'], '2')).toEqual([text]);
    expect(told(['青石村', 2019, 'V17', '国家级'])).toEqual([]);
  });
});
