/** Days of the calendar, written YYYY-MM-DD. */

export function isDate(text: string): boolean {
  if (!/^[0-9]{4}-[0-9]{2}-[0-9]{2}$/.test(text)) return false;
  const day = new Date(`${text}T00:00:00Z`);
  return !Number.isNaN(day.getTime()) && day.toISOString().startsWith(text);
}

/** The n-th working day after a day: Monday to Friday without the holidays, with the working weekends. */
export function workingDayAfter(day: string, n: number, holidays: readonly string[], workdays: readonly string[]): string {
  const date = new Date(`${day}T00:00:00Z`);
  let text = day;
  for (let left = n; left > 0; ) {
    date.setUTCDate(date.getUTCDate() + 1);
    text = date.toISOString().slice(0, 10);
    const weekend = [0, 6].includes(date.getUTCDay());
    if (workdays.includes(text) || (!weekend && !holidays.includes(text))) left--;
  }
  return text;
}
