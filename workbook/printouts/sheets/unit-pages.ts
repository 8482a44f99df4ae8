import { explainUnit, type UnitExplanation } from '../../results/explanation';
import type { UnitResult } from '../../../shared/contract/answer';
import { inTree } from '../../../shared/report/item/tree';
import { textWidth } from '../layout/measure';
import { choicesFor } from '../model/choices';
import type { PrintBlock, PrintLine, PrintRole } from '../model/print-sheet';
import type { Printout } from '../model/printout';
import type { PrintSource } from '../model/source';
import { across, cell, centre, figure, heading, text } from '../parts/cells';
import { factTexts } from '../parts/facts';
import { frameOf } from '../parts/frame';
import { outcomeLines } from '../parts/outcomes';
import { chosen, neededBy, type TableColumn } from '../parts/table';
import { arePeople, isPerson, itemFigure, typeName } from '../parts/unit-rows';
import { unitBlocks } from '../parts/units';
import { inBoth, saying, type PrintWord } from '../parts/words';
import { itemLines, recordLines, totalLine, type Line, type LineKey } from '../parts/unit-lines';

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
  const level = Math.max(7, ...[...new Set(ledger.facts.flatMap((row) => factTexts(source, row).level.split(' ')))].map((word) => neededBy(centre(word))));
  // A paper takes two lines as a rule.
  const evidence = Math.min(18, Math.max(12, Math.max(0, ...ledger.facts.map(({ fact }) => textWidth(fact.evidence ?? ''))) * 1.1 + 1));
  // Wide enough for most names of items to stand on one line.
  const longest = Math.max(0, ...rulebook.items.map(({ name }) => textWidth(name)));
  const used = (field: 'date' | 'evidence' | 'level'): boolean => ledger.facts.some(({ fact }) => Boolean(fact[field]));
  const column = (key: LineKey, width: number, usual: boolean, stretches = false): TableColumn<Line> => ({ key, name: inBoth(key), usual, width, stretches, show: (line) => line[key] ?? text('') });
  return [
    column('no', 5, true), column('item', Math.min(24, Math.max(12, longest * 2.1 + 2)), true, true), column('full', 7, rulebook.points), column('score', score, rulebook.points),
    column('date', 10.5, used('date')), column('evidence', evidence, used('evidence'), true), column('level', level, used('level')), column('explained', 22, true, true),
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
