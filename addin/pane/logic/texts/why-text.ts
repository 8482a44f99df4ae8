import type { CellPlan } from '../../../write-back/plan';
import { countedReasons } from '../../../../shared/report/item/events';
import { limitedItems } from '../../../../shared/report/item/items';
import type { Say } from '../../hooks/words';
import { totalOf } from '../../../../workbook/results/figures';

/** So many events of an item are named; the page 依据 has them all. */
const eventsNamed = 2;

/** In a line, what makes the result that a cell would show: events, caps, what is open; '' where there is nothing to add. */
export function whyText({ what, scored }: Pick<CellPlan, 'what' | 'scored'>, t: Say): string {
  switch (what.is) {
    case 'item': {
      const item = scored.items.find(({ code }) => code === what.code);
      if (!item) return '';
      const counted = countedReasons(item);
      const more = counted.length > eventsNamed ? [t('more', { count: counted.length - eventsNamed })] : [];
      return [...(item.status === 'OK' ? [] : [t(item.status)]), ...counted.slice(0, eventsNamed), ...more].join(t('markClause'));
    }
    case 'total':
      return limitedItems(scored).slice(0, eventsNamed + 1).map(({ code, name, status }) => `${code} ${name} ${t(status)}`).join(t('markClause'));
    case 'veto':
      return scored.veto.reasons.map(({ message }) => message).join(t('markClause'));
    case 'rank':
    case 'grade':
      return scored.range ? `${t('total')} ${totalOf(scored)}` : '';
    case 'status':
      return '';
  }
}
