import { cellsOf, placeOf, type Line } from '../../layout/entries';
import { blockKind, type PrintedItem } from '../../layout/items';
import { sourceOf, wholeOf, type Rest } from '../../layout/sources';
import type { PlacedCell } from '../../layout/view';
import { figure, squeezed } from '../../text';
import { noteBeside } from '../notes/document-notes';
import type { Drafted } from '../draft';
import { unsaidBetween } from './durations';
import { stopsAtFull } from '../whole/full-mark';
import { kindWord } from '../whole/members';
import { node, type Node, type Proposed } from '../node';

/** How often a figure counts: 2分/次, 每次. */
const counted = /^(\d+(?:\.\d+)?)分?[/／](次|篇|人|件|起|个|项|例|条|天|月)$/u;

interface RateLine {
  readonly situation: PlacedCell;
  readonly points: PlacedCell;
  readonly value: number;
  readonly often: PlacedCell | null;
}

/** Whether the figure of a line is points for each event, and no full mark. */
export function isRateLine(item: PrintedItem): boolean {
  const kind = blockKind(item);
  return (kind === 'adds' || kind === 'takes') && item.lines.every((line) => rateOf(line) !== null && cellsOf(line, 'rule').every((cell) => cell.rows > 1 || !/\d/u.test(squeezed(cell.value)) || counted.test(squeezed(cellsOf(line, 'weight')[0]?.value ?? ''))));
}

function rateOf(line: Line): RateLine | null {
  const [points] = cellsOf(line, 'takes', 'adds', 'weight');
  const situation = cellsOf(line, 'situation')[0] ?? cellsOf(line, 'content').at(-1) ?? cellsOf(line, 'tier').at(-1);
  if (!points || !situation) return null;
  const value = figure(points.value) ?? Number(counted.exec(squeezed(points.value))?.[1] ?? Number.NaN);
  return Number.isFinite(value) ? { situation, points, value: Math.abs(value), often: cellsOf(line, 'counted')[0] ?? null } : null;
}

/**
 * Items of a block of adds or takes that are worth so much for each event: all under one name are one
 * tariff, its rows their kinds, and notes beside them govern it.
 */
export function proposeRates(all: readonly Proposed[]): Node | null {
  const [first] = all;
  if (!first) return null;
  const { draft, block, item, clause, place } = first;
  const lines = all.flatMap((each) => each.item.lines);
  const rates = lines.flatMap((line) => rateOf(line) ?? []);
  const sign = blockKind(item) === 'takes' ? -1 : 1;
  const kinds = rates.map(({ situation }) => kindWord(squeezed(situation.value)));
  const single = rates.length === 1;
  const name = nameOf(first) || (kinds[0] ?? '');
  const made = draft.item({
    kind: 'tariff', code: draft.code(first.code), name, clause,
    ...(single ? {} : { kinds: kinds.map((kind) => ({ code: kind, name: kind })) }),
    rates: rates.map(({ value }, at) => ({ ...(single ? {} : { kind: kinds[at] }), points: sign * value })),
  }, rates.flatMap((rate) => restsOfRate(block, rate)));
  notesBeside(first, lines, made);
  unsaidBetween(rates.map(({ situation }) => String(situation.value))).forEach(({ text, lower, upper }) =>
    draft.ask('rateGap', { gap: text, first: rates[lower]?.value ?? 0, second: rates[upper]?.value ?? 0 }, [`${made.at}/rates`, `${made.at}/kinds`], place, [lower, upper].map((at) => ({
      text: draft.word('points', { points: rates[at]?.value ?? 0 }), puts: [{ at: `${made.at}/kinds/${at}/name`, value: draft.word('kind-with-gap', { kind: kinds[at] ?? '', gap: text }) }],
    }))));
  return { ...node(first, made), name };
}

/** Rows belong together under their inner tier, where that stands over more than one of them. */
function nameOf({ item }: Proposed): string {
  const line = item.lines[0];
  const tier = line ? cellsOf(line, 'tier').at(-1) : undefined;
  return tier && item.block?.column !== tier.column ? squeezed(tier.value) : item.name;
}

function restsOfRate(block: number, { situation, points, often }: RateLine): Rest[] {
  const source = sourceOf(block, [situation, points, ...(often ? [often] : [])].map((cell) => ({ cell })));
  return wholeOf(source);
}

function notesBeside(proposed: Proposed, lines: readonly Line[], made: Drafted): void {
  const { draft, block } = proposed;
  const seen = new Set<PlacedCell>();
  for (const line of lines) {
    for (const cell of cellsOf(line, 'remark', 'rule')) {
      if (seen.has(cell)) continue;
      seen.add(cell);
      const source = sourceOf(block, [{ cell }]);
      if (stopsAtFull.test(squeezed(source.text))) {
        draft.toFull.push({ code: made.code, place: placeOf(block, cell) });
        draft.restsOn(made.at, wholeOf(source));
        continue;
      }
      noteBeside(proposed, line, cell, made);
    }
  }
}

