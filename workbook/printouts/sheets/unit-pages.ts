import { explainUnit, type UnitExplanation } from '../../results/explanation';
import { figure as figureText, interval, signed } from '../../results/figures';
import type { UnitResult } from '../../../shared/contract/answer';
import type { EventReport } from '../../../shared/report/item/events';
import type { OpenedItem } from '../../../shared/report/item/items';
import { inTree } from '../../../shared/report/item/tree';
import { sumsOf } from '../../../shared/report/item/marks';
import { textWidth } from '../layout/measure';
import { choicesFor } from '../model/choices';
import type { PrintBlock, PrintCell, PrintLine, PrintRole } from '../model/print-sheet';
import type { Printout } from '../model/printout';
import type { PrintSource } from '../model/source';
import { across, cell, centre, figure, heading, NONE, text } from '../parts/cells';
import { factTexts } from '../parts/facts';
import { frameOf } from '../parts/frame';
import { outcomeLines } from '../parts/outcomes';
import { settledRank } from '../parts/settled-rank';
import { chosen, neededBy, type TableColumn } from '../parts/table';
import { arePeople, isPerson, itemFigure, typeName } from '../parts/unit-rows';
import { unitBlocks } from '../parts/units';
import { inBoth, saying, type PrintWord, type Say } from '../parts/words';

type Key = 'no' | 'item' | 'full' | 'score' | 'date' | 'evidence' | 'level' | 'explained';
/** A line of a page by its columns; what is left out stays empty. */
type Line = Readonly<Partial<Record<Key, PrintCell>>>;

/** A page for each unit, to be signed: every item, every event, what was cut and why, and room to object. */
export const unitPages: Printout = {
  kind: 'unit-pages',
  name: inBoth('unitPages'),
  nothing: ({ scoring: { answer } }) => (answer.units.length === 0 ? inBoth('noUnits') : null),
  columns: columnsOf,
  make(source, choices) {
    const say = saying(source.language);
    const own = choicesFor(choices, 'unit-pages');
    const shown = chosen(columnsOf(source), own.columns);
    const columns = shown.map(({ width, stretches }) => ({ width, ...(stretches ? { stretches } : {}) }));
    const units = unitBlocks(source, own).flatMap((block) => block.units);
    const frame = frameOf(source, choices, 'unit-pages', { name: titleWord(source), columns, signers: ['maker', 'checker'] });
    const pages = units.flatMap((unit) => {
      const explained = explainUnit(source.scoring, source.document, unit.unit, source.language);
      return explained ? [pageOf(source, unit, explained, frame, shown)] : [];
    });
    // Pages are handed out one by one: each says by what it was made. The last line of the sheet says it of the last.
    const blocks = pages.map((page, index) => (index === pages.length - 1 ? page : { ...page, below: [...page.below, across(frame.basis, 'source', columns.length)] }));
    return { kind: 'unit-pages', name: say('unitPages'), title: frame.title, columns, landscape: false, mark: frame.mark, source: frame.source, blocks };
  },
};

function titleWord(source: PrintSource): PrintWord {
  if (!source.scoring.rulebook.points) return 'recordPages';
  return arePeople(source) ? 'personPages' : 'unitPages';
}

/** Columns that no row would fill are left out, and with them the points of a document that gives none. */
function columnsOf(source: PrintSource): readonly TableColumn<Line>[] {
  const { answer, ledger, rulebook } = source.scoring;
  // An interval may stand on two lines; neither of its ends may break.
  const ends = answer.units.flatMap(({ total, range, items }) => [figure(total, range), ...items.map((item) => itemFigure(item))]).flatMap(({ value }) => String(value).split(' '));
  const score = Math.max(9, ...ends.map((end) => neededBy(cell(end, 'sum'))));
  // A paper takes two lines as a rule.
  const evidence = Math.min(18, Math.max(12, Math.max(0, ...ledger.facts.map(({ fact }) => textWidth(fact.evidence ?? ''))) * 1.1 + 1));
  // Wide enough for most names of items to stand on one line.
  const longest = Math.max(0, ...rulebook.items.map(({ name }) => textWidth(name)));
  const used = (field: 'date' | 'evidence' | 'level'): boolean => ledger.facts.some(({ fact }) => Boolean(fact[field]));
  const column = (key: Key, width: number, usual: boolean, stretches = false): TableColumn<Line> => ({ key, name: inBoth(key), usual, width, stretches, show: (line) => line[key] ?? text('') });
  return [
    column('no', 5, true), column('item', Math.min(24, Math.max(12, longest * 2.1 + 2)), true, true), column('full', 7, rulebook.points), column('score', score, rulebook.points),
    column('date', 10.5, used('date')), column('evidence', evidence, used('evidence'), true), column('level', 7, used('level')), column('explained', 22, true, true),
  ];
}

function pageOf(source: PrintSource, unit: UnitResult, explained: UnitExplanation, { above, closing }: ReturnType<typeof frameOf>, shown: readonly TableColumn<Line>[]): PrintBlock {
  const say = saying(source.language);
  const items = inTree(explained.report.items);
  const person = isPerson(source, unit);
  const named = source.scoring.rulebook.unitTypes.length > 1 ? say('ofType', { unit: unit.unit, type: typeName(source, unit) }) : unit.unit;
  const lines = source.scoring.rulebook.points
    ? [...items.flatMap(({ item, depth }, index) => itemLines(source, item, depth, index + 1, explained)), totalLine(source, unit, explained, say)]
    : recordLines(source, unit, explained);
  const whole = (value: string, role: PrintRole): PrintLine => across(value, role, shown.length);
  return {
    newPage: true,
    above: [...above, whole(say('assessed', { unit: named }), 'line')],
    again: [whole(say('assessedAgain', { unit: named }), 'line')],
    head: [{ cells: shown.map(({ name }) => heading(name[source.language])) }],
    body: lines.map((line) => ({ cells: shown.map(({ show }) => show(line)) })),
    below: [
      ...[explained.report.headline.totalRule ?? [], explained.report.whole.notes.map(({ message }) => message), outcomeLines(source, unit, explained.report)].flat().map((line) => whole(line, 'note')),
      ...explained.report.whole.errors.map((error) => whole(say('rowError', { text: error.text }), 'note')),
      { ...whole(say(person ? 'personObjects' : 'objection'), 'blank'), height: 46 },
      whole(say(person ? 'personSigns' : 'unitSigns'), 'sign'),
      ...closing,
    ],
  };
}

/** Before what belongs to the line above: a blank as wide as a sign. */
const INDENT = '\u3000';

/** An item with its only event in one line; several events below it. */
function itemLines(source: PrintSource, item: OpenedItem, depth: number, no: number, explained: UnitExplanation): readonly Line[] {
  const say = saying(source.language);
  const events = item.events.map((event) => eventCells(source, item, event, explained));
  const [only] = events;
  const single = events.length === 1 ? only : undefined;
  const why = [...(single ? [single.reason] : []), ...limits(item, say)].filter(Boolean).join(say('then'));
  return [
    {
      no: cell(no, 'centre'), item: text(INDENT.repeat(depth) + item.name), full: figure(item.full), score: figure(item.score, item.range), explained: text(why),
      ...(single ? { date: centre(single.date), evidence: text(single.evidence), level: centre(single.level) } : {}),
    },
    ...(single ? [] : alike(events).map(({ event: { date, evidence, level, name, points, reason }, count }): Line => (
      { item: text(INDENT + (count === 1 ? name : say('times', { name, count }))), score: centre(points), date: centre(date), evidence: text(evidence), level: centre(level), explained: text(reason) }
    ))),
  ];
}

interface EventCells {
  readonly date: string;
  readonly evidence: string;
  readonly level: string;
  readonly name: string;
  readonly points: string;
  readonly reason: string;
}

/** Of a figure from which the item is worked out, what it gives by itself is nothing that could be open. */
function eventCells(source: PrintSource, { score }: OpenedItem, event: EventReport, { rows }: UnitExplanation): EventCells {
  const say = saying(source.language);
  const { date, evidence, level, kind, subject } = factTexts(source, rows.get(event.id ?? ''));
  const points = event.counted ? (event.points !== null ? signed(event.points) : score === null ? say('openEvent') : '') : say('uncounted');
  return { date, evidence, level, name: [kind, subject].filter(Boolean).join(' ') || say('event'), points, reason: event.reason };
}

/** Rows that say the very same are one line, with how many there are. */
function alike(events: readonly EventCells[]): readonly { readonly event: EventCells; readonly count: number }[] {
  const groups = new Map<string, EventCells[]>();
  for (const event of events) {
    const key = JSON.stringify(event);
    groups.set(key, [...(groups.get(key) ?? []), event]);
  }
  return [...groups.values()].flatMap((group) => (group[0] ? [{ event: group[0], count: group.length }] : []));
}

/** Where the document gives no points, what was recorded of the unit. */
function recordLines(source: PrintSource, { unit }: UnitResult, { rows }: UnitExplanation): readonly Line[] {
  const { rulebook, when } = source.scoring;
  const own = [...rows.values()].filter(({ fact }) => fact.unit === unit && fact.year === when.year && (when.period === null || fact.period === when.period));
  return own.map((row, index): Line => {
    const { date, evidence, level, kind, subject } = factTexts(source, row);
    const name = rulebook.items.find(({ code }) => code === row.fact.item)?.name ?? row.fact.item ?? '';
    return { no: cell(index + 1, 'centre'), item: text(name), date: centre(date), evidence: text(evidence), level: centre(level), explained: text([kind, subject].filter(Boolean).join(' ')) };
  });
}

/** What cut the score, and what keeps it open. */
function limits({ cut, notes, status, statusText, errors }: OpenedItem, say: Say): readonly string[] {
  return [
    ...(cut ? [say(cut.by === 'cap' ? 'cutByCap' : 'cutByFloor', { at: figureText(cut.at), points: figureText(cut.points) })] : []),
    ...(cut ? [] : notes.map(({ message }) => message)),
    ...(notes.length === 0 && (status === 'PENDING' || status === 'NEEDS_PARAM' || status === 'NEEDS_JUDGEMENT' || status === 'CONFLICT') ? [statusText] : []),
    ...errors.map(({ text: told }) => told),
  ];
}

function totalLine(source: PrintSource, unit: UnitResult, { report }: UnitExplanation, say: Say): Line {
  const { headline } = report;
  const rank = settledRank(unit, source.scoring.answer.units);
  const said = [
    ...(rank === null ? [] : [say('rankIs', { rank })]),
    ...(headline.grade ? [say('gradeIs', { grade: headline.grade.name })] : []),
    ...(headline.status === 'final' ? [] : [headline.statusText]),
  ].join(say('then'));
  const total = unit.total === null ? (unit.range ? interval(unit.range) : NONE) : unit.total;
  return { item: cell(say('total'), 'sum-text'), full: cell(sumsOf(report.items)?.full ?? NONE, 'sum'), score: cell(total, 'sum'), explained: cell(said, 'sum-text') };
}
