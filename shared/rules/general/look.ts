import type { RulebookFaultText } from '../../i18n/rulebooks/rulebook-faults';
import type { Slots } from '../../i18n/language';
import type { Rulebook } from '../../model/rulebook/rulebook';
import { faultOf, type Fault } from '../../schema/fault';
import { suggestion } from '../../schema/suggestion';
import { RULEBOOK_LIMITS } from '../limits';
import { pointerTo } from '../../contract/pointer';
import type { Wide, Wider } from './specs';
import { whereOf } from './titles';

export type Path = readonly PropertyKey[];
/** What a figure is called. */
type Field = 'theWeight' | 'theFull' | 'theStep' | 'theAmount' | 'theShare';
type What = 'anItem' | 'aKind' | 'aGrade' | 'aVeto';

/** A look through one rulebook: its parts by their codes, and what has been found so far. */
export class Look {
  readonly faults: Fault[] = [];
  readonly items: readonly Wide[];
  readonly outcomes: readonly Wider[];
  readonly byCode: ReadonlyMap<string, Wide>;
  readonly codes: readonly string[];
  readonly grades: readonly string[];
  /** The group of which an item is a part; the first that names it. */
  readonly groupOf: ReadonlyMap<string, string>;

  constructor(readonly rulebook: Rulebook) {
    this.items = rulebook.items as readonly Wide[];
    this.outcomes = rulebook.outcomes as readonly Wider[];
    this.byCode = new Map(this.items.map((item) => [item.code, item]));
    this.codes = [...this.byCode.keys()];
    this.grades = (rulebook.grades ?? []).map(({ code }) => code);
    const groupOf = new Map<string, string>();
    for (const { kind, code, items = [] } of this.items) {
      if (kind === 'group') for (const part of items) if (!groupOf.has(part)) groupOf.set(part, code);
    }
    this.groupOf = groupOf;
  }

  fault(path: Path, key: RulebookFaultText, slots?: Slots): void {
    if (this.faults.length >= RULEBOOK_LIMITS.faults) return;
    const [where, what] = [whereOf(this.rulebook, path), faultOf(key, slots)];
    this.faults.push({ pointer: pointerTo(path), detail: where ? faultOf('at', { where, what }) : what });
  }

  /** A name that stands for nothing. */
  unknown(name: string | undefined, known: readonly string[], what: What, path: Path): void {
    if (name !== undefined && this.faults.length < RULEBOOK_LIMITS.faults && !known.includes(name)) this.fault(path, 'unknown', { what: faultOf(what), name, near: suggestion(name, known) });
  }

  above(value: number, than: number, field: Field, path: Path): void {
    if (value <= than) this.fault(path, 'notAbove', { field: faultOf(field), value, than });
  }

  share(share: number, path: Path): void {
    if (share <= 0 || share > 1) this.fault(path, 'shareRange', { value: share });
  }

  backwards(low: number | undefined, high: number | undefined, path: Path): void {
    if (low !== undefined && high !== undefined && low > high) this.fault(path, 'backwards', { low, high });
  }

  bounds({ min, max }: { min?: number | undefined; max?: number | undefined }, path: Path): void {
    if (min !== undefined && max !== undefined && min > max) this.fault([...path, 'min'], 'boundsCross', { min, max });
  }
}

export const kindsOf = ({ kinds }: Wide): string[] => (kinds ?? []).map(({ code }) => code);
