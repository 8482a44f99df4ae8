import type { CheckAnswer } from '../contract/answer';
import { placeOf, type Place } from '../contract/place';
import type { Language } from '../i18n/language';
import type { Rulebook } from '../model/rulebook/rulebook';
import { rulesHash } from '../provenance/rules-hash';
import { readRulebook } from '../rules/check';
import type { Fault } from '../schema/fault';
import { RULEBOOK_LIMITS, tooManyBytes } from '../rules/limits';
import { warnings } from '../rules/warnings/index';
import { inexact } from './compile/exact-figures';

interface Examined {
  /** null: it may not score. */
  rulebook: Rulebook | null;
  /** As the schema reads it, whatever else is wrong with it. */
  read: Rulebook | null;
  faults: Fault[];
}

/** Everything that must hold before a rulebook may score: that it can be read, then that its figures stay exact. */
export function examineRulebook(data: unknown): Examined {
  const read = readRulebook(data);
  if (read.rulebook === null) return read;
  const faults = inexact(read.rulebook);
  return { ...read, rulebook: faults.length === 0 ? read.rulebook : null, faults };
}

/** The same, in words. */
export function checkRulebook(data: unknown, language: Language = 'zh'): Omit<Examined, 'faults'> & { faults: Place[] } {
  const examined = examineRulebook(data);
  return { ...examined, faults: examined.faults.map((fault) => placeOf(fault, language)) };
}

/** For whoever writes a rulebook: what is wrong with it, and what to look at once more. */
export function reviewRulebook(data: unknown, language: Language = 'zh'): CheckAnswer {
  const { read, faults } = checkRulebook(data, language);
  return {
    ok: faults.length === 0,
    errors: faults.slice(0, RULEBOOK_LIMITS.faults),
    warnings: read ? warnings(read).slice(0, RULEBOOK_LIMITS.faults).map((warning) => placeOf(warning, language)) : [],
    hash: read && rulesHash(read),
  };
}

/** The same of one whose size alone says enough: nothing of it is read. */
export const tooLargeToReview = (bytes: number, language: Language): CheckAnswer => ({ ok: false, errors: [placeOf(tooManyBytes(bytes), language)], warnings: [], hash: null });
