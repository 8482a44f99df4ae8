import * as z from 'zod';
import type { ItemHead, Settings, Run, ItemPlan } from '../../model/plan';
import { beforeForce } from '../../model/time/force';
import { COUNTED, NONE, UNUSED } from '../../model/rows/rows';
import type { Frame } from '../../model/frame';
import { closed } from '../../schema/closed';
import { later } from '../../schema/later';
import { itemBase } from '../../model/rulebook/rulebook-parts';
import { faultOf } from '../../schema/fault';
import { joined, type Message } from '../../i18n/language';
import { taskWords } from '../../i18n/answers/tasks';
import type { ItemKind } from '../../model/kind';
import type { Description } from '../../model/rulebook/description';
import { nameOf, named } from '../../i18n/names';

/**
 * A finding that somebody has made: it gives no points and brings what the item's effects say, each
 * finding for itself. One that names no clause brings nothing yet: the clauses that may apply are
 * shown, and people choose.
 */
const schema = later(() => closed({
  kind: z.literal('finding'),
  ...itemBase(),
  /** It needs the day on which it happened. */
  dated: z.boolean().optional(),
  /** By kind of row: the clauses between which people choose, and the one that weighs most. */
  candidates: z.record(z.string(), closed({
    /** The clauses that may apply. */
    clauses: z.array(z.string()).min(2),
    /** The one of them that weighs most. */
    heaviest: z.string(),
  })).optional(),
  /** The document does not say what the same finding again brings: people are told how often it was made. */
  repeated: z.literal('unsaid').optional(),
}));
export type Finding = z.infer<typeof schema>;

export const finding: ItemKind<Finding> = {
  kind: 'finding',
  schema,
  contradictions,
  references: ({ candidates }, look) => {
    look.kindKeys(candidates, ['candidates']);
    Object.entries(candidates ?? {}).forEach(([kind, { clauses }]) => look.clauses(clauses, ['candidates', kind, 'clauses']));
  },
  describe,
  compile,
};

function contradictions({ kinds, candidates }: Finding): Message[] {
  if (!candidates) return [];
  return [
    ...(kinds ?? []).filter(({ code }) => !candidates[code]).map(({ code }) => faultOf('kindNoCandidates', { kind: code })),
    ...Object.entries(candidates).filter(([, { clauses, heaviest }]) => !clauses.includes(heaviest)).map(([code]) => faultOf('heaviestStranger', { kind: code })),
  ];
}

function describe(spec: Finding, tell: Description): string[] {
  return [
    tell.say('findingEach'),
    ...(spec.repeated ? [tell.say('findingRepeated')] : []),
    ...Object.entries(spec.candidates ?? {}).map(([kind, { clauses, heaviest }]) =>
      tell.say('findingChoice', { what: tell.kind(spec, kind), clauses: tell.list(clauses), heaviest })),
  ];
}

function compile(spec: Finding, item: ItemHead, settings: Settings): ItemPlan {
  const day = settings.rulebook.force?.from ?? '';
  return {
    points: false,
    // The period goes with what the finding brings; how it is written is not checked.
    rows: { period: 'optional', ...(spec.kinds ? { kind: 'required' } : {}), ...(spec.dated ? { date: 'required' } : {}) },
    bounds: () => ({ max: null, min: null }),
    evaluate(run: Run, frame: Frame, unit: number, slot: number): void {
      let times = 0;
      for (let row = frame.first(slot); row !== NONE; row = run.rows.after(row)) {
        run.rows.countAs(row, row);
        const early = beforeForce(settings, run.rows.facts.at(row) ?? {});
        if (early) {
          // Nothing follows from it.
          run.rows.mark(row, UNUSED);
          run.note(unit, item.code, 'OUT_OF_FORCE', taskWords.findingEarly, { what: nameOf(spec), day });
          continue;
        }
        if (early === null) run.note(unit, item.code, 'NEEDS_JUDGEMENT', taskWords.findingUndated, { what: nameOf(spec), day });
        times += run.rows.timesOf(row);
        run.rows.mark(row, COUNTED);
        const kind = run.rows.kindOf(row);
        const choice = spec.candidates?.[item.kindCodes[kind] ?? ''];
        if (!choice) continue;
        const slots = { what: named(spec.kinds?.[kind]), clauses: joined(choice.clauses), heaviest: choice.heaviest };
        run.note(unit, item.code, 'NEEDS_JUDGEMENT', taskWords.findingOpen, slots, choice.clauses);
      }
      if (times > 1 && spec.repeated) run.note(unit, item.code, 'DOC_SILENT', taskWords.repeated, { what: nameOf(spec), count: times });
    },
  };
}
