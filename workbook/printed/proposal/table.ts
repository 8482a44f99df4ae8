import { joined } from '../../../shared/i18n/language';
import { cellsOf, headingOver, placeOf, type Line, type TableReading } from '../layout/entries';
import { blockKind, isPlaces, itemsOf, type PrintedItem } from '../layout/items';
import { fromSign, joinSources, sourceOf, type Piece, type Source } from '../layout/sources';
import type { PlacedCell } from '../layout/view';
import { figure, isEmpty, squeezed } from '../text';
import { proposeBands } from './rows/bands';
import { noteBeside } from './notes/document-notes';
import type { Draft } from './draft';
import { proposeReads } from './whole/join';
import type { Node, Proposed } from './node';
import { proposeNamedPlaces } from './notes/named-places';
import { proposePlaces } from './rows/places';
import { isRateLine, proposeRates } from './rows/rates';
import { proposeSituations, situationsOf } from './rows/situations';
import { proposeStart } from './start';
import { proposeUnread } from './notes/unread';

/** The items of a score table, as nodes of the printed tree. */
export function proposeTable(draft: Draft, block: number, table: TableReading): Node[] {
  const nodes: Node[] = [];
  const items = itemsOf(table, block).filter(saysSomething);
  const numbered = items.some(({ number }) => number !== null);
  for (let at = 0; at < items.length; at++) {
    const item = items[at] as PrintedItem;
    const proposed = proposedOf(draft, block, item, numbered ? null : nodes.length + 1);
    if (blockKind(item) === 'start') {
      proposeStart(proposed);
      continue;
    }
    if (isRateLine(item)) {
      const together = [proposed];
      while (items[at + 1] && isRateLine(items[at + 1] as PrintedItem) && sameTariff(item, items[at + 1] as PrintedItem)) {
        at++;
        together.push(proposedOf(draft, block, items[at] as PrintedItem, null));
      }
      const made = proposeRates(together);
      if (made) nodes.push(made);
      continue;
    }
    const made = proposeOne(proposed);
    if (made) {
      nodes.push(made);
      askBlankTargets(proposed, made);
      if (item.asShare) draft.ask('weightShare', { name: item.name, share: squeezed(item.weightCell?.value ?? '') }, [`${made.drafted.at}/weight`], placeOf(block, item.weightCell ?? { row: 0, column: 0 }), [{ text: draft.word('points', { points: item.weight ?? 0 }), puts: [{ at: `${made.drafted.at}/weight`, value: item.weight }] }]);
    }
  }
  return nodes;
}

/** A unit without target may have no such task; that is never 0. */
function askBlankTargets({ draft, item, place }: Proposed, made: Node): void {
  const [line] = item.lines;
  const units = line?.columns.filter(({ role }) => role === 'unit') ?? [];
  const blank = units.filter(({ at }) => line && isEmpty(line.view.at(line.row, at).value));
  if (blank.length === 0 || blank.length === units.length) return;
  const at = `${made.drafted.at}/without`;
  draft.ask('noTarget', { name: item.name, units: joined(blank.map(({ heading }) => heading)) }, [at], place, (['full', 'zero', 'mean', 'spread'] as const).map((value) => ({ text: draft.word(`without-${value}`), puts: [{ at, value }] })));
}

function proposeOne(proposed: Proposed): Node | null {
  const { item } = proposed;
  const line = item.lines[0];
  if (line && isPlaces(line)) return proposePlaces(proposed);
  const bands = item.lines.length === 1 && line ? line.columns.filter(({ band, at }) => band !== null && !isEmpty(line.view.at(line.row, at).value)).map(({ at }) => line.view.at(line.row, at)) : [];
  const banded = bands.length > 0 ? proposeBands(proposed) : null;
  if (banded) return banded;
  if (line && bands.length > 1 && item.weight !== null && cellsOf(line, 'rule').length === 0) return proposeUnread(proposed, sourceOf(proposed.block, bands.map((cell) => ({ cell })), '；'), bands.map(({ value }) => String(value)));
  const { sources, limits } = ruleSources(proposed);
  const situations = situationsOf(item.lines);
  const listed = situations ? proposeSituations(proposed, situations, [...limits, ...sideSources(proposed)]) : null;
  if (listed) return listed;
  if (sources.length === 0) {
    const over = ruleInHeading(proposed);
    return over ? readOne(proposed, over) : proposeUnread(proposed, null);
  }
  return readOne(proposed, joinSources([...sources, ...limits], '\n'));
}

/** （1分） at the head of a rule, where the table has no column of weights. */
const leading = /^\s*[(（【]\s*([\d０-９]+(?:[.．][\d０-９]+)?)\s*分\s*[)）】]\s*/u;

function readOne(given: Proposed, whole: Source): Node | null {
  const [head, digits] = given.item.weight === null && !given.item.block ? (leading.exec(whole.text) ?? []) : [];
  const [cell] = head === undefined ? [] : given.item.lines.flatMap((line) => ruleCells(given.item, line));
  const proposed: Proposed = head === undefined ? given : { ...given, item: { ...given.item, weight: figure(digits ?? ''), weightCell: cell ?? null } };
  const source = head === undefined ? whole : fromSign(whole, head.length);
  const { item, place } = proposed;
  const reading = proposed.draft.read(source.text, item.weight, columnOf(item));
  const named = proposed.draft.named.find(({ label }) => squeezed(source.text).includes(label));
  if (named) return proposeNamedPlaces(proposed, source, reading, named);
  const made = reading.reads.length > 0 ? proposeReads(proposed, source, reading) : null;
  if (made) {
    sideNotes(proposed, made);
    return made;
  }
  // Rules over whole units alone: nothing of it is an item.
  const outcomesAlone = reading.reads.length > 0 || (item.weight === null && (blockKind(item) === 'veto' || blockKind(item) === 'award'));
  if (outcomesAlone && item.weight === null) {
    if (reading.reads.length === 0) {
      proposed.draft.misses(source.text, place);
      proposed.draft.ask('howScored', { words: source.text }, ['/items/-', '/outcomes/-'], place);
    }
    return null;
  }
  return proposeUnread(proposed, source, reading.not_understood);
}

const columnOf = (item: PrintedItem): string => {
  const line = item.lines[0] as Line;
  const [cell] = cellsOf(line, 'rule', 'takes', 'adds', 'situation', 'content');
  const named = cell ? headingOver(line, cell) : '';
  return item.block?.title.name ?? (named === '' ? '计分细则' : named);
};

/** The words of an item's rules: those of the column of rules, or of the situations with what each takes. */
function ruleSources({ block, item }: Proposed): { readonly sources: Source[]; readonly limits: Source[] } {
  const seen = new Set<PlacedCell>();
  const sources: Source[] = [];
  const limits: Source[] = [];
  for (const line of item.lines) {
    const takes = takesSource(block, line);
    if (takes) {
      sources.push(takes);
      const limit = headingRemark(block, line);
      if (limit) limits.push(limit);
      continue;
    }
    for (const cell of ruleCells(item, line)) {
      if (seen.has(cell)) continue;
      seen.add(cell);
      sources.push(sourceOf(block, [{ cell }]));
    }
  }
  return { sources, limits: limits.slice(0, 1) };
}

/** 备注 beside the rows. */
const sideSources = ({ block, item }: Proposed): Source[] => [...new Set(item.lines.flatMap((line) => cellsOf(line, 'remark')))].map((cell) => sourceOf(block, [{ cell }]));


/** What brackets in the heading of a column say of all its cells: 扣分情形（各项扣完为止）. */
function headingRemark(block: number, line: Line): Source | null {
  for (const { at, role, heading } of line.columns) {
    if (role !== 'situation' && role !== 'takes' && role !== 'rule') continue;
    const words = /[(（]([^)）\d]{3,}[^)）]*)[)）]\s*$/u.exec(heading)?.[1];
    if (words === undefined) continue;
    for (let row = line.row - 1; row >= 0; row--) {
      const cell = line.view.at(row, at);
      if (String(cell.value).includes(words)) return sourceOf(block, [{ cell, said: words }]);
    }
  }
  return null;
}

/** What stands in these columns is no rule, however long. */
const noRule: readonly string[] = ['number', 'score', 'by', 'remark', 'unit', 'target'];

function ruleCells(item: PrintedItem, line: Line): PlacedCell[] {
  const rules = cellsOf(line, 'rule');
  if (rules.length > 0) return rules;
  // A sheet without headings, or a block with columns of its own: the longest words are the rule.
  const others = line.view.own(line.row).filter((cell) => cell !== item.nameCell && figure(cell.value) === null && cell.column !== item.block?.column
    && !(item.block ? noRule : [...noRule, 'tier']).includes(line.columns[cell.column]?.role ?? ''));
  return others.length > 0 ? [others.reduce((long, cell) => (squeezed(cell.value).length > squeezed(long.value).length ? cell : long))] : [];
}

/** `违章动火` beside `2` under 扣分: said as a sentence, so that it is read like any other. */
function takesSource(block: number, line: Line): Source | null {
  const [points] = cellsOf(line, 'takes', 'adds');
  const [situation] = cellsOf(line, 'situation', 'content');
  if (!points || !situation || points.row !== line.row) return null;
  const [, often, digits] = /^(每[次起个人处例件篇项天]+)?[扣加]?(\d+(?:\.\d+)?)分?(?:[/／](?:次|起|个|人|处|例|件))?$/u.exec(squeezed(points.value)) ?? [];
  if (digits === undefined) return null;
  const verb = line.columns[points.column]?.role === 'adds' ? '加' : '扣';
  const heading = line.columns[points.column]?.heading ?? '';
  const each = often ?? (/[/／]次|每次/u.test(heading + squeezed(points.value)) ? '每次' : '');
  const pieces: Piece[] = [{ cell: situation }, { cell: points, said: `${each}${verb}${digits}分` }];
  return sourceOf(block, pieces, '，');
}

/** One rule for all rows, in the heading of their names: 指标（计分：完成率×分值）. */
function ruleInHeading({ block, item }: Proposed): Source | null {
  const [line] = item.lines;
  for (const { at, role, heading } of line?.columns ?? []) {
    const words = role === 'tier' || role === 'content' ? /[(（](?:计分|得分|计分办法)[:：]?(.+)[)）]\s*$/u.exec(heading)?.[1] : undefined;
    if (words === undefined || !line) continue;
    for (let row = line.row - 1; row >= 0; row--) {
      const cell = line.view.at(row, at);
      if (String(cell.value).includes(words)) return sourceOf(block, [{ cell, said: words }]);
    }
  }
  return null;
}

/** 备注 beside the item: sentences that govern it. */
function sideNotes(proposed: Proposed, made: Node): void {
  const seen = new Set<PlacedCell>();
  for (const line of proposed.item.lines) for (const cell of cellsOf(line, 'remark')) {
    if (seen.has(cell)) continue;
    seen.add(cell);
    noteBeside(proposed, line, cell, made.drafted);
  }
}

const sameTariff = (one: PrintedItem, other: PrintedItem): boolean => {
  const [a, b] = [one.lines[0], other.lines[0]].map((line) => (line ? cellsOf(line, 'tier').at(-1) : undefined));
  return one.block?.key === other.block?.key && a !== undefined && a === b;
};

/** A row to be filled in by hand, or with a name alone, is no item. */
function saysSomething(item: PrintedItem): boolean {
  if (item.weight !== null) return true;
  return item.lines.some((line) => line.view.own(line.row).some((cell) => !['score', 'by', 'number', 'target'].includes(line.columns[cell.column]?.role ?? '') && squeezed(cell.value).length > 0));
}

/** Codes are the printed numbers; where nothing is numbered, the places in the table. */
function proposedOf(draft: Draft, block: number, item: PrintedItem, count: number | null): Proposed {
  const line = item.lines[0] as Line;
  const cell = item.nameCell ?? line.view.own(line.row)[0] ?? { row: line.row, column: 0 };
  const code = item.number ?? (count === null ? item.name : String(count));
  return { draft, block, item, place: placeOf(block, cell), code: code || `R${line.row + 1}`, clause: item.number ?? (item.name || `${line.row + 1}`) };
}
