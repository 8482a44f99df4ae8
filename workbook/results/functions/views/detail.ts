import type { Detail } from '../../../../shared/contract/request';
import type { Argument, View } from '../ask';
import { gradeView } from './outcomes';
import { rangeView, rankView, scoreView, statusCodeView, statusView, vetoView } from './score';
import { whyView } from './why';

const ofTotals = new Set<View>([scoreView, rangeView, rankView, vetoView, statusView, statusCodeView, gradeView]);
/** Of an item these tell each event; of a whole unit, its items. */
const ofEvents = new Set<View>([whyView]);

/** How much of an answer a view reads, of an item where one is asked for: `full` of the unit alone; `totals` of a unit that is settled, else items. */
export function detailOf(view: View, item?: Argument): Detail {
  if (ofEvents.has(view)) return item === null || item === undefined ? 'items' : 'full';
  return ofTotals.has(view) ? 'totals' : 'items';
}
