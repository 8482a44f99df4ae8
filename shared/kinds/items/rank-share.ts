import { Decimal } from 'decimal.js';
import { asScaled, NOTHING, UNKNOWN } from '../../numbers/scaled';
import * as z from 'zod';
import { levels, roles, type Level } from '../../contract/request';
import type { ItemHead, Settings, Run, ItemPlan } from '../../model/plan';
import { isBlank } from '../../model/rows/blank';
import { COUNTED, NONE, SILENT, UNPROVEN } from '../../model/rows/rows';
import { OK, PENDING } from '../../model/statuses';
import type { Frame } from '../../model/frame';
import { toNumber } from '../../numbers/decimal';
import { closed } from '../../schema/closed';
import { later } from '../../schema/later';
import { itemBase } from '../../model/rulebook/rulebook-parts';
import { faultOf } from '../../schema/fault';
import { engineWords } from '../../i18n/answers/engine';
import { say, type Language } from '../../i18n/language';
import { placeWords } from '../../i18n/answers/places';
import type { ItemKind } from '../../model/kind';
import { sumEvents } from '../parts/events/sum-events';
import type { Description } from '../../model/rulebook/description';
import { nameOf } from '../../i18n/names';

/**
 * A published ranking: a place within the top share of the list adds, within the bottom share takes,
 * so many points by level. Shares are compared exactly, rank against list; a list that is too short
 * gives nothing. The ranking counts once the document that published it is named.
 */
const schema = later(() => closed({
  kind: z.literal('rank-share'),
  ...itemBase(),
  /** Of the list, from either end; both ends included. */
  share: z.number().positive().max(0.5),
  /** A list of fewer gives nothing. */
  least: z.number().int().positive(),
  /** Points by level: added at the top, taken at the bottom. */
  levels: z.partialRecord(z.enum(levels), z.number().positive()),
  once: closed({ key: z.array(z.enum(['subject', 'evidence'])).min(1) }).optional(),
  roles: z.array(z.enum(roles)).min(1).optional(),
  /** A place counts only with a document number. */
  needsEvidence: z.boolean().optional(),
}));
export type RankShare = z.infer<typeof schema>;

export const rankShare: ItemKind<RankShare> = {
  kind: 'rank-share',
  schema,
  contradictions: ({ share, least }) =>
    new Decimal(share).times(least).lt(1) ? [faultOf('nobodyWithin')] : [],
  describe,
  compile,
};

function describe({ share, least, levels: points, once, roles: fit, needsEvidence }: RankShare, tell: Description): string[] {
  const percent = new Decimal(share).times(100).toString();
  const takes = Object.fromEntries(Object.entries(points).map(([level, figure]) => [level, -figure]));
  return [
    tell.say('shareTop', { percent, levels: tell.levels(points) }),
    tell.say('shareBottom', { percent, levels: tell.levels(takes) }),
    tell.say('shareEdges', { percent, least }),
    tell.say('tariffUnlisted'),
    ...(needsEvidence ? [tell.say('needsPaper')] : []),
    ...(once ? [tell.say('sameOnce', { fields: tell.fields(once.key) })] : []),
    ...(fit ? [tell.say('rolesFit', { roles: tell.list(fit.map((role) => tell.word(role))) })] : []),
  ];
}

function compile(spec: RankShare, item: ItemHead, settings: Settings): ItemPlan {
  const figures = levels.map((level) => {
    const figure = spec.levels[level];
    return figure === undefined ? UNKNOWN : settings.scale(figure);
  });
  const share = new Decimal(spec.share);

  /** 1 within the top share, -1 within the bottom, else 0. */
  function side(run: Run, row: number): 1 | 0 | -1 {
    const [rank, of] = [run.rows.rankOf(row), run.rows.listOf(row)];
    if (of < spec.least) return 0;
    const places = share.times(of);
    return places.gte(rank) ? 1 : places.gte(of - rank + 1) ? -1 : 0;
  }

  /** Sets the points of one row; tells whether it still lacks its document. */
  function price(run: Run, unit: number, row: number): boolean {
    const { rows } = run;
    const level = rows.levelOf(row);
    const figure = figures[level] ?? UNKNOWN;
    rows.price(row, NOTHING);
    if (Number.isNaN(figure)) {
      rows.mark(row, SILENT);
      run.note(unit, item.code, 'DOC_SILENT', 'noteSilent', { item: nameOf(spec), level: engineWords[levels[level] as Level] });
      return false;
    }
    const end = side(run, row);
    rows.price(row, asScaled(end * figure + 0));
    const doubtful = rows.fateOf(row) === UNPROVEN || (spec.needsEvidence === true && isBlank(rows.facts.at(row)?.evidence));
    rows.mark(row, doubtful && end !== 0 ? UNPROVEN : COUNTED);
    return rows.fateOf(row) === UNPROVEN;
  }

  function evaluate(run: Run, frame: Frame, unit: number, slot: number): void {
    const head = frame.first(slot);
    if (head === NONE) return frame.decide(slot, NOTHING);
    let open = 0;
    for (let row = head; row !== NONE; row = run.rows.after(row)) if (price(run, unit, row)) open++;
    const { low, high } = sumEvents(run, unit, item, head, spec.once?.key ?? null);
    frame.settle(slot, low, high, low === high ? OK : PENDING);
    if (low !== high) run.note(unit, item.code, 'PENDING', 'noteOpenRows', { item: nameOf(spec), count: open });
  }

  function explain(run: Run, row: number, language: Language): string | null {
    const { rows } = run;
    if (rows.fateOf(row) !== COUNTED) return null;
    const [rank, of] = [rows.rankOf(row), rows.listOf(row)];
    const slots = { rank, of, share: share.times(100).toString(), least: spec.least };
    if (of < spec.least) return say(placeWords, 'tooFew', language, slots);
    const end = side(run, row);
    if (end === 0) return say(placeWords, 'middleShare', language, slots);
    const level = engineWords[levels[rows.levelOf(row)] as Level];
    const points = toNumber(rows.lowOf(row), settings.digits);
    return say(placeWords, end > 0 ? 'topShare' : 'bottomShare', language, { ...slots, level, points });
  }

  return {
    points: true,
    rows: {
      value: 'required',
      whole: true,
      least: 1,
      of: 'required',
      level: 'required',
      ...(spec.roles ? { role: 'required', roles: spec.roles } : {}),
      ...(spec.once?.key.includes('subject') ? { subject: 'optional' } : {}),
      evidence: 'optional',
    },
    levels: new Set(Object.keys(spec.levels) as Level[]),
    bounds: () => ({ max: null, min: null }),
    evaluate,
    explain,
  };
}
