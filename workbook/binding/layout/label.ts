import type { Cell } from '../../model/grid';
import { isBlank, isErrorValue, narrow, textOf } from '../../model/text';
import type { Frame } from './frame';

/** What the header says of one column, taken apart. */
export interface Label {
  /** The tiers from top to bottom, each text once, as they stand. */
  readonly texts: readonly string[];
  /** The same without weights, numbers and words such as 得分. */
  readonly names: readonly string[];
  readonly order: string | null;
  readonly code: string | null;
  /** Points written in the header, as digits: `（20分）`, a line 权重. */
  readonly weight: string | null;
  /** Which figure of the item it is says each row, and not the header. */
  readonly byRow?: true;
  /** The title says that the table holds targets. */
  readonly titled?: 'target';
  /** By what the column is known from one reading to the next. */
  readonly key: string;
}

const weightIn = /(?:权重|满分|分值|计)?[:：]?\s*(\d+(?:\.\d+)?)\s*(?:分(?![值数])|%|％)/u;
const leadingNumber = /^[(（]?\s*(\d+(?:\.\d+)?|[一二三四五六七八九十]+)\s*(?:[)）、.．:：]|\s(?=\S))\s*(?=\D)/u;
const figureWords = /(得分|评分|分数|成绩|原始分|百分制|折算分|折后分|加分|扣分|次数|篇数|件数|个数)$/u;
const longest = 400;

/** Reads the header of every column of the frame; columns of one text are told apart by their order. */
export function labelsOf(frame: Frame): readonly (Label & { readonly column: number })[] {
  const seen = new Map<string, number>();
  const titled = /目标|任务|计划/u.test(frame.title) && !/完成|实绩|得分|评分|计分|考核表|结果/u.test(frame.title);
  const labels = [];
  for (let column = frame.columns[0]; column < frame.columns[1]; column++) {
    if (column === frame.unitColumn || column === frame.amountColumn || column === frame.groupColumn || column === frame.typeColumn) continue;
    const label = labelOf(frame, column);
    const times = (seen.get(label.key) ?? 0) + 1;
    seen.set(label.key, times);
    labels.push({ ...label, ...(frame.amountColumn === null ? {} : { byRow: true as const }), ...(titled ? { titled: 'target' as const } : {}), key: times === 1 ? label.key : `${label.key} #${times}`, column });
  }
  return labels;
}

function labelOf({ canvas, tiers }: Frame, column: number): Label {
  const texts: string[] = [];
  let order: string | null = null;
  let code: string | null = null;
  let weight: string | null = null;
  for (const [index, { row, role }] of tiers.entries()) {
    let cell = canvas.at(row, column);
    // A caption that is centred over its columns without a merge stands over the first of them alone.
    const below = tiers[index + 1];
    if (role === 'name' && isBlank(cell) && below?.role === 'name' && !isBlank(canvas.at(below.row, column))) {
      cell = captionLeft(canvas, row, column, below.row);
    }
    if (isBlank(cell) || isErrorValue(cell) || role === 'unread') continue;
    const text = textOf(cell).slice(0, longest);
    if (role === 'order') order = narrow(text);
    else if (role === 'code') code = text;
    else if (role === 'weight') weight = digitsOf(cell);
    else if (texts.at(-1) !== text) texts.push(text);
  }
  const inText = [...texts].reverse().map(weightOf).find((found) => found !== null) ?? null;
  const numbered = [...texts].reverse().map((text) => leadingNumber.exec(narrow(text))?.[1]).find((found) => found !== undefined);
  return {
    texts,
    names: texts.map(nameIn).filter((name) => name !== ''),
    order: order ?? numbered ?? null,
    code,
    weight: weight ?? inText,
    key: [code, order, ...texts.map((text) => text.replace(/\s+/gu, ' '))].filter(Boolean).join(' / '),
  };
}

function captionLeft(canvas: Frame['canvas'], row: number, column: number, below: number): Cell {
  for (let left = column - 1; left >= 0 && !isBlank(canvas.at(below, left)); left--) {
    if (canvas.mergeAt(row, left)) return '';
    const cell = canvas.own(row, left);
    // A cell that is alone over its column covers no other.
    if (!isBlank(cell)) return isBlank(canvas.at(below, left)) ? '' : cell;
  }
  return '';
}

/** `（20分）` in a text; null where it names none. */
export function weightOf(text: string): string | null {
  return weightIn.exec(narrow(text))?.[1] ?? null;
}

function digitsOf(cell: Cell): string | null {
  // What may be taken off stands there with a minus.
  return /^[-−]?(\d+(?:\.\d+)?)\s*(?:分|%)?$/u.exec(narrow(cell))?.[1] ?? weightOf(textOf(cell));
}

/** The name in a header text: without its number, its weight and the word 得分. */
export function nameIn(text: string): string {
  return narrow(text)
    .replace(/[(（【[][^)）】\]]*?\d[^)）】\]]*?(?:分|%)[^)）】\]]*[)）】\]]/gu, '')
    .replace(/(?:权重|满分|分值)?[:：]?\d+(?:\.\d+)?\s*(?:分|%)$/u, '')
    .replace(leadingNumber, '')
    .replace(figureWords, (word, _, offset: number) => (offset === 0 ? word : ''))
    .trim();
}
