import { extname } from 'node:path';
import { Unreadable } from './unreadable';

/** A rulebook as far as a printed table gives it, with the questions that it leaves. */
export interface TableProposal {
  readonly rulebook: unknown;
  readonly open: readonly string[];
  /** Beside each question the places of the rulebook that its answer may fill or change. */
  readonly open_at: readonly (readonly string[])[];
  readonly not_understood: readonly string[];
}

/** What is proposed for the whole table of a page or a workbook. */
export async function proposeTable(file: string, _content: Uint8Array): Promise<TableProposal> {
  throw new Unreadable(`No table can be read from ${extname(file) || file}. / 不能从 ${extname(file) || file} 中读表。`);
}
