import { say, type Language } from '../../shared/i18n/language';
import { wording } from '../../shared/i18n/wording';
import { shapes } from './shapes';
import { mended } from './shapes/damage';
import type { Finding } from './shapes/shape';
import { wordsOf, type Words } from './text/words';
import type { CellReading, PrintedCell } from './types';

/** No cell of a table is longer; what is, is no rule. */
const LONGEST = 4000;

/** The rules in the words of one cell, the questions that they leave, and the words that give none. */
export function readCell(cell: PrintedCell, language: Language = 'zh'): CellReading {
  const none = { id: cell.id, reads: [], open: [], open_at: [], not_understood: [] };
  if (cell.text.length > LONGEST) return { ...none, not_understood: [cell.text] };
  const words = wordsOf(cell.text, cell.weight);
  for (const shape of shapes) {
    const finding = shape.read(cell, words);
    if (finding) return { ...none, ...told(mended(finding, words), words, language) };
  }
  return none;
}

function told({ drafts, asks, unclear }: Finding, words: Words, language: Language): Omit<CellReading, 'id'> {
  return {
    reads: drafts.map(({ rule, rests }) => ({ ...rule, kind: String(rule['kind']), rests_on: [...new Set(rests.map(words.literal))] })),
    open: asks.map(({ text, slots }) => say(wording, text, language, slots)),
    open_at: asks.map(({ at }) => at.map(([draft, pointer]) => `/${draft}${pointer}`)),
    not_understood: [...new Set(unclear.map(words.literal))].filter((each) => each !== ''),
  };
}
