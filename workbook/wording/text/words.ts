import { lex, type Lexed } from './lex';
import { normalise, type Clean } from './normalise';
import { SYMBOL, type Edge, type Token } from './symbols';

/** A stretch of the symbols, from `start` up to before `end`. */
export interface Stretch {
  readonly start: number;
  readonly end: number;
}

/** A cell as its readers see it: every figure with its unit is one character (`symbols.ts`). */
export interface Words {
  readonly symbols: string;
  /** The token at a place; undefined where a plain character stands. */
  readonly token: (at: number) => Token | undefined;
  /** The original words of a stretch, literal. */
  readonly literal: (stretch: Stretch) => string;
  /** A figure as it is printed. */
  readonly printed: (token: Token) => string;
  /** The same in one width and without breaks, figures as printed. */
  readonly plain: (stretch: Stretch) => string;
}

/** `loosely`: whether a semicolon is as good as a comma. */
export function wordsOf(original: string, weight: number | null, atBreaks = false, loosely = false): Words {
  const clean = normalise(original, atBreaks);
  const pieces = merged(lex(clean, weight));
  const symbols = pieces.map((piece) => ('char' in piece ? piece.char : SYMBOL[piece.sort])).join('').replace(loosely ? ANY : CUT_SHORT, '，');
  const bounds = ({ start, end }: Stretch): readonly [number, number] | null => {
    const first = pieces[start];
    const last = pieces[end - 1];
    return first && last && end > start ? [first.start, last.end] : null;
  };
  return {
    symbols,
    token: (at) => {
      const piece = pieces[at];
      return piece && !('char' in piece) ? piece : undefined;
    },
    literal: (stretch) => {
      const found = bounds(stretch);
      return found ? literal(original, clean, found[0], found[1]) : '';
    },
    printed: ({ start, end }) => clean.text.slice(start, end),
    plain: (stretch) => {
      const found = bounds(stretch);
      return found ? clean.text.slice(found[0], found[1]) : '';
    },
  };
}

function literal(original: string, clean: Clean, from: number, to: number): string {
  return original.slice(clean.starts[from] as number, clean.ends[to - 1] as number);
}

/** 达到90%的；得5分: a semicolon where the sentence goes on is a comma. A list of cases (…的；…的) keeps its own. */
const CUT_SHORT = /(?<=[ⓇⒹⓈ])；(?=每|[得计记扣减加按]|Ⓟ|满分|分别|该项|此项|本项)|(?<=[的者时])；(?!Ⓖ|[^，；。]*[的者时](?:[；。]|$))/g;
/** Every semicolon, but before a number. */
const ANY = /；(?!Ⓖ)/g;

type Piece = Lexed[number];
const isToken = (piece: Piece | undefined): piece is Token => piece !== undefined && !('char' in piece);

/** Two bounds that belong to one span: 10万元以上不足50万元, 90%≤完成率＜100%. */
function merged(pieces: Lexed): Lexed {
  const done: Piece[] = [];
  for (const piece of pieces) {
    done.push(piece);
    if (isToken(piece) && piece.sort === 'span') joinBack(done);
  }
  return done;
}

const LINKS = ['', '且', '但', '、', '并', '和', '，且', '，但', '，并'];

function joinBack(done: Piece[]): void {
  const last = done[done.length - 1] as Token;
  let at = done.length - 2;
  let between = '';
  while (at >= 0 && !isToken(done[at]) && between.length < 12) {
    between = (done[at] as { char: string }).char + between;
    at -= 1;
  }
  const first = done[at];
  if (!isToken(first)) return;
  const joined = LINKS.includes(between) ? both(first, last) : chained(first, between, last);
  if (joined) done.splice(at, done.length - at, joined);
}

function both(first: Token, last: Token): Token | null {
  if (first.sort !== 'span' || first.of !== last.of || first.unit !== last.unit) return null;
  const low = first.low ?? last.low;
  const top = first.top ?? last.top;
  if (!low || !top || (first.low && first.top) || (last.low && last.top) || low.at >= top.at) return null;
  return spanning(first, last, low, top);
}

/** 90%≤完成率＜100%, and the same the other way round. */
function chained(first: Token, between: string, last: Token): Token | null {
  const sign = between[0];
  if (first.sort === 'span' || first.sort !== last.of || sign === undefined || /[，；。：、]/.test(between)) return null;
  if ((sign === '≤' || sign === '<') && last.top && !last.low && first.value < last.top.at) {
    return spanning(first, last, { at: first.value, included: sign === '≤', claim: 2 }, last.top);
  }
  if ((sign === '≥' || sign === '>') && last.low && !last.top && first.value > last.low.at) {
    return spanning(first, last, last.low, { at: first.value, included: sign === '≥', claim: 2 });
  }
  return null;
}

function spanning(first: Token, last: Token, low: Edge, top: Edge): Token {
  return { ...last, sort: 'span', start: first.start, value: low.at, high: top.at, low, top, word: '', ...(first.doubt ? { doubt: true } : {}), ...(first.broken ? { broken: true } : {}) };
}
