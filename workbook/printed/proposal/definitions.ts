import { squeezed } from '../text';
import type { PrintedDocument } from '../types';
import type { Draft } from './draft';

const defining = /^([\p{Script=Han}、]{2,24}?)(?:均为|分别为|是指|为|=)([^。]+)$/u;

/** Sentences that say what a figure in a rule is made of: the rules rest on them too, and what is counted is asked. */
export function definitions(draft: Draft, { blocks }: PrintedDocument): void {
  blocks.forEach((block, at) => {
    if (block.is !== 'text') return;
    for (const sentence of block.text.split(/(?<=[。；;])/u)) {
      const words = sentence.replace(/[。；;]$/u, '');
      const [, subject = ''] = defining.exec(squeezed(words)) ?? [];
      const terms = subject.split('、').filter((term) => term.length >= 2);
      const rows = draft.rows().filter((row) => row.place.block !== at && /^\/items\/\d+$/u.test(row.at) && terms.some((term) => row.restsOn.some((each) => squeezed(each).includes(term) && squeezed(each) !== term)));
      const items = [...new Set(rows.map((row) => row.at))];
      for (const item of items) draft.restsOn(item, [{ place: { block: at }, words }]);
      if (items.length > 0) draft.ask('defined', { words }, items.map((item) => `${item}/measure`), { block: at });
    }
  });
}
