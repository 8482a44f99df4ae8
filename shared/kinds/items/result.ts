import * as z from 'zod';
import { asScaled, greater, lesser, NOTHING, type Scaled } from '../../numbers/scaled';
import type { ItemHead, Settings, Run, ItemPlan } from '../../model/plan';
import { isBlank } from '../../model/rows/blank';
import { COUNTED, DIFFERS, NONE } from '../../model/rows/rows';
import type { Frame } from '../../model/frame';
import { toNumber } from '../../numbers/decimal';
import { closed } from '../../schema/closed';
import { later } from '../../schema/later';
import { itemBase } from '../../model/rulebook/rulebook-parts';
import { faultOf } from '../../schema/fault';
import { say, type Language, type Text } from '../../i18n/language';
import { engineWords } from '../../i18n/answers/engine';
import { rankingWords } from '../../i18n/answers/rankings';
import { differ, settleGiven } from '../parts/given/given-rows';
import type { ItemKind } from '../../model/kind';
import { signed } from '../../numbers/signed';
import { named } from '../../i18n/names';

/**
 * One result a year, given in words by somebody else (good, average, poor), each worth its points;
 * the place among the units of the kind may stand beside it. No result yet: 0 points.
 */
const schema = later(() => closed({
  kind: z.literal('result'),
  ...itemBase(),
  /** Points of each kind of row. */
  points: z.record(z.string(), z.number()),
  /** How many earlier years are read beside this one. */
  history: z.number().int().min(1).optional(),
}));
export type Result = z.infer<typeof schema>;

export const result: ItemKind<Result> = {
  kind: 'result',
  schema,
  describe: (spec, tell) => [
    ...(spec.kinds ?? []).map(({ code, name }) => tell.say('resultPoints', { what: name, points: signed(spec.points[code] ?? 0) })),
    tell.say('resultNone'),
    ...(spec.history === undefined ? [] : [tell.say('resultHistory', { years: spec.history })]),
    tell.say('givenOnce'),
  ],
  contradictions: ({ kinds, points }) => [
    ...(kinds ?? []).filter(({ code }) => points[code] === undefined).map(({ code }) => faultOf('kindNoPoints', { kind: code })),
    ...Object.keys(points).filter((code) => !kinds?.some((kind) => kind.code === code)).map((code) => faultOf('kindUnlisted', { kind: code })),
  ],
  compile,
};

function compile(spec: Result, item: ItemHead, settings: Settings): ItemPlan {
  const points = item.kindCodes.map((code) => settings.scale(spec.points[code] ?? 0));
  const pointsOf = (run: Run, row: number): Scaled => points[run.rows.kindOf(row)] ?? NOTHING;
  const name = (run: Run, row: number): Text => named(spec.kinds?.[run.rows.kindOf(row)]);
  const read = ({ rows }: Run, row: number): string => `${rows.kindOf(row)} ${rows.rankOf(row)} ${rows.listOf(row)}`;
  const show = (run: Run, row: number): Text => {
    const { value, of } = run.rows.facts.at(row) ?? {};
    const { zh, en } = name(run, row);
    const figures = [value, of].filter((each) => !isBlank(each)).join('/');
    return { zh: [zh, figures].filter(Boolean).join(' '), en: [en, figures].filter(Boolean).join(' ') };
  };

  function evaluate(run: Run, frame: Frame, unit: number, slot: number): void {
    const head = frame.first(slot);
    if (head === NONE) return frame.decide(slot, NOTHING);
    const disputed = differ(run, unit, item, head, read, show);
    settleGiven(run, frame, slot, head, disputed, pointsOf);
  }

  function explain(run: Run, row: number, language: Language): string | null {
    // What is in dispute is the result, which often stands without a figure.
    if (run.rows.fateOf(row) === DIFFERS) return say(engineWords, 'differs', language, { value: show(run, row) });
    if (run.rows.fateOf(row) !== COUNTED) return null;
    return say(rankingWords, 'result', language, { grade: name(run, row), points: toNumber(pointsOf(run, row), settings.digits) });
  }

  return {
    points: true,
    given: true,
    rows: {
      kind: 'required',
      value: 'optional',
      whole: true,
      least: 1,
      of: 'optional',
      // The period goes with what the row brings; how it is written is not checked.
      period: 'optional',
      asNoRow: (fact) => isBlank(fact.kind),
    },
    bounds: () => ({ max: points.reduce(greater, asScaled(-Infinity)), min: points.reduce(lesser, asScaled(Infinity)) }),
    evaluate,
    explain,
    ...(spec.history === undefined ? {} : { history: spec.history }),
  };
}
