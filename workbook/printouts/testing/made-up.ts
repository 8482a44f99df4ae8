import type { ItemResult, ScoreAnswer, UnitResult } from '../../../shared/contract/answer';
import type { ItemView, RulebookView } from '../../../shared/contract/rulebook-view';
import type { PrintSource } from '../model/source';
import type { LedgerReading } from '../../ledger/reading';

export interface MadeUp {
  readonly units: readonly string[];
  readonly items?: number;
  /** Places of the units that are open. */
  readonly open?: readonly number[];
  readonly itemName?: string;
  readonly reason?: string;
  readonly language?: 'zh' | 'en';
}

/** Results of any size that no document need give: each item is out of 10, and the later units have less. */
export function madeUp({ units, items: count = 3, open = [], itemName = '指标', reason = '', language = 'zh' }: MadeUp): PrintSource {
  const codes = Array.from({ length: count }, (_, index) => `V${index + 1}`);
  const items = codes.map((code): ItemView => ({ code, name: `${itemName}${code.slice(1)}`, clause: '1', types: ['village'], fields: [], scored: true, direction: 'takes', weighted: true, full: 10, max: 10, min: 0 }));
  const rulebook: RulebookView = { id: 'made-up', version: '1', title: '某某镇年度考核办法', period: 'year', unitTypes: [{ code: 'village', name: '村' }], items, parameters: [], grades: [], gradesEveryUnit: false, points: true, pays: false, thresholds: [] };
  const results = units.map((unit, at): UnitResult => {
    const isOpen = open.includes(at);
    const list = items.map(({ code, name }, index): ItemResult => {
      const pending = isOpen && index === 0;
      const score = 10 - (at % 10) / 4;
      const range = pending ? { low: 0, high: 10 } : { low: score, high: score };
      return { code, name, clause: '1', status: pending ? 'PENDING' : 'OK', score: pending ? null : score, range, raw: pending ? null : score, max: 10, min: 0, events: [{ id: `台账!A${at * count + index + 2}`, points: pending ? null : score - 10, counted: true, reason: reason || `扣${10 - score}分` }] };
    });
    const sum = (end: 'low' | 'high'): number => list.reduce((total, { range }) => total + (range?.[end] ?? 0), 0);
    return { unit, type: 'village', status: isOpen ? 'provisional' : 'final', total: isOpen ? null : sum('low'), range: { low: sum('low'), high: sum('high') }, rank: isOpen ? null : 1 + (at % 10), items: list, veto: { state: 'none', reasons: [] }, grade: null, eligibility: [], consequences: [], notes: [] };
  });
  const answer: ScoreAnswer = { rulebook: { id: 'made-up', version: '1', hash: 'h', title: rulebook.title }, engine: '1', year: 2025, period: null, parameters: {}, fingerprint: 'f'.repeat(64), units: results, problems: [] };
  const ledger = { key: '台账', sheet: '台账', address: '台账!A1', rulebook, chosenBy: null, candidates: [], units: units.map((id) => ({ unit: { id, type: 'village' }, address: '', aliases: [] })), facts: [], parameters: {}, blocked: [], problems: [], columns: {}, years: [2025] } as unknown as LedgerReading;
  return { scoring: { ledger, rulebook, when: { year: 2025, period: null }, answer }, document: null, language, date: '2026-01-15', frozen: null, before: null };
}
