import { followings, ordered, reasonsOf, type Following } from '../../results/followings';
import { figure } from '../../results/figures';
import { choicesFor } from '../model/choices';
import type { Printout } from '../model/printout';
import type { PrintSource } from '../model/source';
import { cell, centre, text } from '../parts/cells';
import type { TableColumn, TableRows } from '../parts/table';
import { tableSheet } from '../parts/table-sheet';
import { dayText, periodText } from '../parts/times';
import { unitColumns } from '../parts/unit-rows';
import { unitsOf } from '../parts/units';
import { inBoth, saying } from '../parts/words';

interface TalkRow {
  readonly no: number;
  readonly following: Following;
}

/** Who is to be spoken with, by whom, in whose presence, by when and why: month by month. */
export const talks: Printout = {
  kind: 'talks',
  name: inBoth('talks'),
  nothing: ({ scoring, document }) => (followings(scoring, document).length === 0 ? inBoth('noTalks') : null),
  columns: columnsOf,
  make(source, choices) {
    return tableSheet(source, choices, { kind: 'talks', name: 'talks', columns: columnsOf(source), groups: byMonth(source, choicesFor(choices, 'talks').units), signers: ['maker', 'checker', 'head'] });
  },
};

function byMonth(source: PrintSource, wanted: readonly string[] | undefined): readonly TableRows<TalkRow>[] {
  const { scoring, document, language } = source;
  const say = saying(language);
  const units = new Set(unitsOf(source, wanted).map(({ unit }) => unit));
  const list = ordered(followings(scoring, document), 'period', scoring.answer.units).filter(({ unit }) => units.has(unit));
  const periods = [...new Set(list.map(({ consequence }) => consequence.period))];
  let no = 0;
  return periods.map((period) => ({
    // One time for all needs no heading.
    name: periods.length === 1 ? '' : period === null ? say('wholeTime') : periodText(period, say),
    rows: list.filter(({ consequence }) => consequence.period === period).map((following) => ({ following, no: (no += 1) })),
  }));
}

function columnsOf(source: PrintSource): readonly TableColumn<TalkRow>[] {
  const { language } = source;
  const say = saying(language);
  const { unit } = unitColumns(source);
  const why = ({ following }: TalkRow): string => reasonsOf(following, language, following.total === null ? null : say('totalIs', { total: figure(following.total) }));
  return [
    { key: 'no', name: inBoth('no'), usual: true, width: 5, show: ({ no }) => cell(no, 'centre') },
    { key: 'unit', name: unit.name, usual: true, width: unit.width, show: ({ following }) => text(following.unit) },
    { key: 'what', name: inBoth('matter'), usual: true, width: 22, stretches: true, show: ({ following }) => text(following.consequence.message) },
    { key: 'by', name: inBoth('talkBy'), usual: true, width: 18, stretches: true, show: ({ following }) => text(following.consequence.by ?? '') },
    { key: 'attendees', name: inBoth('attendees'), usual: true, width: 18, stretches: true, show: ({ following }) => text(following.consequence.attendees.join(say('listMark'))) },
    { key: 'due', name: inBoth('due'), usual: true, width: 12, show: ({ following }) => centre(following.consequence.due === null ? '' : dayText(following.consequence.due, say)) },
    { key: 'why', name: inBoth('why'), usual: true, width: 28, stretches: true, show: (row) => text(why(row)) },
    { key: 'clause', name: inBoth('clause'), usual: true, width: 9, show: ({ following }) => centre(following.consequence.clause) },
    { key: 'done', name: inBoth('done'), usual: true, width: 12, stretches: true, show: () => text('') },
  ];
}
