import { monitorEventLoopDelay, performance } from 'node:perf_hooks';
import { setTimeout as wait } from 'node:timers/promises';
import { builtIn } from '../../shared';
import { handingOver } from '../../addin/scoring-client/hand-over';
import { inTurns } from '../../shared/contract/steps';
import { expectedInSteps } from '../../shared/engine/expected';
import { jsonAsSent } from '../../shared/contract/request-pieces';
import { BookReader } from '../../addin/score-store/reading/read-book';
import { bodyOf } from '../../addin/scoring-client/network/body';
import type { Cell, Grid } from '../../workbook/model/grid';
import { prepareInSteps } from '../../workbook/results/prepare-request';
import { ledgers, type Size } from './ledgers';

export interface Step {
  readonly step: string;
  readonly seconds: number;
  /** Milliseconds that nothing else had its turn. */
  readonly longest: number;
  /** Megabytes held afterwards. */
  readonly heap: number;
}

const HEADERS = ['单位', '条款', '年度', '情形', '数值', '级别', '事项', '次数', '文号', '日期'];

/** A sheet as Excel hands it over: every cell a text or number of its own. */
function gridOf(size: Size): Grid {
  const { request } = (ledgers.papers as (size: Size) => { request: { facts: readonly Record<string, unknown>[] } })(size);
  const cell = (value: unknown): Cell => (typeof value === 'string' ? Buffer.from(value).toString() : ((value ?? '') as Cell));
  const cells = request.facts.map((fact) => ['unit', 'item', 'year', 'kind', 'value', 'level', 'subject', 'count', 'evidence', 'date'].map((field) => cell(fact[field])));
  return { sheet: '台账', row: 0, column: 0, cells: [HEADERS, ...cells], merges: [] };
}

/** What the page does with a ledger, step by step, over a host that has it in memory. */
export async function measurePage(size: Size): Promise<Step[]> {
  const grid = gridOf(size);
  const used = { row: 0, column: 0, rows: grid.cells.length, columns: HEADERS.length };
  const workbook = {
    outline: () => Promise.resolve({ sheets: [{ name: '台账', used, hidden: false }], tables: [] }),
    read: (places: readonly unknown[]) => Promise.resolve(places.map(() => ({ ...grid }))),
  };
  const steps: Step[] = [];
  const timed = async <T>(step: string, work: () => Promise<T> | T): Promise<T> => {
    globalThis.gc?.();
    const delay = monitorEventLoopDelay({ resolution: 5 });
    delay.enable();
    await wait(20);
    const begun = performance.now();
    const made = await work();
    const seconds = (performance.now() - begun) / 1000;
    await wait(20);
    delay.disable();
    globalThis.gc?.();
    steps.push({ step, seconds, longest: delay.max / 1e6, heap: process.memoryUsage().heapUsed / 1e6 });
    return made;
  };
  const reader = new BookReader({ workbook, registry: builtIn, binding: () => Promise.resolve({ ledgers: [{ place: { sheet: '台账' }, rulebook: 'beijinggang-2019-village' }] }) });
  await timed('the sheet itself', () => undefined);
  const book = await timed('the first reading', () => reader.look());
  const [ledger] = book.ledgers;
  if (!ledger) throw new Error('no ledger was found');
  if (ledger.facts.length !== size.rows) throw new Error(`${ledger.facts.length} rows of ${size.rows} were read: ${JSON.stringify(ledger.problems.slice(0, 3))}`);
  const prepared = await timed('the request made ready', () => inTurns(prepareInSteps(ledger, { year: 2019, period: null }), handingOver()));
  await timed('the request written', () => bodyOf({ pieces: () => jsonAsSent(prepared.request) }));
  await timed('its fingerprint', () => inTurns(expectedInSteps(builtIn, prepared.request), handingOver()));
  await timed('a second reading', () => reader.look());
  return steps;
}
