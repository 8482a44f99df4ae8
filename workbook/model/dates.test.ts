import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { isoDay, readDay, readPeriod, readWhen, readYear } from './dates';

describe('a year', () => {
  it.each([2019, '2019', '2019年', '2019年度', '２０１９', ' 2019 年 ', '二〇一九年', '二零一九', 43651, '2019-07-05', '2019年7月5日'])(
    '%s is 2019',
    (cell) => {
      expect(readYear(cell)).toBe(2019);
    },
  );

  it.each(['去年', '19', 19, 2019.5, 'NaN', '', '2019Q4', true, '20190', '2019年上'])('%s is none', (cell) => {
    expect(readYear(cell)).toBeNull();
  });
});

describe('a period', () => {
  it.each([
    ['2019Q4', '2019-Q4'],
    ['2019-q4', '2019-Q4'],
    ['2019年第四季度', '2019-Q4'],
    ['2019年4季度', '2019-Q4'],
    ['第四季度', '2019-Q4'],
    ['Q1', '2019-Q1'],
    ['2018-H1', '2018-H1'],
    ['2019年上半年', '2019-H1'],
    ['下半年', '2019-H2'],
    ['2019-7', '2019-07'],
    ['2019年07月', '2019-07'],
    ['2019.10', '2019-10'],
    ['201911', '2019-11'],
    ['十一月', '2019-11'],
    ['十月份', '2019-10'],
    ['7月', '2019-07'],
    [43647, '2019-07'],
    ['2019-07-15', '2019-07'],
  ])('%s in a row of 2019 is %s', (cell, period) => {
    expect(readPeriod(cell, 2019)).toBe(period);
  });

  it.each(['第7期', 7, '7', '13月', '第五季度', '', '—', 2019, '2019年', 2019.1])('%s is none', (cell) => {
    expect(readPeriod(cell, 2019)).toBeNull();
  });

  it('without a year of its own takes none from nowhere', () => {
    expect(readPeriod('第四季度', null)).toBeNull();
  });
});

describe('a day', () => {
  it.each([43651, '2019-7-5', '2019/07/05', '2019.7.5', '2019年7月5日', '20190705', '２０１９－０７－０５', '2019-07-05 08:30'])(
    '%s is the fifth of July 2019',
    (cell) => {
      const day = readDay(cell);
      expect(day && isoDay(day)).toBe('2019-07-05');
    },
  );

  it.each(['2019-02-30', '7月5日', '2019', 'soon', '', 5])('%s is none', (cell) => {
    expect(readDay(cell)).toBeNull();
  });

  it('is the same as serial and as text, for every day of the years that occur', () => {
    fc.assert(
      fc.property(fc.integer({ min: 36_526, max: 73_050 }), (serial) => {
        const day = readDay(serial);
        expect(day).not.toBeNull();
        if (day) expect(readDay(`${day.year}年${day.month}月${day.day}日`)).toEqual(day);
      }),
    );
  });
});

describe('the argument year of a formula', () => {
  it.each([
    [2019, { year: 2019, period: null }],
    ['2019年', { year: 2019, period: null }],
    [43651, { year: 2019, period: null }],
    ['2019Q4', { year: 2019, period: '2019-Q4' }],
    ['2019年第四季度', { year: 2019, period: '2019-Q4' }],
    ['2019年上半年', { year: 2019, period: '2019-H1' }],
  ])('%s names %o', (cell, when) => {
    expect(readWhen(cell)).toEqual(when);
  });

  it.each(['', '第四季度', 'x', 0, true])('%s names nothing', (cell) => {
    expect(readWhen(cell)).toBeNull();
  });
});
