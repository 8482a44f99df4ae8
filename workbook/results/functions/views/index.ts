import { isTrue } from '../arguments';
import type { View } from '../ask';
import type { Part } from '../names';
import { capView } from './cap';
import { itemsView } from './items';
import { consequencesView, eligibilityView, gradeView, payView } from './outcomes';
import { rangeView, rankView, scoreView, statusCodeView, statusView, vetoView } from './score';
import { whyView } from './why';

const views: Readonly<Partial<Record<Part, View>>> = {
  '': scoreView,
  RANGE: rangeView,
  ITEMS: itemsView,
  CAP: capView,
  VETO: vetoView,
  STATUS: statusView,
  WHY: whyView,
  RANK: rankView,
  GRADE: gradeView,
  ELIG: eligibilityView,
  CONSEQ: consequencesView,
  PAY: payView,
};

/** What a function shows of a unit; those that ask about no unit have none. `code`: the status as a code of the interface. */
export function viewOf(part: Part, code?: unknown): View | undefined {
  return part === 'STATUS' && isTrue(code) ? statusCodeView : views[part];
}
