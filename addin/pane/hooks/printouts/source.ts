import { useMemo } from 'react';
import { frozenScoring } from '../../../../workbook/printouts/model/frozen';
import type { Against } from '../../../../workbook/printouts/model/choices';
import type { PrintSource } from '../../../../workbook/printouts/model/source';
import type { Scoring } from '../../../../workbook/results/scoring';
import { finalOf } from '../../../../workbook/snapshot/again';
import { localDay } from '../../../../workbook/model/dates';
import { timeKey } from '../../../../workbook/results/question';
import { useFinalBase } from '../comparing/final-base';
import { useWatched } from '../comparing/snapshot-watch';
import { useDocument } from '../rulebooks';
import { useAgainst, type Comparing } from './against';
import { usePrintWords } from './words';

export interface SourceOfPrints {
  /** null while it is awaited, and where it cannot be had: `failure` says why. */
  readonly source: PrintSource | null;
  readonly failure: string | null;
  /** When the year was made final; null where it is not. */
  readonly final: string | null;
  readonly comparing: Comparing;
}

/** What is printed: the results that are shown, or those of the final copy, from the rows that it kept. */
export function usePrintSource(scoring: Scoring, asFrozen: boolean, against: Against | undefined): SourceOfPrints {
  const { language, t } = usePrintWords();
  const { finals } = useWatched();
  const own = useDocument(scoring.ledger);
  const final = useMemo(() => finalOf(finals, scoring.ledger.key, timeKey(scoring.when)), [finals, scoring]);
  const frozen = asFrozen && final !== null;
  const comparing = useAgainst(scoring, frozen, against);
  const base = useFinalBase(scoring, 'full', frozen);
  const answer = base?.answer ?? null;
  const { before } = comparing;
  const source = useMemo((): Omit<SourceOfPrints, 'comparing'> => {
    const shared = { document: own, language, date: localDay(new Date()), before };
    if (!frozen || !final) return { source: { ...shared, scoring, frozen: null }, failure: null, final: final?.record.time ?? null };
    const { time } = final.record;
    if (!answer || !final.kept) return { source: null, failure: base?.failure ?? null, final: time };
    const then = frozenScoring(final, final.kept, scoring.ledger, scoring.when, answer);
    if (!then) return { source: null, failure: t('printFrozenOther'), final: time };
    return { source: { ...shared, scoring: then, document: then.ledger.edition?.rulebook ?? own, frozen: time }, failure: null, final: time };
  }, [scoring, own, language, before, final, frozen, answer, base, t]);
  return { ...source, comparing };
}
