/**
 * Univer lets a tenth of a second pass after each change before it calculates; Excel calculates at once. What waits for a
 * calculation, as every question of an add-in does, would wait that long, and the cells that are told the answer once more.
 */
import { ICommandService, type IDisposable, type Injector } from '@univerjs/core';
import { SetFormulaCalculationStartMutation, SetFormulaCalculationStopMutation, TriggerCalculationController } from '@univerjs/preset-sheets-core';

/** Changes that are made one right after the other are still worked out together. */
const SOON_MS = 10;

/** What of Univer's controller is used here: its members are private, and the same in the one version that is installed. */
interface Trigger {
  _setTimeoutKey: unknown;
  _waitingCommandQueue: unknown[];
  _executingDirtyData: object;
  /** Null while nothing is calculated. */
  _executionInProgressParams: object | null;
  _restartCalculation: boolean;
  _generateDirty(commands: readonly unknown[]): object;
  _mergeDirty(one: object, other: object): object;
}

/** Puts a short wait in the place of each that Univer begins. */
export function startPromptly(injector: Injector): IDisposable {
  const trigger = injector.get(TriggerCalculationController) as unknown as Trigger;
  const commands = injector.get(ICommandService);
  let own = trigger._setTimeoutKey;
  return commands.onCommandExecuted(() => {
    if (trigger._setTimeoutKey === own) return;
    clearTimeout(trigger._setTimeoutKey as number);
    own = trigger._setTimeoutKey = setTimeout(() => begin(trigger, commands), SOON_MS);
  });
}

/** What Univer does when its own wait is over. */
function begin(trigger: Trigger, commands: ICommandService): void {
  trigger._executingDirtyData = trigger._mergeDirty(trigger._executingDirtyData, trigger._generateDirty(trigger._waitingCommandQueue));
  trigger._waitingCommandQueue = [];
  if (trigger._executionInProgressParams === null) {
    void commands.executeCommand(SetFormulaCalculationStartMutation.id, { ...trigger._executingDirtyData }, { onlyLocal: true });
    return;
  }
  trigger._restartCalculation = true;
  void commands.executeCommand(SetFormulaCalculationStopMutation.id, {});
}
