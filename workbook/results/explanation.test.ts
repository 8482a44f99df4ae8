import { describe, expect, it } from 'vitest';
import { villageBook } from '../../addin/pane/testing/villages';
import { explainUnit } from './explanation';
import { fakeScoring } from '../../addin/explanation/testing/fake-scoring';

const { scoring, document } = fakeScoring(villageBook());
const item = (unit: string, code: string) => {
  const explained = explainUnit(scoring, document, unit, 'zh');
  const found = explained?.report.items.find((each) => each.code === code);
  if (!explained || !found) throw new Error(`${unit} has no ${code}`);
  return { ...found, rows: explained.rows };
};

describe('the explanation of a unit', () => {
  it('says how much a cap cut off, and quotes the clause', () => {
    const articles = item('青石村', 'V16');
    expect(articles).toMatchObject({ raw: 3.5, score: 3, status: 'CAPPED', cut: { by: 'cap', points: 0.5 } });
    expect(articles.clauseText).toBeTruthy();
  });

  it('leads from each event to its row, its paper and what was not counted', () => {
    const { events, rows } = item('白水村', 'V1');
    expect(events.map(({ id, counted }) => [id, counted, rows.get(id ?? '')?.fact.subject])).toEqual([
      ['台账!A267', true, '景扶通〔2019〕3号'],
      ['台账!A268', false, '景扶通〔2019〕3号'],
    ]);
  });

  it('names the rows in error with the words of the sheet', () => {
    const unit = explainUnit(scoring, document, '枫林村', 'zh')?.report;
    expect(unit?.headline.status).toBe('invalid');
    expect(unit?.items.find(({ code }) => code === 'V20')?.errors[0]?.text).toContain('台账第270行');
  });

  it('is none for a unit that was not scored', () => {
    expect(explainUnit(scoring, document, '无名村', 'zh')).toBeNull();
  });

  it('quotes every item its clause', () => {
    const unit = explainUnit(scoring, document, '青石村', 'zh')?.report;
    expect(unit?.items.filter(({ clauseText }) => clauseText === null).map(({ code }) => code)).toEqual([]);
  });
});
