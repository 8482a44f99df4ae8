import type { Cell } from './grid';

/** Blanks at the ends of what people type: spaces of every width, and the marks that show as nothing. */
const edges = /^(?:\s|[\u200b\u200c\ufeff]|\u200d)+|(?:\s|[\u200b\u200c\ufeff]|\u200d)+$/gu;

/** The text of a cell as it is read: nothing but the ends is touched. */
export function textOf(cell: Cell): string {
  return (typeof cell === 'boolean' ? (cell ? 'TRUE' : 'FALSE') : String(cell)).replace(edges, '');
}

/** A text as it is quoted: what shows as nothing, or breaks the line, is seen, or a name would look like the one it differs from. */
export function quotable(text: string): string {
  return text.replace(/\r\n|[\r\n\u2028]/gu, '↵').replace(/[\u00ad\u200b\u200c\u2060\ufeff]|\u200d/gu, '◌');
}

/** Blank to the eye. */
export function isBlank(cell: Cell): boolean {
  return cell === '' || (typeof cell === 'string' && textOf(cell) === '');
}

/** `-`, `——`, `/`: how people write that a cell stays empty. */
export function isDash(cell: Cell): boolean {
  return typeof cell === 'string' && /^[-‐-―−－—_/／\\]+$/u.test(textOf(cell));
}

const errorValues =
  /^#(REF!|N\/A|VALUE!|DIV\/0!|NAME\?|NUM!|NULL!|SPILL!|CALC!|BUSY!|FIELD!|BLOCKED!|CONNECT!|UNKNOWN!|GETTING_DATA)$/;

/** What Excel shows where a formula went wrong. Such a text is nobody's name and no number. */
export function isErrorValue(cell: Cell): boolean {
  return typeof cell === 'string' && errorValues.test(textOf(cell));
}

/** A formula that stands in the cell as text, never calculated. */
export function isFormulaText(cell: Cell): boolean {
  return typeof cell === 'string' && /^[=＝]/.test(textOf(cell));
}

/** Nobody and no clause is called by more signs than this. */
export const longestName = 200;

/** Whether a text can be somebody's name at all. */
export function isName(text: string): boolean {
  return text !== '' && text.length <= longestName && !isErrorValue(text) && !isFormulaText(text);
}

/** Wide and narrow forms made one (`２` is `2`, `（` is `(`); the ends cut off. */
export function narrow(cell: Cell): string {
  return textOf(cell).normalize('NFKC').replace(edges, '');
}

/** For telling whether two words are the same: width, case, blanks, brackets and strokes do not count. */
export function wordKey(cell: Cell): string {
  return narrow(cell)
    .toLowerCase()
    .replace(/[\s()[\]{}《》〈〉「」“”"'’‘/|、，,。.:：;；?!_-]+/gu, '');
}
