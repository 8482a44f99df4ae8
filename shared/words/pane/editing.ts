import type { Catalogue } from '../language';

/** What is told of every change of the workbook, and why one was not made. */
export const editingWords = {
  undo: { zh: '撤回', en: 'Undo' },
  undone: { zh: '已撤回 {cells} 格。', en: '{cells} cells put back.' },
  undoneSome: { zh: '已撤回 {cells} 格；有 {left} 格后来改过，没有动：{where}', en: '{cells} cells put back. {left} were changed since and left alone: {where}' },
  refusedEditing: { zh: '有单元格正在编辑：请按回车或 Esc 结束编辑，再试一次。', en: 'A cell is being edited. End that with Enter or Esc, then try again.' },
  refusedLocked: { zh: '“{detail}”受保护，没有写入：请先撤销工作表保护。', en: '“{detail}” is protected; nothing was written. Unprotect it first.' },
  refusedGone: { zh: '“{detail}”已不在工作簿里，没有写入。', en: '“{detail}” is no longer in the workbook; nothing was written.' },
  refusedUnsupported: { zh: '这个版本的 Excel 不支持这一步。', en: 'This version of Excel cannot do that.' },
  refusedHost: { zh: 'Excel 没有接受写入：{detail}', en: 'Excel did not accept the change: {detail}' },
  lastWrite: { zh: '上次写入 {cells} 格', en: '{cells} cells were written last' },
  lastWriteOne: { zh: '也可以在 Excel 里按 Ctrl+Z 一步撤销。', en: 'Ctrl+Z in Excel takes it back in one step, too.' },
} as const satisfies Catalogue;
