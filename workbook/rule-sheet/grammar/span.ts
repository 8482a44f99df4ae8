import { FAIL, type Fail, type Scanner } from './scanner';
import { figure, type Field } from './fields';
import type { Names } from './names';

/** A stretch of figures; a side that is left out is open. */
export interface Span {
  from?: number;
  above?: number;
  to?: number;
  below?: number;
}

/** Edges that the words do not settle: `90%-95%` does not say which of its ends belong to it. */
const unsettled = new WeakMap<object, { low: boolean; high: boolean }>();
export const unsettledEdges = (span: object): { low: boolean; high: boolean } => unsettled.get(span) ?? { low: false, high: false };

const COMPARED: readonly (readonly [keyof Span, ...string[]])[] = [
  ['from', '≥', '>=', '=>', '不低于', '不少于', '不小于', '达到', '至少'],
  ['to', '≤', '<=', '=<', '不超过', '不高于', '不大于', '不多于', '至多'],
  ['above', '>', '超过', '高于', '大于', '多于'],
  ['below', '<', '低于', '小于', '少于', '不足', '不到', '未达到'],
];
const AFTER: readonly (readonly [keyof Span, ...string[]])[] = [
  ['from', '及以上', '以上'],
  ['to', '及以下', '以下', '以内'],
];
const DASH = ['-', '~', '至', '到'];

/** 含, 不含 behind an edge; null: nothing is said. */
function included(s: Scanner): boolean | null {
  const open = s.take('(');
  const said = s.takeAny(['不含本数', '不含']) ? false : s.takeAny(['含本数', '含']) ? true : null;
  if (open && said !== null) s.take(')');
  return said;
}

function compared(s: Scanner, span: Span): boolean {
  const side = COMPARED.find(([, ...words]) => s.takeAny(words))?.[0];
  if (!side) return false;
  const value = figure.read(s);
  if (value === FAIL || span[side] !== undefined) return false;
  span[side] = value;
  return true;
}

/** `≥90%且<95%`, each side once. */
function comparisons(s: Scanner): Span | Fail {
  const span: Span = {};
  if (!compared(s, span)) return FAIL;
  for (;;) {
    const more = s.attempt(() => {
      s.takeAny(['且', '并且', '而']);
      return compared(s, span) ? true : FAIL;
    });
    if (more === FAIL) return span;
  }
}

function range(s: Scanner): Span | Fail {
  const low = figure.read(s);
  if (low === FAIL) return FAIL;
  const lowIn = included(s);
  const side = AFTER.find(([, ...words]) => s.takeAny(words))?.[0];
  if (side) {
    const within = included(s) ?? lowIn;
    const span: Span = side === 'from' ? (within === false ? { above: low } : { from: low }) : within === false ? { below: low } : { to: low };
    if (within === null) unsettled.set(span, { low: side === 'from', high: side === 'to' });
    return span;
  }
  const high = s.attempt(() => (s.takeAny(DASH) ? figure.read(s) : FAIL));
  if (high === FAIL) return lowIn === null ? { from: low, to: low } : FAIL;
  const highIn = included(s);
  const span: Span = { ...(lowIn === false ? { above: low } : { from: low }), ...(highIn === false ? { below: high } : { to: high }) };
  unsettled.set(span, { low: lowIn === null, high: highIn === null });
  return span;
}

function write(span: Span, names: Names): string | null {
  const signs = { from: '≥', above: '>', to: '≤', below: '<' } as const;
  if (Object.keys(span).some((key) => !(key in signs))) return null;
  const said = (['from', 'above', 'to', 'below'] as const).flatMap((side) => {
    const value = span[side];
    return value === undefined ? [] : [`${signs[side]}${figure.write(value, names) ?? '?'}`];
  });
  return said.length === 0 ? '任意' : said.join('且');
}

/** Comparisons alone: `<60`, `≥60且<75`. */
export const comparison: Field<Span> = { read: comparisons, write };

export const span: Field<Span> = {
  read: (s) => {
    if (s.take('任意')) return {};
    s.take('=');
    const found = s.attempt(() => comparisons(s));
    return found === FAIL ? s.attempt(() => range(s)) : found;
  },
  write,
};
