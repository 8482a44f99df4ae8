import type { Registry } from '../../../shared';
import { readWorkbook } from '../../../workbook/binding/scan/read-workbook';
import { type ReadRules, rememberingRules } from '../../../workbook/binding/scan/rule-sheets';
import type { Binding } from '../../../workbook/binding/bound';
import type { BookReading } from '../../../workbook/ledger/reading';
import type { Workbook } from '../../../workbook/model/port/workbook';
import { handingOver } from '../../scoring-client/hand-over';
import { ChangedPlaces } from './changed-places';
import { KeptCells } from './kept-cells';

export interface BookReaderOptions {
  readonly workbook: Pick<Workbook, 'outline' | 'read'>;
  readonly registry: Registry;
  /** What was bound in the pane; null where nothing was. */
  readonly binding: () => Promise<Binding | null>;
  /** Reads the rules that the workbook carries itself. */
  readonly readRules?: ReadRules;
}

/** Reads the book: once at a time, and once more if it was asked for meanwhile. */
export class BookReader {
  /** What may have changed since the last reading. */
  readonly changes = new ChangedPlaces();
  private current: Promise<BookReading> | null = null;
  private next: Promise<BookReading> | null = null;

  private readonly readRules: ReadRules | undefined;
  private readonly views: ReturnType<Registry['views']>;

  private readonly cells: KeptCells;

  constructor(private readonly options: BookReaderOptions) {
    this.cells = new KeptCells(options.workbook);
    this.readRules = options.readRules && rememberingRules(options.readRules);
    this.views = options.registry.views();
  }

  /** A reading that began after this call. */
  look(): Promise<BookReading> {
    if (!this.current) return this.start();
    // What is being read may be older than the change that brought the caller here.
    return (this.next ??= this.current.catch(() => undefined).then(() => {
      this.next = null;
      return this.start();
    }));
  }

  /** Whether the last reading trusted the host in what did not change. */
  get trusting(): boolean {
    return this.cells.trusted;
  }

  private start(): Promise<BookReading> {
    const reading = this.read().finally(() => {
      if (this.current === reading) this.current = null;
    });
    this.current = reading;
    return reading;
  }

  private async read(): Promise<BookReading> {
    const rules = this.readRules ? { readRules: this.readRules } : {};
    const workbook = this.cells.reading(this.changes.take());
    try {
      return await readWorkbook({ workbook, binding: await this.options.binding(), views: this.views, rest: handingOver(), ...rules });
    } catch (error) {
      this.changes.note(null, null);
      throw error;
    }
  }
}
