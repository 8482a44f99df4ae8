import type { ReadBook } from '../../xlsx/read';
import { OWN_CHART } from '../../model/chart';
import { text } from '../../xlsx/zip';

/** Whether a drawing holds nothing but charts that we made. */
export function isOwnChart(parts: ReadBook['parts'], target: string): boolean {
  const bytes = parts.get(target);
  if (!bytes) return false;
  const xml = text(bytes);
  const frames = xml.match(/<(?:\w+:)?graphicFrame\b/g)?.length ?? 0;
  const own = xml.match(new RegExp(`name="${OWN_CHART}`, 'g'))?.length ?? 0;
  return frames > 0 && frames === own && !/<(?:\w+:)?(?:pic|sp|cxnSp|grpSp)\b/.test(xml);
}
