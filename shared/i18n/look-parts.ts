import type { Catalogue } from './language';

/** What of the look of a printed sheet somebody may have changed by hand. */
export const lookPartWords = {
  printLookWidths: { zh: '列宽', en: 'widths of columns' },
  printLookHeights: { zh: '行高', en: 'heights of rows' },
  printLookMerges: { zh: '合并的单元格', en: 'merged cells' },
  printLookCells: { zh: '字体、颜色、对齐或边框', en: 'fonts, colours, alignment or lines' },
  printLookPage: { zh: '页面设置', en: 'how it is printed' },
} as const satisfies Catalogue;
