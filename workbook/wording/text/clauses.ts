import type { Stretch, Words } from './words';

/** A part of a cell: what stands behind one number, or the whole. */
export interface Section extends Stretch {
  /** Whether a number stands before it. */
  readonly numbered: boolean;
}

const NUMBERING = 'Ⓖ';

/** The text cut at its numbers; what stands before the first is a section without one. */
export function sectionsOf({ symbols }: Words): Section[] {
  const cuts = [...symbols].flatMap((char, at) => (char === NUMBERING ? [at] : []));
  const first = cuts[0];
  if (first === undefined) return byHeadings(symbols);
  const before: Section[] = first > 0 ? [{ start: 0, end: first, numbered: false }] : [];
  return [...before, ...cuts.map((cut, at) => ({ start: cut + 1, end: cuts[at + 1] ?? symbols.length, numbered: true }))];
}

/** 工作机制（2分）：…；工作成效（3分）：… where there are no numbers. */
const HEADING = /(?:^|[；。])([^Ⓐ-Ⓩ，；。：]{2,24}（(?:共|满分|分值)?Ⓟ）[：，]?)/g;

function byHeadings(symbols: string): Section[] {
  const cuts = [...symbols.matchAll(HEADING)].map(({ index, 0: all }) => index + (/^[；。]/.test(all) ? 1 : 0));
  if (cuts.length < 2 || cuts[0] !== 0) return [{ start: 0, end: symbols.length, numbered: false }];
  return cuts.map((cut, at) => ({ start: cut, end: cuts[at + 1] ?? symbols.length, numbered: true }));
}

export interface Clause extends Stretch {
  /** Without the marks around it; commas within are gone. */
  readonly text: string;
  /** For each character of `text` its place in the symbols. */
  readonly places: readonly number[];
  /** The mark after it. */
  readonly mark: string;
}

/** A bound right behind points, as where a comma was lost: 每篇得1分最高5分. */
const BOUND = /^(?:但|且|全年|年度|累计|合计|总计|本项|该项)*(?:最高|最多|至多|上限|封顶为|直至扣完|扣完为止|扣完即止|不得?超过)/;

const MARKS = /[，；。！!：]/;

/** Clauses of a section. Where two pieces are one sentence cut by a comma (达到90%的，得5分) they stay together. */
export function clausesOf(words: Words, section: Stretch): Clause[] {
  return joined(cut(words, section));
}

function cut({ symbols }: Words, { start, end }: Stretch): Clause[] {
  const done: Clause[] = [];
  let text = '';
  let places: number[] = [];
  let depth = 0;
  let inBrackets = false;
  const close = (mark: string): void => {
    const first = places[0];
    const last = places[places.length - 1];
    if (first !== undefined && last !== undefined) done.push({ text, places, start: first, end: last + 1, mark });
    text = '';
    places = [];
  };
  for (let at = start; at < end; at += 1) {
    const char = symbols[at] as string;
    if (char === '（' && aside(symbols, at, end, text)) {
      if (text !== '') close('，');
      inBrackets = true;
      continue;
    }
    if (char === '）' && inBrackets) {
      close('，');
      inBrackets = false;
      continue;
    }
    if (char === '）' && /^[^Ⓐ-Ⓩ（）、]{2,24}（(?:共|满分|分值)?Ⓟ$/.test(text) && !/[、，；。：]/.test(symbols[at + 1] ?? '，')) {
      text += char;
      places.push(at);
      depth = 0;
      close('，');
      continue;
    }
    if (char === '（') depth += 1;
    if (char === '）') depth = Math.max(0, depth - 1);
    if (MARKS.test(char) && (depth === 0 || !closes(symbols, at, end))) {
      close(char);
      depth = 0;
      continue;
    }
    // 省级2分、市级1分: after points a pause ends a clause, unless the points are dealt out (分别).
    if (char === '、' && /(?:[ⓅⓆ]|扣Ⓜ|Ⓛ[^Ⓐ-Ⓩ]{0,6}Ⓕ|[ⓅⓆ]）|Ⓟ（[^（）]{1,6}）|不得分)$/.test(text) && !/分别|各[得计]/.test(text) && !(symbols[at + 1] === 'Ⓟ' && text.endsWith('Ⓟ'))) {
      close(char);
      continue;
    }
    if (depth === 0 && /[ⓅⓆ]$/.test(text) && BOUND.test(symbols.slice(at, at + 16))) close('');
    if (char === '"') continue;
    text += char;
    places.push(at);
  }
  close('');
  return done;
}

/** A bracket that holds clauses of its own, or one that is never closed. */
function aside(symbols: string, at: number, end: number, text: string): boolean {
  const closing = symbols.slice(at, Math.min(end, at + 60)).indexOf('）');
  if (closing < 0) return true;
  const inside = symbols.slice(at + 1, at + closing);
  if (text === '') return /[，；]/.test(inside) || BOUND.test(inside);
  return /(?:[ⓅⓆ]|为止|不得分|分)$/.test(text) && inside.length >= 4;
}

/** Whether a bracket is closed further on; a lost one must not swallow the rest. */
function closes(symbols: string, at: number, end: number): boolean {
  const next = symbols.slice(at, Math.min(end, at + 60));
  const closing = next.indexOf('）');
  const opening = next.indexOf('（');
  return closing >= 0 && (opening < 0 || closing < opening);
}

const SCORES = /[ⓅⓆ]|满分|不(?:予)?(?:得|计|给|记)分|零分/;
const GOES_ON = /^(?:即|可|均|都|则|才|就|可以)?(?:得|计|记|给|为|赋|扣|减|加)?(?:Ⓟ|满分|分Ⓟ|零分|不得分|不计分)$/;

function joined(clauses: readonly Clause[]): Clause[] {
  const done: Clause[] = [];
  for (const clause of clauses) {
    const last = done[done.length - 1];
    const open = last !== undefined && (last.mark === '，' || last.mark === '：') && !SCORES.test(last.text);
    if (open && last.mark === '，' && (/的$/.test(last.text) || (/Ⓢ的?[^Ⓐ-Ⓩ，的]{2,4}$/.test(last.text) && clause.text.startsWith('每')) || (GOES_ON.test(clause.text) && last.text !== '') || (/^(?:分别|依次)(?:计|得|记|按)/.test(clause.text) && /、/.test(last.text) && !/[Ⓐ-ⓂⓄ-Ⓩ]$/.test(last.text.replace(/Ⓒ$/, ''))))) {
      done[done.length - 1] = { text: last.text + clause.text, places: [...last.places, ...clause.places], start: last.start, end: clause.end, mark: clause.mark };
    } else done.push(clause);
  }
  return done;
}
