import { builtIn } from '../../../shared';
import { score } from '../../../tests/lib/built-in';
import type { ScoreAnswer } from '../../../shared/contract/answer';
import type { ScoreRequest } from '../../../shared/contract/request';
import type { Language } from '../../../shared/i18n/language';
import type { Cell } from '../../../workbook/model/grid';
import type { Binding } from '../../../workbook/binding/bound';
import { gridOf, outlineOf, type FakeBook } from '../../../workbook/ledger/testing/fake-book';
import type { Retrier } from '../../scoring-client/network/retry';
import type { ScoringService } from '../../scoring-client/scoring-client';
import type { Content } from '../../../workbook/results/content';
import { unitQuestion, type View } from '../../../workbook/results/functions/ask';
import { detailOf } from '../../../workbook/results/functions/views/detail';
import { scoreView } from '../../../workbook/results/functions/views/score';
import { readRuleSheets } from '../../../workbook/rule-sheet/read';
import type { ChangeCause } from '../../../workbook/model/port/events';
import type { Workbook } from '../../../workbook/model/port/workbook';
import { LiveScoreStore } from '../score-store';
import type { Timing } from '../timing';

/** A workbook on paper, a service at the harness and the store between them. */
export interface StoreHarness {
  readonly store: LiveScoreStore;
  readonly requests: ScoreRequest[];
  /** How often the book was read. */
  readings(): number;
  /** Writes into a cell (`台账`, row and column from 0) and tells of it, as Excel does. */
  write(sheet: string, row: number, column: number, value: Cell): void;
  /** As a formula does that is worked out anew, and of which nothing is told. */
  writeSilently(sheet: string, row: number, column: number, value: Cell): void;
  /** Tells of a change without one. */
  rustle(sheet?: string, cause?: ChangeCause): void;
  /** How the service answers from now on; undefined is as it should. */
  answerWith(answer?: (request: ScoreRequest, signal: AbortSignal | undefined) => Promise<ScoreAnswer>): void;
  /** What reading does from now on. */
  readWith(read?: () => Promise<never>): void;
}

export interface HarnessOptions {
  readonly language?: Language;
  /** A figure gives way at once unless this says otherwise. */
  readonly timing?: Partial<Timing>;
  /** Milliseconds that the service takes. */
  readonly takes?: number;
  /** The host tells of no changes. */
  readonly deaf?: boolean;
  /** In place of the service at the harness. */
  readonly service?: ScoringService;
  readonly retrier?: Retrier;
}

export function harnessWith(paper: FakeBook, { language = 'zh', timing, takes = 10, deaf = false, service: real, retrier }: HarnessOptions = {}): StoreHarness {
  const book = structuredClone(paper) as { sheets: Record<string, { cells: (Cell | null)[][] }> } & FakeBook;
  const requests: ScoreRequest[] = [];
  let heard: Parameters<Workbook['watch']>[0] | null = null;
  let readings = 0;
  let answer: Parameters<StoreHarness['answerWith']>[0];
  let read: (() => Promise<never>) | undefined;
  const workbook: Pick<Workbook, 'outline' | 'read' | 'watch'> = {
    outline: async () => outlineOf(book),
    async read(places) {
      readings++;
      if (read) return read();
      return places.map((place) => gridOf(book, place));
    },
    async watch(listener) {
      heard = listener;
      return !deaf;
    },
  };
  const service: Pick<ScoringService, 'address' | 'score'> = {
    address: 'http://localhost:7071',
    async score(request, { signal, language: spoken }) {
      requests.push(request);
      if (answer) return answer(request, signal);
      await new Promise((resolve) => setTimeout(resolve, takes));
      return score(request, { language: spoken });
    },
  };
  const binding = async (): Promise<Binding | null> => paper.binding ?? null;
  const store = new LiveScoreStore({ workbook, service: real ?? (service as ScoringService), registry: builtIn, language, binding, readRules: readRuleSheets, timing: { hold: 0, ...timing }, ...(retrier ? { retrier } : {}) });
  const writeSilently: StoreHarness['writeSilently'] = (sheet, row, column, value) => {
    const line = (book.sheets[sheet]!.cells[row] ??= []);
    while (line.length < column) line.push(null);
    line[column] = value;
  };
  return {
    store,
    requests,
    readings: () => readings,
    write(sheet, row, column, value) {
      writeSilently(sheet, row, column, value);
      heard?.(sheet, 'entered', { row, column, rows: 1, columns: 1 });
    },
    writeSilently,
    rustle: (sheet, cause = 'entered') => heard?.(sheet ?? null, cause, null),
    answerWith: (next) => (answer = next),
    readWith: (next) => (read = next),
  };
}

/** A cell on the store, that shows a unit or one of its items: everything it was told, and how it is taken away. */
export function cellOn({ store }: StoreHarness, unit: string, year: string | number = 2019, item: string | null = null, view: View = scoreView): { told: Content[]; leave: () => void } {
  const told: Content[] = [];
  return { told, leave: store.ask(unitQuestion({ unit, year, item }, view, 'zh', detailOf(view, item)), (content) => told.push(content)) };
}
