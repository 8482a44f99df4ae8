import { SORT_OF } from './symbols';

/**
 * The text of a cell in one width and without breaks, each character with the place in the original
 * that it comes from. No NFKC: that would make 1 of ① and m2 of ㎡.
 */
export interface Clean {
  readonly text: string;
  /** Of each character: where the original piece begins, and where it ends. */
  readonly starts: readonly number[];
  readonly ends: readonly number[];
  /** Commas that stand where a point may be meant (0,1). */
  readonly commas: ReadonlySet<number>;
}

const SAME: Readonly<Record<string, string>> = Object.fromEntries(
  [
    ['，', ',﹐︐'],
    ['；', ';﹔︔'],
    ['：', ':﹕︓∶'],
    ['。', '｡'],
    ['（', '(【〔［[︵﹙｛{〖︹'],
    ['）', ')】〕］]︶﹚｝}〗︺'],
    ['"', '“”＂‘’\'「」『』﹁﹂'],
    ['~', '-—–－─‐‑‒―−～〜﹣﹏⁓'],
    ['%', '％﹪'],
    ['/', '÷／'],
    ['×', '*✕✖＊'],
    ['≥', '≧⩾'],
    ['≤', '≦⩽'],
    ['>', '＞﹥〉'],
    ['<', '＜﹤〈'],
    ['.', '．'],
    ['、', '､﹑'],
    ['○', '〇'],
  ].flatMap(([to, from]) => [...(from as string)].map((each) => [each, to as string])),
);

const isDigit = (char: string | undefined): boolean => char !== undefined && char >= '0' && char <= '9';
const isBreak = (char: string): boolean => char === '\n' || char === '\r' || char === '\u2028' || char === '\v';
/** White space, control characters, marks without width. */
const isNothing = (char: string): boolean => char <= ' ' || (char >= '\x7f' && char <= '\xa0') || (char >= '\u2000' && char <= '\u200f') || (char >= '\u2028' && char <= '\u202f') || char === '\u3000' || char === '\ufeff';

function plain(char: string): string {
  if (SORT_OF.has(char)) return '□';
  const same = SAME[char];
  if (same !== undefined) return same;
  const code = char.charCodeAt(0);
  if (code < 0xff01 || code > 0xff5e) return char;
  const half = String.fromCharCode(code - 0xfee0);
  return SAME[half] ?? half;
}

/** A line break ends a clause only after what ends one anyway; elsewhere it has cut a word. */
const ENDS_CLAUSE = /(?:分|为止|不得分|封顶|不计|不扣|为限|计分|得分)$/;

export function normalise(original: string): Clean {
  const chars: string[] = [];
  const starts: number[] = [];
  const ends: number[] = [];
  const commas = new Set<number>();
  let broken = -1;
  for (let at = 0; at < original.length; at += 1) {
    const raw = original[at] as string;
    if (isNothing(raw)) {
      if (isBreak(raw)) broken = at;
      continue;
    }
    const char = plain(raw);
    if (broken >= 0 && chars.length > 0 && opensClause(chars, char, original, at)) {
      chars.push('，');
      starts.push(broken);
      ends.push(broken + 1);
    }
    broken = -1;
    const last = chars[chars.length - 1];
    // Of two dashes one is enough: ——.
    if (char === '~' && last === '~') {
      ends[ends.length - 1] = at + 1;
      continue;
    }
    if (raw === ',' && isDigit(last)) commas.add(chars.length);
    chars.push(char);
    starts.push(at);
    ends.push(at + 1);
  }
  mendPoints(chars, commas);
  return { text: chars.join(''), starts, ends, commas };
}

function opensClause(chars: readonly string[], next: string, original: string, at: number): boolean {
  if (/[，；：。、）~%×/≥≤<>]/.test(next)) return false;
  const before = chars.slice(-4).join('');
  if (/^[①-⑳⑴-⒛]/.test(next) || /^[（]?[一二三四五六七八九十\d]{1,2}[）.、]/.test(original.slice(at, at + 4).replace('(', '（').replace(')', '）'))) return !/[，；：。、（]$/.test(before);
  return ENDS_CLAUSE.test(before) && !/^[分点,]/.test(next) && /[\d.○一二三四五六七八九十两半完得封不为计]./.test(before.slice(-3));
}

/** `。` between two digits is a point, so is a comma that no thousands can explain. */
function mendPoints(chars: string[], commas: Set<number>): void {
  for (let at = 1; at < chars.length - 1; at += 1) {
    if (!isDigit(chars[at - 1]) || !isDigit(chars[at + 1])) {
      commas.delete(at);
      continue;
    }
    if (chars[at] === '。' || chars[at] === '·') chars[at] = '.';
  }
}
