import type { ItemResult, UnitResult } from '../../../../shared/contract/answer';
import type { RulebookView } from '../../../../shared/contract/rulebook-view';
import { isOwn, type UnitChange } from '../../../../shared/report/changes';
import type { Language } from '../../../../shared/i18n/language';
import { gradeOf } from '../../../../shared/report/unit/grade';
import type { Say } from '../../hooks/words';
import { figure, scoreOf, totalOf } from '../../../../workbook/results/figures';
import { nounOf } from './noun';

/** Units that the line names; the others are counted. */
const named = 2;

const marks = {
  zh: { between: '，', units: '；', end: '。' },
  en: { between: ', ', units: '; ', end: '.' },
} as const;

/** All changes in one line: `云岭村 70→69.9，新增一票否决；3 个单位名次变。` */
export function changesLine(changes: readonly UnitChange[], rulebook: RulebookView, t: Say, language: Language): string {
  const mark = marks[language];
  if (changes.length === 0) return t('changesNone');
  const own = changes.filter(isOwn);
  const unit = t(nounOf(rulebook.unitTypes));
  const ranks = changes.filter(({ rank, before, now }) => rank && before && now).length;
  const parts = own.slice(0, named).map((change) => unitPhrase(change, rulebook, t).join(mark.between));
  if (own.length > named) parts.push(t('changeMore', { count: own.length - named, unit }));
  if (ranks > 0) parts.push(t('changeRanks', { count: ranks, unit }));
  return parts.join(mark.units) + mark.end;
}

/** What changed of one unit, in short: first its total with its name, then the rest. */
function unitPhrase(change: UnitChange, rulebook: RulebookView, t: Say): string[] {
  const { before, now } = change;
  const rest = factsOf(change, rulebook, t);
  if (before && now && change.total) return [t('changeTotal', { unit: change.unit, old: totalText(before, t), now: totalText(now, t) }), ...rest];
  return [t('changeUnit', { unit: change.unit }) + (rest[0] ?? itemTexts(change, t)[0] ?? ''), ...rest.slice(1)];
}

/** Everything else about a unit but its rank and items. */
function factsOf({ before, now, status, veto, grade, outcomes }: UnitChange, rulebook: RulebookView, t: Say): string[] {
  if (!before) return [t('changeNew')];
  if (!now) return [t('changeGone')];
  const name = (code: string | null): string => gradeOf(rulebook, code)?.name ?? t('changeNothing');
  const statuses = { final: 'changeFinal', provisional: 'changeOpen', invalid: 'changeInvalid' } as const;
  const vetoes = { none: 'changeVetoGone', possible: 'changeVetoMaybe', certain: 'changeVetoNew' } as const;
  const told = [
    ...(status ? [t(statuses[now.status])] : []),
    ...(veto ? [t(vetoes[now.veto.state])] : []),
    ...(grade ? [t('changeGrade', { old: name(before.grade), now: name(now.grade) })] : []),
  ];
  // A veto or a grade brings other outcomes with it: said once.
  return outcomes && told.length === 0 ? [t('changeOutcomes')] : told;
}

/** Every line of the list that folds out, under the unit's name. */
export function changeDetails(change: UnitChange, rulebook: RulebookView, t: Say): readonly string[] {
  const { before, now, rank } = change;
  const place = (unit: UnitResult): string => (unit.rank === null ? t('changeNothing') : figure(unit.rank));
  return [
    ...factsOf(change, rulebook, t),
    ...(rank && before && now ? [t('changeRank', { old: place(before), now: place(now) })] : []),
    ...itemTexts(change, t),
  ];
}

export function totalText(unit: UnitResult, t: Say): string {
  return unit.status === 'invalid' ? t('invalid') : totalOf(unit);
}

function itemTexts({ items }: UnitChange, t: Say): string[] {
  const of = (item: ItemResult | null): string => (item === null ? t('changeNothing') : item.score === null && item.range === null ? t('invalid') : scoreOf(item));
  return items.map(({ code, name, before, now }) => t('changeItem', { item: `${code} ${name}`, old: of(before), now: of(now) }));
}
