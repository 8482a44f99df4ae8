import type { Detail } from '../../../../shared/contract/request';
import type { View } from '../ask';
import { gradeView } from './outcomes';
import { rangeView, rankView, scoreView, statusCodeView, statusView, vetoView } from './score';
import { whyView } from './why';

const ofTotals = new Set<View>([scoreView, rangeView, rankView, vetoView, statusView, statusCodeView, gradeView]);
const ofEvents = new Set<View>([whyView]);

/** How much of an answer a view reads; of a unit that is settled, `totals` alone. */
export const detailOf = (view: View): Detail => (ofEvents.has(view) ? 'full' : ofTotals.has(view) ? 'totals' : 'items');
