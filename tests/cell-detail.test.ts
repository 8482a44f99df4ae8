import { describe, expect, it } from 'vitest';
import { builtIn, score, type ScoreAnswer } from '../shared';
import { readSheets } from '../scripts/samples/evaluate';
import { samples } from '../scripts/samples';
import { unitQuestion, type View } from '../workbook/results/functions/ask';
import { parts } from '../workbook/results/functions/names';
import { viewOf } from '../workbook/results/functions/views';
import { detailOf } from '../workbook/results/functions/views/detail';
import { prepare } from '../workbook/results/prepare-request';
import { withEventsOf, totalsOf } from './lib/less-detail';

const views = parts.flatMap((part) => [viewOf(part), viewOf(part, true)]).filter((view): view is View => view !== undefined);

/** Every question that a cell may have of a sample, by unit and item. */
function* questionsOf(sheets: (typeof samples)[number]['book']['sheets']) {
  const book = readSheets(sheets);
  for (const ledger of book.ledgers) {
    const years = new Set(ledger.facts.flatMap(({ fact }) => (typeof fact.year === 'number' ? [fact.year] : [])));
    const times = [...years].flatMap((year): (string | number)[] => (ledger.rulebook?.period === 'quarter' ? [1, 2, 3, 4].map((quarter) => `${year}Q${quarter}`) : [year]));
    for (const year of times) {
      for (const { unit } of ledger.units) {
        const items = ledger.rulebook?.items.filter(({ types }) => types.includes(unit.type)).map(({ code }) => code) ?? [];
        for (const item of [undefined, ...items]) for (const view of views) yield { view, ask: { unit: unit.id, year, item }, book };
      }
    }
  }
}

describe('a cell is shown the same by less of the answer', () => {
  it.each(samples.map(({ file, book }) => [file, book] as const))('in %s', (_file, { sheets }) => {
    const answers = new Map<string, ScoreAnswer>();
    let [told, early] = [0, 0];
    for (const { view, ask, book } of questionsOf(sheets)) {
      const detail = detailOf(view, ask.item);
      const demand = unitQuestion(ask, view, 'zh', detail).resolve(book);
      if ('settled' in demand) continue;
      const { id, request } = prepare(demand.ledger, demand.when);
      const whole = answers.get(id) ?? score(builtIn, request, { language: 'zh' });
      answers.set(id, whole);
      const content = demand.content(whole, 0);
      expect(demand.eventsOf).toEqual(detail === 'full' ? [ask.unit] : []);
      expect(demand.content(withEventsOf(whole, demand.eventsOf as readonly string[]), 0), JSON.stringify(ask)).toEqual(content);
      const byTotals = demand.early?.(totalsOf(whole)) ?? null;
      if (byTotals !== null) expect(byTotals, JSON.stringify(ask)).toEqual(content);
      told++;
      early += Number(byTotals !== null);
    }
    expect(told).toBeGreaterThan(100);
    expect(early).toBeGreaterThan(0);
  });
});
