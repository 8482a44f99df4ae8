/**
 * A stand-in for the part of Office.js that the add-in uses, with its semantics: proxies record, `context.sync()` acts, a
 * property that was not loaded cannot be read (`PropertyNotLoaded`), what is missing is `ItemNotFound` or a null object.
 *
 * In a unit test:
 *
 *     const backend = memoryBackend({ sheets: [{ name: '台账', cells: [['单位', '条款'], ['甲村', 'V1']], tables: [{ name: '台账', range: 'A1:B2' }] }] });
 *     const standIn = createStandIn(backend);                  // or { language: 'en-US' }
 *     const uninstall = standIn.install();                     // Office, Excel, OfficeExtension, CustomFunctions become globals
 *     await Excel.run(async (context) => { ... });
 *     backend.type('台账', 'A3', [['乙村', 'V2']]);            // as a person types: onChanged comes
 *     backend.setEditing(true);                                // a person is in cell-edit mode
 *     uninstall();
 *
 * `standIn.functions` calls what `CustomFunctions.associate` was given, as Excel's runtime does (see `custom-functions.ts`).
 */
import { languageOf } from '../../shared/i18n/language';
import { formatAddress } from '../../workbook/model/area';
import type { GridBackend } from './backend';
import { customFunctions, type FunctionRuntime } from './custom-functions';
import { OfficeError } from './engine/errors';
import { requestContextClass, runFunction } from './engine/request-context';
import { excelEnums } from './enums';
import { application, runtime, workbook } from './excel/workbook';
import { Book } from './model/book';
import { sheetInfo } from './model/sheets';
import { officeNamespace, type OfficeHooks } from './office';

export { memoryBackend, type MemoryBackend } from './memory/backend';
export type { BookSpec, CellSpec, SheetSpec } from './memory/spec';
export type { GridBackend } from './backend';

export type OfficeEmulatorOptions = Partial<OfficeHooks>;

export interface OfficeEmulator {
  Office: unknown;
  Excel: unknown;
  OfficeExtension: unknown;
  CustomFunctions: unknown;
  functions: FunctionRuntime;
  /** The function a ribbon button would call. */
  command(id: string): ((event?: unknown) => void) | undefined;
  /** Forgets the handlers of a workbook that is closed. */
  forgetListeners(): void;
  /** Puts the namespaces on globalThis; the result takes them away again. */
  install(): () => void;
}

const NAMESPACES = ['Office', 'Excel', 'OfficeExtension', 'CustomFunctions'] as const;

export function createOfficeEmulator(backend: GridBackend, options: OfficeEmulatorOptions = {}): OfficeEmulator {
  const language = options.language ?? 'zh-CN';
  const book = new Book(backend, languageOf(language));
  const RequestContext = requestContextClass(book, {
    workbook: workbook as never, application: application as never, runtime: runtime as never,
  });
  const openBook = options.openBook ?? (async () => {});
  const { office, command } = officeNamespace({
    language, showPane: options.showPane ?? (() => {}), hidePane: options.hidePane ?? (() => {}), openBook,
  });
  const { namespace, runtime: functions } = customFunctions(({ sheet, ...area }) =>
    formatAddress(sheetInfo(book, sheet).name, area));
  const standIn: OfficeEmulator = {
    Office: office,
    Excel: {
      run: runFunction(book, RequestContext),
      createWorkbook: (base64?: string) => openBook(base64 === undefined ? null : bytesOf(base64)),
      RequestContext, ErrorCodes: errorCodes, ...excelEnums,
    },
    OfficeExtension: { Error: OfficeError, ErrorCodes: errorCodes, config: { extendedErrorLogging: false } },
    CustomFunctions: namespace,
    functions,
    command,
    forgetListeners: () => book.forgetListeners(),
    install() {
      const globals = globalThis as unknown as Record<string, unknown>;
      const before = NAMESPACES.map((name) => globals[name]);
      for (const name of NAMESPACES) globals[name] = standIn[name];
      return () => NAMESPACES.forEach((name, index) => { globals[name] = before[index]; });
    },
  };
  return standIn;
}

const bytesOf = (base64: string): Uint8Array => Uint8Array.from(atob(base64), (sign) => sign.charCodeAt(0));

const errorCodes = {
  accessDenied: 'AccessDenied', generalException: 'GeneralException', activityLimitReached: 'ActivityLimitReached',
  invalidObjectPath: 'InvalidObjectPath', propertyNotLoaded: 'PropertyNotLoaded', valueNotLoaded: 'ValueNotLoaded',
  invalidRequestContext: 'InvalidRequestContext', invalidArgument: 'InvalidArgument', runMustReturnPromise: 'RunMustReturnPromise',
  cannotRegisterEvent: 'CannotRegisterEvent', apiNotFound: 'ApiNotFound', connectionFailure: 'ConnectionFailure', itemNotFound: 'ItemNotFound',
};
