import { Decimal } from 'decimal.js';
import type { SampleAnswer } from '../../../shared/contract/answer';
import type { SampleRequest } from '../../../shared/contract/request';
import { type Language, say } from '../../../shared/i18n/language';
import { cellWords } from '../../../shared/i18n/workbook/cells';
import type { Cell } from '../../model/grid';
import { isBlank, textOf } from '../../model/text';
import { type CellError, type Content, wrong } from '../content';
import { plain, plainRange, type Given } from './arguments';

/** The draw that a formula asks for, or what the cell shows where it asks for none. Blanks are no names. */
export function sampleRequest(items: Given, share: Given, seed: Given, language: Language): SampleRequest | CellError {
  const { cells, tellsBlanks } = plainRange(items);
  const names = cells.flat().filter((cell) => !isBlank(cell) && (tellsBlanks || cell !== 0)).map(textOf);
  if (names.length === 0) return wrong(say(cellWords, 'sample-empty', language));
  const twice = names.find((name, index) => names.indexOf(name) !== index);
  if (twice !== undefined) return wrong(say(cellWords, 'sample-twice', language, { value: twice }));
  const part = readShare(plain(share) ?? '');
  if (part === null) return wrong(say(cellWords, 'sample-share', language, { value: textOf(plain(share) ?? '') }));
  const start = textOf(plain(seed) ?? '');
  if (start === '') return wrong(say(cellWords, 'sample-seed', language));
  return { items: names, share: part, seed: start };
}

/** One column, in the order drawn. */
export function sampleContent({ drawn }: SampleAnswer): Content {
  return drawn.map((item) => [item]);
}

/** The share of a draw as it may be typed: 0.3, `30%`. null where it is none. */
function readShare(cell: Cell): number | string | null {
  const percent = /^\s*(\d+(?:\.\d+)?)\s*[%％]\s*$/u.exec(textOf(cell));
  const text = percent ? new Decimal(percent[1] ?? '0').div(100).toFixed() : textOf(cell);
  if (!/^\d+(\.\d+)?$/.test(text)) return null;
  const share = new Decimal(text);
  return share.gt(0) && share.lte(1) ? text : null;
}
