import type { Editor } from '../../workbook/model/port/editor';
import type { Workbook } from '../../workbook/model/port/workbook';
import type { LiveSheet } from '../../workbook/printouts/editing/live';
import { lookOfSheet, looksIn, looksNamespace, relaidParts } from '../../workbook/printouts/kept/look-store';

/** Sheets with what somebody changed of their look since they were laid, where that is known. */
export async function withLooks({ workbook, editor }: { readonly workbook: Pick<Workbook, 'xml'>; readonly editor: Pick<Editor, 'papers'> }, sheets: readonly LiveSheet[]): Promise<readonly LiveSheet[]> {
  const looks = looksIn(await workbook.xml.read(looksNamespace));
  const known = sheets.filter(({ name, cells }) => lookOfSheet(looks, name, cells) !== null);
  if (known.length === 0) return sheets;
  const papers = await editor.papers(known.map(({ name }) => name));
  return sheets.map((sheet) => {
    const paper = papers[known.indexOf(sheet)] ?? null;
    return paper ? { ...sheet, relaid: relaidParts(looks, { ...sheet, paper }) } : sheet;
  });
}
