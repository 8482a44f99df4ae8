import type { Look, Path } from './look';
import type { Wide } from './specs';

/** It reads the rows of an item that has rows of its own. */
export function rowsOf(look: Look, item: Wide, code: string, kinds: readonly string[], path: Path): void {
  const source = look.byCode.get(code);
  if (!source) return look.unknown(code, look.codes, 'anItem', path);
  const again = source.rows ?? source.measure?.rows;
  if (source === item || again !== undefined || !kinds.includes(source.kind)) look.fault(path, 'rowsOfNothing', { code });
}
