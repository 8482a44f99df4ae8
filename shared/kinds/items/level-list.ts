import * as z from 'zod';
import { greater, lesser, NOTHING, times, UNKNOWN, type Scaled } from '../../numbers/scaled';
import { levels, type Level } from '../../contract/request';
import type { ItemHead, Settings, Run, ItemPlan } from '../../model/plan';
import { COUNTED, NONE, OPEN, SILENT, UNPROVEN } from '../../model/rows/rows';
import { NEEDS_PARAM, OK, PENDING } from '../../model/statuses';
import type { Frame } from '../../model/frame';
import { closed } from '../../schema/closed';
import { later } from '../../schema/later';
import { itemBase } from '../../model/rulebook/rulebook-parts';
import { faultOf } from '../../schema/fault';
import { engineWords } from '../../i18n/answers/engine';
import { gradeWords } from '../../i18n/answers/grades';
import { joined, say, type Language, type Message } from '../../i18n/language';
import { toNumber } from '../../numbers/decimal';
import type { ItemKind } from '../../model/kind';
import { sumEvents } from '../parts/events/sum-events';
import { signed } from '../../numbers/signed';
import type { Description } from '../../model/rulebook/description';
import { nameOf } from '../../i18n/names';

/**
 * Figures that the document lists without saying for which levels ("10, 7, 4 or 2 points"). People
 * confirm once, by a parameter, which levels they stand for. Until then an event may be any of the
 * figures; afterwards a level outside the list gives 0 and a note.
 */
const schema = later(() => closed({
  kind: z.literal('level-list'),
  ...itemBase(),
  /** In the order that is printed; negative where the clause takes. */
  figures: z.array(z.number()).min(1),
  /** The parameter, and the levels that each of its values gives to the figures, in order. */
  confirmedBy: closed({
    parameter: z.string(),
    /** By value of the parameter: the levels of the figures. */
    readings: z.record(z.string(), z.array(z.enum(levels))),
  }),
  /** Rows alike in these fields are one event, and count once. */
  once: closed({ key: z.array(z.enum(['kind', 'level', 'subject', 'evidence'])).min(1) }).optional(),
}));
export type LevelList = z.infer<typeof schema>;

export const levelList: ItemKind<LevelList> = {
  kind: 'level-list',
  schema,
  contradictions,
  references: ({ confirmedBy }, look) => look.readings(confirmedBy, ['confirmedBy']),
  describe,
  compile,
};

function contradictions({ figures, confirmedBy }: LevelList): Message[] {
  const found: Message[] = [];
  if (figures.some((figure) => figure > 0) && figures.some((figure) => figure < 0)) found.push(faultOf('listBothWays'));
  for (const [reading, listed] of Object.entries(confirmedBy.readings)) {
    if (listed.length !== figures.length) found.push(faultOf('readingLevels', { reading, levels: listed.length, figures: figures.length }));
    if (new Set(listed).size !== listed.length) found.push(faultOf('readingTwice', { reading }));
  }
  return found;
}

function describe({ figures, confirmedBy, once }: LevelList, tell: Description): string[] {
  const { parameter, readings } = confirmedBy;
  return [
    tell.say('listedFigures', { figures: tell.list(figures.map(signed)), question: tell.question(parameter) }),
    ...Object.entries(readings).map(([is, listed]) =>
      tell.under({ parameter, is }, tell.levels(Object.fromEntries(listed.map((level, at) => [level, figures[at]]))))),
    tell.say('listUnset', { low: signed(Math.min(...figures)), high: signed(Math.max(...figures)) }),
    tell.say('tariffUnlisted'),
    tell.say('noCap'),
    ...(once ? [tell.say('sameOnce', { fields: tell.fields(once.key) })] : []),
    tell.say('timesCount'),
  ];
}

function compile(spec: LevelList, item: ItemHead, settings: Settings): ItemPlan {
  const figures = spec.figures.map((figure) => settings.scale(figure));
  const [least, most] = [figures.reduce(lesser), figures.reduce(greater)];
  const reading = settings.parameter(spec.confirmedBy.parameter);
  const listed = typeof reading === 'string' ? spec.confirmedBy.readings[reading] : undefined;
  const figureOf = levels.map((level) => figures[listed?.indexOf(level) ?? NONE] ?? UNKNOWN);
  const question = settings.rulebook.parameters.find(({ key }) => key === spec.confirmedBy.parameter)?.question;

  function price(run: Run, unit: number, row: number): void {
    const { rows } = run;
    const count = rows.timesOf(row);
    const level = rows.levelOf(row);
    if (!listed) {
      rows.priceBetween(row, times(least, count), times(most, count));
      if (rows.fateOf(row) !== UNPROVEN) rows.mark(row, OPEN);
      return;
    }
    const figure = figureOf[level] ?? UNKNOWN;
    rows.price(row, Number.isNaN(figure) ? NOTHING : times(figure, count));
    rows.mark(row, Number.isNaN(figure) ? SILENT : rows.fateOf(row) === UNPROVEN ? UNPROVEN : COUNTED);
    if (Number.isNaN(figure)) {
      run.note(unit, item.code, 'DOC_SILENT', 'noteSilent', { item: nameOf(spec), level: engineWords[levels[level] as Level] });
    }
  }

  function evaluate(run: Run, frame: Frame, unit: number, slot: number): void {
    const head = frame.first(slot);
    if (head === NONE) return frame.decide(slot, NOTHING);
    for (let row = head; row !== NONE; row = run.rows.after(row)) price(run, unit, row);
    const { low, high } = sumEvents(run, unit, item, head, spec.once?.key ?? null);
    const open = low !== high;
    frame.settle(slot, low, high, !listed ? NEEDS_PARAM : open ? PENDING : OK);
    if (listed) {
      if (open) run.note(unit, item.code, 'PENDING', 'noteOpenRows', { item: nameOf(spec), count: undated(run, head) });
    } else run.note(unit, item.code, 'NEEDS_PARAM', 'noteNeedsParam', { question: question ?? spec.confirmedBy.parameter });
  }

  /** Rows that may lie in another period. */
  function undated(run: Run, head: number): number {
    let count = 0;
    for (let row = head; row !== NONE; row = run.rows.after(row)) if (run.rows.fateOf(row) === UNPROVEN) count++;
    return count;
  }

  function explain(run: Run, row: number, language: Language): string | null {
    if (run.rows.fateOf(row) !== OPEN) return null;
    const plain = (scaled: Scaled): number => toNumber(scaled, settings.digits);
    const slots = { figures: joined(spec.figures.map(Math.abs)), low: plain(run.rows.lowOf(row)), high: plain(run.rows.highOf(row)) };
    return say(gradeWords, 'levelsUnset', language, slots);
  }

  return {
    points: true,
    rows: {
      level: 'required',
      ...(spec.kinds ? { kind: 'required' } : {}),
      ...(spec.once?.key.includes('evidence') ? { evidence: 'optional' } : {}),
      ...(spec.once?.key.includes('subject') ? { subject: 'optional' } : {}),
    },
    bounds: () => ({ max: null, min: null }),
    evaluate,
    explain,
  };
}
