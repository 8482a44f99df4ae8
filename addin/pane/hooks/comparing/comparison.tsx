import { createContext, useCallback, useContext, useEffect, useMemo, useState, type ReactNode } from 'react';
import type { ScoreAnswer } from '../../../../shared/contract/answer';
import { changesBetween, type UnitChange } from '../../../../shared/report/changes';
import type { Scoring } from '../../../../workbook/results/scoring';
import { timeKey } from '../../../../workbook/results/question';
import { sameTime } from '../../logic/times';
import { useFinalBase } from './final-base';
import { useShown } from '../shown';
import { useWriter } from '../writing/writer';

export const baseKeys = ['look', 'written', 'final'] as const;
export type BaseKey = (typeof baseKeys)[number];

/** How it stood at some moment. */
export interface Base {
  readonly key: BaseKey;
  /** Null while it is not known yet, or where it cannot be: `failure` says why. */
  readonly answer: ScoreAnswer | null;
  readonly failure: string | null;
  /** Milliseconds since the epoch. */
  readonly at: number;
}

interface Comparison {
  /** What can be compared with, for the ledger and time that are looked at. */
  readonly bases: readonly Base[];
  readonly chosen: Base | null;
  /** Null while there is no present result, or nothing to compare it with. */
  readonly changes: readonly UnitChange[] | null;
  choose(key: BaseKey): void;
  /** What is shown now is what the next changes are told against. */
  seen(): void;
}

interface Moment {
  readonly answer: ScoreAnswer;
  readonly at: number;
}

const ComparisonContext = createContext<Comparison | null>(null);

/**
 * Keeps how each ledger and time stood when somebody last looked, for as long as the pane is open and nowhere else;
 * how it stood when results were last written, and when they were made final, is known by what was written.
 */
export function ComparisonProvider({ children }: { children: ReactNode }) {
  const shown = useShown();
  const scoring = shown.freshness === 'current' ? shown.scoring : null;
  const { stood } = useWriter();
  const [looked, setLooked] = useState<ReadonlyMap<string, Moment>>(new Map());
  const [key, setKey] = useState<BaseKey | null>(null);
  const [known, setKnown] = useState<ScoreAnswer | null>(null);
  const final = useFinalBase(scoring, 'items', key === 'final');
  const of = scoring ? nameOf(scoring) : '';

  useEffect(() => {
    // Whoever sees a result for the first time has nothing to compare it with.
    if (scoring) setLooked((before) => (before.has(of) ? before : noted(before, of, scoring.answer)));
  }, [scoring, of]);

  const bases = useMemo((): readonly Base[] => {
    if (!scoring) return [];
    const look = looked.get(of);
    const written = stood?.scored.find(({ ledger, when, answer }) => ledger.key === scoring.ledger.key && sameTime(when, scoring.when) && answer.rulebook.id === scoring.rulebook.id);
    return [
      ...(look ? [{ key: 'look', ...look, failure: null } as const] : []),
      ...(stood && written ? [{ key: 'written', answer: written.answer, at: stood.at, failure: null } as const] : []),
      ...(final ? [{ key: 'final', answer: final.answer, at: final.at, failure: final.failure } as const] : []),
    ];
  }, [scoring, looked, of, stood, final]);
  const sinceLook = useMemo(() => changesTo(scoring, bases.find((base) => base.key === 'look')), [scoring, bases]);
  // As long as nobody chose: what is otherwise than a moment ago; else what is otherwise than in the final copy,
  // until somebody says to have seen it.
  const usual: BaseKey = sinceLook?.length === 0 && final?.drifted && known !== scoring?.answer ? 'final' : 'look';
  const chosen = bases.find((base) => base.key === (key ?? usual)) ?? bases[0] ?? null;
  const changes = useMemo(() => (chosen?.key === 'look' ? sinceLook : changesTo(scoring, chosen)), [scoring, chosen, sinceLook]);
  const seen = useCallback(() => {
    if (scoring) setLooked((before) => noted(before, of, scoring.answer));
    setKnown(scoring?.answer ?? null);
    setKey(null);
  }, [scoring, of]);
  const comparison = useMemo<Comparison>(() => ({ bases, chosen, changes, choose: setKey, seen }), [bases, chosen, changes, seen]);
  return <ComparisonContext value={comparison}>{children}</ComparisonContext>;
}

function changesTo(scoring: Scoring | null, base: Base | null | undefined): readonly UnitChange[] | null {
  return scoring && base?.answer ? changesBetween(base.answer, scoring.answer) : null;
}

export function useComparison(): Comparison {
  const comparison = useContext(ComparisonContext);
  if (!comparison) throw new Error('There is nothing to compare with around this component.');
  return comparison;
}

function nameOf({ ledger, rulebook, when }: Scoring): string {
  return [ledger.key, rulebook.id, timeKey(when)].join(' ');
}

function noted(moments: ReadonlyMap<string, Moment>, of: string, answer: ScoreAnswer): ReadonlyMap<string, Moment> {
  return new Map(moments).set(of, { answer, at: Date.now() });
}
