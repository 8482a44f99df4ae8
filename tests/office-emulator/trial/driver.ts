/** Drives the trial page in tests: what is done and asked there goes through here, and never waits for ever. */
import { makeXlsx, row } from '../../../workbook/xlsx/testing/make';
import { openTrial, type TrialPage } from './page';

/** A score sheet with functions, a ledger with a table, and a protected sheet. */
export const scores = makeXlsx({
  sheets: [
    {
      name: '得分',
      rows: row(1, ['单位', '得分', '两倍', '同上']) + row(2, ['甲村', '=_xldudf_SCORE(A2,2019)|11', '=B2*2|22', '=_xldudf_SCORE(A2,2019)|11'])
        + row(3, ['没有村', '=_xldudf_SCORE(A3,2019)|20', '=IFERROR(B3,0)|20']) + row(5, ['=_xldudf_SCORE_ITEMS(A2,2019)'])
        + row(9, ['=SUM(B2:B2)|11']),
    },
    {
      name: '台账', rows: row(1, ['单位', '条款', '数值']) + row(2, ['甲村', 'V1', 1.5]) + row(3, ['乙村', null, 2]),
      tables: [{ name: '台账表', ref: 'A1:C3', columns: ['单位', '条款', '数值'] }],
    },
    { name: '锁', rows: row(1, ['不能改']), after: '<sheetProtection sheet="1"/>' },
  ],
  names: '<definedName name="区域">台账!$A$1:$C$3</definedName>',
});

const SAMPLES = JSON.stringify([{ file: '样例.xlsx', title_zh: '试验样例', title_en: 'Trial', rulebook: '' }]);
const PATIENCE_MS = 15_000;

interface TrialWindow {
  trial: { calls: unknown[][]; cancelled: string[]; push(unit: unknown, value: unknown): void };
}

export class Driver {
  private constructor(readonly trial: TrialPage) {}

  static async start(): Promise<Driver> {
    const trial = await openTrial({ '/samples/index.json': SAMPLES, '/samples/样例.xlsx': scores });
    await trial.goto();
    return new Driver(trial);
  }

  get page() { return this.trial.page; }

  inPage<T, A>(act: (argument: A) => T | Promise<T>, argument?: A): Promise<T> {
    const limit = new Promise<never>((_, reject) => setTimeout(() => reject(new Error('the page did not answer in time')), PATIENCE_MS));
    return Promise.race([this.page.evaluate(act as never, argument) as Promise<T>, limit]);
  }

  /** Opens a workbook; what the page says of it where it cannot be opened. */
  open(bytes: Uint8Array, name: string): Promise<string> {
    return this.inPage(
      ({ content, file }) => window.preview!.open(new Uint8Array(content).buffer, file).then(() => 'opened', (fault: Error) => fault.message),
      { content: [...bytes], file: name },
    );
  }

  /** The workbook as it was, for every test anew. */
  async reset(): Promise<void> {
    const said = await this.open(scores, '样例.xlsx');
    if (said !== 'opened') throw new Error(said);
    await this.idle();
  }

  idle(): Promise<void> { return this.inPage(() => window.preview!.idle()); }

  values(sheet: string, address: string): Promise<unknown[][]> {
    return this.inPage(([s, a]) => window.preview!.values(s!, a!), [sheet, address]);
  }

  write(sheet: string, address: string, cells: unknown[][]): Promise<void> {
    return this.inPage(([s, a, c]) => window.preview!.write(s as string, a as string, c as unknown[][]), [sheet, address, cells] as const);
  }

  message(sheet: string, address: string): Promise<string | null> {
    return this.inPage(([s, a]) => window.preview!.message(s!, a!), [sheet, address]);
  }

  /** What the functions were called with since last asked. */
  calls(): Promise<unknown[][]> {
    return this.inPage(() => (window as unknown as TrialWindow).trial.calls.splice(0));
  }

  cancelled(): Promise<string[]> {
    return this.inPage(() => (window as unknown as TrialWindow).trial.cancelled.splice(0));
  }

  push(unit: string, value: unknown): Promise<void> {
    return this.inPage(([u, v]) => (window as unknown as TrialWindow).trial.push(u, v), [unit, value]);
  }

  select(sheet: string, address: string): Promise<void> {
    return this.inPage(([s, a]) => Excel.run(async (context) => {
      context.workbook.worksheets.getItem(s!).getRange(a!).select();
      await context.sync();
    }), [sheet, address]);
  }

  /** Clicks a point of the grid, counted from its upper left corner. */
  async clickGrid(x: number, y: number): Promise<void> {
    const box = (await this.page.locator('#grid').boundingBox())!;
    await this.page.mouse.click(box.x + x, box.y + y);
  }
}
