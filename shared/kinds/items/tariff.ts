import { asScaled, greater, lesser, minus, NOTHING, plus, times, UNKNOWN, type Scaled } from '../../numbers/scaled';
import { levels, type Level } from '../../contract/request';
import type { ItemHead, Settings, Run, ItemPlan, Said } from '../../model/plan';
import { isBlank } from '../../model/rows/blank';
import { CAPPED, OK, PENDING } from '../../model/statuses';
import { COUNTED, DUPLICATE, NONE, SILENT, UNPROVEN } from '../../model/rows/rows';
import type { Frame } from '../../model/frame';
import { LIMIT, toNumber } from '../../numbers/decimal';
import { figureFor, type Text } from '../../model/rulebook/rulebook-parts';
import type { Message } from '../../i18n/language';
import { faultOf } from '../../schema/fault';
import { engineWords } from '../../i18n/answers/engine';
import { keepHighestLevel } from '../parts/events/highest-level';
import type { ItemKind } from '../../model/kind';
import type { RowRules } from '../../model/rows/row-rules';
import { sumEvents } from '../parts/events/sum-events';
import { describeRates, listedLevels, rateFields, tabulate } from '../parts/events/tariff-rates';
import { EventPlan } from '../parts/events/event-plan';
import { tariffRows, tariffRules } from '../parts/events/event-rules';
import { isPlainTariff, TariffSchema, type PlainTariff, type Tariff } from '../parts/events/tariff-schema';
import { triedEvents } from '../parts/events/tariff-tries';
import { describeWidening } from '../parts/widening-words';
import type { Description } from '../../model/rulebook/description';
import { nameOf } from '../../i18n/names';

/**
 * So many points for each event, by its kind, its level, or both; negative where the clause takes.
 * A cap holds for the sum. A level that the clause does not list gives 0 and a note.
 */
export const tariff: ItemKind<Tariff> = {
  kind: 'tariff',
  schema: TariffSchema,
  weight: (spec, type) => figureFor(spec.weight, type) ?? null,
  wide: (spec) => !isPlainTariff(spec),
  exact: (spec, item, settings) => new EventPlan(tariffRules(spec, settings), item, settings),
  rows: tariffRows,
  contradictions,
  references: (spec, look) => {
    spec.rates.forEach(({ types }, at) => look.unitTypes(types, ['rates', at, 'types']));
    // Without kinds all rows are meant.
    if (spec.needsEvidence !== 'all') look.kinds(spec.needsEvidence, ['needsEvidence'], spec.kinds ? undefined : ['all']);
  },
  describe,
  tries: triedEvents,
  compile,
};

/** Where a document is worked out exactly these are for people to look at: a cap may be one that no event reaches. */
function contradictions({ cap, rates, kinds }: Tariff, exactly: boolean): Message[] {
  const found = exactly ? [] : capFaults(cap, rates);
  const codes = new Set((kinds ?? []).map((kind) => kind.code));
  for (const { kind } of rates) if (kind !== undefined && !codes.has(kind)) found.push(faultOf('rateKind', { kind }));
  return found;
}

function capFaults(cap: Tariff['cap'], rates: Tariff['rates']): Message[] {
  const found: Message[] = [];
  if (cap && (cap.max ?? 0) < (cap.min ?? 0)) found.push(faultOf('capBelowFloor'));
  if (cap?.max !== undefined && cap.max <= 0) found.push(faultOf('capOfAdds'));
  if (cap?.min !== undefined && cap.min >= 0) found.push(faultOf('capOfTakes'));
  const figures = rates.flatMap((rate) => [...[rate.points ?? []].flat(), ...Object.values(rate.levels ?? {})]);
  if (cap && figures.some((points) => (points > 0 ? cap.max === undefined : cap.min === undefined))) {
    found.push(faultOf('rateOpenSide'));
  }
  if (cap && figures.some((points) => points > (cap.max ?? Infinity) || points < (cap.min ?? -Infinity))) {
    found.push(faultOf('eventBeyondCap'));
  }
  return found;
}

function describe(spec: Tariff, tell: Description): string[] {
  const { cap, once, needsEvidence, roles: fit } = spec;
  const exactly = !isPlainTariff(spec);
  const key = once && tell.say(once.levelDecides ? 'highestOnce' : 'sameOnce', { fields: tell.fields(once.key) });
  const papers = tell.list([needsEvidence ?? []].flat().filter((kind) => kind !== 'all').map((kind) => tell.kind(spec, kind)));
  return [
    ...describeRates(spec.rates, spec, tell),
    ...(spec.kindOptional && exactly ? [tell.say('rateOptional')] : []),
    ...(spec.rows === undefined ? [] : [tell.say('readsRows', { item: tell.item(spec.rows) })]),
    ...(spec.weight === undefined ? [] : [tell.say('itemWeight', { weight: tell.figure(spec, spec.weight) })]),
    ...(spec.start === undefined ? [] : [typeof spec.start === 'string' ? tell.say('tariffStartOf', { attribute: spec.start }) : tell.say('tariffStart', { start: spec.start })]),
    ...(spec.highest ? [tell.say('tariffHighest')] : []),
    // Bounds of the whole are a cap, too.
    ...(!cap && (spec.min !== undefined || spec.max !== undefined) ? [] : describeCap(cap, tell)),
    ...(key ? [once.when ? tell.under(once.when, key) : key] : []),
    ...(needsEvidence ? [papers === '' ? tell.say('needsPaper') : tell.say('needsPaperOf', { what: papers })] : []),
    ...(fit ? [tell.say('rolesFit', { roles: tell.list(fit.map((role) => tell.word(role))) })] : []),
    tell.say('timesCount'),
    ...describeWidening(spec, tell),
  ];
}

function describeCap(cap: Tariff['cap'], tell: Description): string[] {
  const { max, min } = cap ?? {};
  const slots = { max: max ?? '', min: Math.abs(min ?? 0) };
  if (max === undefined || min === undefined) {
    return [tell.say(max !== undefined ? 'capAdds' : min !== undefined ? 'capTakes' : 'noCap', slots)];
  }
  return [tell.say('capBoth', slots), ...(cap?.netWhen ? [tell.under(cap.netWhen, tell.say('capNet', slots))] : [])];
}

function compile(spec: Tariff, item: ItemHead, settings: Settings): ItemPlan {
  if (!isPlainTariff(spec)) throw new Error(`"${spec.code}" is worked out exactly`);
  const rate = tabulate(spec.rates, item, settings);
  const max = spec.cap?.max === undefined ? asScaled(Infinity) : settings.scale(spec.cap.max);
  const min = spec.cap?.min === undefined ? asScaled(-Infinity) : settings.scale(spec.cap.min);
  const twoSided = max !== Infinity && min !== -Infinity;
  const holds = (when: { parameter: string; is: string }): boolean => settings.parameter(when.parameter) === when.is;
  const net = spec.cap?.netWhen !== undefined && holds(spec.cap.netWhen);
  const key = spec.once && (!spec.once.when || holds(spec.once.when)) ? spec.once.key : null;
  const levelDecides = spec.once?.levelDecides === true;
  // Each side ends at its cap, so that no sum is too great.
  const bounded = spec.cap !== undefined && !net;
  const proven = new Set(spec.needsEvidence ?? []);

  /** Sets the points of the rows; tells how many are open. */
  function price(run: Run, unit: number, head: number, type: number): number {
    const rows = run.rows;
    let open = 0;
    for (let row = head; row !== NONE; row = rows.after(row)) {
      const kind = rows.kindOf(row);
      const level = rows.levelOf(row);
      const each = rate(type, kind, level);
      if (Number.isNaN(each)) {
        rows.price(row, NOTHING);
        rows.mark(row, rows.fateOf(row) === DUPLICATE ? DUPLICATE : SILENT);
        run.note(unit, item.code, 'DOC_SILENT', 'noteSilent', { item: nameOf(spec), level: engineWords[levels[level] as Level] });
        continue;
      }
      rows.price(row, times(each, rows.timesOf(row)));
      if (rows.fateOf(row) === UNPROVEN) open++;
      else if (proven.size > 0 && proven.has(item.kindCodes[kind] ?? 'all') && isBlank(rows.facts.at(row)?.evidence)) {
        rows.mark(row, UNPROVEN);
        open++;
      } else rows.mark(row, rows.fateOf(row) || COUNTED);
    }
    return open;
  }

  function evaluate(run: Run, frame: Frame, unit: number, slot: number): void {
    const head = frame.first(slot);
    if (head === NONE) {
      frame.decide(slot, NOTHING);
      return;
    }
    const open = price(run, unit, head, run.typeOf(unit));
    const hulls = key !== null && levelDecides ? keepHighestLevel(run, unit, item, head, key) : null;
    const sum = sumEvents(run, unit, item, head, levelDecides ? null : key, bounded, hulls);
    const { addLow, addHigh, takeLow, takeHigh } = sum;
    const [rawLow, rawHigh] = [sum.low, sum.high];
    const eachLow = plus(lesser(addLow, max), greater(takeLow, min));
    const eachHigh = plus(lesser(addHigh, max), greater(takeHigh, min));
    const low = net ? clamp(rawLow, min, max) : eachLow;
    const high = net ? clamp(rawHigh, min, max) : eachHigh;
    const raw = rawLow === rawHigh && Math.abs(rawLow) < LIMIT ? rawLow : UNKNOWN;
    const cut = net ? rawLow < min || rawHigh > max : addHigh > max || takeLow < min;
    frame.settle(slot, low, high, low !== high ? PENDING : cut ? CAPPED : OK, raw);
    if (spec.several && countsSeveral(run, head)) run.note(unit, item.code, 'DOC_SILENT', spec.several);
    if (open > 0) run.note(unit, item.code, 'PENDING', 'noteOpenRows', { item: nameOf(spec), count: open });
    if (twoSided) noteReadings(run, unit, [eachLow, eachHigh], [clamp(rawLow, min, max), clamp(rawHigh, min, max)]);
  }

  /** Where the two readings of a two-sided cap give different figures, both are shown. */
  function noteReadings(run: Run, unit: number, each: number[], netted: number[]): void {
    if (each[0] === netted[0] && each[1] === netted[1]) return;
    const text = (pair: number[]): string => pair.map((points) => points / settings.scale(1)).filter((p, i, a) => a.indexOf(p) === i).join('..');
    const [own, other] = net ? [netted, each] : [each, netted];
    const names = net ? [engineWords.net, engineWords.each_side] : [engineWords.each_side, engineWords.net];
    run.note(unit, item.code, 'NEEDS_JUDGEMENT', 'noteReadings', {
      item: nameOf(spec), reading: names[0] as Text, points: text(own), other: names[1] as Text, otherPoints: text(other),
    });
  }

  /** Each side by itself, or the net, beside the cap that held it. */
  function cut(run: Run, _unit: number, slot: number): Said[] {
    const { rows } = run;
    const plain = (scaled: Scaled): number => toNumber(scaled, settings.digits);
    let [adds, takes] = [NOTHING, NOTHING];
    for (let row = run.now.first(slot); row !== NONE; row = rows.after(row)) {
      if (rows.fateOf(row) === DUPLICATE) continue;
      adds = plus(adds, greater(NOTHING, rows.highOf(row)));
      takes = plus(takes, lesser(NOTHING, rows.lowOf(row)));
    }
    if (Math.max(adds, -takes) >= LIMIT) return [];
    if (net) return [{ text: 'cutNet', slots: { sum: plain(plus(adds, takes)), cap: plain(clamp(plus(adds, takes), min, max)) } }];
    return [
      ...(adds > max ? [{ text: 'cutAdds', slots: { sum: plain(adds), cap: plain(max) } } as const] : []),
      ...(takes < min ? [{ text: 'cutTakes', slots: { sum: plain(minus(NOTHING, takes)), cap: plain(minus(NOTHING, min)) } } as const] : []),
    ];
  }

  return {
    points: true,
    cut,
    rows: rowRules(spec, settings),
    levels: listedLevels(spec.rates),
    bounds: () => ({
      max: max === Infinity ? null : max,
      min: min === -Infinity ? null : min,
    }),
    evaluate,
    weigh: (run, unit, row) => {
      const each = rate(run.typeOf(unit), run.rows.kindOf(row), run.rows.levelOf(row));
      return Number.isNaN(each) ? NOTHING : times(each, run.rows.timesOf(row));
    },
  };
}

/** More than one event counts. */
function countsSeveral(run: Run, head: number): boolean {
  let events = 0;
  for (let row = head; row !== NONE; row = run.rows.after(row)) {
    if (run.rows.fateOf(row) === COUNTED) events += run.rows.timesOf(row);
  }
  return events > 1;
}

const clamp = (points: Scaled, min: Scaled, max: Scaled): Scaled => lesser(greater(points, min), max);

function rowRules(spec: PlainTariff, settings: Settings): RowRules {
  const shared = settings.rulebook.sharedOnce?.some(({ items }) => items.includes(spec.code)) ?? false;
  const named = new Set([...(spec.once?.key ?? []), ...(spec.needsEvidence || shared ? ['evidence'] : [])]);
  const more: RowRules = {
    ...(named.has('subject') ? { subject: 'optional' } : {}),
    ...(named.has('evidence') ? { evidence: 'optional' } : {}),
    // The period goes with what the row brings; how it is written is not checked.
    ...(spec.effects?.some(({ consequence }) => consequence !== undefined) ? { period: 'optional' } : {}),
    ...(spec.roles ? { role: 'required', roles: spec.roles } : {}),
  };
  const { byKind, ...base } = rateFields(spec.rates, spec.kinds, spec.kindOptional ? 'optional' : 'required');
  const kinds = Object.entries(byKind ?? {}).map(([code, rules]) => [code, { ...more, ...rules }]);
  return { ...more, ...base, ...(byKind ? { byKind: Object.fromEntries(kinds) } : {}) };
}
