import { describe, expect, it } from 'vitest';
import { villageBook } from '../pane/testing/villages';
import { explainUnit } from './explanation';
import { fakeScoring } from './testing/fake-scoring';

const { scoring, document } = fakeScoring(villageBook());
const item = (unit: string, code: string) => {
  const found = explainUnit(scoring, document, unit, 'zh')?.items.find((each) => each.item.code === code);
  if (!found) throw new Error(`${unit} has no ${code}`);
  return found;
};

describe('the explanation of a unit', () => {
  it('says how much a cap cut off, and quotes the clause', () => {
    const articles = item('青石村', 'V16');
    expect(articles).toMatchObject({ item: { raw: 3.5, score: 3, status: 'CAPPED' }, cut: 0.5 });
    expect(articles.clauseText).toBeTruthy();
  });

  it('leads from each event to its row, its paper and what was not counted', () => {
    const { events } = item('白水村', 'V1');
    expect(events.map(({ event, row }) => [event.id, event.counted, row?.fact.subject])).toEqual([
      ['台账!A267', true, '景扶通〔2019〕3号'],
      ['台账!A268', false, '景扶通〔2019〕3号'],
    ]);
  });

  it('names the rows in error with the words of the sheet', () => {
    const unit = explainUnit(scoring, document, '枫林村', 'zh');
    expect(unit?.unit.status).toBe('invalid');
    expect(unit?.items.find(({ item: { code } }) => code === 'V20')?.errors[0]?.text).toContain('台账第270行');
  });

  it('is none for a unit that was not scored', () => {
    expect(explainUnit(scoring, document, '无名村', 'zh')).toBeNull();
  });

  it('quotes every item its clause', () => {
    const unit = explainUnit(scoring, document, '青石村', 'zh');
    expect(unit?.items.filter(({ clauseText }) => clauseText === null).map(({ item: { code } }) => code)).toEqual([]);
  });
});
