/** What a file holds that a plain grid does not show. It is kept when the file is saved; people should know that it is there. */
import type { ReadBook } from '../xlsx/read';
import { text } from '../xlsx/zip';

/** By the names of parts. */
const PARTS = {
  charts: /\/charts\/chart|\/chartsheets\//,
  pictures: /\/media\//,
  comments: /\/comments\d*\.xml$|\/threadedComments\//i,
  pivots: /\/pivotTables\//,
  macros: /\/vbaProject\.bin$/,
  controls: /\/(?:ctrlProps|activeX)\//,
  links: /\/externalLinks\//,
} as const;

/** By elements of sheets. */
const ELEMENTS = {
  rules: /<(?:\w+:)?conditionalFormatting[\s>]/,
  lists: /<(?:\w+:)?dataValidations[\s>]/,
  printing: /<(?:\w+:)?(?:pageSetup|headerFooter|rowBreaks)[\s>]/,
} as const;

export type Unseen = keyof typeof PARTS | keyof typeof ELEMENTS;

const SHEET = /\/worksheets\/[^/]+\.xml$/;

export function unseenIn({ parts }: Pick<ReadBook, 'parts'>): readonly Unseen[] {
  const names = [...parts.keys()].map((name) => `/${name}`);
  const sheets = [...parts].flatMap(([name, bytes]) => (SHEET.test(`/${name}`) ? [outside(bytes)] : []));
  return [
    ...keys(PARTS).filter((kind) => names.some((name) => PARTS[kind].test(name))),
    ...keys(ELEMENTS).filter((kind) => sheets.some((sheet) => ELEMENTS[kind].test(sheet))),
  ];
}

/** A sheet without its cells, which may be long and hold none of this. */
function outside(bytes: Uint8Array): string {
  const whole = text(bytes);
  const end = whole.lastIndexOf('sheetData');
  return end < 0 ? whole : whole.slice(end);
}

const keys = <T extends object>(table: T): (keyof T)[] => Object.keys(table) as (keyof T)[];
