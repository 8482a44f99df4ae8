import { EditRefused, type Editor } from '../../workbook/model/port/editor';
import type { CellFunctions } from '../../workbook/model/port/functions';
import type { Host } from '../../workbook/model/port/host';
import type { MachineStorage } from '../../workbook/model/port/storage';
import type { Grid } from '../../workbook/model/grid';
import type { Workbook } from '../../workbook/model/port/workbook';
import type { TrialPage } from '../office-emulator/trial/page';
import type { FunctionFault, HostWindow, Outcome } from './page-main';

type Listener = (...given: never[]) => void;
type Run = (...given: unknown[]) => void;

/** Of one page, through all workbooks that are opened in it. */
export class PageHosts {
  #listeners: Listener[] = [];
  readonly #runs = new Map<string, Run>();

  private constructor(private readonly trial: TrialPage) {}

  static async in(trial: TrialPage): Promise<PageHosts> {
    const hosts = new PageHosts(trial);
    await trial.page.exposeFunction('hostHeard', (listener: number, given: unknown[]) => hosts.#listeners[listener]?.(...(given as never[])));
    await trial.page.exposeFunction('hostRun', (name: string, given: unknown[]) => new Promise((resolve) => hosts.#runs.get(name)!(...given, { setResult: resolve })));
    return hosts;
  }

  /** The host of the workbook that is open now. Its storage answers by promises: a page is far from its test. */
  async host(): Promise<Host> {
    this.#listeners = [];
    const { info, functions, storage } = await this.trial.page.evaluate(() => (window as unknown as HostWindow).hostInfo());
    return { info, workbook: this.#workbook(info), editor: this.#editor(), functions: functions ? this.#functions() : null, storage: storage ? (this.#plain('storage', ['get', 'set']) as MachineStorage) : null };
  }

  async #call(path: string, given: unknown[]): Promise<unknown> {
    const outcome = (await this.trial.page.evaluate(([to, what]) => (window as unknown as HostWindow).hostCall(to as string, what as unknown[]), [path, given] as const)) as Outcome;
    if ('value' in outcome) return outcome.value;
    const { kind, message } = outcome.refused;
    throw kind ? new EditRefused(kind as EditRefused['kind'], message) : new Error(message);
  }

  #plain(owner: string, methods: readonly string[]): unknown {
    return Object.fromEntries(methods.map((method) => [method, (...given: unknown[]) => this.#call(`${owner}.${method}`, given)]));
  }

  #listening(listener: Listener): number {
    return this.#listeners.push(listener) - 1;
  }

  #workbook(info: Host['info']): Workbook {
    return {
      ...(this.#plain('workbook', ['outline', 'select', 'selection']) as Pick<Workbook, 'outline' | 'select' | 'selection'>),
      host: info,
      read: async (places) => ((await this.#call('workbook.read', [places])) as ((Omit<Grid, 'percents'> & { percents: number[] }) | null)[]).map((grid) => grid && { ...grid, percents: new Set(grid.percents) }),
      watch: async (listener) => (await this.#call('workbook.watch', [this.#listening(listener)])) as boolean,
      onSelection: async (listener) => {
        const number = this.#listening(listener);
        await this.#call('workbook.onSelection', [number]);
        return () => void this.#call('workbook.stop', [number]);
      },
      settings: this.#plain('workbook.settings', ['get', 'set']) as Workbook['settings'],
      xml: this.#plain('workbook.xml', ['read', 'write']) as Workbook['xml'],
    };
  }

  #editor(): Editor {
    return {
      ...(this.#plain('editor', ['states', 'papers', 'unseen', 'formulasWith', 'spills', 'write', 'revert']) as Omit<Editor, 'openBook'>),
      openBook: async (bytes) => void (await this.#call('editor.openBook', [[...new Uint8Array(bytes)]])),
    };
  }

  #functions(): CellFunctions {
    return {
      associate: (name, run) => {
        this.#runs.set(name, run as Run);
        void this.#call('functions.associate', [name]);
      },
      errorOf: (error, text): FunctionFault => ({ error, text }),
    };
  }
}
