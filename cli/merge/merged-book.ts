import { ledgerColumns, ledgerFields, sheetNames, type LedgerField } from '../../workbook/ledger/fields';
import type { Put } from '../../workbook/model/editor';
import type { Grid } from '../../workbook/model/grid';
import { planFile } from '../../workbook/templates/plan-file';
import type { SheetPlan } from '../../workbook/templates/plan';
import type { Language } from '../../shared';
import { cliWords } from '../../shared/i18n/cli';
import { say } from '../../shared/i18n/language';
import type { Asked } from '../book/questions';
import { scoringNames } from '../book/open';
import type { MergedRow } from './merged';

interface Content {
  readonly rows: readonly MergedRow[];
  /** Sheets that are taken over as they stand: the units, the parameters. */
  readonly beside: readonly Grid[];
  readonly asked: readonly Asked[];
  readonly language: Language;
}

const widths: Readonly<Partial<Record<LedgerField, number>>> = { unit: 16, item: 22, kind: 18, subject: 20, evidence: 22, note: 28 };

/** The workbook with the ledger of all returns, and what was found while they were put together. */
export function mergedBook({ rows, beside, asked, language }: Content): Uint8Array {
  const word = (key: 'sourceFile' | 'mergeSheet' | 'mergePlace' | 'mergeFound'): string => say(cliWords, key, language);
  const used = new Set<LedgerField>(['unit', 'year', 'item', ...rows.flatMap(({ cells }) => [...cells.keys()])]);
  const fields = ledgerFields.filter((field) => used.has(field));
  const ledger = plan(sheetNames.ledger[0], [
    [...fields.map((field): Put => ledgerColumns[field].headers[0] ?? field), word('sourceFile')],
    ...rows.map(({ cells, file }) => [...fields.map((field): Put => cells.get(field) ?? null), file]),
  ], [...fields.map((field) => widths[field] ?? 10), 28]);
  const taken = beside.map(({ sheet, cells }) => plan(sheet, cells, (cells[0] ?? []).map(() => 16)));
  const found = plan(word('mergeSheet'), [[word('mergePlace'), word('mergeFound')], ...asked.map(({ place, question }): Put[] => [place, question])], [36, 90]);
  return planFile([ledger, ...taken, found], { title: sheetNames.ledger[0], names: scoringNames, language });
}

function plan(name: string, cells: readonly (readonly Put[])[], columns: readonly number[]): SheetPlan {
  return { name, cells, widths: columns, merges: [], lists: [], notes: [], headings: [0] };
}
