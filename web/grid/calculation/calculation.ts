/** Watches Univer's formula engine: when it calculates, and when it has finished. */
import { ICommandService, type IDisposable, type Injector } from '@univerjs/core';
import {
  IActiveDirtyManagerService, SetFormulaCalculationNotificationMutation, SetFormulaCalculationStartMutation, SetTriggerFormulaCalculationStartMutation, SetStyleCommand,
  type ISetFormulaCalculationNotificationMutation, type ISetFormulaCalculationStartMutation,
} from '@univerjs/preset-sheets-core';
import type { CellPlace } from '../../custom-functions/calls';
import { startPromptly } from './prompt-start';

/** A change starts a calculation within some hundredths of a second; one that has not started by then never will. */
const START_WITHIN_MS = 400;
/** A calculation that is silent for so long is taken for ended: nothing may wait for ever. */
const SILENT_AFTER_MS = 20_000;
/** Results that arrive close together are shown by one calculation. */
const COLLECT_MS = 15;

export class Calculation {
  #running = 0;
  #expected = false;
  #expectTimer: ReturnType<typeof setTimeout> | undefined;
  #silentTimer: ReturnType<typeof setTimeout> | undefined;
  #pushTimer: ReturnType<typeof setTimeout> | undefined;
  #dirty = new Map<string, CellPlace>();
  /** Asked for, and not yet seen in a calculation: Univer drops what comes before it is quite awake. */
  #sent = new Map<string, CellPlace>();
  #waiting: (() => void)[] = [];
  #commands: ICommandService;
  #subscriptions: IDisposable[];

  constructor(
    injector: Injector,
    private readonly unit: () => string,
    private readonly hooks: { begin(): void; end(): void },
  ) {
    this.#commands = injector.get(ICommandService);
    const dirtying = injector.get(IActiveDirtyManagerService);
    this.#subscriptions = [
      startPromptly(injector),
      this.#commands.onCommandExecuted((command, options) => {
        if (command.id === SetFormulaCalculationStartMutation.id) this.#started(command.params as ISetFormulaCalculationStartMutation);
        else if (command.id === SetFormulaCalculationNotificationMutation.id) this.#notified(command.params as ISetFormulaCalculationNotificationMutation);
        else if (dirtying.get(command.id) && !options?.fromFormula && !isOwnResult(options) && !isLook(command.params)) this.#expect();
      }),
    ];
  }

  #expect(): void {
    this.#expected = true;
    clearTimeout(this.#expectTimer);
    this.#expectTimer = setTimeout(() => {
      this.#expected = false;
      this.#sendAgain();
      this.#check();
    }, START_WITHIN_MS);
  }

  #sendAgain(): void {
    const lost = [...this.#sent.values()];
    this.#sent.clear();
    this.recalculate(lost);
  }

  #started({ dirtyRanges }: ISetFormulaCalculationStartMutation): void {
    clearTimeout(this.#expectTimer);
    this.#expected = false;
    this.#running += 1;
    for (const { sheetId, range } of dirtyRanges) this.#sent.delete(`${sheetId}!${range.startRow},${range.startColumn}`);
    this.#sendAgain();
    this.hooks.begin();
    this.#listenForSilence();
  }

  #notified(params: ISetFormulaCalculationNotificationMutation): void {
    if (params.functionsExecutedState === undefined) {
      this.#listenForSilence();
      return;
    }
    this.#running = Math.max(0, this.#running - 1);
    if (this.#running === 0) this.#ended();
  }

  #listenForSilence(): void {
    clearTimeout(this.#silentTimer);
    this.#silentTimer = setTimeout(() => {
      this.#running = 0;
      this.#ended();
    }, SILENT_AFTER_MS);
  }

  #ended(): void {
    clearTimeout(this.#silentTimer);
    this.hooks.end();
    // What comes with the end (results being applied) belongs to it.
    queueMicrotask(() => this.#check());
    if (this.#dirty.size > 0) this.#schedulePush();
  }

  #check(): void {
    if (!this.quiet) return;
    const waiting = this.#waiting;
    this.#waiting = [];
    for (const resolve of waiting) resolve();
  }

  /** True while nothing is calculating and nothing is about to. */
  get quiet(): boolean {
    return this.#running === 0 && !this.#expected && this.#dirty.size === 0;
  }

  settled(): Promise<void> {
    if (this.quiet) return Promise.resolve();
    return new Promise((resolve) => this.#waiting.push(resolve));
  }

  /** Calculates these cells again, and all that depends on them. */
  recalculate(cells: CellPlace[]): void {
    for (const cell of cells) this.#dirty.set(`${cell.sheet}!${cell.row},${cell.column}`, cell);
    if (this.#dirty.size > 0) this.#schedulePush();
  }

  #schedulePush(): void {
    if (this.#pushTimer !== undefined || this.#running > 0) return;
    this.#pushTimer = setTimeout(() => {
      this.#pushTimer = undefined;
      this.#push();
    }, COLLECT_MS);
  }

  #push(): void {
    const unitId = this.unit();
    const dirtyRanges = [...this.#dirty.values()].map(({ sheet, row, column }) => ({
      unitId, sheetId: sheet, range: { startRow: row, endRow: row, startColumn: column, endColumn: column },
    }));
    this.#sent = this.#dirty;
    this.#dirty = new Map();
    this.#expect();
    void this.#commands.executeCommand(SetTriggerFormulaCalculationStartMutation.id, { dirtyRanges, ...NOTHING_ELSE }, { onlyLocal: true });
  }

  everything(): void {
    this.#expect();
    void this.#commands.executeCommand(
      SetTriggerFormulaCalculationStartMutation.id, { dirtyRanges: [], ...NOTHING_ELSE, forceCalculation: true }, { onlyLocal: true },
    );
  }

  /** Nothing more is expected of a workbook that is being closed. */
  forget(): void {
    this.#dirty.clear();
    this.#sent.clear();
    clearTimeout(this.#pushTimer);
    this.#pushTimer = undefined;
  }

  dispose(): void {
    this.forget();
    clearTimeout(this.#expectTimer);
    clearTimeout(this.#silentTimer);
    for (const subscription of this.#subscriptions) subscription.dispose();
  }
}

const NOTHING_ELSE = {
  dirtyNameMap: {}, dirtyDefinedNameMap: {}, dirtySuperTableMap: {}, dirtyUnitFeatureMap: {}, dirtyUnitOtherFormulaMap: {}, clearDependencyTreeCache: {},
  forceCalculation: false,
};

/** Univer works out nothing for looks. */
const isLook = (params: unknown): boolean => (params as { trigger?: string } | undefined)?.trigger === SetStyleCommand.id;
const isOwnResult = (options: unknown): boolean => (options as { applyFormulaCalculationResult?: boolean } | undefined)?.applyFormulaCalculationResult === true;
