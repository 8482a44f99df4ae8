import { describe, expect, it } from 'vitest';
import { builtIn } from '../../shared';
import { answered, type Answers } from './draft/answers';
import { fakeSurvey } from './testing/fake-survey';
import type { Cell } from '../model/grid';
import { standingsOf } from './standings';

const views = builtIn.views();
const sheet = (title: string): { cells: Cell[][] } => ({ cells: [[title], ['乡镇', '固定资产投资', '民生实事'], ['青石镇', 1000, 10], ['白水乡', 900, 8]] });
const said: Answers = { columns: { 固定资产投资: {}, 民生实事: {} } };

/** What is asked of two tables of the same units and items, after each of their columns was confirmed as it was proposed. */
const overlaps = (first: string, second: string): readonly (readonly string[] | null)[] => {
  const { drafts } = fakeSurvey({ sheets: { 甲: sheet(first), 乙: sheet(second) } }, views);
  const settled = { changed: new Set<string>(), aside: new Set<string>(), both: new Set<string>() };
  return standingsOf(drafts.map((draft) => (draft.what === 'scores' ? answered(draft, said, views) : draft)), views, settled).map(({ overlap }) => overlap?.items ?? null);
};

describe('two tables of the same units and items', () => {
  it('are asked about where both give the same figures', () => {
    expect(overlaps('2025年指标完成情况', '2025年指标完成情况（二）')).toEqual([null, ['T2', 'T4']]);
  });

  it('are not where one gives the targets of the other', () => {
    expect(overlaps('2025年目标任务分解表', '2025年指标完成情况')).toEqual([null, null]);
  });
});
