import type { ItemResult } from '../../contract/answer';
import { NONE } from '../../model/rows/rows';
import type { ItemWriter } from './item-results';

/** What an item has come to for some unit, and the JSON of it without events, open at its list of them. */
interface Known {
  readonly high: number;
  readonly raw: number;
  readonly text: string;
}

const EVENTS = ']}';
const ID = '{"id":null';

/**
 * Writes one item's result as JSON for unit after unit. It is the very text that `JSON.stringify` gives of the result; in a
 * cohort most results and most events are like others, and the text of each is made once.
 */
export class ItemTexts {
  /** By status, then by the least that it can be. */
  readonly #results: (Map<number, Known> | undefined)[] = [];
  /** By likeness, then by the points. */
  readonly #events: (Map<number, string> | undefined)[] = [];

  constructor(private readonly writer: ItemWriter) {}

  write(unit: number): string {
    const { writer } = this;
    const { next } = writer.run.rows;
    let text = this.#open(unit);
    let separator = '';
    for (let row = writer.headOf(unit); row !== NONE; row = next[row] ?? NONE) {
      text += separator + this.#event(row);
      separator = ',';
    }
    return text + EVENTS;
  }

  #open(unit: number): string {
    const { now } = this.writer.run;
    const slot = this.writer.slotOf(unit);
    const low = now.low[slot] as number;
    const results = (this.#results[now.status[slot] as number] ??= new Map());
    const known = results.get(low);
    if (known && Object.is(known.high, now.high[slot]) && Object.is(known.raw, now.raw[slot])) return known.text;
    const text = JSON.stringify({ ...this.writer.write(unit), events: [] } satisfies ItemResult).slice(0, -EVENTS.length);
    results.set(low, { high: now.high[slot] as number, raw: now.raw[slot] as number, text });
    return text;
  }

  #event(row: number): string {
    const { writer } = this;
    const { rows } = writer.run;
    const points = rows.low[row] as number;
    const likeness = writer.tellsMore || points !== rows.high[row] ? NONE : writer.likenessOf(row);
    if (likeness === NONE) return JSON.stringify(writer.event(row));
    const known = (this.#events[likeness] ??= new Map());
    let rest = known.get(points);
    if (rest === undefined) known.set(points, (rest = JSON.stringify({ ...writer.event(row), id: null }).slice(ID.length)));
    return `{"id":${JSON.stringify(writer.idOf(row))}${rest}`;
  }
}
