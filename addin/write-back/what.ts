import type { ItemResult, ScoreAnswer, UnitResult } from '../../shared/contract/answer';
import type { RulebookView } from '../../shared/contract/rulebook-view';
import { say, type Language } from '../../shared/i18n/language';
import { openRange } from '../../shared/i18n/answers/open-range';
import { paneWords } from '../../shared/i18n/pane';
import { gradeOf } from '../../shared/report/unit/grade';
import type { When } from '../score-store/types';
import type { Scoring } from '../../workbook/results/scoring';
import { functionName, type Part } from '../../workbook/results/functions/names';
import type { Cell } from '../../workbook/model/grid';
import { itemsOf } from '../../workbook/ledger/rows/items';
import { isRankHeader, totalWord } from '../../workbook/ledger/outcome-words';
import { narrow, wordKey } from '../../workbook/model/text';
import type { Put } from '../../workbook/model/port/editor';

/** What a column of a score table shows of a unit. */
export type What =
  | { readonly is: 'total' | 'rank' | 'veto' | 'grade' | 'status' }
  | { readonly is: 'item'; readonly code: string };

const headers: readonly (readonly [Exclude<What['is'], 'item' | 'total' | 'rank'>, readonly string[]])[] = [
  ['veto', ['一票否决', '否决', '是否否决', '是否一票否决', 'veto']],
  ['grade', ['等次', '等级', '档次', '考核等次', '评定等次', 'grade']],
  ['status', ['状态', '计分状态', 'status']],
];
const byHeader = new Map(headers.flatMap(([is, names]) => names.map((name) => [wordKey(name), is] as const)));

/** What a column is by its header; null where the header says nothing of the kind. */
export function whatOf(header: Cell, rulebook: RulebookView, type: string | undefined): What | null {
  if (typeof header !== 'string') return null;
  // A weight or a unit of measure in brackets is no part of the name: `总分（100分）`.
  const bare = narrow(header).replace(/[(（][^()（）]*[)）]/gu, '');
  const plain = byHeader.get(wordKey(bare));
  if (plain) return { is: plain };
  if (totalWord(header) === 'surely') return { is: 'total' };
  if (isRankHeader(header)) return { is: 'rank' };
  for (const text of [header, bare]) {
    const hit = itemsOf(rulebook).find(text, type);
    if (hit.kind === 'one') return { is: 'item', code: hit.item.code };
  }
  return null;
}

export function whatKey(what: What): string {
  return what.is === 'item' ? `item ${what.code}` : what.is;
}

export function whatName(what: What, rulebook: RulebookView, language: Language): string {
  const words = { total: 'total', rank: 'rankColumn', veto: 'vetoColumn', grade: 'gradeColumn', status: 'statusColumn' } as const;
  if (what.is !== 'item') return say(paneWords, words[what.is], language);
  const item = rulebook.items.find(({ code }) => code === what.code);
  return item ? `${item.code} ${item.name}` : what.code;
}

/** What all units can be shown, in the order of a score table. */
export function whatsOf(rulebook: RulebookView, units: readonly UnitResult[]): readonly What[] {
  const codes = new Set(units.flatMap(({ items }) => items.map(({ code }) => code)));
  const items = rulebook.items.filter(({ code }) => codes.has(code)).map(({ code }): What => ({ is: 'item', code }));
  const outcomes: What[] = rulebook.points ? [{ is: 'total' }, { is: 'rank' }, { is: 'veto' }] : [{ is: 'veto' }];
  return [...items, ...outcomes, ...(rulebook.grades.length > 0 ? [{ is: 'grade' } as const] : []), { is: 'status' }];
}

/**
 * The result as a value. What is not settled is a text that says so, never a figure; and a rank that may still
 * move, because another unit of the type is open or in error, says that it is one for now.
 */
export function valueOf(what: What, unit: UnitResult, { rulebook, answer }: Pick<Scoring, 'rulebook' | 'answer'>, language: Language): Put {
  const text = (word: keyof typeof paneWords): string => say(paneWords, word, language);
  switch (what.is) {
    case 'status':
      return text(unit.status);
    case 'veto':
      // Of a unit in error the total is not judged: that nothing was found says nothing.
      if (unit.status === 'invalid' && unit.veto.state === 'none') return text('writtenInvalid');
      return text({ none: 'no', possible: 'undecided', certain: 'yes' }[unit.veto.state] as 'no');
    case 'total':
      return settled(unit.status === 'invalid' ? null : unit.total, unit.range, language);
    case 'rank':
      if (unit.rank === null) return outcomeOpen(unit, language);
      return openPeers(unit, answer).length === 0 ? unit.rank : say(paneWords, 'writtenRankSoFar', language, { rank: unit.rank });
    case 'grade':
      return gradeOf(rulebook, unit.grade)?.name ?? outcomeOpen(unit, language);
    case 'item': {
      const item = unit.items.find(({ code }) => code === what.code);
      return item ? settled(item.score, item.range, language) : null;
    }
  }
}

/** The units of the same type that are open or in error: where they come in, ranks move. */
export function openPeers({ unit, type }: Pick<UnitResult, 'unit' | 'type'>, answer: Pick<ScoreAnswer, 'units'>): readonly UnitResult[] {
  return answer.units.filter((other) => other.unit !== unit && other.type === type && other.status !== 'final');
}

/**
 * What is written of an unsettled result into a column of this width (in points; null: it will be made to fit). A
 * text that does not fit is cut by whoever shows it, and what is left of an interval or a rank reads as another
 * figure; a word alone cannot be misread.
 */
export function fitting(put: Put, what: What, width: number | null, language: Language): Put {
  if (width === null || typeof put !== 'string' || !/\d/.test(put) || widthOf(put) <= width) return put;
  return say(paneWords, what.is === 'rank' ? 'undecided' : 'provisional', language);
}

/** Points that a text takes at the usual size, with the space beside it. */
function widthOf(text: string): number {
  return [...text].reduce((sum, sign) => sum + (sign.charCodeAt(0) > 0x2e7f ? 11 : 6), 5);
}

/** A place or grade that may still come is said to be open; one that the document gives to some alone may stay blank. */
function outcomeOpen({ status }: UnitResult, language: Language): Put {
  if (status === 'final') return null;
  return say(paneWords, status === 'invalid' ? 'writtenInvalid' : 'undecided', language);
}

function settled(score: number | null, range: ItemResult['range'], language: Language): Put {
  if (score !== null) return score;
  if (range === null) return say(paneWords, 'writtenInvalid', language);
  return openRange(range, language);
}

/** Whether the result is one that does not change any more with what is still missing. */
export function isSettled(what: What, unit: UnitResult, answer: Pick<ScoreAnswer, 'units'>): boolean {
  if (what.is === 'item') return (unit.items.find(({ code }) => code === what.code)?.score ?? null) !== null;
  if (what.is === 'veto') return unit.veto.state === 'certain' || (unit.veto.state === 'none' && unit.status !== 'invalid');
  if (what.is === 'status') return true;
  if (what.is === 'rank' && unit.rank !== null) return openPeers(unit, answer).length === 0;
  return what.is === 'total' ? unit.total !== null : unit.status === 'final';
}

const parts: Readonly<Record<What['is'], Part>> = { total: '', item: '', rank: 'RANK', veto: 'VETO', grade: 'GRADE', status: 'STATUS' };

/** `=SCORE.RANK($A5,2019)`: the formula that shows the same, whatever changes. A veto is told in words, not as TRUE. */
export function formulaOf(what: What, unitCell: string, { year, period }: When, language: Language): Put {
  const time = period === null ? String(year) : `"${period.replace('-', '')}"`;
  const item = what.is === 'item' ? `,"${what.code}"` : '';
  const call = `${functionName(parts[what.is])}(${unitCell},${time}${item})`;
  return { formula: what.is === 'veto' ? `=IF(${call},"${say(paneWords, 'yes', language)}","${say(paneWords, 'no', language)}")` : `=${call}` };
}
