import { both, type Slots } from '../../../shared/i18n/language';
import { ruleSheet, type RuleSheetTexts } from '../../../shared/i18n/rule-sheet';
import type { RuleFault } from '../types';
import type { CellFault } from '../codecs';

type More = Pick<RuleFault, 'span' | 'mend'>;

/** Faults as they are found, one for each cause. */
export class FaultList {
  readonly all: RuleFault[] = [];
  readonly #seen = new Set<string>();

  add(severity: RuleFault['severity'], address: string, key: RuleSheetTexts, slots: Slots = {}, more: More = {}): void {
    this.push({ severity, address, ...more, text: both(ruleSheet, key, slots) });
  }

  push(fault: RuleFault): void {
    const mark = `${fault.address} ${fault.text.zh}`;
    if (this.#seen.has(mark)) return;
    this.#seen.add(mark);
    this.all.push(fault);
  }

  cell(address: string, { key, slots = {}, span, mend }: CellFault): void {
    this.add('error', address, key, slots, { ...(span ? { span } : {}), ...(mend === undefined ? {} : { mend: { address, text: mend } }) });
  }

  get failed(): boolean {
    return this.all.some(({ severity }) => severity === 'error');
  }
}
