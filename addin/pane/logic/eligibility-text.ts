import type { UnitResult } from '../../../shared/contract/answer';
import { joined } from '../../../shared/i18n/language';
import type { Say } from '../hooks/words';
import { percent } from './figures';

/** What a unit or person may be given, with the figure behind it: a share and its places, a quota and what is used of it. */
export function eligibilityText({ who, message, share, places, used, tied }: UnitResult['eligibility'][number], t: Say): string {
  const parts = [message];
  if (share !== undefined) {
    parts.push(t('shareOf', { share: percent(share) }), places === undefined ? t('shareNoStaff') : t('sharePlaces', { places }));
  } else if (places !== undefined) {
    parts.push(used === undefined || used === null ? t('quotaOpen', { places }) : t('quotaUsed', { places, used }));
  }
  if (tied !== undefined && tied.length > 0) parts.push(t('quotaTiedNames', { names: joined(tied) }));
  const what = parts.join('');
  return who === '' ? what : t('whoMay', { who, what });
}
