import { levels } from '../../contract/request';
import type { Lane } from '../../model/rows/lane';
import type { RowRules } from '../../model/rows/row-rules';
import { FIGURE_DIGITS, LIMIT, powerOfTen } from '../../numbers/decimal';
import { NONE, type Rows } from '../../model/rows/rows';
import type { PlainCells } from './plain-cells';

const levelIndex = new Map<string, number>(levels.map((level, index) => [level, index]));

const isNothing = (said: unknown): said is null | undefined => said === undefined || said === null;

/** All lanes have one shape, so that the hot loop reads them without looking them up. */
export function laneOf(rules: RowRules, kinds: readonly string[], types: number, digits: number): Lane {
  const own = rules.digits ?? FIGURE_DIGITS;
  const bounds = (figures: number | readonly number[] | undefined, none: number): Float64Array =>
    Float64Array.from({ length: types }, (_, type) => (typeof figures === 'number' ? figures : (figures?.[type] ?? none)));
  const plain = !rules.byKind && !rules.choices && !rules.oneOf && !rules.whole && !rules.roles;
  const few = [rules.of, rules.role, rules.period, rules.date].every((need) => need === undefined);
  return {
    open: plain && few && rules.subject !== 'required',
    kind: rules.kind !== undefined,
    kindRequired: rules.kind === 'required',
    kinds,
    level: rules.level !== undefined,
    levelRequired: rules.level === 'required',
    value: rules.value !== undefined,
    valueRequired: rules.value === 'required',
    low: bounds(rules.low ?? rules.least, -LIMIT),
    high: bounds(rules.high ?? rules.most, LIMIT),
    power: powerOfTen(own),
    lift: powerOfTen(digits - own),
  };
}

/** True when the row is written; false when the long way must look at it. */
export function takePlainRow(cells: PlainCells, row: number, lane: Lane, type: number, rows: Rows): boolean {
  if (!lane.open || !isNothing(cells.points(row))) return false;
  let times = 1;
  const count = cells.count(row);
  if (!isNothing(count)) {
    if (typeof count !== 'number' || !(count >= 1) || !Number.isSafeInteger(count)) return false;
    times = count;
  }
  let kind = NONE;
  if (lane.kind) {
    const word = cells.kind(row);
    if (isNothing(word)) {
      if (lane.kindRequired) return false;
    } else if ((kind = lane.kinds.indexOf(word)) < 0) return false;
  }
  let level = NONE;
  if (lane.level) {
    const word = cells.level(row);
    if (isNothing(word)) {
      if (lane.levelRequired) return false;
    } else if ((level = levelIndex.get(word) ?? NONE) < 0) return false;
  }
  let scaled = Number.NaN;
  if (lane.value) {
    const value = cells.value(row);
    if (isNothing(value)) {
      if (lane.valueRequired) return false;
    } else {
      if (typeof value !== 'number') return false;
      const near = Math.round(value * lane.power);
      if (near / lane.power !== value || near >= LIMIT || near <= -LIMIT) return false;
      scaled = near * lane.lift + 0;
      if (scaled < (lane.low[type] ?? 0) || scaled > (lane.high[type] ?? 0)) return false;
    }
  }
  rows.count[row] = times;
  rows.kind[row] = kind;
  rows.level[row] = level;
  rows.value[row] = scaled;
  return true;
}
