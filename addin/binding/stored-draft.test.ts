import { describe, expect, it } from 'vitest';
import { rulebookViews } from '../../shared';
import type { PaperBook } from '../ledger/testing/paper-book';
import { questionsOf, type ScoreDraft } from './draft';
import { bindingOf } from './edit';
import { surveyPaper } from './testing/paper-survey';

const views = rulebookViews();
const book = (...headers: string[]): PaperBook => ({ sheets: { 得分2019: { cells: [['村名', ...headers], ['青石村', 4, 2], ['白水村', 5, 1]] } } });

function drafted(paper: PaperBook): ScoreDraft {
  const [draft] = surveyPaper(paper, views).drafts;
  if (draft?.what !== 'scores') throw new Error('no score sheet was found');
  return draft;
}

describe('a table that was bound', () => {
  const bound = bindingOf(drafted(book('产业扶贫', '教育扶贫')))!;
  const later = (...headers: string[]): ScoreDraft => drafted({ ...book(...headers), binding: { scoreSheets: [bound] } });

  it('asks nothing as long as its headers are there', () => {
    const draft = later('教育扶贫', '产业扶贫');
    expect([draft.bound, draft.gone, questionsOf(draft, views)]).toEqual([true, [], []]);
  });

  it('names a header that was changed, and asks whether the column that fits is the same', () => {
    const draft = later('产业扶贫得分', '教育扶贫');
    expect(draft.gone).toEqual(['产业扶贫']);
    expect(questionsOf(draft, views)).toEqual([{ about: 'column', header: '产业扶贫得分' }]);
  });

  it('names a header that is gone for good, and asks nothing of the others', () => {
    const draft = later('说明', '教育扶贫');
    expect(draft.gone).toEqual(['产业扶贫']);
    expect(questionsOf(draft, views)).toEqual([]);
  });
});
