import type { Catalogue } from '../language';

/** What is said where the workbook does not do what it was asked. */
export const workbookWords = {
  'no-workbook': {
    zh: '这里不是 Excel，读不到工作簿：请在 Excel 里打开加载项，或用预览页。',
    en: 'This is not Excel, so there is no workbook to read. Open the add-in in Excel, or use the preview.',
  },
  'no-such-cell': { zh: '工作簿里没有 {address} 这个位置。', en: 'There is no {address} in the workbook.' },
} as const satisfies Catalogue;
