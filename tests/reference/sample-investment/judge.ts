import type { Decimal } from 'decimal.js';
import type { ScoreRequest } from '../../../shared/contract/request';
import { grouped, range } from '../amounts';
import type { Verdict } from '../answer';
import { fine, none } from '../general/figures';
import { alone, fromStart, opened, type Scale } from '../general/items';
import { below, byPlace, lastOf, paid, shared, talk, triggered, type Truth } from '../general/outcomes';
import { pool } from '../general/pools';
import { judged, ofYear, works, type Hand, type Result } from '../general/work';
import type { Row, Table } from '../rows';

/** 招商引资考核奖励办法（示例） */

export const investmentTable: Table = {
  C1: { given: 'value', needs: ['value', 'target'], value: {}, target: true, scored: { most: 40, least: 0 } },
  C2: { given: 'value', needs: ['value'], value: { low: 0 }, scored: { most: 20, least: 0 } },
  C3: { given: 'value', needs: ['value'], value: { low: 0 }, scored: { most: 25, least: 0 } },
  C4: { given: 'value', needs: ['value'], value: { low: 0, high: 15 }, scored: { most: 15, least: 0 } },
  C5: { scored: { most: 6 } },
};

const capital: Scale = {
  code: 'C1',
  image: range(0, 40),
  ends: { least: 0, most: 40, digits: 2 },
  points: (percent) => {
    if (percent.lessThan(50)) return none;
    if (percent.lessThan(80)) return percent.minus(50).times(24).div(30);
    return percent.lessThan(100) ? fine(24).plus(percent.minus(80).times(16).div(20)) : fine(40);
  },
};
const projects: Scale = { code: 'C2', image: range(0, 20), ends: { least: 0, most: 20 }, points: (x) => fine(x.lessThan(1) ? 0 : x.lessThan(3) ? 8 : x.lessThan(5) ? 14 : 20) };
const service: Scale = { code: 'C4', image: range(0, 15), ends: { least: 0, most: 15, digits: 'unending' }, points: (x) => x };

const value = (row: Row): Decimal => fine(row.value ?? 0);
const same = (row: Row): string => String(row.value);

export function investment(request: ScoreRequest): Verdict {
  const sorted = ofYear(request, investmentTable);
  const abroad = pool(request, sorted, 'C3', same, value);
  const list = works(request, sorted, (hand) => items(hand, abroad));
  const shares = shared(list, 500000);
  for (const work of list) {
    const conditions = [lastOf(work, list, 1), below(work.sum, 60)];
    const state: Truth = conditions.includes('false') ? 'false' : conditions.includes('possible') ? 'possible' : 'certain';
    triggered(work, state, () => talk(work, 'talk'));
    paid(work, { bonus: shares.get(work) ?? null, prize: byPlace(work, list, [50000, 30000, 20000]) });
  }
  return judged(request, sorted, list);
}

function items(hand: Hand, abroad: ReturnType<typeof pool>): Result {
  const percent = ({ value: done, target }: Row): Decimal | null => (target?.greaterThan(0) ? fine(done ?? 0).times(100).div(target) : null);
  const arrived = hand.apart((remarks) => alone(capital, hand.rows('C1'), (row) => `${row.value} ${row.target}`, percent, remarks));
  const signed = hand.apart((remarks) => alone(projects, hand.rows('C2'), same, value, remarks));
  const best = abroad.known.reduce((a, b) => (b.greaterThan(a) ? b : a), none);
  const against: Scale = { code: 'C3', image: range(0, 25), ends: { least: 0, most: 25, digits: 2 }, points: (x) => (best.greaterThan(0) ? x.times(25).div(best) : null) };
  const foreign = hand.apart((remarks) => {
    // While one of the others is open, everybody is.
    const own = alone(against, hand.rows('C3'), same, value, remarks);
    if (own.status === 'CONFLICT' || own.disputed) return { ...opened(against), status: 'CONFLICT', disputed: true };
    return abroad.open > 0 ? opened(against) : own;
  });
  const served = hand.apart((remarks) => alone(service, hand.rows('C4'), same, value, remarks));
  const great = hand.apart((remarks) => {
    const matters = grouped(hand.rows('C5'), (row) => row.subject);
    if (matters.length < hand.rows('C5').length) remarks.push({ status: 'DUPLICATE', item: 'C5' });
    const points = matters.map((rows) => rows.map((row) => fine(row.count).times(3)).reduce((a, b) => (b.greaterThan(a) ? b : a)));
    return fromStart({ code: 'C5', start: 0, ends: {}, cap: 6 }, points.map((x) => range(x)), remarks);
  });
  const parts = [arrived, signed, foreign, served, great];
  return { parts, tops: parts };
}
