import { useEffect, useRef } from 'react';
import type { Workbook } from '../../../../workbook/model/port/workbook';
import { useServices } from '../services';

/** Milliseconds: results come into the cells one after the other. */
const quiet = 300;

/** A workbook is listened to once, since it cannot be told to stop. */
const listenersOf = new WeakMap<Pick<Workbook, 'watch'>, Set<() => void>>();

function hear(workbook: Workbook, listener: () => void): () => void {
  let listeners = listenersOf.get(workbook);
  if (!listeners) {
    const all = new Set<() => void>();
    listenersOf.set(workbook, (listeners = all));
    workbook.watch(() => all.forEach((each) => each())).catch(() => false);
  }
  const own = listeners.add(listener);
  return () => own.delete(listener);
}

/** While it is on, calls back when cells were changed or worked out anew, once they have come to rest. */
export function useMoves(on: boolean, take: () => void): void {
  const { workbook } = useServices();
  const taker = useRef(take);
  useEffect(() => {
    taker.current = take;
  });
  useEffect(() => {
    if (!on) return undefined;
    let timer: ReturnType<typeof setTimeout> | undefined;
    const unhear = hear(workbook, () => {
      clearTimeout(timer);
      timer = setTimeout(() => taker.current(), quiet);
    });
    return () => {
      clearTimeout(timer);
      unhear();
    };
  }, [on, workbook]);
}
