import { isEmpty, squeezed } from '../text';
import type { PlacedCell, TableView } from './view';

/** What places of a ranking bring, as a table lists them. */
export interface PlacesTable {
  readonly points: readonly number[];
  /** What all others have; null: not said. */
  readonly rest: number | null;
  /** 未完成的 ... 不奖. */
  readonly without: number | null;
  readonly money: boolean;
  readonly cells: readonly PlacedCell[];
}

const chinese = '一二三四五六七八九十';
const place = /^第?([一二三四五六七八九十\d]+)(?:(?:[—–\-~至到、]+第?)([一二三四五六七八九十\d]+))?名$/u;

function number(word: string): number {
  if (/^\d+$/u.test(word)) return Number(word);
  return word === '十' ? 10 : chinese.indexOf(word) + 1;
}

/** Names of places in one row, what they bring in the next. */
export function placesIn(view: TableView, row: number): PlacesTable | null {
  const heads = view.line(row).filter((cell) => cell.row === row && !isEmpty(cell.value));
  const points: number[] = [];
  const cells: PlacedCell[] = [];
  let rest: number | null = null;
  let without: number | null = null;
  let money = false;
  for (const head of heads) {
    const words = squeezed(head.value);
    const below = view.at(row + head.rows, head.column);
    const value = amount(squeezed(below.value));
    const span = place.exec(words);
    if (!span && !/^(其他|其余|未|以后|之后)/u.test(words)) continue;
    if (value === null) return null;
    money ||= value.money;
    cells.push(head, below);
    if (!span) {
      if (/^未/u.test(words)) without = value.figure;
      else rest = value.figure;
      continue;
    }
    const [first, last] = [number(span[1] ?? ''), number(span[2] ?? span[1] ?? '')];
    if (first !== points.length + 1 || last < first || last > 200) return null;
    for (let at = first; at <= last; at++) points.push(value.figure);
  }
  return points.length > 1 ? { points, rest, without, money, cells } : null;
}

function amount(words: string): { readonly figure: number; readonly money: boolean } | null {
  if (/^(不奖|不奖励|不得分|不计分|无)$/u.test(words)) return { figure: 0, money: /奖/u.test(words) };
  const [, digits, unit] = /^(\d+(?:\.\d+)?)(万元|元|分)?(?:[/／](?:村|个|家|人|单位))?$/u.exec(words) ?? [];
  if (digits === undefined) return null;
  return { figure: unit === '万元' ? Number(`${digits}e4`) : Number(digits), money: unit !== undefined && unit !== '分' };
}
