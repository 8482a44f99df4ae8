import { Decimal } from 'decimal.js';
import { boundsOf, sameUnit, type BoundWords, type Bounds } from '../../layout/bounds';
import type { Column } from '../../layout/entries';
import type { BandHeading } from '../../layout/headings';
import { sourceOf, wholeOf, type Rest } from '../../layout/sources';
import type { PlacedCell } from '../../layout/view';
import { isEmpty, squeezed } from '../../text';
import type { Question } from '../../types';
import type { Members } from '../draft';
import { node, type Node, type Proposed } from '../node';
import { measureOf } from './measure';

interface Band extends Bounds {
  readonly points: number;
}

interface ReadBand {
  readonly band: Band;
  readonly words: BoundWords;
  readonly cell: PlacedCell;
}

/** Bands that stand in columns: the points in the headings, the bounds in the cells. */
export function proposeBands(proposed: Proposed): Node | null {
  const { draft, item, place, code, clause } = proposed;
  const line = item.lines[0];
  if (!line || item.weight === null) return null;
  const columns = line.columns.filter((column): column is Column & { band: BandHeading } => column.band !== null);
  const read: ReadBand[] = [];
  for (const { at, band } of columns) {
    const cell = line.view.at(line.row, at);
    // A band that is blank or a stroke does not exist; it is not 0.
    if (isEmpty(cell.value)) continue;
    const words = boundsOf(String(cell.value));
    if (!words) return null;
    const { from, above, to, below } = words;
    read.push({ cell, words, band: { ...(from === undefined ? {} : { from }), ...(above === undefined ? {} : { above }), ...(to === undefined ? {} : { to }), ...(below === undefined ? {} : { below }), points: pointsOf(band, item.weight) } });
  }
  if (read.length === 0 || !sameUnit(read.map(({ words }) => words))) return null;
  read.sort((one, other) => lowOf(one.band) - lowOf(other.band) || highOf(one.band) - highOf(other.band));
  const { bands, edges } = withoutEdges(read);
  const { members, ask } = measureOf(proposed, read.map(({ words }) => words));
  const drafted = draft.item({ kind: 'measured', code: draft.code(code), name: item.name, clause, weight: item.weight, measure: members, scale: { by: 'bands', bands: bands.map(written) } }, bandRests(proposed, read));
  edges.forEach(({ at, edge }) => draft.ask('bandEdge', { name: item.name, edge: edgeWords(read, edge), first: read[at]?.band.points ?? 0, second: read[at + 1]?.band.points ?? 0 },
    bandsAt(drafted.at, at), place, edgeAnswers(drafted.at, bands, at, edge, draft.word)));
  gapsIn(bands, read).forEach((at) => draft.ask('bandGap', { name: item.name, gap: `${edgeWords(read, highOf(bands[at] as Band))}—${edgeWords(read, lowOf(bands[at + 1] as Band))}`, first: bands[at]?.points ?? 0, second: bands[at + 1]?.points ?? 0 },
    [...bandsAt(drafted.at, at), `${drafted.at}/scale/rest`], place, gapAnswers(drafted.at, bands, at, draft.word)));
  ask(drafted.at);
  return node(proposed, drafted);
}

function bandRests({ block, item }: Proposed, read: readonly ReadBand[]): Rest[] {
  const line = item.lines[0];
  const headings = read.flatMap(({ cell }) => {
    const found: PlacedCell[] = [];
    for (let row = cell.row - 1; line && row >= 0 && found.length === 0; row--) {
      const over = line.view.at(row, cell.column);
      if (squeezed(line.columns[cell.column]?.heading ?? '').endsWith(squeezed(over.value)) && !isEmpty(over.value)) found.push(over);
    }
    return found;
  });
  const cells = [...(item.nameCell ? [item.nameCell] : []), ...(item.weightCell && item.weightCell !== item.nameCell ? [item.weightCell] : []), ...read.map(({ cell }) => cell), ...headings];
  const source = sourceOf(block, cells.map((cell) => ({ cell })));
  return wholeOf(source);
}

function pointsOf(heading: BandHeading, weight: number): number {
  if (heading.is === 'full') return weight;
  if (!('points' in heading)) return 0;
  return heading.is === 'takes' ? new Decimal(weight).minus(heading.points).toNumber() : heading.points;
}

const lowOf = ({ from, above }: Bounds): number => from ?? above ?? -Infinity;
const highOf = ({ to, below }: Bounds): number => to ?? below ?? Infinity;

/**
 * An edge that one band claims by 含, 以上 or 超过 is the other's open end; one that both claim alike
 * is in neither, and is asked.
 */
function withoutEdges(read: readonly ReadBand[]): { readonly bands: Band[]; readonly edges: readonly { readonly at: number; readonly edge: number }[] } {
  const bands = read.map(({ band }) => band);
  const edges: { at: number; edge: number }[] = [];
  for (let at = 0; at + 1 < bands.length; at++) {
    const [low, high] = [bands[at], bands[at + 1]];
    if (!low || !high || low.to === undefined || low.to !== high.from || low.from === low.to || high.to === high.from) continue;
    const [lowLoose, highLoose] = [read[at]?.words.loose?.high ?? false, read[at + 1]?.words.loose?.low ?? false];
    const { to, ...lower } = low;
    const { from, ...upper } = high;
    if (lowLoose === highLoose) edges.push({ at, edge: to });
    if (lowLoose || !highLoose) bands[at] = { ...lower, below: to };
    if (highLoose || !lowLoose) bands[at + 1] = { ...upper, above: from };
  }
  return { bands, edges };
}

const bandsAt = (at: string, first: number): string[] => [first, first + 1].map((each) => `${at}/scale/bands/${each}`);

const whole = /^[起件次人个天名户家辆例]?$/u;

/** Bands after which figures lie that the next does not hold either; nothing lies between whole things: 1—3件, 4—6件. */
function gapsIn(bands: readonly Band[], read: readonly ReadBand[]): number[] {
  const least = read.every(({ words }) => words.against === null && !words.percent && whole.test(words.unit)) ? 1 : 0;
  return bands.flatMap((low, at) => {
    const high = bands[at + 1];
    return high && new Decimal(lowOf(high)).minus(highOf(low)).greaterThan(least) ? [at] : [];
  });
}

function gapAnswers(at: string, bands: readonly Band[], first: number, word: Proposed['draft']['word']): Question['answers'] {
  const [low, high] = [bands[first], bands[first + 1]];
  if (!low || !high) return [];
  const { to, below, ...lower } = low;
  const { from, above, ...upper } = high;
  return [
    { text: word('points', { points: low.points }), puts: [{ at: `${at}/scale/bands/${first}`, value: written({ ...lower, ...(from === undefined ? { to: above } : { below: from }) }) }] },
    { text: word('points', { points: high.points }), puts: [{ at: `${at}/scale/bands/${first + 1}`, value: written({ ...upper, ...(to === undefined ? { from: below } : { above: to }) }) }] },
  ];
}

function edgeAnswers(at: string, bands: readonly Band[], first: number, edge: number, word: Proposed['draft']['word']): Question['answers'] {
  const [low, high] = [bands[first], bands[first + 1]];
  if (!low || !high) return [];
  const { below: _below, ...lower } = low;
  const { above: _above, ...upper } = high;
  const put = (lowBand: Band, highBand: Band): { at: string; value: unknown }[] => [
    { at: `${at}/scale/bands/${first}`, value: written(lowBand) },
    { at: `${at}/scale/bands/${first + 1}`, value: written(highBand) },
  ];
  return [
    { text: word('points', { points: low.points }), puts: put({ ...lower, to: edge }, high) },
    { text: word('points', { points: high.points }), puts: put(low, { ...upper, from: edge }) },
  ];
}

/** Bounds before points, as they are read. */
const written = ({ from, above, to, below, points }: Band): Members => ({
  ...(from === undefined ? {} : { from }), ...(above === undefined ? {} : { above }), ...(to === undefined ? {} : { to }), ...(below === undefined ? {} : { below }), points,
});

const edgeWords = (read: readonly ReadBand[], edge: number): string => {
  const first = read.find(({ words }) => [words.from, words.above, words.to, words.below].includes(edge))?.words;
  return first?.percent ? `${new Decimal(edge).times(100).toString()}%` : `${edge}${first?.unit ?? ''}`;
};
