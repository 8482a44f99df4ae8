import type { Catalogue } from '../language';

/** What is said where the workbook does not do what it was asked. */
export const workbookWords = {
  'no-workbook': {
    zh: '这里没有打开的工作簿：请在 Excel 里打开加载项，或用网页版。',
    en: 'No workbook is open here. Open the add-in in Excel, or use Kaohe in the browser.',
  },
  'no-such-cell': { zh: '工作簿里没有 {address} 这个位置。', en: 'There is no {address} in the workbook.' },
  'not-in-a-file': { zh: '这是工作簿文件，没有在程序里打开，不能定位到 {address}。', en: 'This is a workbook file that no program has open: there is no going to {address}.' },
} as const satisfies Catalogue;
