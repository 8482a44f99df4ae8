import { message } from '../../i18n/language';
import { rulebookWarnings } from '../../i18n/rulebooks/rulebook-warnings';
import type { Rulebook } from '../../model/rulebook/rulebook';
import type { Fault } from '../../schema/fault';
import { Look } from '../general/look';
import type { AwardBy } from '../general/specs';
import { titleOf } from '../general/titles';
import { isGeneral } from '../is-general';
import { ofEvents } from './events';
import { figuresOf, PLACES } from './figures';
import { ofGrades } from './grades';
import { ofIdle } from './idle';
import { ofScale } from './scales';
import { Warnings } from './warn';

/** What may be meant as it is written, and should be looked at once more: it keeps no rulebook from scoring. */
export function warnings(rulebook: Rulebook): Fault[] {
  const on = new Warnings(new Look(rulebook));
  const exactly = isGeneral(rulebook);
  on.look.items.forEach((item, at) => {
    const path = ['items', at];
    if (item.measure && item.scale) ofScale(on, titleOf(item), item.scale, figuresOf(item.measure), [...path, 'scale']);
    ofEvents(on, item, path, exactly);
    ofIdle(on, item, path);
  });
  on.look.outcomes.forEach((outcome, at) => {
    const { scale } = outcome.kind === 'award' ? (outcome.by as AwardBy) : {};
    const title = message(rulebookWarnings, 'anAward', { clause: outcome.clause });
    if (scale) ofScale(on, title, scale, outcome.on === 'place' ? PLACES : { low: null, high: null, whole: false }, ['outcomes', at, 'by', 'scale']);
  });
  ofGrades(on);
  return on.found;
}
