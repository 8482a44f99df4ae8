import { both, type Slots, type Text } from '../../i18n/language';
import { rulebookWarnings, type RulebookWarningText } from '../../i18n/rulebook-warnings';
import type { Fault } from '../../schema/fault';
import type { Look, Path } from '../general/look';
import type { Wide } from '../general/specs';
import { pointer } from '../references';

/** A look through one rulebook for what should be looked at once more. */
export class Warnings {
  readonly found: Fault[] = [];

  constructor(readonly look: Look) {}

  warn(path: Path, key: RulebookWarningText, slots: Slots): void {
    this.found.push({ pointer: pointer(path), detail: both(rulebookWarnings, key, slots) });
  }
}

/** Code and name, as people find it in the document; with the name of one of its kinds. */
export function titleOf({ code, name, en = name, kinds }: Wide, kind?: string): Text {
  const own = kinds?.find((each) => each.code === kind);
  const title = (its: string): string => (its === code ? code : `${code} ${its}`);
  return { zh: title(name) + (own ? `（${own.name}）` : ''), en: title(en) + (own ? ` (${own.en ?? own.name})` : '') };
}
