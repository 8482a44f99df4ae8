import { headlineOf } from '../../../../shared/report/unit/headline';
import { statusText } from '../../../../shared/report/unit/status';
import type { Content } from '../../content';
import { notAvailable } from '../../content';
import type { Found } from '../ask';
import { functionName } from '../names';
import { open, rowsWrong, text } from './parts';

/** The total, or the item's score. What is not settled is `#N/A` with its interval, never a number. */
export function scoreView(found: Found): Content {
  const { unit, item } = found;
  if (item) {
    if (item.status === 'INVALID') return rowsWrong(found);
    return item.score ?? open(found, item.range);
  }
  const { status, points, total, range } = headlineOf(unit, found);
  if (status === 'invalid') return rowsWrong(found);
  if (!points) return noPoints(found);
  return total ?? open(found, range);
}

/** Low and high, side by side; equal where the score is settled. */
export function rangeView(found: Found): Content {
  const { unit, item } = found;
  const headline = headlineOf(unit, found);
  if (item ? item.status === 'INVALID' : headline.status === 'invalid') return rowsWrong(found);
  if (!headline.points) return noPoints(found);
  const { range } = item ?? headline;
  return range ? [[range.low, range.high]] : open(found, null);
}

export function rankView(found: Found): Content {
  const { status, points, rank, range } = headlineOf(found.unit, found);
  if (status === 'invalid') return rowsWrong(found);
  if (!points) return noPoints(found);
  if (rank !== null) return rank;
  const { error, text: why } = open(found, range);
  return { error, text: text(found, 'rank-open', { why }) };
}

/** The status in words of people (已定, 封顶). */
export function statusView({ unit, item, language }: Found): Content {
  return statusText(item ? item.status : unit.status, language);
}

/** The status as a word of the interface (`final`, `CAPPED`): the same in every language, for formulas to compare. */
export function statusCodeView({ unit, item }: Found): Content {
  return item ? item.status : unit.status;
}

/** TRUE, FALSE, or `#N/A` while it is open. A veto by fact stands even where rows are in error. */
export function vetoView(found: Found): Content {
  const { status, veto } = headlineOf(found.unit, found);
  if (veto.state === 'certain') return true;
  if (status === 'invalid') return rowsWrong(found);
  if (veto.state === 'none') return false;
  return notAvailable(text(found, 'veto-open', { why: veto.reasons.map(({ message }) => message).join(text(found, 'mark-clause')) }));
}

export function noPoints(found: Found): Content {
  const slots = { rulebook: found.rulebook.title, consequences: functionName('CONSEQ'), eligibility: functionName('ELIG') };
  return notAvailable(text(found, 'no-points', slots));
}
