import type { Catalogue } from '../language';

/** What the score board says where no answer is at hand. */
export const storeWords = {
  'reading-failed': {
    zh: '读不了工作簿：{detail}。正在编辑单元格的请先按回车，再点“重新计分”。',
    en: 'The workbook could not be read: {detail}. If a cell is being edited, press Enter first, then score again.',
  },
  slow: {
    zh: '等了 {seconds} 秒还没有结果，仍在等；也可以在任务窗格点“重新计分”。',
    en: 'No result after {seconds} {seconds:second|seconds}. It is still awaited; you may also score again in the task pane.',
  },
  working: {
    zh: '正在重新计算：台账有改动，新的数出来以前不显示旧数。',
    en: 'Being worked out anew: the ledger was changed. The figure of before is not shown until the new one is here.',
  },
  unsettled: {
    zh: '等了 {seconds} 秒还没有算完，这时的数不能写：请等算完再试。',
    en: 'Not everything was worked out within {seconds} {seconds:second|seconds}, and figures may not be written before. Try again when it is.',
  },
  changing: {
    zh: '工作簿一直在变，{seconds} 秒内没有停下来，这时的数不能写：请等改完再试。',
    en: 'The workbook kept changing for {seconds} {seconds:second|seconds}, and figures may not be written meanwhile. Try again when nobody is editing.',
  },
  'other-version': {
    zh: '计分服务用的是“{title}”第 {theirs} 版，加载项认得的是第 {ours} 版。得分按服务那一版算，没有另外决定的参数取它的默认值；这里的条款、填法和核对可能对不上：请管理员把两边更新到同一版。',
    en: 'The scoring service uses “{title}” in version {theirs}; the add-in knows version {ours}. Scores follow the version of the service, with its defaults for parameters that nobody decided; clauses, entries and checks shown here may not fit. The administrator should bring both to one version.',
  },
  closed: { zh: '这个工作簿已经关上。', en: 'This workbook has been closed.' },
  broken: {
    zh: '加载项出了错：{detail}。请把这句话告诉管理员。',
    en: 'The add-in made a mistake: {detail}. Please tell the administrator.',
  },
} as const satisfies Catalogue;
