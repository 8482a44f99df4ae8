import { localDay, localMinute } from '../../../../workbook/model/dates';

/** `14:39:02`, where the user is; with the day where it is another one than today. */
export function clock(at: number, now = Date.now()): string {
  const [then, today] = [new Date(at), new Date(now)];
  const time = `${localMinute(then)}:${String(then.getSeconds()).padStart(2, '0')}`;
  if (then.toDateString() === today.toDateString()) return time;
  return `${localDay(then)} ${time}`;
}
