import type { ItemResult } from '../../contract/answer';
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
  readonly #events = new Map<number, Map<number, string>>();

  constructor(private readonly writer: ItemWriter) {}

  write(unit: number): string {
    const { writer } = this;
    let text = this.#open(unit);
    let separator = '';
    for (const row of writer.rowsOf(unit)) {
      text += separator + this.#event(row);
      separator = ',';
    }
    return text + EVENTS;
  }

  #open(unit: number): string {
    const { low, high, raw, status } = this.writer.figuresOf(unit);
    const results = (this.#results[status] ??= new Map());
    const known = results.get(low);
    if (known && Object.is(known.high, high) && Object.is(known.raw, raw)) return known.text;
    const text = JSON.stringify({ ...this.writer.write(unit), events: [] } satisfies ItemResult).slice(0, -EVENTS.length);
    results.set(low, { high, raw, text });
    return text;
  }

  #event(row: number): string {
    const { writer } = this;
    const likeness = writer.likenessOf(row);
    if (likeness === null) return JSON.stringify(writer.event(row));
    let known = this.#events.get(likeness.words);
    if (!known) this.#events.set(likeness.words, (known = new Map()));
    let rest = known.get(likeness.points);
    if (rest === undefined) known.set(likeness.points, (rest = JSON.stringify({ ...writer.event(row), id: null }).slice(ID.length)));
    return `{"id":${JSON.stringify(writer.idOf(row))}${rest}`;
  }
}
