import { createContext, useCallback, useContext, useEffect, useMemo, useState, type ReactNode } from 'react';
import type { ScoreAnswer } from '../../../shared/contract/answer';
import { changesBetween, type UnitChange } from '../../why/changes';
import type { Scoring } from '../../why/scoring';
import { timeKey } from '../logic/times';
import { useShown } from './shown';
import { useWriter } from './writer';

export const baseKeys = ['look', 'written'] as const;
export type BaseKey = (typeof baseKeys)[number];

/** How it stood at some moment. */
export interface Base {
  readonly key: BaseKey;
  readonly answer: ScoreAnswer;
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

type Moments = ReadonlyMap<string, Pick<Base, 'answer' | 'at'>>;

const ComparisonContext = createContext<Comparison | null>(null);

/**
 * Keeps how each ledger and time stood when somebody last looked, and when results were last written. It is kept for
 * as long as the pane is open, and nowhere else.
 */
export function ComparisonProvider({ children }: { children: ReactNode }) {
  const shown = useShown();
  const scoring = shown.freshness === 'current' ? shown.scoring : null;
  const { last } = useWriter();
  const [looked, setLooked] = useState<Moments>(new Map());
  const [written, setWritten] = useState<Moments>(new Map());
  const [key, setKey] = useState<BaseKey>('look');
  const of = scoring ? nameOf(scoring) : '';

  useEffect(() => {
    // Whoever sees a result for the first time has nothing to compare it with.
    if (scoring) setLooked((before) => (before.has(of) ? before : noted(before, of, scoring.answer)));
  }, [scoring, of]);
  useEffect(() => {
    if (last && scoring) setWritten((before) => noted(before, of, scoring.answer));
    // What counts is how it stood when it was written: what is scored afterwards is compared with that.
    // eslint-disable-next-line react-hooks/exhaustive-deps
  }, [last]);

  const bases = useMemo(() => {
    const [look, write] = [looked.get(of), written.get(of)];
    return [...(look ? [{ key: 'look', ...look } as const] : []), ...(write ? [{ key: 'written', ...write } as const] : [])];
  }, [looked, written, of]);
  const chosen = bases.find((base) => base.key === key) ?? bases[0] ?? null;
  const changes = useMemo(() => (scoring && chosen ? changesBetween(chosen.answer, scoring.answer) : null), [scoring, chosen]);
  const seen = useCallback(() => {
    if (scoring) setLooked((before) => noted(before, of, scoring.answer));
    setKey('look');
  }, [scoring, of]);
  const comparison = useMemo<Comparison>(() => ({ bases, chosen, changes, choose: setKey, seen }), [bases, chosen, changes, seen]);
  return <ComparisonContext value={comparison}>{children}</ComparisonContext>;
}

export function useComparison(): Comparison {
  const comparison = useContext(ComparisonContext);
  if (!comparison) throw new Error('There is nothing to compare with around this component.');
  return comparison;
}

function nameOf({ ledger, rulebook, when }: Scoring): string {
  return [ledger.key, rulebook.id, timeKey(when)].join(' ');
}

function noted(moments: Moments, of: string, answer: ScoreAnswer): Moments {
  return new Map(moments).set(of, { answer, at: Date.now() });
}
