import { both, type Slots, type Text } from '../../../shared/i18n/language';
import { ruleSheet, type RuleSheetTexts } from '../../../shared/i18n/rule-sheet';
import type { Cell } from '../../model/grid';
import type { Block } from '../blocks';
import type { Names } from '../grammar/names';

/** Why a rulebook cannot be written into sheets. */
export interface Refusal {
  readonly text: Text;
}

export class Refusals {
  readonly all: Refusal[] = [];
  add(key: RuleSheetTexts, slots: Slots): void {
    this.all.push({ text: both(ruleSheet, key, slots) });
  }
}

/** Rows of one block as they are written, by the codecs of its columns. */
export class BlockWriter {
  readonly rows: Map<string, Cell>[] = [];

  constructor(readonly block: Block, private readonly refusals: Refusals) {}

  row(where: Text, values: Readonly<Record<string, unknown>>, names: Names): void {
    const row = new Map<string, Cell>();
    for (const [key, value] of Object.entries(values)) {
      if (value === undefined || value === null) continue;
      const cell = this.block.columns.find((column) => column.key === key)?.codec.write(value, names) ?? null;
      if (cell === null) this.refusals.add('refused-member', { where, member: key });
      else row.set(key, cell);
    }
    this.rows.push(row);
  }
}

/** The Chinese of a text, and its English where that is another one. */
export function texts(key: string, value: unknown): Record<string, unknown> {
  if (typeof value === 'string' || value === undefined) return { [key]: value };
  const { zh, en } = value as Text;
  return { [key]: zh, [`${key}En`]: en === zh ? undefined : en };
}
