/** Lets LibreOffice open workbooks, work all of them out anew and save them: what it shows of two files is compared cell by cell. */
import { execFile } from 'node:child_process';
import { existsSync, mkdirSync, mkdtempSync, readdirSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { basename, join } from 'node:path';
import { pathToFileURL } from 'node:url';
import { cellName, parseArea } from '../../workbook/model/area';
import { FunctionNames } from '../../workbook/xlsx/formula';
import { readXlsx } from '../../workbook/xlsx/read';
import type { Change } from './change';

const PROGRAMS = ['/usr/bin/soffice', '/usr/bin/libreoffice'];
const AT_ONCE = 25;
const MS_PER_BOOK = 20_000;

/** Without it LibreOffice shows what the file says that formulas came to. */
const ALWAYS_CALCULATE = '<?xml version="1.0" encoding="UTF-8"?><oor:items xmlns:oor="http://openoffice.org/2001/registry"><item oor:path="/org.openoffice.Office.Calc/Formula/Load"><prop oor:name="OOXMLRecalcMode" oor:op="fuse"><value>0</value></prop></item></oor:items>';
/** What comes out differently each time. */
const VOLATILE = /\b(?:NOW|TODAY|RAND|RANDBETWEEN|RANDARRAY|CELL|INFO)\s*\(/i;

const none = new FunctionNames([]);

/** Where LibreOffice is; null where there is none. */
export const findLibreOffice = (): string | null => [process.env.SOFFICE, ...PROGRAMS].find((path) => path && existsSync(path)) ?? null;

export class LibreOffice {
  readonly #folder = mkdtempSync(join(tmpdir(), 'kaohe-office-'));

  constructor(private readonly program: string) {
    mkdirSync(join(this.#folder, 'profile/user'), { recursive: true });
    writeFileSync(join(this.#folder, 'profile/user/registrymodifications.xcu'), ALWAYS_CALCULATE);
  }

  /** The workbooks as LibreOffice saves them, by what they are called here; one that it does not open is not among them. */
  async worksOut(books: ReadonlyMap<string, Uint8Array>): Promise<Map<string, Uint8Array>> {
    const given = mkdtempSync(join(this.#folder, 'in-'));
    const names = [...books.keys()];
    const paths = names.map((name, index) => join(given, `${index}.${/\.xlsm(?=\/)/i.test(name) ? 'xlsm' : 'xlsx'}`));
    names.forEach((name, index) => writeFileSync(paths[index]!, books.get(name)!));
    const made = mkdtempSync(join(this.#folder, 'out-'));
    for (let at = 0; at < paths.length; at += AT_ONCE) {
      const some = paths.slice(at, at + AT_ONCE);
      await this.#convert(some, made);
      // One that ends the program takes the others with it.
      for (const path of some.filter((each) => !existsSync(join(made, outcome(each))))) await this.#convert([path], made);
    }
    const found = new Set(readdirSync(made));
    return new Map(names.flatMap((name, index) => {
      const file = outcome(paths[index]!);
      return found.has(file) ? [[name, new Uint8Array(readFileSync(join(made, file)))] as const] : [];
    }));
  }

  #convert(paths: readonly string[], into: string): Promise<void> {
    const profile = `-env:UserInstallation=${pathToFileURL(join(this.#folder, 'profile')).href}`;
    return new Promise((resolve) => {
      execFile(this.program, [profile, '--headless', '--norestore', '--convert-to', 'xlsx:Calc MS Excel 2007 XML', '--outdir', into, ...paths], { timeout: 15_000 + MS_PER_BOOK * paths.length }, () => resolve());
    });
  }

  end(): void { rmSync(this.#folder, { recursive: true, force: true }); }
}

const outcome = (path: string): string => basename(path).replace(/\.\w+$/, '.xlsx');

/** Cells that LibreOffice shows otherwise in a saved workbook than in the one that was opened, but for the one that was to change. */
export function shownOtherwise(before: Uint8Array, after: Uint8Array, change: Change | null): string[] {
  const [one, other] = [before, after].map((bytes) => cellsOf(bytes, change)) as [Map<string, string>, Map<string, string>];
  return [...new Set([...one.keys(), ...other.keys()])].filter((key) => one.get(key) !== other.get(key)).map((key) => `${key}: ${one.get(key) ?? '-'} / ${other.get(key) ?? '-'}`);
}

function cellsOf(bytes: Uint8Array, change: Change | null): Map<string, string> {
  const skipped = change && parseArea(change.cell);
  const all = readXlsx(bytes, none).sheets.flatMap(({ name, cells }) => cells.map((cell) => ({ name, ...cell })));
  // What stands on the time of day comes out differently, too: of such a book only its formulas are compared.
  const isVolatile = all.some(({ formula }) => VOLATILE.test(formula ?? ''));
  return new Map(all
    .filter(({ name, value, result, formula, row, column }) => (value !== '' || result !== undefined || formula !== undefined) && !(name === change?.sheet && row === skipped?.row && column === skipped.column))
    .map(({ name, row, column, value, result, formula }) => {
      const shown = typeof value === 'number' ? value.toPrecision(13) : String(result ?? value);
      return [`${name}!${cellName(row, column)}`, `${isVolatile && formula !== undefined ? '' : shown}${formula ?? ''}`] as const;
    }));
}
