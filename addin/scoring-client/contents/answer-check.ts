import type { SampleAnswer, ScoreAnswer } from '../../../shared/contract/answer';
import type { SampleRequest, ScoreRequest } from '../../../shared/contract/request';
import { sample as drawOf } from '../../../shared/engine/sample';
import { ScoreRefusal } from '../../../shared/engine/score-refusal';
import { ENGINE_VERSION } from '../../../shared/engine/version';
import type { Expected } from '../../../shared/engine/expected';
import type { Language } from '../../../shared/i18n/language';
import { ServiceFailure } from '../failure';
import { either, list, number, optional, orNull, record, text, truth } from './shape';

const interval = record({ low: number, high: number });
const reason = record({ code: text, clause: text, message: text });
const money = orNull(either(number, interval));

const item = record({
  code: text, name: text, clause: text, status: text,
  score: orNull(number), range: orNull(interval), raw: orNull(number), max: orNull(number), min: orNull(number),
  events: list(record({ id: orNull(text), points: orNull(number), counted: truth, reason: text })),
});

const unit = record({
  unit: text, type: text, status: text,
  total: orNull(number), range: orNull(interval), rank: orNull(number),
  items: list(item),
  veto: record({ state: text, reasons: list(reason) }),
  grade: orNull(text),
  eligibility: list(record({ code: text, who: text, clause: text, message: text, share: optional(number), places: optional(number), used: optional(orNull(number)), tied: optional(list(text)) })),
  consequences: list(record({ code: text, clause: text, message: text, by: orNull(text), attendees: list(text), period: orNull(text), due: orNull(text) })),
  pay: optional(orNull(record({ base: money, performance: money, total: money }))),
  notes: list(record({ status: text, item: orNull(text), message: text, clauses: optional(list(text)) })),
});

const scoreAnswer = record({
  rulebook: record({ id: text, version: text, hash: text, title: text }),
  engine: text, year: number, period: orNull(text), parameters: record({}), fingerprint: text,
  units: list(unit),
  problems: list(record({ fact: number, id: orNull(text), unit: orNull(text), item: orNull(text), code: text, message: text })),
});

const sampleAnswer = record({ drawn: list(text), size: number, method: text });

/**
 * An answer that can be used: whole, and to the very question. What is neither never goes any further, for a
 * page would break on the one and take the other for the truth. `expected`: what this build's own engine says of the
 * question; null where it does not know. Throws `ServiceFailure`.
 */
export function checkedScore(answer: unknown, request: ScoreRequest, service: string, expected: Expected | null): ScoreAnswer {
  if (scoreAnswer(answer) !== null) throw new ServiceFailure('garbled', { service });
  const score = answer as ScoreAnswer;
  const detail = differenceOf(score, request);
  if (detail !== null) throw new ServiceFailure('mismatched', { service, detail });
  if (expected) checkRules(score, expected, service);
  return score;
}

/**
 * A service with another version of the document is taken at its word, and it is told that it is another. The same
 * version has the same rules, which give the same parameters the same defaults; the same engine, too, knows the same
 * input by the same fingerprint.
 */
function checkRules({ rulebook, engine, parameters, fingerprint }: ScoreAnswer, expected: Expected, service: string): void {
  if (rulebook.version !== expected.rulebook.version) return;
  if (rulebook.hash !== expected.rulebook.hash) throw new ServiceFailure('other-rules', { service, title: rulebook.title, version: rulebook.version });
  const keys = [...new Set([...Object.keys(expected.parameters), ...Object.keys(parameters)])];
  const key = keys.find((each) => ordered(parameters[each] ?? null) !== ordered(expected.parameters[each] ?? null));
  const prints = engine === ENGINE_VERSION ? other(short(fingerprint), short(expected.fingerprint)) : null;
  const detail = key ?? prints;
  if (detail !== null) throw new ServiceFailure('mismatched', { service, detail });
}

/** A draw hangs on its question alone: the same way of drawing comes to the same. */
export function checkedSample(answer: unknown, request: SampleRequest, service: string, language: Language): SampleAnswer {
  if (sampleAnswer(answer) !== null) throw new ServiceFailure('garbled', { service });
  const sample = answer as SampleAnswer;
  const names = new Set(request.items);
  const own = drawnHere(request, language);
  const detail =
    sample.drawn.find((each) => !names.has(each)) ??
    other(String(new Set(sample.drawn).size), String(sample.size)) ??
    (own && own.method === sample.method ? other(sample.drawn.join('、'), own.drawn.join('、')) : null);
  if (detail !== null) throw new ServiceFailure('mismatched', { service, detail });
  return sample;
}

/** Null where the draw is to be refused. */
function drawnHere(request: SampleRequest, language: Language): SampleAnswer | null {
  try {
    return drawOf(request, language);
  } catch (error) {
    if (error instanceof ScoreRefusal) return null;
    throw error;
  }
}

/** What the answer says of its question that is not so, `2018 ≠ 2019`; null where it fits. */
function differenceOf(answer: ScoreAnswer, request: ScoreRequest): string | null {
  const [rulebook = answer.rulebook.id, version = answer.rulebook.version] = namesOf(request.rulebook);
  const wanted = request.only ? new Set(request.only) : null;
  const units = request.units.filter(({ id }) => wanted === null || wanted.has(id)).map(({ id, type }) => `${id}/${type}`);
  return (
    other(answer.rulebook.id, rulebook) ??
    other(answer.rulebook.version, version) ??
    other(String(answer.year), String(request.year)) ??
    other(answer.period ?? String(answer.year), request.period ?? String(request.year)) ??
    parameterOf(answer, request) ??
    rowOf(answer, request) ??
    cohortOf(answer.units.map(({ unit: id, type }) => `${id}/${type}`), units) ??
    (/^[0-9a-f]{64}$/u.test(answer.fingerprint) ? null : answer.fingerprint || '∅')
  );
}

/** Id and version that a request asks for; of rules that come with it those that stand in them. */
function namesOf(asked: ScoreRequest['rulebook']): readonly string[] {
  return typeof asked === 'string' ? asked.split('@') : [String(asked['id']), String(asked['version'])];
}

/** Enough of a fingerprint to tell it from another. */
function short(fingerprint: string): string {
  return fingerprint.slice(0, 12);
}

function other(answered: string, asked: string): string | null {
  return answered === asked ? null : `${answered} ≠ ${asked}`;
}

/** The rows of which the answer speaks are those that were sent, each under its own reference. */
function rowOf({ units, problems }: ScoreAnswer, { facts }: ScoreRequest): string | null {
  // The service cuts blanks off a reference.
  const sent = facts.map(({ id }) => id?.trim() || null);
  for (const { fact, id } of problems) {
    if (!Number.isInteger(fact) || fact < 0 || fact >= facts.length) return `${fact + 1} > ${facts.length}`;
    if (id !== sent[fact]) return other(id ?? '∅', sent[fact] ?? '∅');
  }
  const known = new Set(sent);
  for (const { items } of units) for (const { events } of items) for (const { id } of events) if (id !== null && !known.has(id)) return id;
  return null;
}

function parameterOf({ parameters }: ScoreAnswer, request: ScoreRequest): string | null {
  for (const [key, value] of Object.entries(request.parameters ?? {})) {
    if (ordered(parameters[key]) !== ordered(value)) return key;
  }
  return null;
}

function cohortOf(answered: readonly string[], asked: readonly string[]): string | null {
  if (answered.length !== asked.length) return `${answered.length} ≠ ${asked.length}`;
  const index = asked.findIndex((each, place) => each !== answered[place]);
  return index < 0 ? null : other(answered[index] ?? '', asked[index] ?? '');
}

/** The same text for the same value, whatever the order of its keys. */
function ordered(value: unknown): string {
  return JSON.stringify(value, (_, each: unknown) =>
    typeof each === 'object' && each !== null && !Array.isArray(each) ? Object.fromEntries(Object.entries(each).sort(([one], [two]) => (one < two ? -1 : 1))) : each,
  ) ?? '';
}
