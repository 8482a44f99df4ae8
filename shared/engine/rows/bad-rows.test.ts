import { describe, expect, it } from 'vitest';
import { faultsOfRow, score } from '../../../tests/lib/built-in';
import { saidBy, written } from '../../../tests/lib/said';
import type { Fact, ScoreRequest } from '../../contract/request';

/** Rows that are wrong in each way, by the document that they are entered for. Of the unit type that stands beside it, unless they say otherwise. */
type Document = readonly [rulebook: string, type: string, period: string | null, rows: readonly Partial<Fact>[]];

const documents: readonly Document[] = [
  ['beijinggang-2019-village', 'village', null, [
    { unit: '没有的村', item: 'V2', value: 5 },
    { unit: ' ', item: 'V2', value: 5 },
    { item: null, value: 5 },
    { unit: null, item: null },
    { item: 'Z9' },
    { unit: '没有的村', item: 'Z9' },
    { item: 'V2', value: 5, year: null },
    { item: 'V2', value: 5, year: '去年' },
    { item: 'V2', value: 5, year: 2019.5 },
    { item: 'V1' },
    { item: 'V1', kind: ' 睡过头 ', value: 5.5 },
    { item: 'V1', kind: 'late', value: -1 },
    { item: 'V1', kind: 'late', value: -3 },
    { item: 'V1', kind: 'late', value: 0.1 },
    { item: 'V1', kind: 'late', value: 1, count: 0 },
    { item: 'V1', kind: 'late', value: 1, count: '两次' },
    { item: 'V2', value: -5 },
    { item: 'V2', value: 100.01 },
    { item: 'V2', value: '八十' },
    { item: 'V2', value: 1_000_000 },
    { item: 'V2', value: 10_000_000 },
    { item: 'V2', value: 1e14 },
    { item: 'V2', points: 31 },
    { item: 'V2', points: '三十' },
    { item: 'V2', points: '99999999999999' },
    { item: 'V16' },
    { item: 'V16', level: 'galactic' },
    { item: 'V20' },
    { item: 'V20', kind: 'rumour' },
  ]],
  ['beijinggang-2019-office', 'class-3', null, [
    { item: 'O3', kind: 'provincial-class', value: 4 },
    { item: 'O3', kind: 'provincial-class', value: 9, year: '一九' },
    { item: 'O3', kind: 'provincial-class', value: 1.5 },
    { item: 'O3', kind: 'municipal-rank', value: 5, of: 4 },
    { item: 'O3', kind: 'municipal-rank', value: 1, of: 0 },
    { item: 'O3', kind: 'municipal-rank', value: 1, of: '全部' },
    { item: 'O3', kind: 'other', value: 99 },
    { item: 'O2a', value: 1 },
  ]],
  ['beijinggang-2019-office', 'class-1', null, [{ item: 'O3', kind: 'no-task' }, { item: 'O2a', value: 1 }]],
  ['village-cadre', 'cadre', '2019-Q4', [
    { item: 'P1', value: 5 },
    { item: 'P1', value: 5, period: '2019-H2' },
    { item: 'P1', points: 5 },
    { item: 'A1', period: '2019-Q4' },
    { item: 'PAY', period: '2019-Q4', value: -0.01 },
    { item: 'PAY', period: '2019-Q4', value: 1e13 },
  ]],
  ['cadre-merit', 'cadre', '2019-H2', [
    { item: 'H1', level: 'national', date: '2019-07-01' },
    { item: 'H1', level: 'national', role: 'self', date: '2019-07-01' },
    { item: 'H1', level: 'national', role: '村长', date: '2019-07-01' },
    { item: 'H1', level: 'national', role: 'leader', date: '2019-02-30' },
    { item: 'H3', level: 'county', role: 'leader', value: 3 },
    { item: 'K1', role: 'leader', period: '2019-07', value: 1 },
    { item: 'K1', role: 'leader', value: 1 },
  ]],
  ['district-incentive-talk', 'township', null, [
    { item: '1.1', kind: 'good', value: 0 },
    { item: '2.1', value: 3, of: 5 },
    { item: '2.1', value: 3, of: 5, period: '2019-13' },
    { item: '2.1', value: 3, of: 5, period: '2018-12' },
    { item: '2.1', value: 3, period: '2019-07' },
    { item: '3.3', date: '明天' },
    { item: '1.2', value: 1, of: 9 },
  ]],
  ['huayuan-accountability', 'helper', null, [
    { item: '5', kind: 'assigned' },
    { item: '5', subject: '田家' },
    { item: '9.?' },
  ]],
];

const asked = ([rulebook, type, period, rows]: Document): ScoreRequest =>
  ({
    rulebook,
    year: 2019,
    ...(period ? { period } : {}),
    units: [{ id: '甲', type }],
    facts: rows.map((row, at) => ({ id: at % 2 ? `台账!A${at + 2}` : null, unit: '甲', year: 2019, ...row })),
  }) as ScoreRequest;

/** The row as it was entered, with what is said of it. */
function told(document: Document): string {
  const request = asked(document);
  const problems = new Map(saidBy((language) => ({ ...score(request, { language }), units: [] })).map((said) => [Number(/^row (\d+)/.exec(said.place)?.[1]), said]));
  return request.facts
    .map((fact, at) => {
      const { id: _, ...entered } = fact;
      const fields = faultsOfRow(request, fact).map(({ field, text }) => `    ${field}: ${text.zh} / ${text.en}\n`);
      const said = problems.get(at + 1);
      return `${JSON.stringify(entered)}\n${said ? written([said]) : '  nothing\n'}${fields.join('')}`;
    })
    .join('');
}

describe('what is said of rows in error', () => {
  it('is what people have read, in both languages, with the field that is to be mended', async () => {
    const text = documents.map((document) => `# ${document.slice(0, 3).filter(Boolean).join(', ')}\n${told(document)}`).join('\n');
    await expect(text).toMatchFileSnapshot('testing/bad-rows.txt');
  });

  it('is nothing field by field where unit, clause or document is not known', () => {
    const [rulebook, ...more] = documents[0]!;
    const request = asked([rulebook, ...more]);
    const wrong = { unit: '甲', item: 'V2', year: 2019, value: 900 };
    expect(faultsOfRow(request, wrong)).toHaveLength(1);
    expect(faultsOfRow(request, { ...wrong, unit: '没有的村' })).toEqual([]);
    expect(faultsOfRow(request, { ...wrong, item: 'Z9' })).toEqual([]);
    expect(faultsOfRow({ ...request, rulebook: 'no-such' }, wrong)).toEqual([]);
  });
});

describe('a word with blanks round it', () => {
  it('is the word: a kind and a level count as if they stood alone', () => {
    const rows = [{ item: 'O6', kind: ' praise ', level: '\u3000national', evidence: '1号' }, { item: 'O3', kind: '\u3000municipal-rank ', value: '2 ' }];
    const { problems, units } = score(asked(['beijinggang-2019-office', 'class-3', null, rows]));
    expect(problems).toEqual([]);
    expect(units[0]?.items.filter(({ code }) => code === 'O6' || code === 'O3').map(({ score: points }) => points)).toEqual([14, 3]);
  });
});
