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
      const matters = names(run, run.now.first(first * run.units.length + unit));
      if (matters.size === 0) continue;
      const shared = [...names(run, run.now.first(second * run.units.length + unit))].filter(([key]) => matters.has(key));
      if (shared.length === 0) continue;
      const subject = joined(shared.map(([, name]) => name));
      for (const item of spec.items) run.note(unit, item, 'CONFLICT', 'bothSides', { subject });
    }
  };
}

type Names = ReadonlyMap<string, string>;
/** Most units have no row of the item, or none that says of what it is: nothing is made for them. */
const NO_NAMES: Names = new Map();

/** Subjects and document numbers of the rows, kept apart; as they are compared, and as they are written. */
function names(run: Run, head: number): Names {
  let found: Map<string, string> | null = null;
  const add = (kind: string, text: string | null | undefined): void => {
    const key = run.rows.key(text);
    if (key !== '') (found ??= new Map()).set(`${kind} ${key}`, text?.trim() ?? '');
  };
  for (let row = head; row !== NONE; row = run.rows.after(row)) {
    const { subject, evidence } = run.rows.facts.at(row) ?? {};
    add('s', subject);
    add('e', evidence);
  }
  return found ?? NO_NAMES;
}
