import { describe, expect, it } from 'vitest';
import { workingDaysAfter } from './working-days';

const none = new Set<string>();

describe('working days', () => {
  it('begin with the next working day', () => {
    expect(workingDaysAfter('2019-06-10', 5, none, none)).toBe('2019-06-17');
    expect(workingDaysAfter('2019-06-14', 1, none, none)).toBe('2019-06-17');
  });

  it('skip days off and take in weekends that are worked', () => {
    expect(workingDaysAfter('2019-06-14', 1, new Set(['2019-06-17']), none)).toBe('2019-06-18');
    expect(workingDaysAfter('2019-06-14', 1, none, new Set(['2019-06-15']))).toBe('2019-06-15');
  });

  it('run over the end of the year and leap days', () => {
    expect(workingDaysAfter('2019-12-30', 5, none, none)).toBe('2020-01-06');
    expect(workingDaysAfter('2020-02-28', 1, none, none)).toBe('2020-03-02');
  });

  it('a day of the first century stays there', () => {
    expect(workingDaysAfter('0019-06-10', 1, none, none)).toBe('0019-06-11');
  });

  it('what is no date has no due day', () => {
    expect(workingDaysAfter('2019-02-29', 5, none, none)).toBeNull();
    expect(workingDaysAfter('', 5, none, none)).toBeNull();
  });

  it('there is no due day where ten years are days off', () => {
    const days = (years: number): Set<string> => new Set(Array.from({ length: years * 366 }, (_, at) => new Date(Date.UTC(2019, 0, 1 + at)).toISOString().slice(0, 10)));
    expect(workingDaysAfter('2019-01-01', 1, days(9), none)).toMatch(/^2028-/);
    expect(workingDaysAfter('2019-01-01', 1, days(11), none)).toBeNull();
  });
});
