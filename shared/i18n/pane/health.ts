import type { Catalogue } from '../language';

/** The page 体检. What the checks say stands in `health.ts` beside this folder. */
export const healthPageWords = {
  healthSummary: { zh: '体检结果', en: 'Result of the check' },
  healthErrors: { zh: '项有误', en: 'errors' },
  healthWarnings: { zh: '项提醒', en: 'warnings' },
  healthNotes: { zh: '项说明', en: 'notes' },
  healthAll: { zh: '全部', en: 'All' },
  healthClean: { zh: '没有发现问题', en: 'Nothing was found' },
  healthCleanText: { zh: '{count} 项检查都通过了。', en: 'All {count} checks passed.' },
  healthWorking: { zh: '正在核算', en: 'Being worked out' },
  healthNoResult: { zh: '没有算出新的结果', en: 'There is no new result' },
  healthLater: { zh: '体检要等有了结果才能做。', en: 'The check can be made once there is a result.' },
  healthPassed: { zh: '另查 {count} 项，没有问题：{checks}', en: '{count} more {count:check|checks} found nothing: {checks}' },
  healthGroup: { zh: '{check}（{count}）', en: '{check} ({count})' },
} as const satisfies Catalogue;
