import { parse } from 'lossless-json';
import { Decimal } from 'decimal.js';

/**
 * JSON whose numbers mean the decimal that is written. A number that a double prints back as the
 * same decimal stays a number; any other becomes its plain decimal text, which a request may carry
 * in the number's place. Of a key that stands twice the last one holds, as JSON.parse has it; who may not have that looks
 * for it beforehand. Throws SyntaxError on what is not JSON.
 */
export function parseJson(text: string): unknown {
  return MAY_LOSE.test(text) ? parse(text, null, { parseNumber: readNumber, onDuplicateKey: ({ newValue }) => newValue }) : JSON.parse(text);
}

/** Numbers of up to fifteen digits without an exponent survive a double; only others need the slow way. */
const MAY_LOSE = /[\d.]{17}|\d[eE][+-]?\d/;

const MOST_ZEROS = 400;

function readNumber(written: string): number | string {
  const near = Number(written);
  // The common case, cheaply: the shortest text of the double is what was written.
  if (String(near) === written) return near;
  // Written out, a large exponent would fill the memory; such a text is no figure to anybody.
  if (Math.abs(Number(/[eE](.+)$/.exec(written)?.[1] ?? 0)) > MOST_ZEROS) return written;
  const exact = new Decimal(written);
  return Number.isFinite(near) && exact.equals(String(near)) ? near : exact.toFixed();
}
