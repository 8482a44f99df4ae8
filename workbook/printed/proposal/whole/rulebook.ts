import type { Language } from '../../../../shared/i18n/language';
import { entriesOf, type Column } from '../../layout/entries';
import { squeezed } from '../../text';
import type { PrintedDocument, RulebookProposal } from '../../types';
import { askMissingParts, typesOfAttachments, type ScoreTable } from '../notes/attachments';
import { noteReading, settleNotes } from '../notes/document-notes';
import { definitions } from '../notes/definitions';
import { newDraft } from '../draft';
import { eventItemOfDocument } from '../rows/events';
import { finish } from './finish';
import { isGradeTable, proposeGrades } from '../notes/grades';
import { askFullMark } from './full-mark';
import { headOf } from './head';
import { askLimits } from '../rows/limits';
import type { Node } from '../node';
import { sideTables } from '../../layout/side-tables';
import { shareOut } from '../rows/shares';
import { checkSums } from '../rows/sums';
import { proposeTable } from '../table';
import { buildTree } from '../tree';

const unseen = { columns: 'hiddenColumns', cells: 'hiddenCells', sheets: 'hiddenSheets' } as const;

/** The rulebook that a printed document says, as far as it says one; the rest is asked. */
export function proposeRulebook(document: PrintedDocument, language: Language = 'zh'): RulebookProposal {
  const side = sideTables(document);
  const draft = newDraft(language, side.places);
  const nodes: Node[] = [];
  let columns: readonly Column[] = [];
  let caption = '';
  const tables: ScoreTable[] = [];
  for (const [what, count] of Object.entries(document.unseen ?? {})) if (count > 0) draft.ask(unseen[what as keyof typeof unseen], { count }, [], { block: 0 });
  document.blocks.forEach((block, at) => {
    if (block.is === 'text') {
      noteReading(draft, block.text, at);
      caption = squeezed(block.text);
      return;
    }
    if (side.blocks.has(at)) return;
    const table = entriesOf(block, columns);
    if (block.hidden) draft.ask('hiddenRows', { rows: block.hidden.length }, [], { block: at });
    if (isGradeTable(table)) return proposeGrades(draft, at, table, caption || draft.word('grades'));
    columns = table.columns;
    const found = proposeTable(draft, at, table);
    nodes.push(...found);
    tables.push({ block: at, caption, sum: checkSums(draft, at, table, found), nodes: found });
    caption = '';
  });
  const tree = buildTree(draft, nodes);
  const top = side.shares ? shareOut(draft, side.shares, tree, document) : tree;
  typesOfAttachments(draft, tables);
  settleNotes(draft, nodes);
  definitions(draft, document);
  askFullMark(draft, top);
  eventItemOfDocument(draft);
  headOf(draft, document, top, tables.find(({ sum }) => sum !== null)?.sum ?? null);
  askMissingParts(draft, document);
  askLimits(draft, document, nodes);
  return finish(draft);
}
