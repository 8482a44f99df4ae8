import { CHINESE_NUMBER, chineseNumber, over, times } from './figures';
import { levelsAt } from './levels';
import type { Clean } from './normalise';
import { nothingAt, numberingAt } from './nothing';
import { edgesOf, LONGEST_WORD, PREFIXES, SUFFIX } from './edges';
import { rankAt } from './ranks';
import type { Token } from './symbols';
import { unitAt } from './units';

/** The clean text as tokens and single characters between them, in order. */
export type Lexed = readonly (Token | { readonly char: string; readonly start: number; readonly end: number })[];

const ARABIC = /\d+(?:\.\d+)?/y;
const DAMAGED = /(?=[\dOolI]*[OolI°])[\dOolI][\dOolI.°]*(?=[分%‰]|个百分点|[次元天件人])/y;
const HAN = new RegExp(CHINESE_NUMBER, 'y');
const HUNDREDTH = new RegExp(`(百|千|万)分之(${CHINESE_NUMBER}|\\d+(?:\\.\\d+)?)`, 'y');
const PART = new RegExp(`(${CHINESE_NUMBER}|\\d+)分之(${CHINESE_NUMBER}|\\d+)`, 'y');
const TIMES = /倍/y;
const PROPORTION = /\d+(?:\.\d+)?(?:：\d+(?:\.\d+)?)+/y;

interface Numeral {
  readonly value: number;
  readonly end: number;
  readonly han: boolean;
  readonly doubt?: boolean;
  readonly letters?: boolean;
}

const sticky = (pattern: RegExp, text: string, at: number): RegExpExecArray | null => {
  pattern.lastIndex = at;
  return pattern.exec(text);
};

function numeralAt(clean: Clean, at: number): Numeral | null {
  const { text, commas } = clean;
  const before = text[at - 1] ?? '';
  if (!/[A-Za-z]/.test(before)) {
    const damaged = sticky(DAMAGED, text, at);
    if (damaged) {
      const mended = damaged[0].replace(/[Oo]/g, '0').replace(/[lI]/g, '1');
      const readable = /\d/.test(damaged[0]) && /^\d+(?:\.\d+)?$/.test(mended);
      return { value: readable ? Number(mended) : 0, end: at + damaged[0].length, han: false, doubt: true, letters: !readable };
    }
  }
  const arabic = sticky(ARABIC, text, at);
  if (arabic) {
    let digits = arabic[0];
    let end = at + digits.length;
    let doubt = false;
    // 1,500 has its thousands set off; 0,1 may mean a point.
    while (commas.has(end) && /^\d{3}(?!\d)/.test(text.slice(end + 1, end + 5)) && !digits.includes('.') && !/^0/.test(digits)) {
      digits += text.slice(end + 1, end + 4);
      end += 4;
    }
    const fraction = commas.has(end) && !digits.includes('.') ? /^\d{1,2}(?![\d，])/.exec(text.slice(end + 1, end + 4)) : null;
    if (fraction) {
      digits += `.${fraction[0]}`;
      end += 1 + fraction[0].length;
      doubt = true;
    }
    return { value: Number(digits), end, han: false, ...(doubt ? { doubt } : {}) };
  }
  if (text[at] === '半' && /^半数/.test(text.slice(at, at + 2))) return { value: 0.5, end: at + 2, han: true };
  const han = sticky(HAN, text, at);
  if (!han) return null;
  const value = chineseNumber(han[0]);
  return value === null ? null : { value, end: at + han[0].length, han: true };
}

interface Figure {
  readonly token: Token;
  readonly end: number;
}

/** A figure with its unit; where `unit` is null it stands alone. */
function figureAt(clean: Clean, at: number, weight: number | null): Figure | null {
  const { text } = clean;
  const hundredth = sticky(HUNDREDTH, text, at);
  if (hundredth) {
    const share = /^\d/.test(hundredth[2] as string) ? Number(hundredth[2]) : chineseNumber(hundredth[2] as string);
    const end = at + hundredth[0].length;
    if (share !== null) return { token: { sort: 'rate', start: at, end, value: over(share, { 百: 100, 千: 1000, 万: 10000 }[hundredth[1] as '百']), unit: '%' }, end };
  }
  const part = sticky(PART, text, at);
  if (part) {
    const [low, high] = [part[1] as string, part[2] as string].map((each) => (/^\d/.test(each) ? Number(each) : chineseNumber(each)));
    const end = at + part[0].length;
    if (low && high) return { token: { sort: 'times', start: at, end, value: over(high, low), unit: '' }, end };
  }
  if (text.startsWith('一半', at)) return { token: { sort: 'times', start: at, end: at + 2, value: 0.5, unit: '' }, end: at + 2 };
  const number = numeralAt(clean, at);
  if (!number) return null;
  // 一档, 二档 are names, unless a tier is counted.
  if (number.han && text[number.end] === '档' && !/[为每降升低高个加]/.test(text[at - 1] ?? '')) return null;
  if (number.han && text.slice(at, at + 2) === '半数') return { token: { sort: 'rate', start: at, end: number.end, value: 0.5, unit: '%' }, end: number.end };
  if (sticky(TIMES, text, number.end) && !number.han) return { token: { sort: 'times', start: at, end: number.end + 1, value: number.value, unit: '倍' }, end: number.end + 1 };
  const unit = unitAt(text, number.end);
  if (!unit) return number.han ? null : { token: { sort: 'bare', start: at, end: number.end, value: number.value, unit: '', ...(number.doubt ? { doubt: true } : {}) }, end: number.end };
  // 十分突出 says how much, not how many.
  if (number.han && unit.sort === 'points' && /^[十百千万]$/.test(text.slice(at, number.end)) && !/[得计记扣加减为给奖满赋（：高多低]/.test(text[at - 1] ?? '')) return null;
  const end = number.end + unit.length;
  const broken = number.letters === true || (unit.sort === 'points' && lostDash(text.slice(at, number.end), number.value, weight));
  return {
    token: { sort: unit.sort, start: at, end, value: times(number.value, unit.factor), unit: unit.unit, ...(number.doubt ? { doubt: true } : {}), ...(broken ? { broken: true } : {}) },
    end,
  };
}

/** 1520分 beside 20 may have been 15—20分. */
function lostDash(digits: string, value: number, weight: number | null): boolean {
  if (!/^\d{2,6}$/.test(digits) || value <= (weight ?? 100) * (weight === null ? 10 : 1)) return false;
  for (let cut = 1; cut < digits.length; cut += 1) {
    const low = Number(digits.slice(0, cut));
    const high = Number(digits.slice(cut));
    if (digits[cut] !== '0' && low < high && high <= (weight ?? 100) && value > 100) return true;
  }
  return false;
}

const DASH = /(?:（(?:不)?含[^（）]{0,10}）)?(?:~|至|到|[与和](?=[^，；。]{1,8}之间))/y;
const COMPATIBLE = (low: Token, high: Token): boolean => low.sort === 'bare' || low.sort === high.sort;

/** From one figure to another: 80—89分, 75%（含75%）至85%（含85%）, 5000万元至1亿元. */
function rangeAt(clean: Clean, at: number, weight: number | null): Token | null {
  const { text } = clean;
  const first = figureAt(clean, at, weight) ?? hanAlone(clean, at);
  if (!first) return null;
  const dash = sticky(DASH, text, first.end);
  if (!dash) return null;
  const second = figureAt(clean, first.end + dash[0].length, weight);
  if (!second || second.token.sort === 'bare' !== (first.token.sort === 'bare') && second.token.sort === 'bare') return null;
  if (!COMPATIBLE(first.token, second.token)) return null;
  const one = first.token.sort === 'bare' && second.token.sort !== 'bare' ? scaled(first.token, clean, second.end, second.token) : first.token;
  const open = /^（/.test(dash[0]) ? dash[0] : '';
  const closing = /^（(?:不)?含[^（）]{0,16}）/.exec(text.slice(second.end, second.end + 22))?.[0] ?? '';
  const end = second.end + closing.length;
  const [low, high] = one.value <= second.token.value ? [one.value, second.token.value] : [second.token.value, one.value];
  const swapped = one.value > second.token.value;
  const marks = marksOf(open, closing, clean.text.slice(first.token.start, first.end), clean.text.slice(second.token.start, second.end), swapped);
  const flags = { ...(first.token.doubt || second.token.doubt ? { doubt: true } : {}), ...(first.token.broken || second.token.broken ? { broken: true } : {}) };
  const { unit, sort } = second.token;
  if (marks.every((mark) => mark === null) && sort === 'points') return { sort: 'pointsRange', start: at, end, value: low, high, unit, ...flags };
  const edge = (figure: number, mark: boolean | null | undefined) => ({ at: figure, included: mark ?? true, claim: (mark === null || mark === undefined ? 1 : 3) as 1 | 3 });
  return { sort: 'span', start: at, end, value: low, high, unit, of: sort, low: edge(low, marks[0]), top: edge(high, marks[1]), word: '', ...flags };
}

/**
 * Which end is said to be included, null where nothing is said: the mark stands behind its end
 * (80%（含）—90%), or names it behind both (80%—90%（含80%，不含90%）).
 */
function marksOf(open: string, closing: string, first: string, second: string, swapped: boolean): (boolean | null)[] {
  const said: (boolean | null)[] = [open === '' || /^[~至到]/.test(open) ? null : !open.startsWith('（不'), null];
  for (const piece of closing.replace(/^（|）$/g, '').split(/[，、]/)) {
    const mark = /^(不)?含([\d.]*)/.exec(piece);
    if (!mark) continue;
    const named = mark[2] ?? '';
    const end = named !== '' && first.startsWith(named) && !second.startsWith(named) ? 0 : 1;
    said[end] = mark[1] === undefined;
  }
  return swapped ? said.reverse() : said;
}

/** 一至四季度: the first figure has no unit of its own. */
function hanAlone(clean: Clean, at: number): Figure | null {
  const number = numeralAt(clean, at);
  return number?.han === true ? { token: { sort: 'bare', start: at, end: number.end, value: number.value, unit: '' }, end: number.end } : null;
}

function scaled(bare: Token, clean: Clean, end: number, like: Token): Token {
  const printed = numeralAt(clean, end - (end - like.start));
  const factor = printed && printed.value !== 0 ? over(like.value, printed.value) : 1;
  return { ...bare, sort: like.sort, value: times(bare.value, factor), unit: like.unit };
}

/** 10、8、6、0分: figures in a row of which only the last has the unit. */
function rowAt(clean: Clean, at: number, weight: number | null, distributed: boolean): Token[] | null {
  const { text } = clean;
  const figures: Figure[] = [];
  let place = at;
  for (let count = 0; count < 12; count += 1) {
    const figure = figureAt(clean, place, weight) ?? hanAlone(clean, place);
    if (!figure) return null;
    figures.push(figure);
    if (figure.token.sort !== 'bare') break;
    const mark = text[figure.end] ?? '';
    if (mark !== '、' && mark !== '/' && !(distributed && mark === '，')) break;
    place = figure.end + 1;
  }
  const last = figures[figures.length - 1]?.token;
  if (figures.length < 2 || !last || (last.sort !== 'points' && last.sort !== 'rate' && last.sort !== 'money')) return null;
  return figures.map(({ token }) => (token.sort === 'bare' ? scaled(token, clean, last.end, last) : token));
}

const DENSITY = /^(?:亩|公顷|平方米|平方公里|吨)\d+(?:\.\d+)?[千万亿]?元/;

/** 每次, 每起: one of them, though no figure is printed. Every month and every year say when. */
function perOne(text: string, at: number): Token | null {
  const unit = unitAt(text, at);
  if (!unit || (unit.sort !== 'count' && unit.sort !== 'percentPoints') || unit.factor !== (unit.sort === 'count' ? 1 : 0.01) || ['年', '季度', '周', '个月', '度', '类'].includes(unit.unit)) return null;
  return { sort: unit.sort, start: at, end: at + unit.length, value: unit.factor, unit: unit.unit };
}

export function lex(clean: Clean, weight: number | null): Lexed {
  const { text } = clean;
  const found: (Token | { char: string; start: number; end: number })[] = [];
  const push = (token: Token): void => void found.push(token);
  let at = 0;
  while (at < text.length) {
    const numbering = numberingAt(text, at);
    const nothing = numbering === 0 ? nothingAt(text, at) : 0;
    if (numbering > 0 || nothing > 0) {
      const end = at + (numbering || nothing);
      push({ sort: numbering > 0 ? 'numbering' : 'nothing', start: at, end, value: 0, unit: '' });
      at = end;
      continue;
    }
    // PM2.5, A1: part of a name.
    if (/[A-Za-z]/.test(text[at - 1] ?? '') && /\d/.test(text[at] as string)) {
      const end = at + (sticky(ARABIC, text, at)?.[0].length ?? 1);
      push({ sort: 'nothing', start: at, end, value: 0, unit: '' });
      at = end;
      continue;
    }
    if (text.startsWith('亿元以上', at) && !/[\d一二三四五六七八九十百千两几数]/.test(text[at - 1] ?? '')) {
      push({ sort: 'span', of: 'money', start: at, end: at + 4, value: 10000, unit: '元', word: '', low: { at: 10000, included: true, claim: 2 } });
      at += 4;
      continue;
    }
    const rank = rankAt(text, at);
    if (rank) {
      push(rank);
      at = rank.end;
      continue;
    }
    const levels = levelsAt(text, at);
    const lastLevel = levels[levels.length - 1];
    if (lastLevel) {
      let place = at;
      for (const each of levels) {
        for (; place < each.at; place += 1) found.push({ char: text[place] as string, start: place, end: place + 1 });
        const upwards = each === lastLevel ? /^(?:及其?)?以上/.exec(text.slice(each.at + each.length, each.at + each.length + 4)) : null;
        push({ sort: 'level', start: each.at, end: each.at + each.length + (upwards?.[0].length ?? 0), value: 0, unit: '', level: each.level, ...(upwards ? { upwards: true } : {}) });
        place = each.at + each.length + (upwards?.[0].length ?? 0);
      }
      at = place;
      continue;
    }
    // 每亩300万元 is one figure.
    const each = text[at - 1] === '每' && !DENSITY.test(text.slice(at, at + 16)) ? perOne(text, at) : null;
    if (each) {
      push(each);
      at = each.end;
      continue;
    }
    if (!/[\d零○一二三四五六七八九十百千万两半OolI]/.test(text[at] as string)) {
      found.push({ char: text[at] as string, start: at, end: at + 1 });
      at += 1;
      continue;
    }
    const proportion = sticky(PROPORTION, text, at);
    if (proportion) {
      const parts = proportion[0].split('：').map(Number);
      push({ sort: 'proportion', start: at, end: at + proportion[0].length, value: 0, unit: '', parts });
      at += proportion[0].length;
      continue;
    }
    const row = rowAt(clean, at, weight, /分别[^，；。]{0,6}$/.test(text.slice(Math.max(0, at - 10), at)));
    if (row) {
      row.forEach((token, place) => {
        if (place > 0) found.push({ char: '、', start: token.start - 1, end: token.start });
        push(token);
      });
      at = (row[row.length - 1] as Token).end;
      continue;
    }
    const token = rangeAt(clean, at, weight) ?? figureAt(clean, at, weight)?.token ?? null;
    if (!token) {
      found.push({ char: text[at] as string, start: at, end: at + 1 });
      at += 1;
      continue;
    }
    at = bounded(found, token, text);
  }
  return found;
}

/** Takes the words of a bound that stand around a figure into it: 不低于90%, 90%（含）以上. Returns where to go on. */
function bounded(found: (Token | { char: string; start: number; end: number })[], token: Token, text: string): number {
  const suffix = sticky(SUFFIX, text, token.end);
  const tail = suffix?.[0] ?? '';
  const ahead = found.slice(-LONGEST_WORD).map((each) => ('char' in each ? each.char : '\0')).join('');
  const word = PREFIXES.exec(ahead)?.[0] ?? '';
  const each = new RegExp(`每(?:再)?${word}$`).test(ahead);
  const takes = word !== '' && !(each && !/^[\d一二两]/.test(text.slice(token.end, token.end + 1))) && !(token.unit === '分' && /不(?:得)?超过|不高于/.test(word));
  const edges = token.sort === 'span' || token.sort === 'pointsRange' ? null : edgesOf(takes ? word : '', tail, token.value);
  if (!edges) {
    found.push(token);
    return token.end;
  }
  const start = takes ? token.start - word.length : token.start;
  if (takes) found.splice(found.length - word.length);
  found.push({ ...token, sort: 'span', of: token.sort, start, end: token.end + tail.length, word: takes ? word : '', ...edges });
  return token.end + tail.length;
}
