import { both, type Slots } from '../../i18n/language';
import { rulebookWarnings, type RulebookWarningText } from '../../i18n/rulebooks/rulebook-warnings';
import type { Fault } from '../../schema/fault';
import type { Look, Path } from '../general/look';
import { pointerTo } from '../../contract/pointer';

/** A look through one rulebook for what should be looked at once more. */
export class Warnings {
  readonly found: Fault[] = [];

  constructor(readonly look: Look) {}

  warn(path: Path, key: RulebookWarningText, slots: Slots): void {
    this.found.push({ pointer: pointerTo(path), detail: both(rulebookWarnings, key, slots) });
  }
}
