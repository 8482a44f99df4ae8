import type { Effect } from '../../shared/model/rulebook/rulebook-parts';
import type { Rulebook, RulebookItem } from '../../shared/model/rulebook/rulebook';
import { engineWords, type EngineText } from '../../shared/i18n/answers/engine';

/** What the rows of an item bring besides points, a line for each condition. */
export function effectsOf(rulebook: Rulebook, item: RulebookItem): string[] {
  const byCondition = new Map<string, { brings: string[]; clauses: Set<string> }>();
  for (const effect of item.effects ?? []) {
    const entry = byCondition.get(condition(rulebook, item, effect)) ?? { brings: [], clauses: new Set() };
    entry.brings.push(...brings(rulebook, effect));
    if (effect.clause) entry.clauses.add(effect.clause);
    byCondition.set(condition(rulebook, item, effect), entry);
  }
  return [...byCondition].map(([when, { brings: what, clauses }]) =>
    `${when}：${what.join('；')}${clauses.size > 0 ? `（${[...clauses].join('、')}）` : ''}`);
}

function condition(rulebook: Rulebook, item: RulebookItem, { kind, level, types, place }: Effect): string {
  const named = [
    ...(types ?? []).map((type) => rulebook.unitTypes.find(({ code }) => code === type)?.name ?? type),
    ...(kind ? [item.kinds?.find(({ code }) => code === kind)?.name ?? kind] : []),
    ...(level ? [engineWords[level as EngineText].zh] : []),
    ...(place ? [`${place.from === 'top' ? '第' : '倒数第'}${place.first}${place.first === place.last ? '' : `至${place.last}`}名`] : []),
  ];
  return named.join('、') || '每次';
}

function brings(rulebook: Rulebook, { eligibility, consequence, due, unsaid }: Effect): string[] {
  const right = eligibility === undefined ? undefined : rulebook.eligibilities?.[eligibility];
  const talk = consequence === undefined ? undefined : rulebook.consequences?.[consequence];
  return [
    ...(right ? [`${right.who.zh}${right.message.zh}`] : []),
    ...(talk ? [`${talk.message.zh}${due ? `（期限：${due.workingDays}个工作日）` : ''}`] : []),
    ...(unsaid ? [unsaid.zh] : []),
  ];
}
