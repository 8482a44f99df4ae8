import type { ScoreRequest } from '../../../shared/contract/request';
import { range } from '../amounts';
import type { Verdict } from '../answer';
import { ended, fine, mean, none, sum } from '../general/figures';
import { amount, disputed, fromStart, keyed, opened, reached, type Scale } from '../general/items';
import { events, graded, talk, triggered } from '../general/outcomes';
import { judged, ofYear, works, type Hand, type Result } from '../general/work';
import type { Row, Table } from '../rows';

/** 政务服务窗口评价办法（示例） */

const WORTH = { good: 100, medium: 70, bad: 0 } as const;
const SHARES = { leader: 0.3, peer: 0.3, client: 0.4 };

export const windowTable: Table = {
  E1: { blank: 'kind', needs: ['kind'], kinds: Object.keys(WORTH), scored: { most: 40, least: 0 } },
  E2: { given: 'value', needs: ['value', 'subject'], value: { low: 0, high: 100 }, scored: { most: 30, least: 0 } },
  E3: { blank: 'value', needs: ['value', 'kind'], kinds: Object.keys(SHARES), value: { low: 0, high: 100 }, scored: { most: 30, least: 0 } },
  E4: { scored: { most: 0, least: -10 } },
};

const ofHundred = (code: string, weight: number): Scale => ({ code, image: range(0, weight), ends: { least: 0, most: weight, digits: 2 }, points: (x) => x.times(weight).div(100) });
const [people, visits, groups] = [ofHundred('E1', 40), ofHundred('E2', 30), ofHundred('E3', 30)] as const;

export function windows(request: ScoreRequest): Verdict {
  const sorted = ofYear(request, windowTable);
  const list = works(request, sorted, items);
  const grades = graded(list, [{ grade: 'good', from: 90 }, { grade: 'fair', from: 70 }, { grade: 'poor' }]);
  for (const work of list) {
    const grade = grades.get(work);
    work.grade = grade === 'good' && events(work, undefined, 'E4', null, 3) === 'certain' ? 'fair' : (grade ?? null);
    triggered(work, grade === undefined ? 'possible' : grade === 'poor' ? 'certain' : 'false', () => talk(work, 'mend'));
  }
  return judged(request, sorted, list);
}

function items(hand: Hand): Result {
  const judgements = hand.rows('E1').map(({ kind }) => fine(WORTH[kind as keyof typeof WORTH]));
  const served = hand.apart(() => (judgements.length > 0 ? reached(people, mean(judgements)) : opened(people)));
  const visited = hand.apart((remarks) => {
    const kept = keyed('E2', hand.rows('E2'), (row) => row.subject, (row) => String(row.value), remarks);
    if (!kept) return disputed(visits);
    const scores = kept.map(({ value }) => fine(value ?? 0)).sort((a, b) => a.comparedTo(b));
    return scores.length < 3 ? opened(visits) : reached(visits, mean(scores.slice(1, -1)));
  });
  const scored = hand.apart(() => {
    const rows = hand.rows('E3');
    return rows.length === 0 ? opened(groups) : ofGroups(rows);
  });
  const complaints = hand.apart((remarks) => fromStart({ code: 'E4', start: 0, ends: { least: -10, most: 0 } }, hand.rows('E4').map((row) => amount(row, -2)), remarks));
  const parts = [served, visited, scored, complaints];
  return { parts, tops: parts };
}

/** A group that has not said anything may say anything from 0 to 100. */
function ofGroups(rows: readonly Row[]): ReturnType<typeof opened> {
  const at = (otherwise: number) => sum(Object.entries(SHARES).map(([kind, share]) => {
    const scores = rows.filter((row) => row.kind === kind).map(({ value }) => fine(value ?? 0));
    return (scores.length > 0 ? mean(scores) : fine(otherwise)).times(share);
  }));
  return ended('E3', { low: groups.points(at(0)) ?? none, high: groups.points(at(100)) ?? none }, groups.ends);
}
