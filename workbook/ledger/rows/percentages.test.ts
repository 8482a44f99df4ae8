import { describe, expect, it } from 'vitest';
import { checkRulebook } from '../../../shared/engine/check-rulebook';
import { viewOf } from '../../../shared/engine/rulebook-view';
import type { RulebookView } from '../../../shared/contract/rulebook-view';
import { FunctionNames } from '../../xlsx/formula';
import { gridsOf } from '../../xlsx/grids';
import { readXlsx } from '../../xlsx/read';
import { makeXlsx, PLAIN_STYLES, row } from '../../xlsx/testing/make';
import { readBook } from '../book';
import { tell } from '../problem';

const step = { each: 0.01, points: -1, part: 'exact' };
const bands = (...edges: number[]): object => ({ by: 'bands', bands: [...edges.map((from, at) => ({ from, ...(at === 0 ? {} : { below: edges[at - 1] }), points: 10 - at })), { below: edges.at(-1), points: 0 }] });
const item = (code: string, name: string, measure: object, scale: object): object => ({ kind: 'measured', code, name, clause: code, weight: 10, measure, scale });

const view = viewWith([
  item('A1', '到位资金', { of: 'ratio' }, { by: 'share' }),
  item('A2', '群众满意率', { of: 'value' }, bands(0.95, 0.9)),
  item('A3', '无害化处理率', { of: 'value' }, bands(95, 90)),
  item('A4', '植树亩数', { of: 'value' }, bands(20, 10)),
  item('A5', '与平均差', { of: 'gap' }, { by: 'steps', from: 0, below: step }),
  item('A6', '差错情况', { of: 'value' }, { by: 'bands', bands: [{ to: 0.5, points: 10 }, { above: 0.5, points: 0 }] }),
  item('A7', '全年增幅', { of: 'value' }, bands(1, 0.5)),
  item('A8', '累计到位', { of: 'ratio', per: 'sum' }, { by: 'share' }),
  item('A9', '收缴情况', { of: 'value' }, { by: 'share' }),
  item('B1', '收入增长', { of: 'growth' }, { by: 'line', points: [[0, 0], [0.1, 10]] }),
  item('C1', '绿化面积', { of: 'value' }, bands(20, 10)),
  item('C2', '绿化覆盖', { of: 'value', rows: 'C1' }, bands(0.9, 0.8)),
  item('B2', '实绩', { of: 'value', rows: 'A2' }, { by: 'share' }),
]);

function viewWith(items: readonly object[]): RulebookView {
  const { rulebook, faults } = checkRulebook({ format: 'kaohe-rulebook/1', id: 'own-towns', version: '1', title: '乡镇考核细则', source: { title: '乡镇考核细则' }, period: 'year', unitTypes: [{ code: 'town', name: '乡镇' }], items });
  if (!rulebook) throw new Error(JSON.stringify(faults));
  return viewOf(rulebook);
}

/** Looks 1 and 2 show per cent, 0 does not. */
const styles = PLAIN_STYLES.replace(/<cellXfs.*<\/cellXfs>/u, '<numFmts count="1"><numFmt numFmtId="176" formatCode="0.0%;[Red]-0.0%"/></numFmts><cellXfs count="3"><xf numFmtId="0"/><xf numFmtId="9"/><xf numFmtId="176"/></cellXfs>');

interface Row { readonly item: string; readonly value?: number | string; readonly target?: number | string; readonly base?: number | string; readonly points?: number | string; readonly looks?: Partial<Record<'value' | 'target' | 'base' | 'points', 1 | 2>> }

/** The rows of a ledger in a file, as they are read: the figures that go into each fact, and what is asked. */
function read(...rows: readonly Row[]): { facts: string[]; asked: string[] } {
  const fields = ['value', 'target', 'base', 'points'] as const;
  const cells = rows.map(({ item: code, looks = {}, ...figures }, at) => {
    const number = at + 2;
    const cell = (field: (typeof fields)[number], column: string): string => {
      const value = figures[field];
      const style = looks[field] ? ` s="${looks[field]}"` : '';
      if (value === undefined) return `<c r="${column}${number}"${style}/>`;
      return typeof value === 'number' ? `<c r="${column}${number}"${style}><v>${value}</v></c>` : `<c r="${column}${number}"${style} t="inlineStr"><is><t>${value}</t></is></c>`;
    };
    return row(number, ['青石镇', 2025, code]).replace('</row>', `${fields.map((field, column) => cell(field, 'DEFG'[column] ?? '')).join('')}</row>`);
  });
  const file = makeXlsx({ sheets: [{ name: '台账', rows: row(1, ['单位', '年度', '条款', '数值', '目标值', '基数', '照录分']) + cells.join('') }], styles });
  const [grid] = gridsOf(readXlsx(file, new FunctionNames([])));
  const reading = readBook({ ledgers: [{ binding: { place: { sheet: '台账' } }, grid: grid ?? null }], units: null, parameters: null }, [view]).ledgers[0];
  return {
    facts: (reading?.facts ?? []).map(({ fact }) => fields.flatMap((field) => (fact[field] === undefined ? [] : [`${field} ${typeof fact[field] === 'number' ? '' : 'text '}${fact[field]}`])).join(', ')),
    asked: (reading?.problems ?? []).map((problem) => tell(problem, 'zh')),
  };
}

describe('a cell that shows per cent', () => {
  it('is a share where the lines of the item are shares, exact to the last digit', () => {
    const found = read({ item: 'A2', value: 0.95, looks: { value: 1 } }, { item: 'A2', value: 0.007, looks: { value: 2 } }, { item: 'A2', value: '９５.5％' }, { item: 'A9', value: '88%' });
    expect(found).toEqual({ facts: ['value 0.95', 'value 0.007', 'value 0.955', 'value 0.88'], asked: [] });
  });

  it('is a number of hundredths where the lines of a rate are such', () => {
    expect(read({ item: 'A3', value: 0.947, looks: { value: 1 } }, { item: 'A3', value: '95%' })).toEqual({ facts: ['value 94.7', 'value 95'], asked: [] });
  });

  it('is taken as a share where only the quotient counts, and all that goes into it is shown so', () => {
    const found = read({ item: 'A1', value: 0.9, target: 0.95, looks: { value: 1, target: 1 } }, { item: 'B1', value: '12%', base: 0.1, looks: { base: 2 } });
    expect(found).toEqual({ facts: ['value 0.9, target 0.95', 'value 0.12, base 0.1'], asked: [] });
  });

  it('is asked where one side of the quotient alone is one, or rows are added up', () => {
    const { facts, asked } = read({ item: 'A1', value: 0.9, target: 95, looks: { value: 1 } }, { item: 'A8', value: 0.9, target: 1, looks: { value: 1, target: 1 } });
    expect(facts).toEqual(['value text 90%, target 95', 'value text 90%, target text 100%']);
    expect(asked).toEqual([
      '台账第2行 青石镇 到位资金：数值显示为“90%”，办法里可能按 0.9 算，也可能按 90 算；请把这一格的格式改成“常规”，再按办法填其中一个数。',
      '台账第3行 青石镇 累计到位：数值显示为“90%”，办法里可能按 0.9 算，也可能按 90 算；请把这一格的格式改成“常规”，再按办法填其中一个数。',
      '台账第3行 青石镇 累计到位：目标值显示为“100%”，办法里可能按 1 算，也可能按 100 算；请把这一格的格式改成“常规”，再按办法填其中一个数。',
    ]);
  });

  it.each([
    ['its lines may be of anything', { item: 'A4', value: 0.95, looks: { value: 1 as const } }],
    ['less is better, and 0.5 may be half of one per cent', { item: 'A6', value: 0.004, looks: { value: 2 as const } }],
    ['growth by 1 may be by one per cent', { item: 'A7', value: 0.01, looks: { value: 2 as const } }],
    ['it is a finished score', { item: 'A4', points: 0.095, looks: { points: 2 as const } }],
  ])('is asked where %s', (_, given) => {
    const { facts, asked } = read(given);
    expect(asked).toHaveLength(1);
    expect(asked[0]).toMatch(/显示为/u);
    expect(facts[0]).toMatch(/text .*%$/u);
  });

  it('is the same figure, share or hundredths, in a difference of two of its kind', () => {
    expect(read({ item: 'A5', value: '90%', target: 0.95, looks: { target: 1 } }).facts).toEqual(['value 0.9, target 0.95']);
    expect(read({ item: 'A5', value: '90%', target: 0.95 }).asked).toHaveLength(1);
  });

  it('is nothing either way at 0%', () => {
    expect(read({ item: 'A4', value: 0, looks: { value: 1 } })).toEqual({ facts: ['value 0'], asked: [] });
  });

  it('is as ever where it is only a format of texts', () => {
    expect(read({ item: 'A4', value: '12亩', looks: { value: 1 } }).asked[0]).toMatch(/不是数字/u);
  });
});

describe('a bare number where a rate is counted', () => {
  it('is asked where it would be a rate in the hundreds: 95 by lines of 0.95', () => {
    expect(read({ item: 'A2', value: 95 })).toEqual({
      facts: ['value text 95?'],
      asked: ['台账第2行 青石镇 群众满意率：数值填的是“95”，这一项按比率计，是 95% 还是 9500%？请连百分号写成其中一个。'],
    });
  });

  it('is asked where it would be next to nothing: 0.95 by lines of 95', () => {
    expect(read({ item: 'A3', value: '0.95' })).toEqual({
      facts: ['value text 0.95?'],
      asked: ['台账第2行 青石镇 无害化处理率：数值填的是“0.95”，这一项按比率计，是 0.95% 还是 95%？请连百分号写成其中一个。'],
    });
  });

  it('is settled by the percentage that is written then, whichever it is', () => {
    expect(read({ item: 'A2', value: '95%' }, { item: 'A2', value: '9500%' }, { item: 'A3', value: '0.95%' }, { item: 'A3', value: '95%' })).toEqual({
      facts: ['value 0.95', 'value 95', 'value 0.95', 'value 95'],
      asked: [],
    });
  });

  it('is taken as it stands where it is plain', () => {
    const plain: Row[] = [{ item: 'A2', value: 0.95 }, { item: 'A2', value: 1.1 }, { item: 'A2', value: 0 }, { item: 'A3', value: 95 }, { item: 'A3', value: 0 }, { item: 'A3', value: 20 }, { item: 'A4', value: 0.95 }, { item: 'A1', value: 0.95, target: 100 }, { item: 'A6', value: 3 }];
    expect(read(...plain).asked).toEqual([]);
  });

  it('is asked for the sake of an item that reads the same rows', () => {
    const { facts } = read({ item: 'C1', value: 0.95, looks: { value: 1 } }, { item: 'C1', value: 95 }, { item: 'C1', value: 0.95 });
    expect(facts).toEqual(['value text 95%', 'value text 95?', 'value 0.95']);
  });
});
