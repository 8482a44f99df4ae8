import { rowsById } from '../../results/explanation';
import type { UnitResult } from '../../../shared/contract/answer';
import { eventOf, type EventReport } from '../../../shared/report/item/events';
import { choicesFor } from '../model/choices';
import type { Printout } from '../model/printout';
import type { PrintSource } from '../model/source';
import { cell, centre, text } from '../parts/cells';
import { factTexts, type FactTexts } from '../parts/facts';
import type { TableColumn } from '../parts/table';
import { tableSheet } from '../parts/table-sheet';
import { unitColumns } from '../parts/unit-rows';
import { unitBlocks } from '../parts/units';
import { inBoth, saying } from '../parts/words';

interface EventRow extends FactTexts {
  readonly no: number;
  readonly unit: UnitResult;
  readonly item: string;
  readonly event: EventReport;
  /** Nobody knows yet what it gives. */
  readonly open: boolean;
}

/** Every row that gave or took points, counted or not, and why. */
export const events: Printout = {
  kind: 'events',
  name: inBoth('events'),
  nothing: (source) => (rowsOf(source, source.scoring.answer.units).length === 0 ? inBoth('noEvents') : null),
  columns: columnsOf,
  make(source, choices) {
    const blocks = unitBlocks(source, choicesFor(choices, 'events'));
    let no = 0;
    const groups = blocks.map(({ name, units }) => ({ name, rows: rowsOf(source, units).map((row): EventRow => ({ ...row, no: (no += 1) })) })).filter(({ rows }) => rows.length > 0);
    return tableSheet(source, choices, { kind: 'events', name: 'events', columns: columnsOf(source), groups, signers: ['maker', 'checker'] });
  },
};

/** A score that is given is no event, and neither is a figure from which one is worked out: these stand in the sheet of items. */
function rowsOf(source: PrintSource, units: readonly UnitResult[]): readonly Omit<EventRow, 'no'>[] {
  const { rulebook, answer } = source.scoring;
  const rows = rowsById(source.scoring);
  const given = new Set(rulebook.items.filter((item) => item.given || item.direction === 'given').map(({ code }) => code));
  // Where rows of a settled score have no points of their own, those of an open one have none either.
  for (const { items } of answer.units) for (const { code, score, events: own } of items) if (score !== null && own.length > 0 && own.every(({ counted, points }) => counted && points === null)) given.add(code);
  return units.flatMap((unit) => unit.items.filter(({ code }) => !given.has(code)).flatMap((item) =>
    item.events.flatMap((event) => {
      const open = eventOf(event).open && item.score === null;
      const worth = event.points !== null || !event.counted || open;
      return worth ? [{ unit, item: item.name, event: eventOf(event), open, ...factTexts(source, rows.get(event.id ?? '')) }] : [];
    })));
}

function columnsOf(source: PrintSource): readonly TableColumn<EventRow>[] {
  const say = saying(source.language);
  const { unit } = unitColumns(source);
  // A column that no row fills is left out, as long as nobody asks for it.
  const rows = rowsOf(source, source.scoring.answer.units);
  const used = (has: (row: FactTexts) => string): boolean => rows.some((row) => has(row) !== '');
  const points = ({ event, open }: EventRow): ReturnType<typeof cell> => {
    if (open) return centre(say('openEvent'));
    if (!event.counted) return centre(say('uncounted'));
    return event.points === null ? centre('') : cell(event.points, 'figure');
  };
  return [
    { key: 'no', name: inBoth('no'), usual: true, width: 5, show: ({ no }) => cell(no, 'centre') },
    { key: 'unit', name: unit.name, usual: true, width: unit.width, show: (row) => text(row.unit.unit) },
    { key: 'item', name: inBoth('item'), usual: true, width: 18, stretches: true, show: ({ item }) => text(item) },
    { key: 'date', name: inBoth('date'), usual: used(({ date }) => date), width: 11, show: ({ date }) => centre(date) },
    { key: 'evidence', name: inBoth('evidence'), usual: used(({ evidence }) => evidence), width: 17, stretches: true, show: ({ evidence }) => text(evidence) },
    { key: 'level', name: inBoth('level'), usual: used(({ level }) => level), width: 9, show: ({ level }) => centre(level) },
    { key: 'kind', name: inBoth('kind'), usual: used(({ kind, subject }) => kind + subject), width: 14, stretches: true, show: ({ kind, subject }) => text([kind, subject].filter(Boolean).join(' ')) },
    { key: 'points', name: inBoth('points'), usual: true, width: 8, show: points },
    { key: 'reason', name: inBoth('explained'), usual: true, width: 28, stretches: true, show: ({ event }) => text(event.reason) },
  ];
}
