import type { Place } from '../contract/faults';
import type { Language } from '../i18n/language';
import type { Rulebook } from '../model/rulebook';
import { placeOf, readRulebook } from '../rules/check';
import { inexact } from './compile/exact-figures';

/** Everything that must hold before a rulebook may score: that it can be read, then that its figures stay exact. */
export function checkRulebook(data: unknown, language: Language = 'zh'): { rulebook: Rulebook | null; faults: Place[] } {
  const read = readRulebook(data, language);
  if (read.rulebook === null) return read;
  const faults = inexact(read.rulebook).map((fault) => placeOf(fault, language));
  return { rulebook: faults.length === 0 ? read.rulebook : null, faults };
}
