import type { CellReading } from '../../../wording/types';
import type { NamedPlaces } from '../../layout/side-tables';
import { restsOf, wholeOf, type Rest, type Source } from '../../layout/sources';
import { textOf } from '../../../model/text';
import { squeezed } from '../../text';
import type { Members } from '../draft';
import { headRests } from '../whole/join';
import { partOf, withoutWords } from '../whole/members';
import { node, type Node, type Proposed } from '../node';

/** An item whose points a table elsewhere lists by place: 按表一计. */
export function proposeNamedPlaces(proposed: Proposed, source: Source, reading: CellReading, table: NamedPlaces): Node {
  const { draft, item, code, clause, place } = proposed;
  const read = reading.reads.find(({ kind }) => kind === 'measured');
  const said = read ? partOf(withoutWords(read)['measure']) : {};
  const mean = /(?:各|每)\p{Script=Han}{1,4}得分之和÷|得分的平均/u.test(squeezed(source.text));
  const measure: Members = Object.keys(said).length > 0 ? said : { of: 'rank', ...(mean ? { per: 'mean', after: 'scale', key: 'subject' } : {}) };
  const weight = item.weight === null ? { min: 0, max: Math.max(...table.places.points) } : { weight: item.weight };
  const scale = { by: 'places', points: table.places.points, rest: table.places.rest };
  const tableRests: Rest[] = table.places.cells.map((cell) => ({ place: { block: table.block, row: cell.row, column: cell.column }, words: textOf(cell.value) }));
  const rests = [...wholeOf(source), ...(read ? restsOf(source, read.rests_on) : []), ...tableRests];
  const made = draft.item({ kind: 'measured', code: draft.code(code), name: item.name, clause, measure, scale, ...weight }, [...headRests(proposed), ...rests]);
  const ask = (at: string): void => {
    draft.ask('rankEntry', { name: item.name }, [`${at}/measure`], place);
    draft.ask('placeTies', { name: item.name }, [`${at}/measure`], place);
    if (table.places.rest === null) draft.ask('placesRest', { name: item.name, last: table.places.points.length }, [`${at}/scale/rest`], place, [{ text: draft.word('points', { points: 0 }), puts: [{ at: `${at}/scale/rest`, value: 0 }] }]);
  };
  ask(made.at);
  if (table.of !== null && mean) {
    const own = draft.item({ kind: 'measured', code: draft.code(`${code}.${table.of}`), name: `${item.name}（${table.of}）`, clause, types: [table.of], measure: { of: 'value', place: { order: 'high' } }, scale: structuredClone(scale), ...weight }, rests);
    draft.ask('ownPlaces', { of: table.of }, [own.at, `${own.at}/measure/place/pool`], place,
      (['type', 'group'] as const).map((pool) => ({ text: draft.word(`own-places-${pool}`, { of: table.of ?? '' }), puts: [{ at: `${own.at}/measure/place/pool`, value: pool }] })));
    ask(own.at);
  }
  return node(proposed, made);
}
