/** In the place of the add-in: hands the host that the page gives it over to the test, call by call. */
import { cellFunctions, startHost } from '../../addin/hosts';
import type { Host } from '../../workbook/model/port/host';

/** What becomes of a call: a value, or what it was refused with. */
export type Outcome = { readonly value: unknown } | { readonly refused: { readonly kind?: string; readonly message: string } };

/** An error of a function, on its way from the test. */
export interface FunctionFault {
  readonly error: '#N/A' | '#VALUE!';
  readonly text: string;
}

export interface HostWindow {
  /** `call('editor.write', [changes, sheets])`; listeners and bytes come in a form that gets through. */
  hostCall(path: string, given: unknown[]): Promise<Outcome>;
  hostInfo(): { readonly info: Host['info']; readonly functions: boolean; readonly storage: boolean };
  /** Of the test: hears what the listener of this number is told. */
  hostHeard(listener: number, given: unknown[]): void;
  /** Of the test: works a function out. */
  hostRun(name: string, given: unknown[]): Promise<unknown>;
}

const here = window as unknown as HostWindow & Window;
let host: Host;
const stops = new Map<number, () => void>();

export async function start(): Promise<void> {
  host = await startHost();
}

export function end(): void {
  stops.clear();
}

const isFault = (value: unknown): value is FunctionFault => typeof value === 'object' && value !== null && 'error' in value;

/** What does not get through by itself. */
const special: Record<string, (...given: never[]) => unknown> = {
  'workbook.read': async (places: Parameters<Host['workbook']['read']>[0]) => (await host.workbook.read(places)).map((grid) => grid && { ...grid, percents: [...(grid.percents ?? [])] }),
  'workbook.watch': (listener: number) => host.workbook.watch((sheet, cause) => here.hostHeard(listener, [sheet, cause])),
  'workbook.onSelection': async (listener: number) => void stops.set(listener, await host.workbook.onSelection(() => here.hostHeard(listener, []))),
  'workbook.stop': (listener: number) => stops.get(listener)?.(),
  'editor.openBook': (bytes: number[]) => host.editor.openBook(new Uint8Array(bytes).buffer),
  'functions.associate': (name: string) => host.functions!.associate(name, ((...given: unknown[]) => {
    const stream = given.pop() as { setResult: (value: unknown) => void };
    void here.hostRun(name, given).then((value) => stream.setResult(isFault(value) ? host.functions!.errorOf(value.error, value.text) : value));
  }) as never),
};

/** `workbook.settings.get` of the host. */
function methodAt(path: string): (...given: unknown[]) => unknown {
  const names = path.split('.');
  const owner = names.slice(0, -1).reduce<Record<string, unknown>>((of, name) => of[name] as Record<string, unknown>, host as unknown as Record<string, unknown>);
  return (owner[names.at(-1)!] as (...given: unknown[]) => unknown).bind(owner);
}

here.hostCall = async (path, given) => {
  try {
    return { value: await (special[path] ? (special[path] as (...given: unknown[]) => unknown)(...given) : methodAt(path)(...given)) };
  } catch (fault) {
    const { kind, message } = fault as { kind?: string; message: string };
    return { refused: { ...(kind ? { kind } : {}), message } };
  }
};
here.hostInfo = () => ({ info: host.info, functions: cellFunctions() !== null && host.functions !== null, storage: host.storage !== null });
void start();
