import { Decimal } from 'decimal.js';
import { floorsIn } from '../../../wording/floors';
import { boundsOf } from '../../layout/bounds';
import { cellsOf, type Line } from '../../layout/entries';
import { sourceOf, wholeOf, type Rest, type Source } from '../../layout/sources';
import type { PlacedCell } from '../../layout/view';
import { squeezed } from '../../text';
import type { Drafted, Members } from '../draft';
import { headRests } from '../whole/join';
import { kindWord } from '../whole/members';
import { node, type Node, type Proposed } from '../node';

interface Situation {
  readonly cell: PlacedCell;
  readonly points: PlacedCell;
  readonly value: number;
}

const sentence = /^(?:每(?:次|起|个|人|处|例|件|篇|项|天))?[扣减]?(\d+(?:\.\d+)?)分?(?:[/／](?:次|起|个|人|处|例|件))?$/u;

/** Situations with what each takes, where the table has columns for both. */
export function situationsOf(lines: readonly Line[]): readonly Situation[] | null {
  const found = lines.map((line): Situation | null => {
    const [points] = cellsOf(line, 'takes');
    const [cell] = cellsOf(line, 'situation', 'content');
    const digits = points && points.row === line.row ? sentence.exec(squeezed(points.value))?.[1] : undefined;
    return points && cell && digits !== undefined ? { cell, points, value: Number(digits) } : null;
  });
  return found.length > 1 && found.every((each) => each !== null) ? found : null;
}

/**
 * A full mark from which several situations take. One that is a limit of a figure (安全感低于80%) is
 * measured, all others are found or not; together they bear the full mark.
 */
export function proposeSituations(proposed: Proposed, situations: readonly Situation[], limits: readonly Source[]): Node | null {
  const { draft, block, item, code, clause, place } = proposed;
  const { weight } = item;
  if (weight === null) return null;
  const measured = situations.filter(({ cell }) => limitOf(cell) !== null);
  const found = situations.filter((each) => !measured.includes(each));
  const floor = limits.some(({ text }) => floorsIn(text).length > 0);
  const alone = measured.length === 0;
  const kinds = found.map(({ cell }) => kindWord(squeezed(cell.value)));
  const part = (at: number): string => (alone ? draft.code(code) : draft.code(`${code}.${at}`));
  const parts: Drafted[] = measured.map((each, at) => draft.item({ kind: 'measured', code: part(at + 1), name: limitOf(each.cell)?.name ?? item.name, clause, weight, ...limitMembers(each, weight) }, restsOfSituation(block, each)));
  if (found.length > 0) {
    const rates = found.map(({ value }, at) => ({ kind: kinds[at], points: -value }));
    const bounds = alone ? { weight, start: weight, ...(floor ? { min: 0 } : {}) } : { max: 0 };
    parts.push(draft.item({ kind: 'tariff', code: part(measured.length + 1), name: alone ? item.name : `${item.name}（${measured.length + 1}）`, clause, kinds: kinds.map((kind) => ({ code: kind, name: kind })), rates, ...bounds }, [...found.flatMap((each) => restsOfSituation(block, each)), ...(alone ? [...headRests(proposed), ...limits.flatMap(wholeOf)] : [])]));
  }
  const whole = alone ? parts[0] : draft.item({ kind: 'group', code: draft.code(code), name: item.name, clause, items: parts.map((each) => each.code), by: 'sum', weight, ...(floor ? { min: 0 } : {}) }, [...headRests(proposed), ...limits.flatMap(wholeOf)]);
  if (!whole) return null;
  if (!floor) draft.ask('groupFloor', { name: item.name }, [`${whole.at}/min`], place, [{ text: draft.word('downTo', { points: 0 }), puts: [{ at: `${whole.at}/min`, value: 0 }] }]);
  return node(proposed, whole);
}

/** 群众安全感低于80%的: the name of a figure and its limit. */
function limitOf({ value }: PlacedCell): { readonly name: string; readonly words: string } | null {
  const [, name, words] = /^(\p{Script=Han}{2,12}?)((?:低于|高于|超过|不足|未达到|未达|少于|大于|小于)\d+(?:\.\d+)?[%分])的?$/u.exec(squeezed(value)) ?? [];
  return name === undefined || words === undefined ? null : { name, words };
}

function limitMembers({ cell, value }: Situation, weight: number): Members {
  const words = boundsOf(limitOf(cell)?.words ?? '');
  const left = new Decimal(weight).minus(value).toNumber();
  const bands = words?.below !== undefined ? [{ below: words.below, points: left }, { from: words.below, points: weight }] : [{ to: words?.above ?? 0, points: weight }, { above: words?.above ?? 0, points: left }];
  return { measure: { of: 'value' }, scale: { by: 'bands', bands } };
}

function restsOfSituation(block: number, { cell, points }: Situation): Rest[] {
  return wholeOf(sourceOf(block, [{ cell }, { cell: points }]));
}
