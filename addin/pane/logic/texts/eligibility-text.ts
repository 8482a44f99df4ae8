import { joined } from '../../../../shared/i18n/language';
import type { EligibilityReport } from '../../../../shared/report/unit/outcomes';
import type { Say } from '../../hooks/words';
import { percent } from '../../../../workbook/results/figures';

/** What a unit or person may be given, with the figure behind it: a share and its places, a quota and what is used of it. */
export function eligibilityText({ who, message, places, tied }: Pick<EligibilityReport, 'who' | 'message' | 'places' | 'tied'>, t: Say): string {
  const parts = [message];
  if (places?.of === 'share') {
    parts.push(t('shareOf', { share: percent(places.share) }), places.places === null ? t('shareNoStaff') : t('sharePlaces', { places: places.places }));
  } else if (places) {
    parts.push(places.used === null ? t('quotaOpen', { places: places.places }) : t('quotaUsed', { places: places.places, used: places.used }));
  }
  if (tied.length > 0) parts.push(t('quotaTiedNames', { names: joined(tied) }));
  const what = parts.join('');
  return who === '' ? what : t('whoMay', { who, what });
}
