import * as z from 'zod';
import { roles, type Fact, type Role } from '../../contract/request';
import type { Settings, Run } from '../../model/plan';
import { NONE } from '../../model/rows/rows';
import { closed } from '../../schema/closed';
import { later } from '../../schema/later';
import { engineWords } from '../../i18n/answers/engine';
import { joined } from '../../i18n/language';
import { placeWords } from '../../i18n/answers/places';
import type { OutcomeKind } from '../../model/kind';
import { named as nameOr } from '../../i18n/names';

/**
 * How many persons may as a rule be named in one role for one event. More is for people to look at:
 * each of them is told, nobody loses points.
 */
const schema = later(() => closed({
  kind: z.literal('role-limits'),
  clause: z.string(),
  /** How many persons, by role. */
  limits: z.partialRecord(z.enum(roles), z.number().int().positive()),
  /** What makes rows of different persons one event, by item. Rows that lack it are each their own. */
  events: z.array(closed({
    items: z.array(z.string()).min(1),
    /** Rows alike in these fields are one event. */
    by: z.array(z.enum(['subject', 'period', 'value'])).min(1),
  })).min(1),
}));
export type RoleLimits = z.infer<typeof schema>;

export const roleLimits: OutcomeKind<RoleLimits> = {
  kind: 'role-limits',
  schema,
  describe: ({ limits }, tell) => [
    tell.say('roleLimits', { limits: tell.list(Object.entries(limits).map(([role, most]) => tell.say('roleLimit', { role: tell.word(role as Role), most }))) }),
  ],
  compile,
};

function compile(spec: RoleLimits, _settings: Settings): (run: Run) => void {
  return (run) => {
    for (const { items, by } of spec.events) for (const item of items) checkItem(run, item, by);
  };

  function checkItem(run: Run, code: string, by: RoleLimits['events'][number]['by']): void {
    const named = new Map<string, { event: string; role: Role; units: Set<number> }>();
    const index = run.compiled.itemOf.get(code)?.index ?? 0;
    for (let unit = 0; unit < run.units.length; unit++) {
      for (let row = run.now.first(index * run.units.length + unit); row !== NONE; row = run.rows.after(row)) {
        const role = roles[run.rows.roleOf(row)];
        const event = eventOf(run, row, by);
        if (event === null || role === undefined || spec.limits[role] === undefined) continue;
        const key = JSON.stringify([event.map(run.rows.key), role]);
        const entry = named.get(key);
        if (entry) entry.units.add(unit);
        else named.set(key, { event: event.join(' '), role, units: new Set([unit]) });
      }
    }
    for (const { event, role, units } of named.values()) {
      const limit = spec.limits[role] ?? Infinity;
      if (units.size <= limit) continue;
      const names = joined([...units].map((unit) => run.units[unit]?.id ?? ''));
      const item = nameOr(run.compiled.itemOf.get(code)?.spec, code);
      const slots = { item, event, role: engineWords[role], count: units.size, names, limit };
      for (const unit of units) run.note(unit, code, 'NEEDS_JUDGEMENT', placeWords.noteTooMany, slots);
    }
  }
}

function eventOf(run: Run, row: number, by: readonly ('subject' | 'period' | 'value')[]): string[] | null {
  const fact: Partial<Fact> = run.rows.facts.at(row) ?? {};
  const parts = by.map((field) => (field === 'value' ? String(run.rows.figureOf(row)) : (fact[field]?.trim() ?? '')));
  return parts.some((part) => run.rows.key(part) === '') ? null : parts;
}
