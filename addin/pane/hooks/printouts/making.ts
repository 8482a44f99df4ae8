import { useCallback, useState } from 'react';
import { inFilesAlone, laidSheets } from '../../../printouts/make';
import { liveSheets } from '../../../printouts/live-sheets';
import { scoringsOf } from '../../../write-back/targets';
import { quoteSheet } from '../../../../workbook/model/area';
import { editsOf } from '../../../../workbook/printouts/editing/edits';
import type { LiveSheet } from '../../../../workbook/printouts/editing/live';
import { lostBy, writtenOver } from '../../../../workbook/printouts/kept/over';
import { cellsOf, planPrintouts, type PlannedSheet } from '../../../../workbook/printouts/kept/plan';
import type { PrintChange } from '../../../../workbook/printouts/kept/changes';
import type { PrintChoices } from '../../../../workbook/printouts/model/choices';
import type { PrintoutKind } from '../../../../workbook/printouts/model/print-sheet';
import type { PrintSource } from '../../../../workbook/printouts/model/source';
import { sameTime } from '../../logic/times';
import { useNotice } from '../notice';
import { useServices } from '../services';
import { refusalText, useWriter } from '../writing/writer';
import { usePrintWords } from './words';

/** A sheet as it was looked at before it is made. */
export interface SheetPreview {
  readonly planned: PlannedSheet;
  /** What somebody edited by hand, where it would be written over. */
  readonly lost: readonly PrintChange[];
}

export interface Making {
  /** null: nobody has looked yet, or something was chosen otherwise since. */
  readonly preview: readonly SheetPreview[] | null;
  look(): Promise<void>;
  /** Writes what was looked at; `over`: edited sheets that are to be written over, by the name of the printout. */
  make(over: ReadonlySet<string>): Promise<void>;
}

interface Order {
  readonly source: PrintSource;
  readonly choices: PrintChoices;
  readonly kinds: ReadonlySet<PrintoutKind>;
}

interface Looked extends Order {
  readonly previews: readonly SheetPreview[];
}

/** Shows what printed sheets would become in the workbook, then makes them as they were shown. */
export function useMaking(order: Order): Making {
  const { workbook, editor } = useServices();
  const { tell } = useNotice();
  const { language, t } = usePrintWords();
  const { writeResults } = useWriter();
  const [looked, setLooked] = useState<Looked | null>(null);

  const plan = useCallback(async ({ source, choices, kinds }: Order): Promise<{ readonly previews: readonly SheetPreview[]; readonly present: readonly LiveSheet[] }> => {
    const laid = laidSheets(source, choices, new Set([...kinds].filter((kind) => !inFilesAlone.has(kind))));
    const present = await liveSheets({ workbook, editor }, laid.map(({ sheet }) => sheet.name));
    return { present, previews: planPrintouts(laid, present).map((planned) => ({ planned, lost: lostBy(planned, present) })) };
  }, [workbook, editor]);

  const look = useCallback(async () => {
    try {
      const { previews } = await plan(order);
      setLooked({ ...order, previews });
    } catch (error) {
      tell({ intent: 'error', text: refusalText(error, t) });
    }
  }, [plan, order, tell, t]);

  const make = useCallback(async (over: ReadonlySet<string>) => {
    if (!looked) return;
    const { ledger, when } = looked.source.scoring;
    let first: string | null = null;
    const written = await writeResults(
      async ({ scored }) => {
        // A frozen year does not hang on the ledger of today.
        const scoring = looked.source.frozen === null ? scoringsOf(scored).find((each) => each.ledger.key === ledger.key && sameTime(each.when, when)) : looked.source.scoring;
        if (!scoring) return null;
        const now = await plan({ ...looked, source: { ...looked.source, scoring } });
        if (seen(now.previews) !== seen(looked.previews)) {
          setLooked({ ...looked, source: { ...looked.source, scoring }, previews: now.previews });
          tell({ intent: 'info', text: t('printMoved') });
          return null;
        }
        const planned = writtenOver(now.previews.map((each) => each.planned), now.present, over);
        const names = planned.filter(({ fate }) => fate !== 'same').map(({ name }) => name);
        first = names[0] ?? null;
        const fonts = looked.choices.fonts;
        return { ...editsOf(planned, now.present, { language, ...(fonts ? { fonts } : {}) }), done: t('printMade', { names: names.map((name) => `“${name}”`).join(t('markList')) }), stands: false };
      },
      [{ ledger: ledger.key, when }],
    );
    if (!written) return;
    setLooked(null);
    if (first !== null) await workbook.select(`${quoteSheet(first)}!A1`).catch(() => undefined);
  }, [looked, plan, language, writeResults, workbook, tell, t]);

  const fresh = looked !== null && looked.source.scoring.answer.fingerprint === order.source.scoring.answer.fingerprint && looked.source.frozen === order.source.frozen && looked.source.before?.name === order.source.before?.name && looked.source.before?.units === order.source.before?.units && looked.choices === order.choices && looked.kinds === order.kinds;
  return { preview: fresh ? looked.previews : null, look, make };
}

/** What somebody has looked at. */
const seen = (previews: readonly SheetPreview[]): string => JSON.stringify(previews.map(({ planned: { laid, fate, name, changes }, lost }) => [fate, name, changes, lost, cellsOf(laid)]));
