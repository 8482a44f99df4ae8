import { describe, expect, it } from 'vitest';
import { gridOf } from '../../ledger/testing/fake-book';
import { villageBook } from '../../../addin/pane/testing/villages';
import { fakeScoring } from '../../../addin/explanation/testing/fake-scoring';
import { cellsIn, type Knowledge } from './answered';
import { evaluate } from './evaluate';

const { book, scoring } = fakeScoring(villageBook());
const total = scoring.answer.units.find(({ unit }) => unit === '青石村')!.total!;
const paper = { sheets: { 汇总: { cells: [['青石村', 2019, ''], ['柳湾村', 2019, '#REF!'], ['云台村', 2019, 7]] } } };
const knowledge: Knowledge = {
  book, language: 'zh', cell: cellsIn([gridOf(paper, { sheet: '汇总' })]),
  scored: [{ request: {} as never, answer: scoring.answer, ledger: scoring.ledger, when: scoring.when, at: 0 }],
};
const value = (formula: string) => evaluate({ sheet: '汇总', formula }, knowledge);

describe('a formula that reckons on with a result', () => {
  it.each([
    ['=IF(SCORE.VETO($A3,$B$1),"是","否")', '是'],
    ['=IF(SCORE.VETO(A1,2019),"是","否")', '否'],
    ['=ROUND(SCORE(A1,2019),1)', 96.4],
    ['=SCORE(A1,2019)+C3*2', total + 14],
    ['=IF(C1="","",SCORE(A1,2019))', ''],
    ['=IF(A1<>"",SCORE(A1,B1)&"分","")', `${total}分`],
    ['=IFERROR(SCORE(A2,2019),"待定")', '待定'],
    ['=IF(ISNUMBER(SCORE(A2,2019)),1,-1)', -1],
    ['=(SCORE(A1,2019)-1)/2', (total - 1) / 2],
    ['=IF(AND(SCORE(A1,2019)>=90,NOT(SCORE.VETO(A1,2019))),"优秀","")', '优秀'],
    ['=SCORE.STATUS(A1,2019)', '已定'],
    ['=SCORE.STATUS(A1,2019,,TRUE)', 'final'],
    ['=SCORE.STATUS(A1,2019,"V2",TRUE)&""', 'OK'],
    ['=SCORE.STATUS(A1,2019,"V2",FALSE)', '正常'],
    ['=_xldudf_SCORE(汇总!$A$1,2019)*1', total],
    ['=ROUND(-2.5,0)', -3],
  ])('%s gives %s', (formula, shown) => expect(value(formula)).toBe(shown));

  it('is told in the marks of its language too', () => {
    const text = (language: 'zh' | 'en'): string => {
      const shown = evaluate({ sheet: '汇总', formula: '=SCORE.WHY(A1,2019)' }, { ...knowledge, language });
      return JSON.stringify([shown, evaluate({ sheet: '汇总', formula: '=SCORE(A2,2019)' }, { ...knowledge, language })]).replace(/\p{Script=Han}+/gu, '');
    };
    expect(text('zh')).toMatch(/[；，。（）]/u);
    expect(text('en')).not.toMatch(/[；。（）]/u);
  });

  it('hands on the error of a result that is open', () => {
    expect(value('=SCORE(A2,2019)+1')).toMatchObject({ error: '#N/A' });
  });

  it.each(['=VLOOKUP(A1,B:C,2,0)', '=SCORE(A1,2019)+C2', '=SCORE(A1,2019)/0', '=SUM(SCORE(A1,2019):C3)', '=SCORE(A1,2018)', '=SCORE(A1,2019)+"1"', '=SCORE(A1,2019', '=A1<"乙"'])(
    '%s is not known', (formula) => expect(value(formula)).toBeNull(),
  );
});
