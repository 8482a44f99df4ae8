import { engineWords } from '../../i18n/answers/engine';
import { joined, say, type Language, type Text } from '../../i18n/language';
import { rowText } from '../../i18n/names';
import type { Rows } from './rows';

/** A row as people find it again: the caller's own reference, else its number in the request. */
export function rowName(rows: Rows, row: number): Text {
  const id = rows.facts.at(row)?.id?.trim();
  if (id) return rowText(id);
  return { zh: say(engineWords, 'row', 'zh', { number: row + 1 }), en: say(engineWords, 'row', 'en', { number: row + 1 }) };
}

/** Rows that repeat others, each beside the one that counts in its place. */
export function repeatsOf(rows: Rows, repeats: readonly number[]): Text {
  const tell = (language: Language) => (row: number): string =>
    say(engineWords, 'repeats', language, { row: rowName(rows, row), of: rowName(rows, rows.event[row] ?? row) });
  return { zh: joined(repeats.map(tell('zh'))).zh, en: joined(repeats.map(tell('en'))).en };
}
