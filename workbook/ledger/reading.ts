import type { Fact, Parameter, Unit } from '../../shared/contract/request';
import type { Place } from '../model/place';
import type { Cell } from '../model/grid';
import type { RulebookView } from '../../shared/contract/rulebook-view';
import type { RulesReading } from '../rule-sheet/types';
import type { LedgerField } from './fields';
import type { Edition, OwnRules } from './own-rules';
import type { ParameterSheet } from './parameters';
import type { Problem } from './problem';

/** What somebody settled in the pane about one ledger. It comes before what the cells suggest. */
export interface LedgerBinding {
  readonly place: Place;
  readonly rulebook?: string;
  /** The sheet row (from 1) of the headers, and columns by letter, where they were pointed out. */
  readonly headerRow?: number;
  readonly columns?: Partial<Record<LedgerField, string>>;
  /** What stands over those columns, by which they are found again after others were put in between. */
  readonly headers?: Partial<Record<LedgerField, string>>;
  /** What Excel calls the sheet, whatever its name. */
  readonly sheetId?: string;
}

/** Where ledgers, units and parameters were bound to. */
export interface BookBinding {
  readonly ledgers?: readonly LedgerBinding[];
  readonly units?: Place;
  readonly parameters?: Place;
}

/** A row of the 单位 sheet, before it is known which rulebook it is for. */
export interface UnitRow {
  readonly name: string;
  readonly alias: string | null;
  readonly type: Cell;
  readonly group: string | null;
  readonly staff: number | null;
  /** Its cells by the header above them, as `wordKey` writes it: a rulebook names attributes of units by these. */
  readonly under: ReadonlyMap<string, UnitCell>;
  readonly address: string;
  readonly typeAddress: string;
}

export interface UnitCell {
  readonly cell: Cell;
  readonly address: string;
  /** It shows its number as per cent. */
  readonly percent?: true;
  /** Another column of the same header that says otherwise. */
  readonly other?: { readonly cell: Cell; readonly address: string };
}

export interface UnitSheet {
  readonly rows: readonly UnitRow[];
  readonly problems: readonly Problem[];
}

/** One row of a ledger, ready to be sent. */
export interface FactReading {
  readonly fact: Fact;
  /** Sheet row, from 0. */
  readonly row: number;
}

export interface UnitReading {
  readonly unit: Unit;
  /** Where the unit is named first: its row on the 单位 sheet, else its first row in the ledger. */
  readonly address: string;
  /** What else the sheet calls it: its code or number. */
  readonly aliases: readonly string[];
}

export interface LedgerReading {
  /** The name of its sheet or table; the same from one reading to the next. */
  readonly key: string;
  readonly sheet: string;
  /** `台账!A3:R120` */
  readonly address: string;
  /** null: none was named, and not just one fits. `candidates` then lists what may be chosen. */
  readonly rulebook: RulebookView | null;
  readonly chosenBy: 'binding' | 'parameters' | 'codes' | 'own' | null;
  readonly candidates: readonly RulebookView[];
  /** The cohort, in the order of the 单位 sheet or of the ledger. */
  readonly units: readonly UnitReading[];
  readonly facts: readonly FactReading[];
  readonly parameters: Readonly<Record<string, Parameter>>;
  /** Why nothing of this ledger can be scored, although it was read: a parameter, or the workbook's own rules, are wrong. */
  readonly blocked: readonly Problem[];
  readonly problems: readonly Problem[];
  /** Letter of the sheet column that holds each field. */
  readonly columns: Readonly<Partial<Record<LedgerField, string>>>;
  /** Years that occur, in order. */
  readonly years: readonly number[];
  /** The bound score sheets whose figures are among the facts. */
  readonly scoreSheets?: readonly string[];
  /** The edition of rules that the workbook carries itself, by which it was read; left out: a rulebook that is built in. */
  readonly edition?: Edition;
  /** Of a ledger as a whole: the rules, and the ledger as each of their editions reads it, the newest first. See `atYear`. */
  readonly own?: OwnRules;
  readonly editions?: readonly LedgerReading[];
}

export interface BookReading {
  readonly ledgers: readonly LedgerReading[];
  /** Of the book as a whole; those of a ledger stand with it. */
  readonly problems: readonly Problem[];
  /** The sheets whose cells went into this reading. A change elsewhere needs no new one. */
  readonly sheets: readonly string[];
  /** What stands beside the ledgers, for one that a formula gives as a range. */
  readonly beside: {
    /** Those of the workbook's own rules first; one that is built in gives way to an own one of its id. */
    readonly views: readonly RulebookView[];
    readonly own: readonly OwnRules[];
    /** What stands on the sheets of rules, whether it can score or not. */
    readonly rules: readonly RulesReading[];
    readonly units: UnitSheet | null;
    readonly parameters: ParameterSheet | null;
  };
}
