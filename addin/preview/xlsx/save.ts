import type { UniverBackend } from '../grid/backend';
import type { FunctionNames } from './formula';
import type { ReadBook } from './read';

export function saveXlsx(_file: ReadBook | null, _backend: UniverBackend, _names: FunctionNames): Uint8Array<ArrayBuffer> {
  return new Uint8Array();
}
