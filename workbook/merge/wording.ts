import { quoteSheet } from '../model/area';
import type { Returned } from './returned';

/** A text of the form that a return has otherwise. */
export interface Reworded {
  readonly file: string;
  readonly address: string;
  readonly now: string;
  readonly was: string;
}

/**
 * What was changed in the form's own text: against the form as it was sent out, else against what most returns have.
 * The cell that names the unit is filled in, and no wording.
 */
export function rewordedIn(all: readonly Returned[], form: readonly Returned[]): readonly Reworded[] {
  const models = form.length > 0 ? form : commonForms(all);
  const [only] = models;
  return all.flatMap(({ file, sheet, wording, named }) => {
    // A sheet that bears the name of a unit is still the form, where the form has one sheet.
    const model = models.find((each) => each.sheet === sheet) ?? (models.length === 1 ? only : undefined);
    return [...(model?.wording ?? [])].flatMap(([cell, was]): Reworded[] => {
      const now = wording.get(cell) ?? '';
      const filled = named !== null && now.includes(named);
      return now === was || filled ? [] : [{ file, address: `${quoteSheet(sheet)}!${cell}`, now, was }];
    });
  });
}

type Model = Pick<Returned, 'sheet' | 'wording'>;

/** The wording of more than half of the returns, sheet by sheet; of all together where each calls its sheet otherwise. */
function commonForms(all: readonly Returned[]): readonly Model[] {
  const bySheet = new Map<string, Returned[]>();
  for (const each of all) bySheet.set(each.sheet, [...(bySheet.get(each.sheet) ?? []), each]);
  const shared = [...bySheet].filter(([, returns]) => returns.length > 1);
  return shared.length > 0 ? shared.map(([sheet, returns]) => ({ sheet, wording: commonWording(returns) })) : [{ sheet: '', wording: commonWording(all) }];
}

function commonWording(all: readonly Returned[]): Returned['wording'] {
  const counts = new Map<string, Map<string, number>>();
  for (const { wording } of all) {
    for (const [cell, text] of wording) {
      const texts = counts.get(cell) ?? new Map<string, number>();
      counts.set(cell, texts.set(text, (texts.get(text) ?? 0) + 1));
    }
  }
  return new Map([...counts].flatMap(([cell, texts]) => {
    const [best] = [...texts].sort(([, one], [, other]) => other - one);
    return best && best[1] * 2 > all.length ? [[cell, best[0]] as const] : [];
  }));
}
