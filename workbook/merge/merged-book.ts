import { ledgerColumns, ledgerFields, sheetNames, type LedgerField } from '../ledger/fields';
import type { Put } from '../model/port/editor';
import type { Finding } from '../model/finding';
import type { Grid } from '../model/grid';
import { planFile } from '../templates/plan-file';
import type { SheetPlan } from '../templates/plan';
import type { Language } from '../../shared';
import { say } from '../../shared/i18n/language';
import { mergeWords } from '../../shared/i18n/workbook/merge';
import type { FunctionNames } from '../xlsx/formula';
import type { MergedRow } from './merged';

interface Content {
  readonly rows: readonly MergedRow[];
  /** Sheets that are taken over as they stand: the units, the parameters. */
  readonly beside: readonly Grid[];
  readonly found: readonly Finding[];
  readonly names: FunctionNames;
  readonly language: Language;
}

const widths: Readonly<Partial<Record<LedgerField, number>>> = { unit: 16, item: 22, kind: 18, subject: 20, evidence: 22, note: 28 };

/** The workbook with the ledger of all returns, and what was found while they were put together. */
export function mergedBook({ rows, beside, found, names, language }: Content): Uint8Array<ArrayBuffer> {
  const word = (key: 'sourceFile' | 'sheet' | 'place' | 'found'): string => say(mergeWords, key, language);
  const used = new Set<LedgerField>(['unit', 'year', 'item', ...rows.flatMap(({ cells }) => [...cells.keys()])]);
  const fields = ledgerFields.filter((field) => used.has(field));
  const ledger = plan(sheetNames.ledger[0], [
    [...fields.map((field): Put => ledgerColumns[field].headers[0] ?? field), word('sourceFile')],
    ...rows.map(({ cells, file }) => [...fields.map((field): Put => cells.get(field) ?? null), file]),
  ], [...fields.map((field) => widths[field] ?? 10), 28]);
  const taken = beside.map(({ sheet, cells }) => plan(sheet, cells, (cells[0] ?? []).map(() => 16)));
  const told = plan(word('sheet'), [[word('place'), word('found')], ...found.map(({ place, question }): Put[] => [place, question])], [36, 90]);
  return planFile([ledger, ...taken, told], { title: sheetNames.ledger[0], names, language });
}

function plan(name: string, cells: readonly (readonly Put[])[], columns: readonly number[]): SheetPlan {
  return { name, cells, widths: columns, merges: [], lists: [], notes: [], headings: [0] };
}
