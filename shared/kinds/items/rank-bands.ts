import * as z from 'zod';
import { NOTHING, type Scaled } from '../../numbers/scaled';
import { roles } from '../../contract/request';
import type { ItemHead, Settings, Run, ItemPlan } from '../../model/plan';
import { COUNTED, NONE, OPEN, SILENT, UNPROVEN } from '../../model/rows/rows';
import { NEEDS_PARAM, OK, PENDING } from '../../model/statuses';
import type { Frame } from '../../model/frame';
import { toNumber } from '../../numbers/decimal';
import { closed } from '../../schema/closed';
import { later } from '../../schema/later';
import { itemBase } from '../../model/rulebook/rulebook-parts';
import { faultOf } from '../../schema/fault';
import { say, type Language, type Message } from '../../i18n/language';
import { placeWords } from '../../i18n/answers/places';
import type { ItemKind } from '../../model/kind';
import { sumEvents } from '../parts/events/sum-events';
import { signed } from '../../numbers/signed';
import type { Description } from '../../model/rulebook/description';
import { nameOf } from '../../i18n/names';

/**
 * So many points for a place within each band of a periodic ranking (1 to 5, 6 to 10). Where the
 * figure of a band is lost, people decide it by a parameter; until then it spans what the bands
 * beside it leave. A place beyond the last band gives 0 and a note.
 */
const Band = later(() => closed({
  /** The last place of the band; the first follows the band before. */
  to: z.number().int().positive(),
  /** Points of a place within it. */
  points: z.number().optional(),
  /** The figure is not in the text: the parameter that holds it, and what it spans while unset. */
  unprinted: closed({
    parameter: z.string(),
    /** The least that it can be. */
    low: z.number(),
    /** The most that it can be. */
    high: z.number(),
  }).optional(),
}));

const schema = later(() => closed({
  kind: z.literal('rank-bands'),
  ...itemBase(),
  /** From the first place on. */
  bands: z.array(Band).min(1),
  /** How often the ranking is made; rows carry the period. */
  period: z.enum(['month', 'half', 'quarter']),
  once: closed({ key: z.array(z.enum(['period', 'subject', 'evidence'])).min(1) }).optional(),
  roles: z.array(z.enum(roles)).min(1).optional(),
}));
export type RankBands = z.infer<typeof schema>;

export const rankBands: ItemKind<RankBands> = {
  kind: 'rank-bands',
  schema,
  contradictions,
  describe,
  compile,
};

function contradictions({ bands }: RankBands): Message[] {
  const found: Message[] = [];
  bands.forEach(({ to, points, unprinted }, index) => {
    if (to <= (bands[index - 1]?.to ?? 0)) found.push(faultOf('bandOutOfOrder', { to }));
    if ((points === undefined) === (unprinted === undefined)) found.push(faultOf('bandNeedsOne', { to }));
    if (unprinted && unprinted.low > unprinted.high) found.push(faultOf('bandSpan', { to }));
  });
  return found;
}

function describe({ bands, once, roles: fit }: RankBands, tell: Description): string[] {
  return [
    ...bands.map(({ to, points, unprinted }, at) => {
      const band = { from: (bands[at - 1]?.to ?? 0) + 1, to };
      return unprinted
        ? tell.say('bandLost', { ...band, question: tell.question(unprinted.parameter), low: unprinted.low, high: unprinted.high })
        : tell.say('band', { ...band, points: signed(points ?? 0) });
    }),
    tell.say('bandBeyond', { to: bands.at(-1)?.to ?? 0 }),
    ...(once ? [tell.say('sameOnce', { fields: tell.fields(once.key) })] : []),
    ...(fit ? [tell.say('rolesFit', { roles: tell.list(fit.map((role) => tell.word(role))) })] : []),
  ];
}

/** What a band gives, scaled; while its parameter is unset an interval. */
interface Worth {
  to: number;
  low: Scaled;
  high: Scaled;
  unset: boolean;
}

function compile(spec: RankBands, item: ItemHead, settings: Settings): ItemPlan {
  const bands = spec.bands.map(({ to, points, unprinted }): Worth => {
    const decided = unprinted ? settings.parameter(unprinted.parameter) : points;
    if (typeof decided === 'number') return { to, low: settings.scale(decided), high: settings.scale(decided), unset: false };
    return { to, low: settings.scale(unprinted?.low ?? 0), high: settings.scale(unprinted?.high ?? 0), unset: true };
  });
  const parameter = spec.bands.find(({ unprinted }) => unprinted)?.unprinted?.parameter;
  const question = settings.rulebook.parameters.find(({ key }) => key === parameter)?.question ?? parameter ?? '';
  const bandOf = (run: Run, row: number): Worth | undefined => bands.find(({ to }) => run.rows.rankOf(row) <= to);

  function price(run: Run, unit: number, row: number): void {
    const { rows } = run;
    const band = bandOf(run, row);
    rows.priceBetween(row, band?.low ?? NOTHING, band?.high ?? NOTHING);
    if (!band) {
      rows.mark(row, SILENT);
      run.note(unit, item.code, 'DOC_SILENT', placeWords.noteBeyondBands, { item: nameOf(spec), rank: rows.rankOf(row) });
    } else if (band.unset) rows.mark(row, OPEN);
    else if (rows.fateOf(row) !== UNPROVEN) rows.mark(row, COUNTED);
  }

  function evaluate(run: Run, frame: Frame, unit: number, slot: number): void {
    const head = frame.first(slot);
    if (head === NONE) return frame.decide(slot, NOTHING);
    for (let row = head; row !== NONE; row = run.rows.after(row)) price(run, unit, row);
    const { low, high } = sumEvents(run, unit, item, head, spec.once?.key ?? null);
    const waits = low !== high && countsUnset(run, head);
    frame.settle(slot, low, high, waits ? NEEDS_PARAM : low !== high ? PENDING : OK);
    if (waits) run.note(unit, item.code, 'NEEDS_PARAM', 'noteNeedsParam', { question });
  }

  const countsUnset = (run: Run, head: number): boolean => {
    for (let row = head; row !== NONE; row = run.rows.after(row)) if (bandOf(run, row)?.unset) return true;
    return false;
  };

  function explain(run: Run, row: number, language: Language): string | null {
    const { rows } = run;
    const fate = rows.fateOf(row);
    if (fate !== COUNTED && fate !== OPEN && fate !== SILENT) return null;
    const [low, high] = [rows.lowOf(row), rows.highOf(row)].map((scaled) => toNumber(scaled, settings.digits)) as [number, number];
    const slots = { period: rows.facts.at(row)?.period?.trim() ?? '', rank: rows.rankOf(row), points: low, low, high };
    return say(placeWords, fate === COUNTED ? 'inBand' : fate === OPEN ? 'bandUnset' : 'beyondBands', language, slots);
  }

  return {
    points: true,
    rows: {
      value: 'required',
      whole: true,
      least: 1,
      period: 'required',
      periodForm: spec.period,
      ...(spec.roles ? { role: 'required', roles: spec.roles } : {}),
      ...(spec.once?.key.includes('subject') ? { subject: 'optional' } : {}),
      ...(spec.once?.key.includes('evidence') ? { evidence: 'optional' } : {}),
    },
    bounds: () => ({ max: null, min: null }),
    evaluate,
    explain,
  };
}
