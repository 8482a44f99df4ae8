import type { ItemView, RulebookView } from '../../../shared/contract/rulebook-view';
import type { Cell } from '../../model/grid';
import { chineseNumber } from '../../model/numbers';
import { narrow, wordKey } from '../../model/text';

export type ItemHit =
  | { readonly kind: 'one'; readonly item: ItemView }
  /** A name or row number that the document gives to several. */
  | { readonly kind: 'several'; readonly items: readonly ItemView[] }
  | { readonly kind: 'none'; readonly alike: ItemView | null };

/** Finds the items of a rulebook by what stands in a cell: code, name, or the document's row number. */
export class ItemIndex {
  private readonly codes = new Map<string, ItemView>();
  private readonly names = new Map<string, ItemView[]>();
  private readonly rows = new Map<string, ItemView[]>();

  constructor(private readonly view: RulebookView) {
    // A group, and what reads the rows of another item, has none of its own.
    for (const item of view.items.filter(({ parts, reads }) => parts === undefined && reads === undefined)) {
      this.codes.set(codeKey(item.code), item);
      for (const name of new Set([item.name, item.clause, ...(item.words ?? [])].map(wordKey))) add(this.names, name, item);
      if (item.row !== undefined) add(this.rows, rowKey(item.row), item);
    }
  }

  byCode(cell: Cell): ItemView | null {
    return this.codes.get(codeKey(cell)) ?? null;
  }

  /** `type`: only items that apply to this unit type are meant by a name that several bear. */
  find(cell: Cell, type?: string): ItemHit {
    const code = this.byCode(cell) ?? this.leadingCode(cell);
    if (code) return { kind: 'one', item: code };
    const hits = this.names.get(wordKey(cell)) ?? this.rows.get(rowKey(cell)) ?? [];
    const fitting = type === undefined ? hits : hits.filter((item) => item.types.includes(type));
    const [first, ...others] = fitting.length > 0 ? fitting : hits;
    if (first === undefined) return { kind: 'none', alike: this.alike(cell) };
    return others.length === 0 ? { kind: 'one', item: first } : { kind: 'several', items: [first, ...others] };
  }

  /** `V3 易地扶贫搬迁`, `V3易地扶贫搬迁后续`: the code first, then the name or a part of it. */
  private leadingCode(cell: Cell): ItemView | null {
    const text = narrow(cell);
    const [lead] = text.split(/[\s、:：]/u);
    if (lead && lead.length < text.length) {
      const item = this.byCode(lead);
      if (item) return item;
    }
    return this.view.items.find((item) => codeKey(text) === codeKey(item.code + item.name)) ?? null;
  }

  /** The only item whose name holds the words, or is held by them. */
  private alike(cell: Cell): ItemView | null {
    const key = wordKey(cell);
    if (key.length < 2) return null;
    const near = this.view.items.filter((item) => {
      const name = wordKey(item.name);
      return name.includes(key) || key.includes(name) || oneSignApart(codeKey(cell), codeKey(item.code));
    });
    return near.length === 1 ? (near[0] ?? null) : null;
  }
}

const indexes = new WeakMap<RulebookView, ItemIndex>();

/** The index of a rulebook, made once. */
export function itemsOf(view: RulebookView): ItemIndex {
  let index = indexes.get(view);
  if (!index) indexes.set(view, (index = new ItemIndex(view)));
  return index;
}

/** Codes keep their points: `1.1` is not `11`. */
function codeKey(cell: Cell): string {
  return narrow(cell).toLowerCase().replace(/\s+/gu, '');
}

/** `第5项`, `序号5`, `（5）`, `五` and `5` are one, and so are `16`, `十六` and `第十六项`. */
function rowKey(cell: Cell): string {
  const bare = codeKey(cell).replace(/^(?:第|序号|no\.?)|(?:项指标|指标|项|条|号|行)$|[()]/gu, '');
  return String(chineseNumber(bare) ?? bare);
}

function add(index: Map<string, ItemView[]>, key: string, item: ItemView): void {
  if (key === '') return;
  const known = index.get(key);
  if (known) known.push(item);
  else index.set(key, [item]);
}

function oneSignApart(one: string, other: string): boolean {
  if (one === other || Math.abs(one.length - other.length) > 1 || Math.max(one.length, other.length) < 3) return false;
  let same = 0;
  while (same < Math.min(one.length, other.length) && one[same] === other[same]) same++;
  const rest = (text: string, skip: number): string => text.slice(same + skip);
  return (
    rest(one, 1) === rest(other, 1) || rest(one, 1) === rest(other, 0) || rest(one, 0) === rest(other, 1)
  );
}
