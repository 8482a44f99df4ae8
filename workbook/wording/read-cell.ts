import { say, slotsWithin, type Language } from '../../shared/i18n/language';
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
  const found = readText(cell);
  const done = found ?? readText({ ...cell, text: cell.text.replace(CALLED_NOTE, '') });
  return done ? { ...none, ...told(done.finding, done.words, language) } : none;
}

/** 注：, 说明：: what a note is called says nothing of the rule in it. */
const CALLED_NOTE = /^\s*(?:注|附注|备注|说明)\s*[:：]\s*/u;

function readText(cell: PrintedCell): Attempt | null {
  const joined = readAs(cell, {});
  // A line break cuts a word more often than it ends a clause, so it is a mark only where the text gives nothing without.
  const read = joined && (joined.finding.drafts.length === 0 || joined.finding.unclear.length > 0) && /[\n\r\u2028\v]/.test(cell.text) ? better(joined, readAs(cell, { atBreaks: true })) : joined;
  return loosened(cell, read);
}

/** Whether a clause ends with a comma or a semicolon is chance, so where nothing is read with semicolons they are commas. */
function loosened(cell: PrintedCell, read: Attempt | null): Attempt | null {
  if ((read && read.finding.drafts.length > 0) || !/[；;]/.test(cell.text)) return read;
  const other = readAs(cell, { loosely: true });
  return other && other.finding.drafts.length > 0 && !other.finding.asks.some(({ text }) => text === 'unreadPart') ? other : read;
}

interface Attempt {
  readonly finding: Finding;
  readonly words: Words;
}

function readAs(cell: PrintedCell, { atBreaks = false, loosely = false }: { readonly atBreaks?: boolean; readonly loosely?: boolean }): Attempt | null {
  const words = wordsOf(cell.text, cell.weight, atBreaks, loosely);
  for (const shape of shapes) {
    const finding = shape.read(cell, words);
    if (finding) return { finding: mended(finding, words), words };
  }
  return null;
}

const better = (one: Attempt, other: Attempt | null): Attempt => (other && other.finding.drafts.length > one.finding.drafts.length ? other : one);

function told({ drafts, asks, unclear }: Finding, words: Words, language: Language): Omit<CellReading, 'id'> {
  return {
    reads: drafts.map(({ rule, rests }) => ({ ...rule, kind: String(rule['kind']), rests_on: [...new Set(rests.map(words.literal))] })),
    open: asks.map(({ text, slots }) => say(wording, text, language, slotsWithin(slots ?? {}))),
    open_at: asks.map(({ at }) => at.map(([draft, pointer]) => `/${draft}${pointer}`)),
    not_understood: [...new Set(unclear.map(words.literal))].filter((each) => each !== ''),
  };
}
