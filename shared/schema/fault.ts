import { both, type Slots, type Text } from '../i18n/language';
import { rulebookFaults, type RulebookFaultText } from '../i18n/rulebooks/rulebook-faults';

/** Where a rulebook is wrong, by JSON Pointer, and why. */
export interface Fault {
  pointer: string;
  detail: Text;
}

export const faultText = (key: RulebookFaultText, slots?: Slots): Text => both(rulebookFaults, key, slots);

/** Thrown where a figure turns out, while a rulebook is compiled, to be one that cannot be reckoned with. */
export class FigureFault extends Error {
  readonly text: Text;

  constructor(key: RulebookFaultText, slots: Slots) {
    const text = faultText(key, slots);
    super(text.en);
    this.text = text;
  }
}
