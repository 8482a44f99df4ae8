import { squeezed } from '../../text';
import type { PrintedDocument } from '../../types';
import type { Draft } from '../draft';

const defining = /^([\p{Script=Han}、]{2,24}?)(?:均为|分别为|是指|为|=)([^。]+)$/u;

/** Sentences that say what a figure in a rule is made of: the rules rest on them too, and what is counted is asked. */
export function definitions(draft: Draft, { blocks }: PrintedDocument): void {
  const items = draft.items.map((_, index) => `/items/${index}`).map((at) => ({ at, rests: draft.restsAt(at) }));
  blocks.forEach((block, at) => {
    if (block.is !== 'text') return;
    for (const sentence of block.text.split(/(?<=[。；;])/u)) {
      const words = sentence.replace(/[。；;]$/u, '');
      const [, subject = ''] = defining.exec(squeezed(words)) ?? [];
      const terms = subject.split('、').filter((term) => term.length >= 2);
      if (terms.length === 0) continue;
      const own = items.filter(({ rests }) => rests.some((each) => each.place.block !== at && terms.some((term) => squeezed(each.words).includes(term) && squeezed(each.words) !== term)));
      for (const item of own) draft.restsOn(item.at, [{ place: { block: at }, words }]);
      if (own.length > 0) draft.ask('defined', { words }, own.map((item) => `${item.at}/measure`), { block: at });
    }
  });
}
