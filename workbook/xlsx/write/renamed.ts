/** Names of sheets in formulas that the grid does not see. */
import { escape } from '../xml';

const quoted = (name: string): string => `'${name.replaceAll("'", "''")}'`;
/** A sheet name that needs no quotes in a formula. */
const PLAIN = /^[\p{L}_][\p{L}\p{N}_.]*$/u;
const REFERENCE = /(?:'((?:[^']|'')+)'|([\p{L}_][\p{L}\p{N}_.]*))(?=!)/gu;

/** XML whose formulas name sheets, after some of these got other names. */
export function renameSheets(xml: string, renamed: ReadonlyMap<string, string>): string {
  if (renamed.size === 0) return xml;
  const byText = new Map([...renamed].map(([before, now]) => [escape(before), now]));
  return xml.replace(REFERENCE, (whole, inQuotes?: string, plain?: string) => {
    const now = byText.get(inQuotes === undefined ? plain! : inQuotes.replaceAll("''", "'"));
    return now === undefined ? whole : escape(PLAIN.test(now) ? now : quoted(now));
  });
}
