import type { ScoreRequest } from '../../../shared/contract/request';
import { range } from '../amounts';
import type { Verdict } from '../answer';
import { fine, mean } from '../general/figures';
import { amount, disputed, fromStart, keyed, opened, reached, votes, yearly, type Scale } from '../general/items';
import { byTotal, lastOf, paid, talk, triggered } from '../general/outcomes';
import { isMonth, judged, MONTHS, ofYear, works, type Hand, type Result } from '../general/work';
import { words, type Table } from '../rows';

/** 村级环境卫生月评办法（示例） */

const FAULTS = { litter: -2, sewage: [-5, -3], heap: -1 } as const;
const WORTH = { good: 1, fair: 0.6, poor: 0 };

export const sanitationTable: Table = {
  S1: (fact) => ({
    needs: ['kind', 'period'], kinds: Object.keys(FAULTS), period: isMonth, filed: true, scored: { most: 50, least: 0 },
    ...(words(fact.kind) === 'sewage' ? { value: { low: 3, high: 5, signed: true } } : {}),
  }),
  S2: { given: 'value', needs: ['value', 'period'], value: { low: 0, high: 100 }, scored: { most: 30, least: 0 } },
  S3: { blank: 'value', needs: ['kind', 'value'], kinds: [...Object.keys(WORTH), 'unsure'], value: { votes: true }, scored: { most: 20, least: 0 } },
};

const visits: Scale = { code: 'S2', image: range(0, 30), ends: { least: 0, most: 30, digits: 2 }, points: (x) => x.times(30).div(100) };
const villagers: Scale = { code: 'S3', image: range(0, 20), ends: { least: 0, most: 20, digits: 2 }, points: (x) => x.times(20) };

export function sanitation(request: ScoreRequest): Verdict {
  const sorted = ofYear(request, sanitationTable);
  const list = works(request, sorted, (hand) => items(hand, request.year));
  for (const work of list) {
    triggered(work, lastOf(work, list, 1), () => talk(work, 'talk'));
    paid(work, { subsidy: byTotal(work, Number(work.unit.attributes?.奖补基数), 100) });
  }
  return judged(request, sorted, list);
}

function items(hand: Hand, year: number): Result {
  const months = MONTHS.map((month) => `${year}-${month}`);
  const patrol = yearly('S1', months.map((month) => hand.apart((remarks) => {
    const taken = hand.rows('S1', month).map((row) => amount(row, FAULTS[row.kind as keyof typeof FAULTS]));
    return fromStart({ code: 'S1', start: 50, ends: { least: 0, most: 50 } }, taken, remarks);
  }, month)));
  const visited = hand.apart((remarks) => {
    const rows = hand.rows('S2');
    if (rows.length === 0) return opened(visits);
    const kept = keyed('S2', rows, (row) => row.period, (row) => String(row.value), remarks);
    return kept ? reached(visits, mean(kept.map(({ value }) => fine(value ?? 0)))) : disputed(visits);
  });
  const cast = votes(hand.rows('S3'), WORTH);
  const judgement = hand.apart(() => (cast ? reached(villagers, cast) : opened(villagers)));
  const parts = [patrol, visited, judgement];
  return { parts, tops: parts };
}
