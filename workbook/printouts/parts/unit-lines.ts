import { figure as figureText, interval, signed } from '../../results/figures';
import type { UnitExplanation } from '../../results/explanation';
import type { UnitResult } from '../../../shared/contract/answer';
import type { EventReport } from '../../../shared/report/item/events';
import type { OpenedItem } from '../../../shared/report/item/items';
import { sumsOf } from '../../../shared/report/item/marks';
import type { PrintCell } from '../model/print-sheet';
import type { PrintSource } from '../model/source';
import { cell, centre, figure, NONE, text } from './cells';
import { factTexts } from './facts';
import { settledRank } from './settled-rank';
import { saying, type Say } from './words';

export type LineKey = 'no' | 'item' | 'full' | 'score' | 'date' | 'evidence' | 'level' | 'explained';
/** A line of a page by its columns; what is left out stays empty. */
export type Line = Readonly<Partial<Record<LineKey, PrintCell>>>;

/** Before what belongs to the line above: a blank as wide as a sign. */
const INDENT = '\u3000';

/** An item with its only event in one line; several events below it. */
export function itemLines(source: PrintSource, item: OpenedItem, depth: number, no: number, explained: UnitExplanation): readonly Line[] {
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
export function recordLines(source: PrintSource, { unit }: UnitResult, { rows }: UnitExplanation): readonly Line[] {
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

export function totalLine(source: PrintSource, unit: UnitResult, { report }: UnitExplanation, say: Say): Line {
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
