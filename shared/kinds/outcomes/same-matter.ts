import * as z from 'zod';
import type { Settings, Run } from '../../model/plan';
import { NONE } from '../../model/rows/rows';
import { closed } from '../../schema/closed';
import { later } from '../../schema/later';
import { joined } from '../../i18n/language';
import type { OutcomeKind } from '../../model/kind';

/**
 * Two items that should exclude each other for one matter (passed and failed). Both count, since
 * the document does not say that one gives way; people are told.
 */
const schema = later(() => closed({
  kind: z.literal('same-matter'),
  clause: z.string(),
  /** The two items that should exclude each other. */
  items: z.tuple([z.string(), z.string()]),
}));
export type SameMatter = z.infer<typeof schema>;

export const sameMatter: OutcomeKind<SameMatter> = {
  kind: 'same-matter',
  schema,
  describe: ({ items }, tell) => [tell.say('bothCount', { first: tell.item(items[0]), second: tell.item(items[1]) })],
  compile,
};

function compile(spec: SameMatter, _settings: Settings): (run: Run) => void {
  return (run) => {
    const [first, second] = spec.items.map((code) => run.compiled.itemOf.get(code)?.index ?? 0) as [number, number];
    for (let unit = 0; unit < run.units.length; unit++) {
      const heads = [first, second].map((index) => run.now.first(index * run.units.length + unit));
      if (heads.includes(NONE)) continue;
      const matters = names(run, heads[0] ?? NONE);
      const shared = [...names(run, heads[1] ?? NONE)].filter(([key]) => matters.has(key));
      if (shared.length === 0) continue;
      const subject = joined(shared.map(([, name]) => name));
      for (const item of spec.items) run.note(unit, item, 'CONFLICT', 'bothSides', { subject });
    }
  };
}

/** Subjects and document numbers of the rows, kept apart; as they are compared, and as they are written. */
function names(run: Run, head: number): Map<string, string> {
  const found = new Map<string, string>();
  const add = (kind: string, text: string | null | undefined): void => {
    const key = run.rows.key(text);
    if (key !== '') found.set(`${kind} ${key}`, text?.trim() ?? '');
  };
  for (let row = head; row !== NONE; row = run.rows.after(row)) {
    const { subject, evidence } = run.rows.facts.at(row) ?? {};
    add('s', subject);
    add('e', evidence);
  }
  return found;
}
