import type { Catalogue } from '../language';

/** What is told of every change of the workbook, and why one was not made. */
export const editingWords = {
  undo: { zh: '撤回', en: 'Undo' },
  undone: { zh: '已撤回 {cells} 格。', en: '{cells} {cells:cell|cells} put back.' },
  undoneSome: { zh: '已撤回 {cells} 格；有 {left} 格后来改过，没有动：{where}', en: '{cells} {cells:cell|cells} put back. {left} {left:was|were} changed since and left alone: {where}' },
  refusedEditing: { zh: '有单元格正在编辑：请按回车或 Esc 结束编辑，再试一次。', en: 'A cell is being edited. End that with Enter or Esc, then try again.' },
  refusedLocked: { zh: '“{detail}”受保护，没有写入：请先撤销工作表保护。', en: '“{detail}” is protected; nothing was written. Unprotect it first.' },
  refusedStructure: { zh: '工作簿的结构受保护，不能增加“{detail}”，什么也没有写：请先撤销工作簿保护，或另存为新工作簿。', en: 'The structure of the workbook is protected, so “{detail}” cannot be added; nothing was written. Unprotect the workbook first, or make a new one.' },
  refusedGone: { zh: '“{detail}”已不在工作簿里，没有写入。', en: '“{detail}” is no longer in the workbook; nothing was written.' },
  refusedMoved: { zh: '{detail} 刚有改动，什么也没有写：请再看一遍。', en: '{detail} was changed meanwhile; nothing was written. Please look once more.' },
  refusedUnsettled: { zh: '现在没有算好的结果可写，什么也没有写：{detail}', en: 'There are no settled results to write; nothing was written: {detail}' },
  movedBook: { zh: '台账或参数', en: 'The ledger' },
  writeWaiting: { zh: '正在等结果全部算好，再写……', en: 'Waiting until everything is worked out, then writing…' },
  writtenDiffers: { zh: '有 {cells} 格写进去后显示的和要写的不一样，请核对：{where}', en: '{cells} {cells:cell|cells} {cells:shows|show} something else than was written; please look: {where}' },
  writtenOutdated: { zh: '已写入，但写的时候台账又有改动，写下的已不是最新的：请再写一次，或撤回。', en: 'Written, but the ledger was changed meanwhile, so this is not the latest. Write once more, or take it back.' },
  refusedUnsupported: { zh: '打开工作簿的程序不支持这一步。', en: 'The program in which the workbook is open cannot do that.' },
  refusedHost: { zh: '没有写进去：{detail}', en: 'The change was not accepted: {detail}' },
  lastWrite: { zh: '上次写入 {cells} 格。', en: '{cells} {cells:cell|cells} {cells:was|were} written last.' },
  lastWriteOne: { zh: '也可以在表格里按 Ctrl+Z 一步撤销。', en: 'Ctrl+Z in the workbook takes it back in one step, too.' },

  // Of the page 绑定, told wherever one is.
  bindDone: { zh: '已绑定 {count} 张表，记在工作簿里。', en: '{count} {count:table|tables} {count:is|are} bound; the workbook keeps it.' },
  bindUndone: { zh: '已取消绑定“{sheet}”，表格没有改动。', en: '“{sheet}” is no longer bound. No cell was changed.' },
  bindTwinsSame: { zh: '已记下 {count} 个写法，按同一个单位计分。', en: '{count} {count:spelling|spellings} kept; each counts as one unit.' },
  bindTwinsTwo: { zh: '已记下：是两个单位。', en: 'Kept: they are two units.' },
  bindTwinAgain: { zh: '“{other}”和“{name}”要重新确认。', en: '“{other}” and “{name}” are open again.' },
  pickWrongSheet: { zh: '点到了“{other}”，要点的是“{sheet}”。', en: 'That was “{other}”; please click in “{sheet}”.' },
  pickNoText: { zh: '{address} 没有列名：请点单位名称上面写着“村名”“单位”之类的那一格。', en: '{address} holds no header. Click the cell above the names that says what they are.' },
} as const satisfies Catalogue;
