import type { PrintLine } from '../model/print-sheet';
import type { Printout } from '../model/printout';
import { across } from '../parts/cells';
import { frameOf, sealLines } from '../parts/frame';
import { noticeColumns, noticeText } from '../parts/notice-text';
import { liesAcross } from '../parts/table';
import { inBoth, saying } from '../parts/words';

/** Two signs, as paragraphs begin in Chinese. */
const INDENT = '\u3000\u3000';

/** What is put up: what was assessed, what came out, until when and where to object. */
export const notice: Printout = {
  kind: 'notice',
  name: inBoth('notice'),
  nothing: ({ scoring: { answer } }) => (answer.units.length === 0 ? inBoth('noUnits') : null),
  columns: noticeColumns,
  make(source, choices) {
    const say = saying(source.language);
    const { title, opening, closing, table: { columns, head, body } } = noticeText(source, choices);
    const { mark, source: line } = frameOf(source, choices, 'notice', { name: 'notice', columns, signers: [] });
    const paragraph = (text: string): PrintLine => across((source.language === 'zh' ? INDENT : '') + text, 'paragraph', columns.length);
    return {
      kind: 'notice', name: say('notice'), title, columns, landscape: liesAcross(columns), mark, source: line,
      blocks: [{ newPage: true, above: [{ ...across(title, 'title', columns.length), height: 52 }, ...opening.map(paragraph)], head, body, below: [...closing.map(paragraph), ...sealLines(source, choices, columns.length)] }],
    };
  },
};
