import * as z from 'zod';
import type { ItemHead, Settings, Run, ItemPlan } from '../../model/plan';
import { FLOORED, OK, PENDING } from '../../model/statuses';
import { COUNTED, NONE, OPEN, UNPROVEN } from '../../model/rows';
import type { Frame } from '../../model/frame';
import { LIMIT, toNumber } from '../../numbers/decimal';
import { closed } from '../../schema/closed';
import { Figure, figureFor, itemBase } from '../../model/rulebook-parts';
import { faultText } from '../../schema/fault';
import type { ItemKind } from '../../model/kind';
import { sumEvents } from '../parts/sum-events';
import type { Description } from '../../model/description';
import { nameOf } from '../../i18n/names';

/**
 * Starts at the weight and loses points event by event until nothing is left. How much one event
 * takes is for people to enter, within the clause's range; while it is blank it spans that range.
 */
const schema = closed({
  kind: z.literal('deduct'),
  ...itemBase,
  weight: Figure,
  /** Least and most that one event takes. */
  each: z.tuple([z.number().positive(), z.number().positive()]),
  /** Rows with the same text here are one event; the heaviest counts. */
  once: z.enum(['subject', 'evidence']),
});
export type Deduct = z.infer<typeof schema>;

export const deduct: ItemKind<Deduct> = {
  kind: 'deduct',
  schema,
  direction: 'takes',
  weight: (spec, type) => figureFor(spec.weight, type) ?? null,
  contradictions: (spec) => (spec.each[0] > spec.each[1] ? [faultText('deductEach')] : []),
  describe,
  compile,
};

function describe(spec: Deduct, tell: Description): string[] {
  const [least, most] = spec.each;
  return [
    tell.say('deductFrom', { weight: tell.figure(spec, spec.weight), least, most }),
    tell.say('deductOpen', { least, most }),
    tell.say('sameOnce', { fields: tell.fields([spec.once]) }),
    tell.say('timesCount'),
  ];
}

function compile(spec: Deduct, item: ItemHead, settings: Settings): ItemPlan {
  const weight = settings.types.map((type) => settings.scale(figureFor(spec.weight, type) ?? 0));
  const [least, most] = [settings.scale(spec.each[0]), settings.scale(spec.each[1])];
  const key = [spec.once];

  function evaluate(run: Run, frame: Frame, unit: number, slot: number): void {
    const full = weight[run.typeOf(unit)] ?? 0;
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
      rows.priceBetween(row, -(blank ? most : value) * count, -(blank ? least : value) * count);
      // What may lie in another period takes in full or not at all.
      const doubtful = rows.fateOf(row) === UNPROVEN;
      rows.mark(row, doubtful ? UNPROVEN : blank ? OPEN : COUNTED);
      if (blank || doubtful) open++;
    }
    const taken = sumEvents(run, unit, item, head, key, true);
    const low = full + taken.takeLow;
    const high = full + taken.takeHigh;
    const [leftAtLeast, leftAtMost] = [Math.max(0, low), Math.max(0, high)];
    const raw = low === high && low > -LIMIT ? low : Number.NaN;
    frame.settle(slot, leftAtLeast, leftAtMost, leftAtLeast !== leftAtMost ? PENDING : low < 0 ? FLOORED : OK, raw);
    if (open > 0) run.note(unit, item.code, 'PENDING', 'noteOpenRows', { item: nameOf(spec), count: open });
  }

  return {
    points: true,
    rows: { value: 'optional', low: least, high: most, taken: true, ...(spec.kinds ? { kind: 'optional' } : {}), subject: 'optional' },
    bounds: (type) => ({ max: weight[type] ?? 0, min: 0 }),
    evaluate,
    cut(run, unit, slot) {
      const plain = (scaled: number): number => toNumber(scaled, settings.digits);
      const full = weight[run.typeOf(unit)] ?? 0;
      const raw = run.now.rawOf(slot);
      const slots = { full: plain(full) };
      if (Number.isNaN(raw)) return [{ text: 'cutDeductedOpen', slots }];
      return [{ text: 'cutDeducted', slots: { ...slots, sum: plain(full - raw) } }];
    },
  };
}
