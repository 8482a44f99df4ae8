import { describe, expect, it } from 'vitest';
import { lineText } from './line';
import { pagesOf, scaleOf, sheetOf, type Line } from './pages';

const rows = (...heights: readonly number[]): Line[] => heights.map((height, row) => ({ row, height }));

describe('the pages of a sheet on paper', () => {
  it('end where they are told to, and where there is no more room', () => {
    expect(pagesOf(rows(40, 40, 40, 40), [], new Set([0]), 100)).toEqual([[0], [1, 2], [3]]);
  });

  it('carry the headings again, and keep their room', () => {
    const all = rows(20, 40, 40, 40, 40);
    expect(pagesOf(all, all.slice(0, 1), new Set(), 100)).toEqual([[0, 1, 2], [0, 3, 4]]);
  });

  it('hold what they were laid for, though grids count in whole pixels', () => {
    expect(pagesOf(rows(50.5, 50.5), [], new Set(), 100)).toEqual([[0, 1]]);
  });

  it('give a row that is higher than the paper a page of its own', () => {
    expect(pagesOf(rows(10, 300, 10), [], new Set(), 100)).toEqual([[0], [1], [2]]);
  });

  it('are made smaller to fit, never larger, and never wider than the paper', () => {
    const sheet = sheetOf({ landscape: false, margins: { side: 0.5, top: 1, bottom: 1, header: 0.3, footer: 0.3 } });
    expect(sheet.room.width).toBeCloseTo(523.28);
    expect(scaleOf({ landscape: false, fit: 'page' }, sheet, { width: 100, height: 100 })).toBe(1);
    expect(scaleOf({ landscape: false, fit: 'page' }, sheet, { width: 100, height: sheet.room.height * 2 })).toBeCloseTo(0.5);
    expect(scaleOf({ landscape: false, fit: 'width' }, sheet, { width: sheet.room.width * 2, height: 9999 })).toBeCloseTo(0.5);
    expect(scaleOf({ landscape: false, fit: 80 }, sheet, { width: sheet.room.width, height: 100 })).toBe(0.8);
    expect(scaleOf({ landscape: false, fit: 80 }, sheet, { width: sheet.room.width * 2, height: 100 })).toBeCloseTo(0.5);
  });

  it('lie across where the sheet does', () => {
    const [upright, across] = [sheetOf({ landscape: false }), sheetOf({ landscape: true })];
    expect([across.width, across.height]).toEqual([upright.height, upright.width]);
  });
});

describe('what stands above and below a page', () => {
  const told = { page: 2, pages: 5, sheet: '汇总', file: '考核.xlsx', now: new Date(2026, 0, 15) };

  it.each([
    ['&10第 &P 页　共 &N 页', '第 2 页　共 5 页'],
    ['&"黑体"&11暂定　尚有3个未定', '暂定　尚有3个未定'],
    ['甲&&P乙', '甲&P乙'],
    ['&A：&F', '汇总：考核.xlsx'],
    ['', ''],
  ])('says %s in words', (line, expected) => {
    expect(lineText(line, told)).toBe(expected);
  });
});
