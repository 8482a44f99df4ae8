import type { View } from '../ask';
import { gradeView } from './outcomes';
import { rangeView, rankView, scoreView, statusCodeView, statusView, vetoView } from './score';

const views = new Set<View>([scoreView, rangeView, rankView, vetoView, statusView, statusCodeView, gradeView]);

/** Whether a view shows nothing of a settled unit but what its totals say: no item, no event, no outcome. */
export const isOfTotals = (view: View): boolean => views.has(view);
