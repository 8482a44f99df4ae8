import type { Fact, Language } from '../../shared';
import type { ItemResult, ScoreAnswer } from '../../shared/contract/answer';
import { triesOf, type ItemTries } from '../../shared/engine/tries';
import type { Rulebook } from '../../shared/model/rulebook/rulebook';
import { scoreText } from './score-text';
import { factsOf, inventedAttributes, scoreTrial } from './score-trial';
import type { BoundaryCase, TrialUnit, WorkedExample } from './types';

/** More of one item are not looked at by anybody. */
const MOST_OF_ITEM = 40;

/** What the rules give on each line of every item and just beside it. */
export function boundaryCases(rulebook: Rulebook, language: Language): readonly BoundaryCase[] {
  const alone = triesOf(rulebook).filter(({ among }) => !among);
  const tries = alone.flatMap(({ item, type, rows }) => rows.slice(0, MOST_OF_ITEM).map((list) => ({ item, type, list })));
  const units = tries.map(({ item, type, list }, at) => unitOf(rulebook, `试${at + 1}`, type, factsOf('', item.code, list)));
  const answer = scoreTrial(rulebook, units, language);
  return tries.flatMap(({ item, type, list }, at): BoundaryCase[] => {
    const result = resultOf(answer, at, item.code);
    if (!result) return [];
    const { score, reason } = told(result, answer, at);
    const facts = factsOf('', item.code, list);
    return [{ key: `${item.code} ${type} ${JSON.stringify(list)}`, item: item.code, itemName: item.name, type, facts, score, reason }];
  });
}

/** One row, or one unit among three, worked out: neither nothing nor everything, where there is such a case. */
export function workedExample(rulebook: Rulebook, code: string, language: Language): WorkedExample | null {
  const tries = triesOf(rulebook).find(({ item }) => item.code === code);
  if (!tries) return null;
  const units = tries.rows.slice(0, MOST_OF_ITEM).map((list, at) => unitOf(rulebook, `试${at + 1}`, tries.type, factsOf('', code, list)));
  const answer = tries.among ? scoreTrial(rulebook, units, language) : null;
  const shown = units.flatMap((unit, at) => {
    const one = answer ?? scoreTrial(rulebook, [unit], language);
    const result = resultOf(one, answer ? at : 0, code);
    return result ? [{ facts: unit.facts, result, ...told(result, one, answer ? at : 0) }] : [];
  });
  const telling = shown.find(({ result: { score, max, min } }) => score !== null && score !== max && score !== (min ?? 0) && score !== 0);
  const best = telling ?? shown.find(({ result }) => result.score !== null && result.events.length > 0) ?? shown[0];
  return best ? { facts: best.facts, score: best.score, reason: best.reason } : null;
}

/** Three units: one that does best in every item, one in the middle, one of which nothing is known in the last item. */
export function inventedUnits(rulebook: Rulebook, language: Language): readonly TrialUnit[] {
  const [type = ''] = rulebook.unitTypes.map(({ code }) => code);
  const tries = triesOf(rulebook).filter((each) => each.type === type || !(each.item.types && !each.item.types.includes(type)));
  const ordered = tries.map((each) => ({ code: each.item.code, lists: byScore(rulebook, each, language) }));
  const chosen = (place: number): Fact[] =>
    ordered.flatMap(({ code, lists }, at) => {
      const list = lists[Math.min(lists.length - 1, Math.round(((lists.length - 1) * place) / 2))] ?? [];
      const unknown = place === 2 && at === ordered.length - 1 && ordered.length > 1;
      return unknown ? [] : factsOf('', code, list);
    });
  return ['甲', '乙', '丙'].map((id, place) => unitOf(rulebook, id, type, chosen(place)));
}

/** Lists of rows, those that give most first. */
function byScore(rulebook: Rulebook, { item, type, rows, among }: ItemTries, language: Language): readonly ItemTries['rows'][number][] {
  const units = rows.map((list, at) => unitOf(rulebook, `试${at + 1}`, type, factsOf('', item.code, list)));
  const answer = scoreTrial(rulebook, units, language);
  const scored = rows.map((list, at) => ({ list, score: resultOf(answer, at, item.code)?.score ?? null })).filter(({ score }) => among || score !== null);
  return scored.sort((a, b) => (b.score ?? 0) - (a.score ?? 0)).map(({ list }) => list);
}

const unitOf = (rulebook: Rulebook, id: string, type: string, facts: readonly Fact[]): TrialUnit => ({ id, type, group: '', attributes: inventedAttributes(rulebook), facts });

const resultOf = (answer: ScoreAnswer | null, unit: number, code: string): ItemResult | undefined => answer?.units[unit]?.items.find((item) => item.code === code);

/** The score, or between what it lies; and the words of the events and notes that made it. */
export function told({ code, score, range, events }: ItemResult, answer: ScoreAnswer | null, unit: number): { score: string; reason: string } {
  const notes = (answer?.units[unit]?.notes ?? []).filter(({ item }) => item === code).map(({ message }) => message);
  const reasons = [...new Set([...events.map(({ reason }) => reason), ...notes])];
  return { score: scoreText(score, range), reason: reasons.join('；') };
}
