/** `14:39:02`, where the user is; with the day where it is another one than today. */
export function clock(at: number, now = Date.now()): string {
  const two = (part: number): string => String(part).padStart(2, '0');
  const [then, today] = [new Date(at), new Date(now)];
  const time = [then.getHours(), then.getMinutes(), then.getSeconds()].map(two).join(':');
  if (then.toDateString() === today.toDateString()) return time;
  return `${then.getFullYear()}-${two(then.getMonth() + 1)}-${two(then.getDate())} ${time}`;
}
