/** `window.preview`: the page for tests, and for people at the console. */
import type { Preview } from './preview';
import type { ScoringRequest } from './requests';

export interface PreviewApi {
  /** Opens a workbook; resolves when it is shown, rejects with a plain message when it cannot be. */
  open(bytes: ArrayBuffer, name: string): Promise<void>;
  sheets(): string[];
  /** As the cells show them: errors as `#N/A`, pending ones as `#BUSY!`. */
  values(sheet: string, address: string): unknown[][];
  formulas(sheet: string, address: string): unknown[][];
  /** As a user types: texts that begin with `=` are formulas. */
  write(sheet: string, address: string, values: unknown[][]): Promise<void>;
  /** Resolves when nothing is calculating, pending or in flight. */
  idle(): Promise<void>;
  /** The scoring calls so far. */
  requests(): ScoringRequest[];
  /** The workbook as it is now, as a file. */
  save(): Uint8Array<ArrayBuffer>;
  /** The text of the error in a cell, where there is one. */
  message(sheet: string, address: string): string | null;
}

declare global {
  interface Window {
    preview?: PreviewApi;
  }
}

export function previewApi(preview: Preview): PreviewApi {
  const { session, requests } = preview;
  return {
    open: (bytes, name) => preview.open(new Uint8Array(bytes), name),
    sheets: () => session.backend.sheets().map((sheet) => sheet.name),
    values: (sheet, address) => session.values(sheet, address),
    formulas: (sheet, address) => session.formulas(sheet, address),
    write: (sheet, address, values) => session.write(sheet, address, values),
    idle: () => preview.idle(),
    requests: () => requests.requests.map((each) => ({ ...each })),
    save: () => session.save(),
    message: (sheet, address) => session.message(sheet, address) ?? null,
  };
}
