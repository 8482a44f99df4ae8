import { say, type Language } from '../../shared/i18n/language';
import { paneWords } from '../../shared/i18n/pane';
import { columnName } from '../../workbook/model/area';
import type { Scoring } from '../../workbook/results/scoring';
import type { Change, NewSheet, Put } from '../../workbook/model/port/editor';
import { formulaOf, openPeers, valueOf, whatName, type What } from './what';

/**
 * A sheet that is made for the results: a line for each unit, a column for each result that was chosen. Ranks that
 * may still move are said to do so in their header, which is printed with them; over formulas, which move, it says when.
 */
export function freshTable(scoring: Scoring, whats: readonly What[], mode: 'values' | 'formulas', name: string, language: Language): { changes: readonly Change[]; sheets: readonly NewSheet[] } {
  const { answer, when } = scoring;
  const head = [say(paneWords, 'unit', language), ...whats.map((what) => headOf(what, scoring, mode, language))];
  const changes: Change[] = head.map((put, column) => ({ sheet: name, row: 0, column, put }));
  for (const [index, unit] of answer.units.entries()) {
    const row = index + 1;
    changes.push({ sheet: name, row, column: 0, put: unit.unit });
    for (const [place, what] of whats.entries()) {
      const put = mode === 'values' ? valueOf(what, unit, scoring, language) : formulaOf(what, `$${columnName(0)}${row + 1}`, when, language);
      if (put !== null) changes.push({ sheet: name, row, column: place + 1, put });
    }
  }
  return { changes, sheets: [{ name, table: true }] };
}

function headOf(what: What, { rulebook, answer }: Scoring, mode: 'values' | 'formulas', language: Language): Put {
  const name = whatName(what, rulebook, language);
  if (what.is !== 'rank') return name;
  if (mode === 'formulas') return name + say(paneWords, 'freshRanksLive', language);
  const open = new Set(answer.units.filter(({ rank }) => rank !== null).flatMap((unit) => openPeers(unit, answer)));
  return open.size === 0 ? name : name + say(paneWords, 'freshRanksSoFar', language, { open: open.size });
}

/** A name that no sheet has yet: `得分表`, `得分表2`. Excel does not tell capital letters apart. */
export function freeName(wanted: string, taken: readonly string[]): string {
  const used = new Set(taken.map((name) => name.toLowerCase()));
  for (let number = 1; ; number++) {
    const name = number === 1 ? wanted : `${wanted}${number}`;
    if (!used.has(name.toLowerCase())) return name;
  }
}
