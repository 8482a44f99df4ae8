import { describe, expect, it } from 'vitest';
import { FunctionNames } from '../xlsx/formula';
import { readXlsx } from '../xlsx/read';
import { makeXlsx, PLAIN_STYLES, row } from '../xlsx/testing/make';
import { returnedIn } from './returned';

const styles = PLAIN_STYLES.replace('<cellXfs count="1">', '<cellXfs count="2">').replace('</cellXfs>', '<xf numFmtId="10"/></cellXfs>');

describe('a form that was returned', () => {
  it('gives a percentage with its sign, exactly, for the ledger into which it goes', async () => {
    const rows = [row(1, ['单位', '年度', '条款', '数值']), row(2, ['青石村', 2025, 'A1', null]).replace('</row>', '<c r="D2" s="1"><v>0.007</v></c></row>'), row(3, ['白水村', 2025, 'A1', 0.95])].join('');
    const [form] = await returnedIn('1.xlsx', readXlsx(makeXlsx({ sheets: [{ name: '填报', rows }], styles }), new FunctionNames([])));
    expect(form?.rows.map(({ cells }) => cells.get('value'))).toEqual(['0.7%', 0.95]);
  });
});
