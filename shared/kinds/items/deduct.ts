import { greater, minus, NOTHING, plus, times, UNKNOWN, type Scaled } from '../../numbers/scaled';
import type { ItemHead, Settings, Run, ItemPlan } from '../../model/plan';
import { FLOORED, OK, PENDING } from '../../model/statuses';
import { COUNTED, NONE, OPEN, UNPROVEN } from '../../model/rows/rows';
import type { Frame } from '../../model/frame';
import { LIMIT, toNumber } from '../../numbers/decimal';
import { figureFor } from '../../model/rulebook/rulebook-parts';
import { faultOf } from '../../schema/fault';
import type { ItemKind } from '../../model/kind';
import { sumEvents } from '../parts/events/sum-events';
import { DeductSchema, isPlainDeduct, type Deduct } from '../parts/events/deduct-schema';
import { EventPlan } from '../parts/events/event-plan';
import { deductRows, deductRules } from '../parts/events/event-rules';
import type { Description } from '../../model/rulebook/description';
import { describeWidening } from '../parts/widening-words';
import { nameOf } from '../../i18n/names';
import { ceiled, exact, textOf } from '../../numbers/fraction';
import type { TriedRow, Tries } from '../../model/tried';
import { inPeriods } from '../parts/tried-rows';

/**
 * Starts at the weight and loses points event by event until nothing is left. How much one event
 * takes is for people to enter, within the clause's range; while it is blank it spans that range.
 */
export const deduct: ItemKind<Deduct> = {
  kind: 'deduct',
  schema: DeductSchema,
  direction: 'takes',
  weight: (spec, type) => figureFor(spec.weight, type) ?? null,
  wide: (spec) => !isPlainDeduct(spec),
  exact: (spec, item, settings) => new EventPlan(deductRules(spec), item, settings),
  rows: deductRows,
  contradictions: ({ each }) => (typeof each !== 'number' && each[0] > each[1] ? [faultOf('deductEach')] : []),
  describe,
  tries,
  compile,
};

function describe(spec: Deduct, tell: Description): string[] {
  const weight = tell.figure(spec, spec.weight);
  const [least, most] = typeof spec.each === 'number' ? [spec.each, spec.each] : spec.each;
  return [
    ...(least === most ? [tell.say('deductEach', { weight, each: least })] : [tell.say('deductFrom', { weight, least, most }), tell.say('deductOpen', { least, most })]),
    ...(spec.once ? [tell.say('sameOnce', { fields: tell.fields([spec.once]) })] : []),
    ...(spec.rows === undefined ? [] : [tell.say('readsRows', { item: tell.item(spec.rows) })]),
    tell.say('timesCount'),
    ...describeWidening(spec, tell),
  ];
}

/** No event, one, and as many as leave nothing, with one fewer. */
function tries(spec: Deduct, type: string): Tries {
  if (spec.rows !== undefined) return { rows: [] };
  const [least, most] = typeof spec.each === 'number' ? [spec.each, spec.each] : spec.each;
  const all = ceiled(exact(figureFor(spec.weight, type) ?? 0).div(exact(most)));
  const event: TriedRow = { count: '1', ...(spec.kinds?.[0] ? { kind: spec.kinds[0].code } : {}), ...(spec.once ? { [spec.once]: '第1' } : {}) };
  const ofOne: TriedRow[] = least === most ? [{}] : [{ value: String(least) }, { value: String(most) }, {}];
  const many = [all.sub(1), all].filter((count) => count.compare(1) > 0).map((count): TriedRow => ({ ...(least === most ? {} : { value: String(most) }), count: textOf(count) }));
  return { rows: [[], ...[...ofOne, ...many].map((row) => inPeriods(spec.periods, [{ ...event, ...row }]))] };
}

function compile(spec: Deduct, item: ItemHead, settings: Settings): ItemPlan {
  if (!isPlainDeduct(spec)) throw new Error(`"${spec.code}" is worked out exactly`);
  const weight = settings.types.map((type) => settings.scale(figureFor(spec.weight, type) ?? 0));
  const [least, most] = [settings.scale(spec.each[0]), settings.scale(spec.each[1])];
  const key = [spec.once];

  function evaluate(run: Run, frame: Frame, unit: number, slot: number): void {
    const full = weight[run.typeOf(unit)] ?? NOTHING;
    const head = frame.first(slot);
    if (head === NONE) {
      frame.decide(slot, full);
      return;
    }
    const rows = run.rows;
    let open = 0;
    for (let row = head; row !== NONE; row = rows.after(row)) {
      const value = rows.figureOf(row);
      const count = rows.timesOf(row);
      const blank = Number.isNaN(value);
      rows.priceBetween(row, times(blank ? most : value, -count), times(blank ? least : value, -count));
      // What may lie in another period takes in full or not at all.
      const doubtful = rows.fateOf(row) === UNPROVEN;
      rows.mark(row, doubtful ? UNPROVEN : blank ? OPEN : COUNTED);
      if (blank || doubtful) open++;
    }
    const taken = sumEvents(run, unit, item, head, key, true);
    const low = plus(full, taken.takeLow);
    const high = plus(full, taken.takeHigh);
    const [leftAtLeast, leftAtMost] = [greater(NOTHING, low), greater(NOTHING, high)];
    const raw = low === high && low > -LIMIT ? low : UNKNOWN;
    frame.settle(slot, leftAtLeast, leftAtMost, leftAtLeast !== leftAtMost ? PENDING : low < 0 ? FLOORED : OK, raw);
    if (open > 0) run.note(unit, item.code, 'PENDING', 'noteOpenRows', { item: nameOf(spec), count: open });
  }

  return {
    points: true,
    rows: { value: 'optional', low: least, high: most, taken: true, ...(spec.kinds ? { kind: 'optional' } : {}), subject: 'optional' },
    bounds: (type) => ({ max: weight[type] ?? NOTHING, min: NOTHING }),
    evaluate,
    cut(run, unit, slot) {
      const plain = (scaled: Scaled): number => toNumber(scaled, settings.digits);
      const full = weight[run.typeOf(unit)] ?? NOTHING;
      const raw = run.now.rawOf(slot);
      const slots = { full: plain(full) };
      if (Number.isNaN(raw)) return [{ text: 'cutDeductedOpen', slots }];
      return [{ text: 'cutDeducted', slots: { ...slots, sum: plain(minus(full, raw)) } }];
    },
  };
}
