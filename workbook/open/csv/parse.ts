/** Fields of a text with separators. Every field is the text that stands there: nothing becomes a number, a day or a formula. */
const SEPARATORS = [',', '\t', ';', '|'] as const;
type Separator = (typeof SEPARATORS)[number];

/** Rows that are looked at to find the separator. */
const SAMPLE = 50;

export function parseSeparated(text: string): string[][] {
  const said = /^sep=(.)\r?\n/i.exec(text);
  const body = said ? text.slice(said[0].length) : text;
  return rowsOf(body, (said?.[1] as Separator | undefined) ?? separatorOf(body)).map((row) => row.map(plain));
}

/** A quotation mark that is never closed is a letter like any other, or it would swallow the rest of the file. */
const rowsOf = (text: string, separator: string, most = Infinity): string[][] => split(text, separator, true, most) ?? split(text, separator, false, most)!;

function split(text: string, separator: string, quotes: boolean, most: number): string[][] | null {
  const rows: string[][] = [];
  let row: string[] = [];
  let at = 0;
  while (at < text.length && rows.length < most) {
    let field = '';
    if (quotes && text[at] === '"') {
      for (at += 1; ; at += 2) {
        const end = text.indexOf('"', at);
        if (end < 0) return null;
        field += text.slice(at, end);
        at = end;
        if (text[at + 1] !== '"') break;
        field += '"';
      }
      at += 1;
    }
    const from = at;
    while (at < text.length && text[at] !== separator && text[at] !== '\n' && text[at] !== '\r') at += 1;
    row.push(field + text.slice(from, at));
    if (text[at] === separator) {
      at += 1;
      if (at < text.length) continue;
      row.push('');
    }
    if (text[at] === '\r' && text[at + 1] === '\n') at += 1;
    at += 1;
    rows.push(row);
    row = [];
  }
  return rows;
}

/** The one by which most rows have the same number of fields, and more than one. */
function separatorOf(text: string): Separator {
  const found = SEPARATORS.map((separator) => {
    const widths = rowsOf(text, separator, SAMPLE).filter((row) => row.some((field) => field !== '')).map(({ length }) => length).filter((width) => width > 1);
    const common = Math.max(0, ...[...new Set(widths)].map((width) => widths.filter((each) => each === width).length));
    return { separator, common };
  });
  return found.reduce((best, each) => (each.common > best.common ? each : best)).separator;
}

/** What exports put around digits so that Excel takes them for a text: `="001"`, or a tab. */
function plain(field: string): string {
  const inside = /^="((?:[^"]|"")*)"$/.exec(field)?.[1];
  return (inside === undefined ? field : inside.replaceAll('""', '"')).replace(/^\t+|\t+$/g, '');
}
