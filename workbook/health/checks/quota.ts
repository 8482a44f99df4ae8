import type { RulebookView } from '../../../shared/contract/rulebook-view';
import { valueOf } from '../../results/nearness';
import type { Scoring } from '../../results/scoring';
import { finding, unit, type Check, type Finding } from '../finding';
import { unitList } from '../lists';

/** Places of 优秀 by group: ties at the line, none at all, more candidates than places. */
export const quota: Check = {
  name: 'checkQuota',
  find: ({ answer, ledger, rulebook }) => {
    const groups = new Map(ledger.units.map((each) => [each.unit.id, each.unit.group ?? '']));
    const told = new Set<string>();
    return answer.units.flatMap((each): Finding[] => {
      const group = groups.get(each.unit) ?? '';
      const place = each.eligibility.find(({ places }) => places !== undefined && places !== null);
      if (!place || place.used === undefined || told.has(group)) return [];
      told.add(group);
      const places = place.places ?? 0;
      const slots = { group: group === '' ? { zh: '全部单位', en: 'all units' } : group, places };
      const goal = unit(each.unit);
      if (places === 0) return [finding('warning', goal, 'quotaNone', slots)];
      if (place.tied && place.tied.length > 0) return [finding('warning', unit(place.tied[0] ?? each.unit), 'quotaTied', { ...slots, tied: unitList(place.tied) })];
      const line = excellentFrom(rulebook, answer.parameters);
      const candidates = line === null ? 0 : answer.units.filter((other) => groups.get(other.unit) === group && other.total !== null && other.total >= line).length;
      return candidates > places ? [finding('note', goal, 'quotaFull', { ...slots, candidates })] : [];
    });
  },
};

/** The total from which a unit is a candidate for the best grade, as the parameters set it. */
function excellentFrom({ thresholds }: RulebookView, parameters: Scoring['answer']['parameters']): number | null {
  const line = thresholds.find((threshold) => threshold.what === 'grade' && threshold.best);
  const value = line?.what === 'grade' ? valueOf(parameters[line.parameter]) : null;
  return typeof value === 'number' ? value : null;
}
