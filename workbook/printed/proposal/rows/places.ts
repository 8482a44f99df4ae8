import { placeOf, type Line } from '../../layout/entries';
import { blockKind } from '../../layout/items';
import { placesIn } from '../../layout/places';
import { sourceOf, wholeOf } from '../../layout/sources';
import { node, type Node, type Proposed } from '../node';

/** A row of places with what each brings, under a heading of money or of points. */
export function proposePlaces(proposed: Proposed): Node | null {
  const { draft, block, item, code, clause } = proposed;
  const line = item.lines[0] as Line;
  const table = placesIn(line.view, line.row);
  if (!table) return null;
  const money = table.money || blockKind(item) === 'award';
  const source = sourceOf(block, [...(item.nameCell ? [item.nameCell] : []), ...table.cells].map((cell) => ({ cell })));
  const made = draft.item({
    kind: 'measured', code: draft.code(code), name: item.name, clause,
    measure: { of: 'value' },
    scale: { by: 'places', points: table.points, rest: table.rest },
    min: 0, max: Math.max(...table.points),
    ...(money ? { counts: false } : {}),
  }, wholeOf(source));
  const where = placeOf(block, item.nameCell ?? { row: line.row, column: 0 });
  askOrder(proposed, made.at);
  if (table.without !== null) draft.ask('placesWithout', { name: item.name, points: table.without }, [`${made.at}/absent`], where, table.without === 0 ? [{ text: draft.word('asZero'), puts: [{ at: `${made.at}/absent`, value: 'zero' }] }] : []);
  if (table.rest === null) draft.ask('placesRest', { name: item.name, last: table.points.length }, [`${made.at}/scale/rest`], where, [{ text: draft.word('points', { points: 0 }), puts: [{ at: `${made.at}/scale/rest`, value: 0 }] }]);
  if (!money) return node(proposed, made);
  draft.outcome({ kind: 'award', clause, code: draft.code(`${item.name || code}`), by: { item: made.code } }, wholeOf(source).slice(0, item.nameCell ? 1 : 0));
  return node(proposed, made);
}

function askOrder({ draft, item, place: where }: Proposed, at: string): void {
  draft.ask('placeOrder', { name: item.name }, [`${at}/measure`], where, (['high', 'low'] as const).map((order) => ({
    text: draft.word(`order-${order}`), puts: [{ at: `${at}/measure`, value: { of: 'value', place: { order } } }],
  })));
  draft.ask('placeTies', { name: item.name }, [], where);
}

