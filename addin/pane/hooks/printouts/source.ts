import { useMemo } from 'react';
import type { ScoreAnswer } from '../../../../shared/contract/answer';
import { frozenScoring } from '../../../../workbook/printouts/model/frozen';
import type { Before, PrintSource } from '../../../../workbook/printouts/model/source';
import type { Scoring } from '../../../../workbook/results/scoring';
import { finalOf } from '../../../../workbook/snapshot/again';
import { timeKey } from '../../logic/times';
import { useComparison, type Base } from '../comparing/comparison';
import { useFinalBase } from '../comparing/final-base';
import { useWatched } from '../comparing/snapshot-watch';
import { useDocument } from '../rulebooks';
import { usePrintWords, type SayPrint } from './words';

export interface SourceOfPrints {
  /** null while it is awaited, and where it cannot be had: `failure` says why. */
  readonly source: PrintSource | null;
  readonly failure: string | null;
  /** When the year was made final; null where it is not. */
  readonly final: string | null;
}

/** What is printed: the results that are shown, or those of the final copy, from the rows that it kept. */
export function usePrintSource(scoring: Scoring, asFrozen: boolean): SourceOfPrints {
  const { language, t } = usePrintWords();
  const { finals } = useWatched();
  const { bases } = useComparison();
  const own = useDocument(scoring.ledger);
  const final = useMemo(() => finalOf(finals, scoring.ledger.key, timeKey(scoring.when)), [finals, scoring]);
  const frozen = asFrozen && final !== null;
  const written = bases.some(({ key }) => key === 'written');
  const base = useFinalBase(scoring, final !== null && (asFrozen || !written));
  const answer = base?.answer ?? null;
  return useMemo((): SourceOfPrints => {
    const shared = { document: own, language, date: today() };
    if (!frozen || !final) return { source: { ...shared, scoring, frozen: null, before: beforeIn(bases, final && answer ? { time: final.record.time, answer } : null, t) }, failure: null, final: final?.record.time ?? null };
    const { time } = final.record;
    if (!answer || !final.kept) return { source: null, failure: base?.failure ?? null, final: time };
    const then = frozenScoring(final, final.kept, scoring.ledger, scoring.when, answer);
    if (!then) return { source: null, failure: t('printFrozenOther'), final: time };
    return { source: { ...shared, scoring: then, document: then.ledger.edition?.rulebook ?? own, frozen: time, before: null }, failure: null, final: time };
  }, [scoring, own, language, bases, final, frozen, answer, base, t]);
}

/** What was last written; else the final copy, else what was there when somebody last looked. */
function beforeIn(bases: readonly Base[], final: { readonly time: string; readonly answer: ScoreAnswer } | null, t: SayPrint): Before | null {
  const at = (key: Base['key']): Base | undefined => bases.find((base) => base.key === key && base.answer);
  const [written, look] = [at('written'), at('look')];
  if (!written && final) return { name: t('printBeforeFinal', { time: final.time }), units: final.answer.units };
  const base = written ?? look;
  return base?.answer ? { name: t(written ? 'printBeforeWritten' : 'printBeforeLook', { time: clock(new Date(base.at)) }), units: base.answer.units } : null;
}

const two = (part: number): string => String(part).padStart(2, '0');
const clock = (at: Date): string => `${two(at.getHours())}:${two(at.getMinutes())}`;

/** `2026-01-15` where the user is. */
export function today(now = new Date()): string {
  return `${now.getFullYear()}-${two(now.getMonth() + 1)}-${two(now.getDate())}`;
}
