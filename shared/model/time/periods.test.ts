import { describe, expect, it } from 'vitest';
import { halfOf, lastDayOf, parseDate, parsePeriod } from './periods';

describe('a day as it is written', () => {
  it.each(['2019-01-01', '2019-12-31', '2019-02-28', '2020-02-29', '2000-02-29', '2019-04-30', '2019-07-31'])('%s is one', (text) => {
    const [year, month, day] = text.split('-').map(Number);
    expect(parseDate(text)).toEqual({ year, month, day });
  });

  it.each(['2019-00-10', '2019-13-05', '2019-99-01', '2019-01-00', '2019-01-32', '2019-02-29', '2100-02-29', '2019-04-31', '2019-7-1', '19-07-01', '2019/07/01', ''])('%s is none', (text) => {
    expect(parseDate(text)).toBeNull();
  });
});

describe('a period as it is written', () => {
  it.each([
    ['2019-Q1', 1, '2019-03-31'],
    ['2019-Q2', 1, '2019-06-30'],
    ['2019-Q3', 2, '2019-09-30'],
    ['2019-H1', 1, '2019-06-30'],
    ['2019-H2', 2, '2019-12-31'],
    ['2019-06', 1, '2019-06-30'],
    ['2019-07', 2, '2019-07-31'],
    ['2020-02', 1, '2020-02-29'],
    ['2100-02', 1, '2100-02-28'],
  ])('%s lies in half %i and ends with %s', (text, half, last) => {
    expect(halfOf(parsePeriod(text)!)).toBe(half);
    expect(lastDayOf(text)).toBe(last);
  });

  it.each(['2019-Q0', '2019-Q5', '2019-H3', '2019-13', '2019-00', '2019', '2019-q1', ''])('%s is none', (text) => {
    expect(parsePeriod(text)).toBeNull();
    expect(lastDayOf(text)).toBeNull();
  });
});
