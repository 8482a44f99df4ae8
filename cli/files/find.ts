import { readdirSync, statSync } from 'node:fs';
import { basename, join, relative, resolve } from 'node:path';

/** A workbook that was named, or found in a folder that was. */
export interface FoundBook {
  readonly file: string;
  /** Where it lies below the folder; its own name where it was named itself. */
  readonly below: string;
}

const isWorkbook = (name: string): boolean => /\.(?:xlsx|xlsm|xltx|xltm|xls|et|csv|tsv)$/iu.test(name);
/** Old workbooks and texts are saved as workbooks of today. */
export const savedAs = (path: string): string => path.replace(/\.(?:xls|et|csv|tsv|tab|txt)$/iu, '.xlsx');

/** What programs lay beside workbooks that are open, and what is hidden. */
const isAside = (name: string): boolean => name.startsWith('~$') || name.startsWith('.');

/** The workbooks that are meant, in one order. `without`: the folder of results, and `result` one file of them; they are no sources. */
export function findBooks(named: readonly string[], without: string | null, result: string | null = null): { readonly books: readonly FoundBook[]; readonly empty: readonly string[] } {
  const empty: string[] = [];
  const books = named.flatMap((path) => {
    if (!statSync(path, { throwIfNoEntry: false })?.isDirectory()) return [{ file: path, below: basename(path) }];
    const found = walk(path, without === null ? null : resolve(without)).filter((file) => result === null || resolve(file) !== resolve(result)).map((file) => ({ file, below: relative(path, file) }));
    if (found.length === 0) empty.push(path);
    return found;
  });
  return { books, empty };
}

function walk(folder: string, without: string | null): string[] {
  const entries = readdirSync(folder, { withFileTypes: true }).filter(({ name }) => !isAside(name)).sort((one, other) => (one.name < other.name ? -1 : 1));
  return entries.flatMap((entry) => {
    const path = join(folder, entry.name);
    if (entry.isDirectory()) return resolve(path) === without ? [] : walk(path, without);
    return isWorkbook(entry.name) ? [path] : [];
  });
}
