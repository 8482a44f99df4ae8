import { exact, sumOf, textOf as figureText } from '../../../shared/numbers/fraction';
import { wordKey } from '../../model/text';
import type { FaultList } from './faults';
import type { Loose } from '../grammar/fields';
import type { Places } from './reader';

interface Level {
  readonly text: string;
  readonly address: string;
  /** The heading of its column. */
  readonly field: string;
}
interface Placed {
  readonly item: Loose;
  readonly path: readonly Level[];
  readonly address: string;
}

/** 一级、二级、三级指标 of the rows, put together into groups. A group without a row of its own is made from its name. */
export class Tree {
  readonly #rows: Placed[] = [];

  constructor(private readonly faults: FaultList) {}

  add(item: Loose, path: readonly Level[], address: string): void {
    const filled = path.slice(0, path.findLastIndex(({ text }) => text !== '') + 1);
    const gap = filled.findIndex(({ text }) => text === '');
    const blank = filled[gap];
    if (blank) this.faults.add('error', blank.address, 'path-gap', { field: blank.field, value: filled.at(-1)?.text ?? '' });
    this.#rows.push({ item, path: blank ? filled.slice(0, gap) : filled, address });
  }

  /** The items with the groups that their rows imply; groups know their parts. */
  grow(items: Loose[], places: Places): Loose[] {
    const groups = this.#rows.filter(({ item }) => item.kind === 'group');
    const byName = new Map<string, Placed | null>();
    for (const row of groups) {
      for (const key of new Set([wordKey(String(row.item.code)), wordKey(String(row.item.name))])) byName.set(key, byName.has(key) ? null : row);
    }
    const byCode = new Map(groups.map((row) => [row.item.code, row] as const));
    const find = (text: string): Placed | undefined => byCode.get(text) ?? byName.get(wordKey(text)) ?? undefined;
    const made = new Map<string, Loose>();
    const parts = new Map<Loose, string[]>();
    const all = [...items];
    for (const { item, path } of this.#rows) {
      let child = item;
      for (let depth = path.length - 1; depth >= 0; depth--) {
        const level = path[depth] as Level;
        const known = find(level.text);
        const group = known?.item ?? this.#implied(level, path.slice(0, depth + 1), made, all, places);
        if (!group || group === child) break;
        const list = parts.get(group) ?? [];
        parts.set(group, list);
        const code = String(child.code);
        if (!list.includes(code)) list.push(code);
        if (known) {
          this.#sameAbove(known, path.slice(0, depth), level);
          break;
        }
        child = group;
      }
    }
    for (const [group, list] of parts) {
      if (group.items === undefined) group.items = list;
    }
    for (const group of made.values()) giveWeight(group, all);
    return all;
  }

  /** A row must stand below the same groups as the row of its group. */
  #sameAbove(group: Placed, above: readonly Level[], level: Level): void {
    const own = group.path.map(({ text }) => wordKey(text)).join('/');
    const here = above.map(({ text }) => wordKey(text)).join('/');
    if (own !== here) this.faults.add('error', level.address, 'group-unknown', { value: level.text, other: group.path.map(({ text }) => text).join('、') || '—' });
  }

  #implied(level: Level, path: readonly Level[], made: Map<string, Loose>, all: Loose[], places: Places): Loose | null {
    const key = path.map(({ text }) => wordKey(text)).join('/');
    const known = made.get(key);
    if (known) return known;
    const [, name = level.text, weight] = /^(.*?)\s*[(（]\s*(\d+(?:\.\d+)?)\s*分?\s*[)）]$/u.exec(level.text) ?? [];
    if (all.some(({ code }) => code === name)) {
      this.faults.add('error', level.address, 'code-taken', { value: name });
      return null;
    }
    const group: Loose = { kind: 'group', code: name, name, clause: name, by: 'sum', ...(weight === undefined ? {} : { weight: Number(weight) }) };
    made.set(key, group);
    // Behind all rows, so that the places of these stay as they are.
    all.push(group);
    places.set(['items', all.length - 1], { address: level.address });
    return group;
  }
}

/** What a made group weighs, where its parts all say a figure: their sum. */
function giveWeight(group: Loose, all: readonly Loose[]): void {
  if (group.weight !== undefined) return;
  const parts = ((group.items ?? []) as string[]).map((code) => all.find((item) => item.code === code)?.weight);
  const figures = parts.filter((weight): weight is number => typeof weight === 'number');
  if (figures.length > 0 && parts.every((weight) => weight === undefined || typeof weight === 'number')) group.weight = Number(figureText(sumOf(figures.map(exact))));
}
