/** A workbook as the library hands it over, as far as it is used. */
export interface XlsLibrary {
  read(bytes: Uint8Array, options: { type: 'array'; cellFormula: boolean; cellNF: boolean; cellStyles: boolean; cellHTML: boolean; cellText: boolean; cellDates: boolean }): XlsBook;
}

export interface XlsBook {
  SheetNames: string[];
  Sheets: Record<string, XlsSheet | undefined>;
  Workbook?: {
    Sheets?: { Hidden?: 0 | 1 | 2 }[];
    /** Of what it cannot read the library may give anything. */
    Names?: { Name: string; Ref?: unknown; Sheet?: number | null; Hidden?: boolean; Comment?: string }[];
    WBProps?: { date1904?: boolean };
  };
}

/** Cells by address, and what lies beside them under names with an exclamation mark. */
export interface XlsSheet {
  [address: string]: unknown;
  '!merges'?: { s: XlsPlace; e: XlsPlace }[];
  '!cols'?: (XlsLine | undefined)[];
  '!rows'?: (XlsLine | undefined)[];
  '!protect'?: unknown;
}

interface XlsPlace {
  r: number;
  c: number;
}

interface XlsLine {
  /** Characters, of columns; points, of rows. */
  width?: number;
  hpt?: number;
  hidden?: boolean;
}

export interface XlsCell {
  /** Boolean, error, number, text, or nothing but a look. */
  t: 'b' | 'e' | 'n' | 's' | 'z';
  v?: string | number | boolean;
  /** Formula without `=`, and the area that it fills. */
  f?: unknown;
  F?: string;
  /** Number format. */
  z?: string;
}
