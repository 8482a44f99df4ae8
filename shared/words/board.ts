import type { Catalogue } from './language';

/** What the score board says where no answer is at hand. */
export const boardWords = {
  'not-excel': {
    zh: '这里不是 Excel，读不到工作簿：请在 Excel 里打开，或用预览页。',
    en: 'This is not Excel, so there is no workbook to read. Open it in Excel, or use the preview.',
  },
  'reading-failed': {
    zh: '读不了工作簿：{detail}。正在编辑单元格的请先按回车，再点“重新计分”。',
    en: 'The workbook could not be read: {detail}. If a cell is being edited, press Enter first, then score again.',
  },
  slow: {
    zh: '等了 {seconds} 秒还没有结果，仍在等；也可以在任务窗格点“重新计分”。',
    en: 'No result after {seconds} seconds. It is still awaited; you may also score again in the task pane.',
  },
  broken: {
    zh: '加载项出了错：{detail}。请把这句话告诉管理员。',
    en: 'The add-in made a mistake: {detail}. Please tell the administrator.',
  },
} as const satisfies Catalogue;
