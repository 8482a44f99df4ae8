import { pointerTo } from '../../../shared/contract/pointer';
import { textOf } from '../../model/text';
import type { FaultList } from './faults';
import type { Row } from './locate';
import { inOrder, RowReader, said, type Places } from './reader';
import type { Names } from '../grammar/names';
import { put, type Loose } from '../grammar/fields';
import { readStatements, type Misread } from '../grammar/statements';
import { finishPlaces } from '../grammar/scale-statements';
import { impliedKinds, readsShares, statementsFor } from '../item-kinds';
import { forItem } from '../vocabulary';
import { askEdges } from './edges';
import { Tree } from './tree';
import { levelKey, DEPTH } from '../blocks';
import { SCALES, TAKEN, type Gathered, type Taken } from '../words';
import { sameMembers, shownText } from '../codecs';

/** What the names table says of items. */
export interface Namings {
  readonly kinds: ReadonlyMap<string, readonly Loose[]>;
  readonly levels: ReadonlyMap<string, readonly Loose[]>;
  readonly items: ReadonlyMap<string, Loose>;
}

const headingOf = ({ block }: Row, key: string): string => block.columns.find((each) => each.key === key)?.headings[0] ?? key;

const takenWord = (taken: Taken): string => TAKEN.find(([each]) => sameMembers(each, taken))?.[1] ?? '';

/** The items of the block 规则, in order. */
export function readItems(rows: readonly Row[], names: Names, namings: Namings, faults: FaultList, places: Places): Loose[] {
  const items: Loose[] = [];
  const tree = new Tree(faults);
  for (const row of inOrder(rows)) {
    const reader = new RowReader(row, faults, names);
    const item = readItem(reader, names, namings, faults, places, items.length);
    if (!item) continue;
    const path = Array.from({ length: DEPTH }, (_, at) => levelKey(at)).map((key) => ({ text: textOf(reader.cell(key)?.value ?? ''), address: reader.addressOf(key), field: headingOf(row, key) }));
    tree.add(item, path, reader.addressOf('code'));
    items.push(item);
  }
  return tree.grow(items, places);
}

function readItem(reader: RowReader, names: Names, namings: Namings, faults: FaultList, places: Places, at: number): Loose | null {
  const { row } = reader;
  const code = reader.need<string>('code');
  const name = reader.need<string>('name');
  const taken = reader.need<Taken>('taken');
  places.set(['items', at], { address: row.address });
  const cell = (key: string, ...path: (string | number)[]): void => {
    if (!reader.blank(key)) places.set(['items', at, ...path], { address: reader.addressOf(key) });
  };
  const own = forItem(names, code ?? '', readsShares(said({ ...taken })));
  const { of, end, as, kind, by } = taken ?? ({} as Partial<Taken>);
  const scaling = reader.get<Loose>('scaling');
  const item: Loose = said({
    kind, code, name,
    clause: reader.get<string>('clause') ?? reader.get<string>('rule') ?? code,
    reportedBy: reader.get('reportedBy'), row: reader.get('row'), types: reader.get('types', own), weight: reader.get('weight', own),
    max: reader.get('max'), min: reader.get('min'), round: reader.get('round'), zero: reader.get('zero', own), periods: reader.get('periods'), counts: reader.get('counts'),
    ...scaling, by,
    ...namings.items.get(code ?? ''), levelWords: namings.levels.get(code ?? ''),
  });
  for (const key of ['code', 'name', 'weight', 'types', 'max', 'min', 'round', 'zero', 'periods', 'counts', 'reportedBy', 'row']) cell(key, key);
  cell('taken', 'kind');
  cell('clause', 'clause');
  if (reader.blank('clause')) cell('rule', 'clause');
  cell('scaling', 'times');
  cell('scaling', 'over');
  const measure: Loose = said({ of, end, as, ...reader.get<Gathered>('gathered') });
  const scaleBy = reader.get<string>('scale');
  const scale: Loose = said({ by: scaleBy });
  const measured = kind === 'measured';
  if (measured) {
    Object.assign(item, said({ absent: reader.get('absent'), without: reader.get('without'), measure, scale }));
    cell('absent', 'absent');
    cell('without', 'without');
    cell('taken', 'measure');
    cell('scale', 'scale');
    if (reader.blank('scale')) askScale(reader, taken as Taken, faults);
  } else if (taken) {
    for (const key of ['gathered', 'scale', 'absent', 'without']) {
      if (!reader.blank(key)) faults.add('error', reader.addressOf(key), 'not-for', { field: headingOf(row, key), taken: takenWord(taken) });
    }
  }
  if (taken && !(measured && scaleBy === undefined)) readParameters(reader, own, { item, measure, scale }, faults, places, at);
  if (!finishPlaces(scale)) faults.add('error', reader.addressOf('params'), 'places-gap');
  giveKinds(item, namings.kinds.get(code ?? ''));
  return code === undefined && name === undefined ? null : item;
}

function readParameters(reader: RowReader, names: Names, targets: { item: Loose; measure: Loose; scale: Loose }, faults: FaultList, places: Places, at: number): void {
  const cell = reader.cell('params');
  if (!cell || reader.blank('params')) return;
  if (typeof cell.value !== 'string') {
    faults.add('error', cell.address, typeof cell.value === 'number' && cell.value >= 20_000 ? 'a-date' : 'not-read', { value: textOf(cell.value), example: '≥95%:10' });
    return;
  }
  const raw = reader.get<string>('params');
  if (raw === undefined) return;
  const shift = cell.value.indexOf(raw);
  const statements = statementsFor(targets.item.kind as string, targets.scale.by as string | undefined);
  const { said: all, misread } = readStatements(raw, names, statements, targets);
  const moved = ([from, to]: readonly [number, number]): readonly [number, number] => [from + shift, to + shift];
  for (const { target, path, span } of all) places.set(['items', at, ...(target === 'item' ? [] : [target]), ...path], { address: cell.address, span: moved(span) });
  places.texts.set(cell.address, cell.value);
  for (const member of ['measure', 'scale', 'rates', 'cap']) if (!places.all.has(pointerTo(['items', at, member]))) places.set(['items', at, member], { address: cell.address });
  const examples = statements.map(({ example }) => example).filter((example) => example !== '情形不另列');
  for (const each of misread) sayMisread(each, raw, cell.address, moved, examples, faults);
  askEdges(targets.scale, all, raw, cell.address, shift, faults);
}

function sayMisread(each: Misread, raw: string, address: string, moved: (span: readonly [number, number]) => readonly [number, number], examples: readonly string[], faults: FaultList): void {
  const whole = raw.slice(...each.span);
  if (each.kind === 'twice') return faults.add('error', address, 'said-twice', { value: shownText(whole) }, { span: moved(each.span) });
  if (/^(其余|其他|其它)/u.test(whole)) return faults.add('error', address, 'rest-one', { value: shownText(whole), example: '其余:2至4' }, { span: moved(each.span) });
  faults.add('error', address, 'not-read', { value: shownText(whole), example: examples.join('；') }, { span: moved(each.span) });
}

/** A measured row without 换算: what its parameters look like is offered, never taken. */
function askScale(reader: RowReader, taken: Taken, faults: FaultList): void {
  const raw = reader.cell('params')?.value;
  const text = typeof raw === 'string' ? raw.normalize('NFKC') : '';
  const near = /直线/u.test(text) ? 'line' : /每[低高超少多差]/u.test(text) && !/名/u.test(text) ? 'steps' : /第\s*\d+.*名|首名/u.test(text) ? 'places' : /[≥≤<>]|\d%?[-~至]\d/u.test(text) ? 'bands' : null;
  const word = SCALES.find(([by]) => by === near)?.[1];
  const at = reader.row.at('scale') ?? reader.row.address;
  faults.add('error', at, word === undefined ? 'scale-needed' : 'scale-suggested', { taken: takenWord(taken), near: word ?? '' }, word === undefined || reader.row.at('scale') === null ? {} : { mend: { address: at, text: word } });
}

function giveKinds(item: Loose, listed: readonly Loose[] | undefined): void {
  const none = item.noKinds === true;
  delete item.noKinds;
  if (listed) {
    put(item, 'kinds', listed);
    return;
  }
  const implied = none ? [] : impliedKinds(item);
  if (implied.length > 0) put(item, 'kinds', implied.map((code) => ({ code, name: code })));
}
