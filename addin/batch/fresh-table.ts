import { say, type Language } from '../../shared/words/language';
import { paneWords } from '../../shared/words/pane';
import { columnLetters } from '../ledger/grid';
import type { Scoring } from '../why/scoring';
import type { Change, NewSheet } from '../workbook/editor';
import { formulaOf, valueOf, whatName, type What } from './what';

/** A sheet that is made for the results: a line for each unit, a column for each result that was chosen. */
export function freshTable(scoring: Scoring, whats: readonly What[], mode: 'values' | 'formulas', name: string, language: Language): { changes: readonly Change[]; sheets: readonly NewSheet[] } {
  const { rulebook, answer, when } = scoring;
  const head = [say(paneWords, 'unit', language), ...whats.map((what) => whatName(what, rulebook, language))];
  const changes: Change[] = head.map((put, column) => ({ sheet: name, row: 0, column, put }));
  for (const [index, unit] of answer.units.entries()) {
    const row = index + 1;
    changes.push({ sheet: name, row, column: 0, put: unit.unit });
    for (const [place, what] of whats.entries()) {
      const put = mode === 'values' ? valueOf(what, unit, rulebook, language) : formulaOf(what, `$${columnLetters(0)}${row + 1}`, when);
      if (put !== null) changes.push({ sheet: name, row, column: place + 1, put });
    }
  }
  return { changes, sheets: [{ name, table: true }] };
}

/** A name that no sheet has yet: `得分表`, `得分表2`. Excel does not tell capital letters apart. */
export function freeName(wanted: string, taken: readonly string[]): string {
  const used = new Set(taken.map((name) => name.toLowerCase()));
  for (let number = 1; ; number++) {
    const name = number === 1 ? wanted : `${wanted}${number}`;
    if (!used.has(name.toLowerCase())) return name;
  }
}
