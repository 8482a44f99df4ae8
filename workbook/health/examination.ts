import type { HealthWord } from '../../shared/i18n/health';
import { healthWords } from '../../shared/i18n/health';
import { say, type Language } from '../../shared/i18n/language';
import { decided } from './checks/decided';
import { doubled } from './checks/doubled';
import { evidence } from './checks/evidence';
import { missing } from './checks/missing';
import { finalCopy } from './checks/final-copy';
import { judgement, silent } from './checks/notes';
import { open } from './checks/open';
import { parameters } from './checks/parameters';
import { quota } from './checks/quota';
import { ranks } from './checks/ranks';
import { reading } from './checks/reading';
import { rules } from './checks/rules';
import { same } from './checks/same';
import { ties } from './checks/ties';
import { typedFigures } from './checks/typed-figures';
import { units } from './checks/units';
import { veto } from './checks/veto';
import { weights } from './checks/weights';
import { year } from './checks/year';
import type { Check, Finding, Patient, Severity } from './finding';

/** In the order in which they are shown: what spoils the result first. */
const checks: readonly Check[] = [
  finalCopy, typedFigures, reading, missing, open, veto, judgement, parameters, quota, ties, doubled, ranks, year, same, units, decided, evidence, weights, silent, rules,
];

/** One check with what it found. */
export interface Examined {
  readonly check: HealthWord;
  readonly findings: readonly Finding[];
}

export function examine(patient: Patient): readonly Examined[] {
  return checks.map((check) => ({ check: check.name, findings: check.find(patient) }));
}

export function countOf(examined: readonly Examined[], severity: Severity): number {
  return examined.reduce((sum, { findings }) => sum + findings.filter((each) => each.severity === severity).length, 0);
}

export function textOf({ say: told }: Finding, language: Language): string {
  return 'text' in told ? told.text : say(healthWords, told.word, language, told.slots);
}
