import type { Near } from '../../../../workbook/results/nearness';
import type { Say } from '../../hooks/words';
import { figure } from '../../../../workbook/results/figures';

/** How far from what, in a sentence without the unit's name. */
export function nearText(near: Near, t: Say): string {
  const distance = figure(near.distance);
  if (near.distance === 0 && (near.what === 'veto' || near.what === 'grade')) return t(near.what === 'veto' ? 'nearVetoOn' : 'nearGradeOn', { limit: figure(near.limit) });
  switch (near.what) {
    case 'veto':
      return t(near.below ? 'nearVetoBelow' : 'nearVetoAbove', { limit: figure(near.limit), distance });
    case 'rank':
      return t('nearRank', { rank: near.rank, other: near.other, distance });
    case 'cap':
      return t('nearCap', { item: near.item.name, distance });
    case 'floor':
      return t('nearFloor', { item: near.item.name, distance });
    case 'quota':
      return t(near.inside ? 'nearQuotaIn' : 'nearQuotaOut', { line: figure(near.line), distance, places: near.places });
    case 'grade':
      return t(near.below ? 'nearGradeBelow' : 'nearGradeAbove', { limit: figure(near.limit), distance });
  }
}
