import { message, told, type Message, type Slots } from '../i18n/language';
import { rulebookFaults, type RulebookFaultText } from '../i18n/rulebooks/rulebook-faults';

/** Where a rulebook or a request is wrong, by JSON Pointer, and why. */
export interface Fault {
  pointer: string;
  detail: Message;
}

export const faultOf = (key: RulebookFaultText, slots?: Slots): Message => message(rulebookFaults, key, slots);

/** Thrown where a figure turns out, while a rulebook is compiled, to be one that cannot be reckoned with. */
export class FigureFault extends Error {
  readonly detail: Message;

  constructor(key: RulebookFaultText, slots: Slots) {
    const detail = faultOf(key, slots);
    super(told(detail, 'en'));
    this.detail = detail;
  }
}
