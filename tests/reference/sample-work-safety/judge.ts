import type { ScoreRequest } from '../../../shared/contract/request';
import { grouped, range } from '../amounts';
import type { Verdict } from '../answer';
import { fine } from '../general/figures';
import { alone, amount, fromStart, type Scale } from '../general/items';
import { events, graded, talk, triggered } from '../general/outcomes';
import { judged, ofYear, works, type Hand, type Result } from '../general/work';
import { words, type Row, type Table } from '../rows';

/** 安全生产目标管理考核办法（示例） */

const FAULTS = { 'no-check': -5, hazard: [-3, -1], accident: -10, major: 0 } as const;
const PRAISE = { county: 2, city: 4, province: 6 } as const;
const GRADES = ['excellent', 'good', 'pass', 'fail'];

export const safetyTable: Table = {
  A1: (fact) => ({ needs: ['kind'], kinds: Object.keys(FAULTS), scored: { most: 80, least: 0 }, ...(words(fact.kind) === 'hazard' ? { value: { low: 1, high: 3, signed: true } } : {}) }),
  A2: { given: 'value', needs: ['value'], value: { low: 0, high: 20 }, scored: { most: 20, least: 0 } },
  A3: { needs: ['kind'], kinds: Object.keys(PRAISE), scored: {} },
};

const training: Scale = { code: 'A2', image: range(0, 20), ends: { least: 0, most: 20, digits: 'unending' }, points: (x) => x };

export function safety(request: ScoreRequest): Verdict {
  const sorted = ofYear(request, safetyTable);
  const list = works(request, sorted, items);
  for (const work of list) {
    const state = events(work, sorted.invalid.get(work.unit.id), 'A1', 'major');
    if (state === 'false' || (state === 'possible' && work.invalid)) continue;
    work.veto = { state, reasons: [{ code: 'major-accident' }] };
    if (state !== 'certain') continue;
    work.sum = range(0);
    work.provisional = false;
  }
  const grades = graded(list, [{ grade: 'excellent', from: 90 }, { grade: 'good', from: 80 }, { grade: 'pass', from: 60 }, { grade: 'fail' }]);
  for (const work of list) {
    const grade = grades.get(work);
    const accidents = events(work, undefined, 'A1', 'accident', 2);
    work.grade = grade ? (GRADES[Math.min(GRADES.indexOf(grade) + (accidents === 'certain' ? 1 : 0), GRADES.length - 1)] ?? null) : null;
    triggered(work, grade === undefined ? 'possible' : work.grade === 'fail' ? 'certain' : 'false', () => talk(work, 'talk'));
  }
  return judged(request, sorted, list);
}

function items(hand: Hand): Result {
  const supervision = hand.apart((remarks) => fromStart({ code: 'A1', start: 80, ends: { least: 0, most: 80 } }, hand.rows('A1').map((row) => amount(row, FAULTS[row.kind as keyof typeof FAULTS])), remarks));
  const trained = hand.apart((remarks) => alone(training, hand.rows('A2'), (row) => String(row.value), (row) => fine(row.value ?? 0), remarks));
  const praised = hand.apart((remarks) => {
    // One document is one commendation: the heaviest row of it.
    const points = (row: Row) => fine(PRAISE[row.kind as keyof typeof PRAISE]).times(row.count);
    const documents = grouped(hand.rows('A3'), (row) => row.evidence);
    if (documents.length < hand.rows('A3').length) remarks.push({ status: 'DUPLICATE', item: 'A3' });
    const heaviest = documents.map((rows) => rows.map(points).reduce((a, b) => (b.greaterThan(a) ? b : a)));
    return fromStart({ code: 'A3', start: 0, ends: {}, highest: true }, heaviest.map((x) => range(x)), remarks);
  });
  const parts = [supervision, trained, praised];
  return { parts, tops: parts };
}
