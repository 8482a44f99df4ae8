import { describe, expect, it } from 'vitest';
import { say, type Language, type Slots } from '../../../../shared/i18n/language';
import { paneWords, type PaneWord } from '../../../../shared/i18n/pane';
import type { Eligibility } from '../../../../shared/contract/answer';
import { eligibilityOf } from '../../../../shared/report/unit/outcomes';
import { eligibilityText } from './eligibility-text';

const t = (language: Language) => (word: PaneWord, slots?: Slots) => say(paneWords, word, language, slots);
const shown = (given: Eligibility, words: ReturnType<typeof t>) => eligibilityText(eligibilityOf(given), words);
const share = { code: 'excellent-share', who: '领导班子成员', clause: '一.1', message: '年度评优比例' };
const quota = { code: 'excellent-quota', who: '', clause: '十②', message: '优秀名额' };

describe('what a unit may be given', () => {
  it('shows the figure of the share and how many places that makes', () => {
    expect(shown({ ...share, share: 0.15, places: 3 }, t('zh'))).toBe('领导班子成员：年度评优比例 15%，3 个名额');
    expect(shown({ ...share, share: 0.29, places: 0 }, t('zh'))).toBe('领导班子成员：年度评优比例 29%，0 个名额');
  });

  it('says that the places cannot be told where nobody wrote how many people there are', () => {
    expect(shown({ ...share, share: 0.2 }, t('zh'))).toBe('领导班子成员：年度评优比例 20%（单位表没有写人数，算不出名额）');
  });

  it('shows how many places of a quota are used, or that it is open, and who is tied at its end', () => {
    expect(shown({ ...quota, places: 2, used: 0, tied: ['甲', '乙'] }, t('zh'))).toBe('优秀名额：2 个名额，用了 0 个（并列：甲、乙）');
    expect(shown({ ...quota, places: 2, used: null, tied: [] }, t('en'))).toBe('优秀名额: 2 places, how many are used is open');
  });

  it('shows nothing more where there is no figure', () => {
    expect(shown({ ...quota, message: '优先推荐' }, t('zh'))).toBe('优先推荐');
  });
});
