import type { Printout } from './model/printout';
import { charts } from './sheets/charts';
import { comparison } from './sheets/comparison';
import { events } from './sheets/events';
import { itemScores } from './sheets/item-scores';
import { notice } from './sheets/notice';
import { pay } from './sheets/pay';
import { quota } from './sheets/quota';
import { ranking } from './sheets/ranking';
import { reporting } from './sheets/reporting';
import { summary } from './sheets/summary';
import { talks } from './sheets/talks';
import { unitPages } from './sheets/unit-pages';
import { vetoes } from './sheets/vetoes';

/** Every sheet that can be made, in the order in which they are offered and stand in the workbook. */
export const printouts: readonly Printout[] = [summary, ranking, itemScores, unitPages, events, vetoes, talks, quota, pay, reporting, notice, comparison, charts];
