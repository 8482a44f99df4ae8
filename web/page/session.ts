/** The workbook on the page: opening files, running the functions in its cells, knowing when all is still. */
import { LocaleType } from '@univerjs/core';
import { say, type Language, type Message } from '../../shared/i18n/language';
import { previewWords } from '../../shared/i18n/workbook/preview';
import { FunctionCalls, type CellPlace } from '../custom-functions/calls';
import type { FunctionMetadata } from '../custom-functions/metadata';
import { UniverBackend } from '../grid/backend';
import { Calculation } from '../grid/calculation/calculation';
import { stateOf } from '../grid/state';
import { canvasOf, createGrid, silenceErrorAlerts } from '../grid/univer';
import { contains, parseArea, type Area } from '../../workbook/model/area';
import type { GridEvent } from '../office-emulator/backend';
import type { FunctionRuntime } from '../office-emulator/custom-functions';
import { enter } from '../office-emulator/entry';
import { unseenIn, type Unseen } from '../../workbook/open/unseen';
import { isError } from '../../workbook/model/cell-errors';
import { callsAny, FunctionNames } from '../../workbook/xlsx/formula';
import { copyOf } from '../../workbook/xlsx/kind';
import type { MovedBook } from '../../workbook/xlsx/moves/book';
import type { Unmoved } from '../../workbook/xlsx/moves/unmoved';
import { saveXlsx, type SaveOptions } from '../../workbook/xlsx/write';
import { HoldBack } from './hold-back';
import { MovedFile } from './files/moved-file';
import { blankFile, openFile, type OpenedFile } from './files/opened';
import type { RequestLog } from './requests';

/**
 * All is still when nothing has happened at so many looks in a row: longer than the add-in waits after a change before it looks
 * again. Looks are counted, not time: a page that was held up has looked at nothing.
 */
const STILL_LOOKS = 20;
const LOOK_EVERY_MS = 40;
/** Cells that moved are looked over once the dust has settled. */
const LOOK_OVER_MS = 60;

/** What happens without a change of what would be saved. */
const NO_CHANGE: ReadonlySet<GridEvent['type']> = new Set(['selected', 'activated', 'calculated']);

const keyOf = ({ sheet, row, column }: CellPlace): string => `${sheet}!${row},${column}`;

export interface SessionOptions {
  container: HTMLElement;
  language: Language;
  functions: FunctionMetadata[];
  runtime: () => FunctionRuntime;
  requests: RequestLog;
}

export class Session {
  readonly backend: UniverBackend;
  /** Resolves when the grid can be drawn; until then its place is white. */
  readonly canvas: Promise<void>;
  readonly calls: FunctionCalls;
  /** A person or the add-in changed the workbook. */
  onEdited: () => void = () => {};
  readonly #calculation: Calculation;
  readonly #movedFile: MovedFile;
  #opened: OpenedFile;
  /** Something happened since the last look. */
  #moved = true;
  #lookOver: ReturnType<typeof setTimeout> | undefined;
  /** Sheets come and go while another workbook is shown; that is no change of either. */
  #showing = false;

  private constructor(
    private readonly options: SessionOptions,
    readonly names: FunctionNames,
    private readonly locale: LocaleType,
    private readonly holdBack: HoldBack,
    parts: { backend: UniverBackend; canvas: Promise<void>; calls: FunctionCalls; calculation: Calculation; first: OpenedFile },
  ) {
    this.backend = parts.backend;
    this.canvas = parts.canvas;
    this.calls = parts.calls;
    this.#calculation = parts.calculation;
    this.#opened = parts.first;
    this.#movedFile = new MovedFile(names);
    this.backend.on((event) => this.#heard(event));
    this.backend.onParts = () => this.#edited();
  }

  /** Shows the first workbook: of a file's bytes, or a blank one. */
  static async start(options: SessionOptions, first: { bytes: Uint8Array; name: string } | null): Promise<Session> {
    const names = new FunctionNames(options.functions.map((fn) => fn.name));
    const locale = options.language === 'zh' ? LocaleType.ZH_CN : LocaleType.EN_US;
    const opened = first ? await openFile(first.bytes, first.name, names, locale) : blankFile(options.language, locale);
    let calculation: Calculation | null = null;
    const recalculate = (cells: CellPlace[]): void => calculation?.recalculate(cells);
    const holdBack = new HoldBack(options.runtime);
    const calls = new FunctionCalls(holdBack, recalculate);
    const grid = await createGrid(options.container, options.language, options.functions, calls);
    const backend = new UniverBackend(grid, opened);
    silenceErrorAlerts(grid);
    calculation = new Calculation(grid.injector, () => backend.unit, { begin: () => calls.beginCalculation(), end: () => calls.endCalculation() });
    backend.calculateWith(calculation);
    const session = new Session(options, names, locale, holdBack, { backend, canvas: canvasOf(grid), calls, calculation, first: opened });
    await session.#workOut(opened);
    return session;
  }

  /** What whoever opened the workbook should know. */
  get openedWith(): readonly Message[] { return this.#opened.notices; }

  /** Name and type under which it is saved, with a mark behind the name of a copy. */
  named(mark = ''): { name: string; type: string } { return copyOf(this.#opened.file, this.#opened.name, mark); }

  /** The workbook as it is, as a file with its name. */
  async file(mark: string, options: SaveOptions = {}): Promise<{ bytes: Uint8Array<ArrayBuffer>; name: string; type: string }> {
    return { bytes: await this.calculated(options), ...this.named(mark) };
  }

  /** The bytes of the file once what is being calculated is there: until then the grid holds nothing in the cells of formulas. */
  async calculated(options: SaveOptions = {}): Promise<Uint8Array<ArrayBuffer>> {
    await this.backend.settled();
    return this.save(options);
  }

  /** The add-in is there: cells with its functions begin to ask. */
  run(): void {
    this.holdBack.open();
    this.#moved = true;
    this.#askAgain();
  }

  /** A workbook, or a blank one, made ready to be shown. Throws a `WorkbookFault` when it cannot be. */
  async read(bytes: Uint8Array | null, name: string): Promise<OpenedFile> {
    return bytes ? openFile(bytes, name, this.names, this.locale) : blankFile(this.options.language, this.locale);
  }

  /** Puts another workbook in the place of this one; its functions wait for `run`. */
  async show(opened: OpenedFile): Promise<void> {
    this.holdBack.close();
    this.calls.clear();
    this.#calculation.forget();
    this.#opened = opened;
    this.#showing = true;
    try {
      await this.backend.open(opened);
      await this.#workOut(opened);
    } finally {
      this.#showing = false;
    }
  }

  /** What the grid does not show of the file, and keeps. */
  unseen(): readonly Unseen[] { return this.#opened.file ? unseenIn(this.#opened.file) : []; }

  /** What the file does not say is worked out before the add-in looks at it. */
  async #workOut({ waiting }: OpenedFile): Promise<void> {
    const own = new Set(this.#functionCells().map(keyOf));
    this.#calculation.recalculate(waiting.filter((cell) => !own.has(keyOf(cell))));
    await this.backend.settled();
  }

  /** The bytes at this very moment. */
  save(options: SaveOptions = {}): Uint8Array<ArrayBuffer> {
    return saveXlsx(stateOf(this.backend), this.#fileNow()?.book ?? null, this.names, options);
  }

  /** What of the file cannot go with rows, columns and cells that moved since it was opened. */
  unmoved(): readonly Unmoved[] { return this.#fileNow()?.unmoved ?? []; }

  #fileNow(): MovedBook | null {
    const { file } = this.#opened;
    return file && this.#movedFile.of(file, this.backend.moves);
  }

  #functionCells(): CellPlace[] {
    return this.backend.cells.formulas().filter(({ formula }) => callsAny(formula, this.names));
  }

  #askAgain(): void {
    this.#calculation.recalculate(this.#functionCells());
  }

  #heard(event: GridEvent): void {
    if (event.type !== 'selected') this.#moved = true;
    if (!NO_CHANGE.has(event.type)) this.#edited();
    if (event.type !== 'changed' && event.type !== 'deleted' && event.type !== 'added') return;
    clearTimeout(this.#lookOver);
    this.#lookOver = setTimeout(() => void this.#lookOverCells(), LOOK_OVER_MS);
  }

  #edited(): void {
    if (!this.#showing) this.onEdited();
  }

  /** Formulas went, came or moved: drops calls of cells that hold none any more, asks for cells that were never asked. */
  async #lookOverCells(): Promise<void> {
    await this.backend.settled();
    const cells = this.#functionCells();
    const held = new Set(cells.map(keyOf));
    this.calls.keep((place) => held.has(keyOf(place)));
    if (this.holdBack.isOpen) this.#calculation.recalculate(cells.filter((cell) => !this.calls.knows(cell)));
    this.#lookOver = undefined;
  }

  get #busy(): boolean {
    return !this.holdBack.isOpen || !this.#calculation.quiet || this.calls.pending > 0 || this.options.requests.inFlight > 0 || this.#lookOver !== undefined;
  }

  /** Resolves when nothing is calculating, pending or in flight, and has not been for a while. */
  async idle(): Promise<void> {
    let answers = this.options.requests.lastEnd;
    for (let still = 0; still < STILL_LOOKS; still += 1) {
      const { lastEnd } = this.options.requests;
      if (this.#busy || this.#moved || lastEnd !== answers) still = 0;
      this.#moved = false;
      answers = lastEnd;
      await new Promise((resolve) => setTimeout(resolve, LOOK_EVERY_MS));
    }
  }

  #place(sheet: string, address: string): { id: string; area: Area } {
    const info = this.backend.sheets().find((each) => each.name === sheet);
    const area = parseArea(address);
    if (!info) throw new Error(`there is no sheet “${sheet}”`);
    if (!area) throw new Error(`“${address}” is no address`);
    return { id: info.id, area };
  }

  values(sheet: string, address: string): unknown[][] {
    const { id, area } = this.#place(sheet, address);
    return this.backend.read(id, area).map((row) => row.map((cell) => cell.value));
  }

  formulas(sheet: string, address: string): unknown[][] {
    const { id, area } = this.#place(sheet, address);
    return this.backend.read(id, area).map((row) => row.map((cell) => cell.formula ?? cell.value));
  }

  /** The text of the error that a cell shows, where its function gave one. */
  message(sheet: string, address: string): string | undefined {
    const { id, area } = this.#place(sheet, address);
    return this.messageAt(id, area.row, area.column);
  }

  messageAt(sheet: string, row: number, column: number): string | undefined {
    const here: Area = { row, column, rows: 1, columns: 1 };
    const { value, formula } = this.backend.read(sheet, here)[0]![0]!;
    const beyond = formula === undefined ? null : this.backend.kept.reason(formula);
    if (beyond) return say(previewWords, `kept-${beyond}`, this.options.language, { formula: formula! });
    if (!isError(value)) return undefined;
    const own = this.calls.message({ sheet, row, column });
    if (own) return own;
    const spill = this.backend.cells.spills(sheet).find((area) => contains(area, here));
    return spill && this.calls.message({ sheet, row: spill.row, column: spill.column }, row - spill.row, column - spill.column);
  }

  /** As a person types: texts are read as Excel reads entries. */
  async write(sheet: string, address: string, values: unknown[][]): Promise<void> {
    const { id, area } = this.#place(sheet, address);
    const place = { ...area, rows: values.length, columns: Math.max(...values.map((row) => row.length)) };
    const present = this.backend.read(id, place);
    this.backend.write(id, place, present.map((row, r) => row.map((cell, c) => enter(values[r]?.[c], cell.format))));
    await this.backend.settled();
  }
}
