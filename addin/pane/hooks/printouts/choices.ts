import { useCallback, useEffect, useRef, useState } from 'react';
import { readChoices, writeChoices } from '../../../../workbook/printouts/kept/choices-store';
import type { PrintChoices, SheetChoices } from '../../../../workbook/printouts/model/choices';
import type { PrintoutKind } from '../../../../workbook/printouts/model/print-sheet';
import { useNotice } from '../notice';
import { useServices } from '../services';
import { refusalText } from '../writing/writer';
import { usePrintWords } from './words';

export interface ChosenForPrint {
  /** null until the workbook is read. */
  readonly choices: PrintChoices | null;
  /** A key that is `undefined` is as usual again. */
  choose(next: Next<PrintChoices>): void;
  chooseFor(kind: PrintoutKind, next: Next<SheetChoices>): void;
}

type Next<T> = { readonly [K in keyof T]?: T[K] | undefined };

/** Somebody may still be typing. */
const QUIET = 600;

/** What was chosen for printouts, kept in the workbook. */
export function usePrintChoices(): ChosenForPrint {
  const { workbook } = useServices();
  const { tell } = useNotice();
  const { t } = usePrintWords();
  const [choices, setChoices] = useState<PrintChoices | null>(null);
  const unsaved = useRef<PrintChoices | null>(null);

  useEffect(() => {
    let live = true;
    readChoices(workbook.xml).then((read) => live && setChoices((before) => before ?? read), () => live && setChoices((before) => before ?? {}));
    return () => {
      live = false;
    };
  }, [workbook]);

  const save = useCallback(() => {
    const wanted = unsaved.current;
    unsaved.current = null;
    if (wanted) writeChoices(workbook.xml, wanted).catch((error: unknown) => tell({ intent: 'error', text: refusalText(error, t) }));
  }, [workbook, tell, t]);

  useEffect(() => {
    if (unsaved.current === null) return undefined;
    const timer = setTimeout(save, QUIET);
    return () => clearTimeout(timer);
  }, [choices, save]);
  // Who leaves the page has done choosing.
  useEffect(() => save, [save]);

  const change = useCallback((how: (before: PrintChoices) => PrintChoices) => {
    setChoices((before) => {
      const next = clean(how(before ?? {}));
      unsaved.current = next;
      return next;
    });
  }, []);
  const choose = useCallback<ChosenForPrint['choose']>((next) => change((before) => ({ ...before, ...next })), [change]);
  const chooseFor = useCallback<ChosenForPrint['chooseFor']>((kind, next) => change((before) => ({ ...before, sheets: { ...before.sheets, [kind]: clean({ ...before.sheets?.[kind], ...next }) } })), [change]);
  return { choices, choose, chooseFor };
}

/** What is as usual is not kept. */
function clean<T extends object>(choices: T): { [K in keyof T]: Exclude<T[K], undefined> } {
  const empty = (value: unknown): boolean => value === undefined || value === '' || (typeof value === 'object' && value !== null && !Array.isArray(value) && Object.values(value).every(empty));
  return Object.fromEntries(Object.entries(choices).filter(([, value]) => !empty(value))) as { [K in keyof T]: Exclude<T[K], undefined> };
}
