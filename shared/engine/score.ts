import type { ScoreAnswer, UnitResult } from '../contract/answer';
import type { FactList } from '../contract/fact-columns';
import type { Detail, ScoreRequest } from '../contract/request';
import { examineRulebook } from './check-rulebook';
import type { Rulebook } from '../model/rulebook/rulebook';
import { engineWords, type EngineText } from '../i18n/answers/engine';
import { joined, message, type Language, type Slots } from '../i18n/language';
import type { ProblemEntry } from '../model/entries';
import { unitResults, unitTexts } from './answer/answer';
import { JsonBytes } from './answer/json-bytes';
import { problemIn } from './answer/problems';
import { compile, type Program } from './compile/compile';
import { checkAttributes } from './general/attributes';
import { scoreExactly } from './general/score-exactly';
import { evaluate } from './evaluate';
import { fingerprint } from '../provenance/fingerprint';
import type { NewHash } from '../provenance/hashing';
import { applyParameters } from './compile/parameters';
import type { Fault } from '../schema/fault';
import { parsePeriod } from '../model/time/periods';
import { idAndVersion, type Registry } from './registry';
import { ScoreRefusal } from './score-refusal';
import { ENGINE_VERSION } from './version';

/** A request of which the rows may stand in columns. */
export type Scorable = Omit<ScoreRequest, 'facts'> & { readonly facts: FactList };

export interface ScoreOptions {
  language?: Language;
  /** The host's own; else one that works everywhere. */
  newHash?: NewHash;
}

/**
 * Scores one rulebook and year for a whole cohort. The request's shape must have been checked;
 * throws ScoreRefusal for what the rulebook does not allow. Rows in error are `problems`, never a refusal.
 */
export function score(registry: Registry, request: Scorable, options: ScoreOptions = {}): ScoreAnswer {
  const { answer, wanted, detail, scored } = scoreCohort(registry, request, options);
  return { ...answer, units: scored.results(wanted, detail) };
}

/** The same as JSON in UTF-8: the very bytes of `JSON.stringify`, without the results being kept first. */
export function scoreInJson(registry: Registry, request: Scorable, options: ScoreOptions = {}): Uint8Array<ArrayBuffer> {
  const { answer, wanted, detail, scored } = scoreCohort(registry, request, options);
  const text = JSON.stringify(answer);
  // Within a text of JSON no quotation mark stands as it is.
  const place = text.indexOf(NO_UNITS) + NO_UNITS.length - 1;
  const json = new JsonBytes();
  json.add(text.slice(0, place));
  const textOf = scored.texts(detail);
  wanted.forEach((unit, at) => {
    const own = textOf(unit);
    if (at === 0) json.expect(wanted.length, own);
    json.add(at === 0 ? own : `,${own}`);
  });
  json.add(text.slice(place));
  return json.bytes();
}

const NO_UNITS = '"units":[]';

interface Scored {
  readonly problems: readonly ProblemEntry[];
  results(wanted: readonly number[], detail: Detail): UnitResult[];
  texts(detail: Detail): (unit: number) => string;
}

/** `answer`: all but the results of units. */
function scoreCohort(registry: Registry, request: Scorable, { language = 'zh', newHash }: ScoreOptions): { answer: ScoreAnswer; wanted: number[]; detail: Detail; scored: Scored } {
  const refusals: Fault[] = [];
  const refuse = (pointer: string, key: EngineText, slots: Slots = {}): void => {
    refusals.push({ pointer, detail: message(engineWords, key, slots) });
  };
  const rulebook = chooseRulebook(registry, request.rulebook, refuse);
  if (!rulebook) throw new ScoreRefusal(refusals);
  checkUnits(request, rulebook, refuse);
  const period = checkPeriod(request, rulebook, refuse);
  const parameters = applyParameters(rulebook, request.parameters ?? {}, refusals);
  if (refusals.length > 0) throw new ScoreRefusal(refusals);

  const program = compile(rulebook, parameters, request.year, rulebook.period === 'year' ? null : period);
  if (program.general) checkAttributes(request, program.settings, refuse);
  if (refusals.length > 0) throw new ScoreRefusal(refusals);
  const scored = program.general
    ? scoreExactly(program, program.general, request.units, request.facts, language)
    : scoreFast(program, request, language);
  const only = request.only ? new Set(request.only) : null;
  const answer = {
    rulebook: { id: rulebook.id, version: rulebook.version, hash: program.hash, title: rulebook.title },
    engine: ENGINE_VERSION,
    year: request.year,
    period,
    parameters: program.parameters,
    fingerprint: fingerprint(program, request.units, request.facts, newHash),
    units: [],
    problems: scored.problems.map(problemIn(language)),
  };
  const wanted = request.units.flatMap((unit, index) => (only === null || only.has(unit.id) ? [index] : []));
  return { answer, wanted, detail: request.detail ?? 'full', scored };
}

function scoreFast(program: Program, { units, facts }: Scorable, language: Language): Scored {
  const run = evaluate(program, units, facts);
  return {
    problems: run.problems,
    results: (wanted, detail) => unitResults(run, wanted, language, detail),
    texts: (detail) => unitTexts(run, language, detail),
  };
}

type Refuse = (pointer: string, key: EngineText, slots?: Slots) => void;

function chooseRulebook(registry: Registry, asked: Scorable['rulebook'], refuse: Refuse): Rulebook | null {
  if (typeof asked !== 'string') {
    const { rulebook, faults } = examineRulebook(asked);
    for (const { pointer, detail } of faults) refuse(`/rulebook${pointer}`, 'refuseInline', { detail });
    return rulebook;
  }
  const { id, version } = idAndVersion(asked);
  const rulebook = registry.rulebook(id);
  if (!rulebook) refuse('/rulebook', 'refuseRulebook', { value: asked, allowed: joined(registry.ids()) });
  else if (version !== undefined && version !== rulebook.version) {
    refuse('/rulebook', 'refuseVersion', { id, version: rulebook.version, value: version });
    return null;
  }
  return rulebook;
}

function checkUnits(request: Scorable, rulebook: Rulebook, refuse: Refuse): void {
  const types = rulebook.unitTypes.map((type) => type.code);
  const seen = new Set<string>();
  request.units.forEach(({ id, type }, index) => {
    if (seen.has(id)) refuse(`/units/${index}/id`, 'refuseTwice', { unit: id });
    seen.add(id);
    if (!types.includes(type)) refuse(`/units/${index}/type`, 'refuseType', { value: type, allowed: joined(types) });
  });
  (request.only ?? []).forEach((id, index) => {
    if (!seen.has(id)) refuse(`/only/${index}`, 'refuseOnly', { value: id });
  });
}

/** A quarter where the rulebook needs one, a half where it may be given; elsewhere it only must lie in the year. */
function checkPeriod(request: Scorable, rulebook: Rulebook, refuse: Refuse): string | null {
  const written = request.period?.trim() ?? '';
  const allowed = { quarter: `${request.year}-Q4`, month: `${request.year}-07`, 'year-or-half': `${request.year}-H1`, year: `${request.year}-H1` }[rulebook.period];
  if (written === '') {
    if (rulebook.period === 'quarter' || rulebook.period === 'month') refuse('/period', 'refusePeriodMissing', { allowed });
    return null;
  }
  const period = parsePeriod(written);
  const form = { year: period?.form, quarter: 'quarter', month: 'month', 'year-or-half': 'half' }[rulebook.period];
  if (!period || period.year !== request.year || period.form !== form) refuse('/period', 'refusePeriod', { value: written, allowed });
  return written;
}
