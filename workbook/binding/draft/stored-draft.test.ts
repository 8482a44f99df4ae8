import { describe, expect, it } from 'vitest';
import { rulebookViews } from '../../../tests/lib/built-in';
import type { FakeBook } from '../../ledger/testing/fake-book';
import { answered } from './answers';
import { questionsOf, type ScoreDraft } from './draft';
import { bindingOf } from './edit';
import { allAre, likeQuestions } from './like-questions';
import { fakeSurvey } from '../testing/fake-survey';

const views = rulebookViews();
const book = (...headers: string[]): FakeBook => ({ sheets: { 得分2019: { cells: [['村名', ...headers], ['青石村', 4, 2], ['白水村', 5, 1]] } } });

function drafted(paper: FakeBook): ScoreDraft {
  const [draft] = fakeSurvey(paper, views).drafts;
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

  it('is as sure as it was recognised: binding confirms nothing that nobody looked at', () => {
    const headers = ['产业扶贫', '危房改造（3分）', '教育扶贫'];
    const found = drafted(book(...headers));
    expect(found.columns.map(({ certainty, settled }) => [certainty, settled])).toEqual([['sure', false], ['likely', false], ['sure', false]]);
    const [first, second] = [answered(found, {}, views), answered(found, { columns: { '危房改造（3分）': {} } }, views)].map((draft) => drafted({ ...book(...headers), binding: { scoreSheets: [bindingOf(draft)!] } }));
    expect(first?.columns.map(({ certainty, settled }) => [certainty, settled])).toEqual([['sure', false], ['likely', false], ['sure', false]]);
    expect(second?.columns.map(({ settled }) => settled)).toEqual([false, true, false]);
    expect([first, second].map((draft) => draft && questionsOf(draft, views))).toEqual([[], []]);
  });

  it('has columns that one answer settled together, each with its item as sure as before', () => {
    const paper: FakeBook = { sheets: { 得分2019: { cells: [['村名', '平时工作（20分）', '实地考核（30分）', '产业扶贫'], ['青石村', 18, 27, 4], ['白水村', 19, 25, 5]] } } };
    const found = drafted(paper);
    const view = views.find(({ id }) => id === found.rulebook.id)!;
    const { points } = likeQuestions(found, questionsOf(found, views), view);
    expect(points.map(({ item }) => item)).toEqual(['V1', 'V2']);
    for (const what of ['points', 'raw'] as const) {
      const settled = answered(found, allAre(points, what, view), views);
      expect(questionsOf(settled, views)).toEqual([]);
      expect(settled.columns.map(({ item, meaning, certainty, settled: own }) => [item, meaning, certainty, own])).toEqual([
        ['V1', what === 'points' ? 'points' : 'lost', 'sure', false],
        ['V2', what === 'points' ? 'points' : 'value', 'likely', false],
        ['V4', 'value', 'sure', false],
      ]);
    }
  });
});
