import { ColumnFacts, type FactColumns, type FactList } from '../../contract/fact-columns';
import type { Fact } from '../../contract/request';
import type { CompiledItem } from '../../model/plan';
import { NONE } from '../../model/rows/rows';

/** What is asked of every row, by the number of the row, before anything else of it is looked at. */
export interface PlainCells {
  /** Which of the units it names, or NONE. */
  unit(row: number): number;
  item(row: number): CompiledItem | undefined;
  isOfYear(row: number): boolean;
  kind(row: number): Fact['kind'];
  level(row: number): Fact['level'];
  value(row: number): Fact['value'];
  count(row: number): Fact['count'];
  points(row: number): Fact['points'];
}

/** What rows may name. */
export interface Named {
  readonly units: ReadonlyMap<string, number>;
  readonly items: ReadonlyMap<string, CompiledItem>;
  readonly year: number;
}

export const plainCells = (facts: FactList, named: Named): PlainCells => (facts instanceof ColumnFacts ? new CellsOfColumns(facts.columns, named) : new CellsOfRows(facts, named));

class CellsOfRows implements PlainCells {
  /** Ledgers are mostly kept unit by unit: the unit of the row before is the likeliest. */
  #name: Fact['unit'];
  #unit = NONE;

  constructor(private readonly facts: FactList, private readonly named: Named) {}

  unit(row: number): number {
    const name = this.#fact(row).unit;
    if (name === this.#name) return this.#unit;
    this.#name = name;
    return (this.#unit = (name ? this.named.units.get(name) : undefined) ?? NONE);
  }

  item(row: number) {
    const code = this.#fact(row).item;
    return code ? this.named.items.get(code) : undefined;
  }

  isOfYear(row: number): boolean {
    return this.#fact(row).year === this.named.year;
  }

  kind(row: number) { return this.#fact(row).kind; }
  level(row: number) { return this.#fact(row).level; }
  value(row: number) { return this.#fact(row).value; }
  count(row: number) { return this.#fact(row).count; }
  points(row: number) { return this.#fact(row).points; }

  #fact(row: number): Fact {
    return this.facts.at(row) as Fact;
  }
}

/** Nothing was looked up yet. */
const UNREAD = 0;
const NOBODY = 1;
const FIRST = 2;

/** Columns say by a number what they say: what it names is looked up once, and no row need be put together. */
class CellsOfColumns implements PlainCells {
  /** By the number of a value: the unit or item that it names, from FIRST on. */
  readonly #units: Int32Array;
  readonly #items: Int32Array;
  readonly #itemList: readonly CompiledItem[];
  readonly #places: ReadonlyMap<string, number>;

  constructor(private readonly columns: FactColumns, private readonly named: Named) {
    this.#units = new Int32Array(columns.values.length);
    this.#items = new Int32Array(columns.values.length);
    this.#itemList = [...named.items.values()];
    this.#places = new Map([...named.items.keys()].map((code, at) => [code, at]));
  }

  unit(row: number): number {
    const { unit } = this.columns.cells;
    if (unit === null) return NONE;
    const number = unit[row] as number;
    const known = this.#units[number] as number;
    return known >= FIRST ? known - FIRST : this.#named(this.#units, this.named.units, number);
  }

  item(row: number) {
    const { item } = this.columns.cells;
    if (item === null) return undefined;
    const number = item[row] as number;
    const known = this.#items[number] as number;
    return this.#itemList[known >= FIRST ? known - FIRST : this.#named(this.#items, this.#places, number)];
  }

  #named(known: Int32Array, all: ReadonlyMap<string, number>, number: number): number {
    if (known[number] === UNREAD) {
      const text = this.columns.values.at(number);
      const place = typeof text === 'string' ? all.get(text) : undefined;
      known[number] = place === undefined ? NOBODY : place + FIRST;
    }
    return known[number] === NOBODY ? NONE : (known[number] as number) - FIRST;
  }

  isOfYear(row: number): boolean {
    return this.#cell(this.columns.cells.year, row) === this.named.year;
  }

  kind(row: number) { return this.#cell(this.columns.cells.kind, row) as Fact['kind']; }
  level(row: number) { return this.#cell(this.columns.cells.level, row) as Fact['level']; }
  value(row: number) { return this.#cell(this.columns.cells.value, row); }
  count(row: number) { return this.#cell(this.columns.cells.count, row); }
  points(row: number) { return this.#cell(this.columns.cells.points, row); }

  #cell(cells: Int32Array | null, row: number): string | number | null {
    if (cells === null) return null;
    const number = cells[row] as number;
    return number === 0 ? null : (this.columns.values.at(number) as string | number);
  }
}
