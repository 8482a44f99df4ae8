import * as z from 'zod';
import type { ItemHead, Settings, Run, ItemPlan } from '../../model/plan';
import { COUNTED, NONE } from '../../model/rows/rows';
import type { Frame } from '../../model/frame';
import { closed } from '../../schema/closed';
import { later } from '../../schema/later';
import { itemBase } from '../../model/rulebook/rulebook-parts';
import { faultOf } from '../../schema/fault';
import { joined, say, type Language, type Message, type Text } from '../../i18n/language';
import { taskWords } from '../../i18n/answers/tasks';
import type { ItemKind } from '../../model/kind';
import type { Description } from '../../model/rulebook/description';
import { listText, named } from '../../i18n/names';

/**
 * A task for each subject (a household), done when it is reported done and everybody named has
 * signed. Any row that names a subject assigns it. One that is reported as failed is a veto, certain
 * as a fact is; one that is not yet known keeps the result open and makes the veto possible.
 */
const schema = later(() => closed({
  kind: z.literal('task'),
  ...itemBase(),
  /** The kind of row that reports success. */
  done: z.string(),
  /** The kind of row that reports failure. */
  failed: z.string(),
  /** The kinds of row that must all be there: who has signed. */
  signed: z.array(z.string()).min(1),
  /** The veto that failure is. */
  veto: closed({ code: z.string(), clause: z.string() }),
  /** What failure brings, once for the unit. */
  onFailure: closed({ consequence: z.string() }).optional(),
  /** What full success earns. */
  onSuccess: closed({ eligibility: z.string() }).optional(),
}));
export type Task = z.infer<typeof schema>;

export const task: ItemKind<Task> = { kind: 'task', schema, contradictions, describe, compile };

function contradictions({ kinds, done, failed, signed }: Task): Message[] {
  const codes = new Set((kinds ?? []).map((kind) => kind.code));
  const unknown = [done, failed, ...signed].filter((code) => !codes.has(code));
  return [
    ...unknown.map((code) => faultOf('kindUnlisted', { kind: code })),
    ...(done === failed ? [faultOf('doneIsFailed')] : []),
  ];
}

function describe(spec: Task, tell: Description): string[] {
  const kind = (code: string): string => tell.kind(spec, code);
  return [
    tell.say('taskAssigned'),
    tell.say('taskDone', { done: kind(spec.done), signed: tell.list(spec.signed.map(kind)) }),
    tell.say('taskFailed', { failed: kind(spec.failed) }),
    tell.say('taskOpen', { done: kind(spec.done), failed: kind(spec.failed) }),
    ...(spec.onSuccess ? [tell.say('taskEarns', { what: tell.eligibility(spec.onSuccess.eligibility) })] : []),
    ...(spec.onFailure ? [tell.say('taskBrings', { what: tell.consequence(spec.onFailure.consequence) })] : []),
  ];
}

type State = 'done' | 'failed' | 'open';

function compile(spec: Task, item: ItemHead, _settings: Settings): ItemPlan {
  const kindNamed = (code: string): Text => named(spec.kinds?.find((kind) => kind.code === code), code);

  /** Rows by subject: the kinds that are there. */
  function subjects(run: Run, head: number): Map<string, Set<string>> {
    const found = new Map<string, { name: string; reported: Set<string> }>();
    for (let row = head; row !== NONE; row = run.rows.after(row)) {
      const name = run.rows.facts.at(row)?.subject?.trim() ?? '';
      const key = run.rows.key(name);
      const same = found.get(key) ?? { name, reported: new Set() };
      // Of several spellings one is shown, whatever the order of rows.
      if (name < same.name) same.name = name;
      same.reported.add(item.kindCodes[run.rows.kindOf(row)] ?? '');
      found.set(key, same);
      run.rows.mark(row, COUNTED);
      run.rows.countAs(row, row);
    }
    // By name, so that the messages do not hang on the order of rows.
    return new Map([...found.values()].map(({ name, reported }) => [name, reported] as const).sort(([a], [b]) => (a < b ? -1 : 1)));
  }

  function judge(run: Run, unit: number, name: string, reported: ReadonlySet<string>): State {
    const [done, failed] = [reported.has(spec.done), reported.has(spec.failed)];
    if (done && failed) {
      const slots = { name, done: kindNamed(spec.done), failed: kindNamed(spec.failed) };
      run.note(unit, item.code, 'CONFLICT', taskWords.taskContradicts, slots);
      return 'open';
    }
    if (failed) return 'failed';
    const lacking = [spec.done, ...spec.signed].filter((code) => !reported.has(code));
    if (lacking.length === 0) return 'done';
    run.note(unit, item.code, 'PENDING', taskWords.taskOpen, { name, lacks: listText(lacking.map(kindNamed)) });
    return 'open';
  }

  function evaluate(run: Run, frame: Frame, unit: number, slot: number): void {
    const head = frame.first(slot);
    if (head === NONE) return;
    const names: Record<State, string[]> = { done: [], failed: [], open: [] };
    for (const [name, reported] of subjects(run, head)) names[judge(run, unit, name, reported)].push(name);
    if (names.open.length > 0) run.keepOpen(unit);
    const reason = { code: spec.veto.code, clause: spec.veto.clause };
    if (names.failed.length > 0) {
      run.addVeto(unit, 2, { ...reason, text: taskWords.taskFailed, slots: { names: joined(names.failed) } });
      if (spec.onFailure) run.addConsequence(unit, { code: spec.onFailure.consequence, row: NONE, period: null, clause: spec.veto.clause });
    } else if (names.open.length > 0) {
      // What is merely possible is not judged on a unit whose rows are in error.
      if (!run.isInvalid(unit)) run.addVeto(unit, 1, { ...reason, text: taskWords.taskMayFail, slots: { names: joined(names.open) } });
    } else if (spec.onSuccess) run.addEligibility(unit, { code: spec.onSuccess.eligibility });
  }

  return {
    points: false,
    rows: { kind: 'required', subject: 'required' },
    bounds: () => ({ max: null, min: null }),
    evaluate,
    explain: (run: Run, row: number, language: Language) =>
      say(taskWords, 'taskRow', language, {
        name: run.rows.facts.at(row)?.subject?.trim() ?? '',
        what: named(spec.kinds?.[run.rows.kindOf(row)]),
      }),
  };
}
