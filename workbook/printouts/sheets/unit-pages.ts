import { explainUnit, type UnitExplanation } from '../../results/explanation';
import { figure as figureText, interval, signed } from '../../results/figures';
import type { UnitResult } from '../../../shared/contract/answer';
import type { EventReport } from '../../../shared/report/item/events';
import type { OpenedItem } from '../../../shared/report/item/items';
import { inTree } from '../../../shared/report/item/tree';
import { sumsOf } from '../../../shared/report/item/marks';
import { choicesFor, type PrintChoices } from '../model/choices';
import type { PrintBlock, PrintLine, PrintSheet } from '../model/print-sheet';
import type { Printout } from '../model/printout';
import type { PrintSource } from '../model/source';
import { across, cell, centre, figure, heading, NONE, text } from '../parts/cells';
import { factTexts } from '../parts/facts';
import { frameOf } from '../parts/frame';
import { outcomeLines } from '../parts/outcomes';
import { settledRank } from '../parts/settled-rank';
import { typeName } from '../parts/unit-rows';
import { unitBlocks } from '../parts/units';
import { inBoth, saying, type Say } from '../parts/words';

const columns: PrintSheet['columns'] = [{ width: 5 }, { width: 16, stretches: true }, { width: 7 }, { width: 9 }, { width: 10.5 }, { width: 12, stretches: true }, { width: 7 }, { width: 18, stretches: true }];
const headings = ['no', 'item', 'full', 'score', 'date', 'evidence', 'level', 'explained'] as const;

/** A page for each unit, to be signed: every item, every event, what was cut and why, and room to object. */
export const unitPages: Printout = {
  kind: 'unit-pages',
  name: inBoth('unitPages'),
  nothing: ({ scoring: { answer } }) => (answer.units.length === 0 ? inBoth('noUnits') : null),
  columns: () => [],
  make(source, choices) {
    const say = saying(source.language);
    const units = unitBlocks(source, choicesFor(choices, 'unit-pages')).flatMap((block) => block.units);
    const frame = frameOf(source, choices, 'unit-pages', { name: 'unitPages', columns, signers: ['maker', 'checker'] });
    const blocks = units.flatMap((unit) => {
      const explained = explainUnit(source.scoring, source.document, unit.unit, source.language);
      return explained ? [pageOf(source, choices, unit, explained, frame)] : [];
    });
    return { kind: 'unit-pages', name: say('unitPages'), title: frame.title, columns, landscape: false, mark: frame.mark, source: frame.source, blocks };
  },
};

function pageOf(source: PrintSource, choices: PrintChoices, unit: UnitResult, explained: UnitExplanation, { above, closing }: ReturnType<typeof frameOf>): PrintBlock {
  const say = saying(source.language);
  const items = inTree(explained.report.items);
  const type = source.scoring.rulebook.unitTypes.length > 1 ? say('ofType', { unit: unit.unit, type: typeName(source, unit) }) : unit.unit;
  return {
    newPage: true,
    above: [...above, across(say('assessed', { unit: type }), 'line', columns.length)],
    head: [{ cells: headings.map((word) => heading(say(word))) }],
    body: [...items.flatMap(({ item, depth }, index) => itemLines(source, item, depth, index + 1, explained)), totalLine(source, unit, explained, say)],
    below: [
      ...outcomeLines(source, unit, explained.report).map((line) => across(line, 'note', columns.length)),
      ...explained.report.whole.errors.map((error) => across(say('rowError', { text: error.text }), 'note', columns.length)),
      { height: 46, cells: [{ ...cell(say('objection'), 'blank'), across: 8 }, ...Array.from({ length: 7 }, () => null)] },
      across(say('unitSigns'), 'sign', columns.length),
      ...(choicesFor(choices, 'unit-pages').signers?.length === 0 ? [] : closing),
    ],
  };
}

/** An item with its only event in one line; several events below it. */
function itemLines(source: PrintSource, item: OpenedItem, depth: number, no: number, explained: UnitExplanation): readonly PrintLine[] {
  const say = saying(source.language);
  const [only] = item.events;
  const single = item.events.length === 1 ? only : undefined;
  const details = single ? eventCells(source, single, explained) : null;
  const why = [...(details ? [details.reason] : []), ...limits(item, say)].filter(Boolean).join(say('then'));
  return [
    {
      cells: [
        cell(no, 'centre'), text(`${'　'.repeat(depth)}${item.name}`), figure(item.full), figure(item.score, item.range),
        ...(details ? [centre(details.date), text(details.evidence), centre(details.level)] : [centre(''), text(''), centre('')]),
        text(why),
      ],
    },
    ...(single ? [] : item.events.map((event): PrintLine => {
      const { date, evidence, level, name, points, reason } = eventCells(source, event, explained);
      return { cells: [centre(''), text(`　${name}`), centre(''), centre(points), centre(date), text(evidence), centre(level), text(reason)] };
    })),
  ];
}

function eventCells(source: PrintSource, event: EventReport, { rows }: UnitExplanation): { readonly date: string; readonly evidence: string; readonly level: string; readonly name: string; readonly points: string; readonly reason: string } {
  const say = saying(source.language);
  const { date, evidence, level, kind, subject } = factTexts(source, rows.get(event.id ?? ''));
  const points = event.open ? say('openEvent') : event.counted ? (event.points === null ? '' : signed(event.points)) : say('uncounted');
  return { date, evidence, level, name: [kind, subject].filter(Boolean).join(' ') || say('event'), points, reason: event.reason };
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

function totalLine(source: PrintSource, unit: UnitResult, { report }: UnitExplanation, say: Say): PrintLine {
  const { headline } = report;
  const rank = settledRank(unit, source.scoring.answer.units);
  const said = [
    ...(rank === null ? [] : [say('rankIs', { rank })]),
    ...(headline.grade ? [say('gradeIs', { grade: headline.grade.name })] : []),
    ...(headline.status === 'final' ? [] : [headline.statusText]),
  ].join(say('then'));
  const total = unit.total === null ? (unit.range ? interval(unit.range) : NONE) : unit.total;
  return { cells: [{ ...cell(say('total'), 'sum-text'), across: 2 }, null, cell(sumsOf(report.items)?.full ?? NONE, 'sum'), cell(total, 'sum'), { ...cell(said, 'sum-text'), across: 4 }, null, null, null] };
}
