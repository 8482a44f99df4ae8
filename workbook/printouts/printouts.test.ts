import { describe, expect, it } from 'vitest';
import { villageBook } from '../../addin/pane/testing/villages';
import { fakeScoring } from '../../addin/explanation/testing/fake-scoring';
import { printable } from './layout/printable';
import { layOut } from './layout/lay-out';
import type { LaidSheet } from './layout/laid-sheet';
import type { PrintSource } from './model/source';
import { printouts } from './printouts';
import { madeUp } from './testing/made-up';

const village = fakeScoring(villageBook());
const source: PrintSource = { scoring: village.scoring, document: village.document, language: 'zh', date: '2026-01-15', frozen: null, before: { name: '上次', units: village.scoring.answer.units.slice(1) } };
const laidOf = (from: PrintSource, choices = {}): readonly LaidSheet[] => printouts.filter((printout) => printout.nothing(from) === null).map((printout) => layOut(printout.make(from, choices)));
const textsOf = ({ rows }: LaidSheet): string[] => rows.flatMap(({ cells }) => cells.flatMap((cell) => (cell && cell.value !== '' ? [String(cell.value)] : [])));
const byKind = (all: readonly LaidSheet[], kind: string): LaidSheet => all.find(({ sheet }) => sheet.kind === kind)!;

describe('every printout', () => {
  const all = laidOf(source);

  it('is made where there is something to print, each under its own name', () => {
    expect(all.map(({ sheet }) => sheet.kind)).toEqual(['summary', 'ranking', 'item-scores', 'unit-pages', 'events', 'vetoes', 'reporting', 'notice', 'comparison', 'charts']);
    expect(new Set(all.map(({ sheet }) => sheet.name)).size).toBe(all.length);
  });

  it('says in words why there is nothing on one that is not made', () => {
    expect(printouts.flatMap((printout) => printout.nothing(source)?.zh ?? [])).toEqual(['没有约谈，也没有其他处理。', '办法没有名额，也没有评优比例。', '办法不涉及报酬。']);
  });

  it.each(all.map((laid) => [laid.sheet.name, laid] as const))('%s has its title, its last line with fingerprint and check, and the mark of what is open', (_, laid) => {
    const texts = textsOf(laid);
    expect(texts[0]).toBe(laid.sheet.title);
    expect(texts.at(-1)).toMatch(new RegExp(`结果指纹 ${source.scoring.answer.fingerprint.slice(0, 12)}。本表校验 [0-9a-f]{10}`));
    expect(laid.sheet.mark).toMatch(/^暂定/);
  });

  it.each(all.map((laid) => [laid.sheet.name, laid] as const))('%s holds plain texts and figures alone, in rows that Excel has, and loses none to a page', (_, laid) => {
    for (const { height, cells } of laid.rows) {
      expect(height).toBeGreaterThan(0);
      expect(height).toBeLessThanOrEqual(409);
      for (const cell of cells) expect(['string', 'number', 'undefined']).toContain(typeof cell?.value);
    }
    expect([...laid.breaks]).toEqual([...laid.breaks].sort((one, other) => one - other));
    expect(laid.breaks.every((row) => row >= 0 && row < laid.rows.length - 1)).toBe(true);
  });

  it('reads in English, too, but for the names of the document and the words of its answer', () => {
    for (const { sheet } of laidOf({ ...source, language: 'en' })) expect(sheet.name).toMatch(/^[A-Za-z ,]{3,31}$/);
  });
});

describe('the summary', () => {
  it('has every unit, an open one with its interval, and no rank that may still change', () => {
    const { rows } = byKind(laidOf(source), 'summary');
    const lines = rows.map(({ cells }) => cells.map((cell) => cell?.value ?? ''));
    for (const { unit } of source.scoring.answer.units) expect(lines.filter((line) => line.includes(unit)), unit).toHaveLength(1);
    const open = source.scoring.answer.units.find(({ status }) => status === 'provisional')!;
    expect(lines.find((line) => line.includes(open.unit))?.join(' ')).toContain(`${open.range!.low} ~ ${open.range!.high}`);
  });

  it('keeps to the columns, units, order and signers that were chosen, and passes over what is gone', () => {
    const laid = byKind(laidOf(source, { sheets: { summary: { columns: ['total', 'unit', '不再有的'], units: ['青石村', '梅岭村', '不在了'], order: 'list', signers: ['张某'], title: '我的标题' } } }), 'summary');
    const lines = laid.rows.map(({ cells }) => cells.map((cell) => cell?.value ?? ''));
    expect(lines[0]![0]).toBe('我的标题');
    expect(lines.filter((line) => line.length === 2 && typeof line[0] === 'number').map((line) => line[1])).toEqual(source.scoring.answer.units.map(({ unit }) => unit).filter((unit) => ['青石村', '梅岭村'].includes(unit)));
    expect(textsOf(laid).some((text) => text.startsWith('张某：'))).toBe(true);
  });
});

describe('a page for each unit', () => {
  it('has every item and every event of the unit, and begins a page', () => {
    const laid = byKind(laidOf(source), 'unit-pages');
    const texts = textsOf(laid).join('\n');
    for (const unit of source.scoring.answer.units) {
      expect(texts).toContain(`考核对象：${unit.unit}`);
      for (const { reason } of unit.items.flatMap(({ events }) => events)) expect(texts).toContain(printable(reason));
    }
    const begins = laid.rows.flatMap(({ cells }, row) => (cells[0]?.role === 'title' ? [row] : []));
    expect(begins).toHaveLength(source.scoring.answer.units.length);
    expect(begins.slice(1).every((row) => laid.breaks.includes(row - 1))).toBe(true);
  });
});

describe('events', () => {
  it('are rows with points of their own, and no figures of which a score is worked out, be it open or not', () => {
    const from = madeUp({ units: ['甲村', '乙村'], open: [1] });
    const units = from.scoring.answer.units.map((unit) => ({ ...unit, items: unit.items.map((item, at) => (at === 0 ? { ...item, events: item.events.map((event) => ({ ...event, points: null })) } : item)) }));
    const texts = textsOf(byKind(laidOf({ ...from, scoring: { ...from.scoring, answer: { ...from.scoring.answer, units } } }), 'events')).join('\n');
    expect([texts.includes('指标1'), texts.includes('指标2')]).toEqual([false, true]);
  });
});

describe('a comparison', () => {
  it('says what moved the total, and who is new', () => {
    const before = source.scoring.answer.units.map((unit) => (unit.unit === '青石村' ? { ...unit, total: (unit.total ?? 0) - 1, items: unit.items.map((item, at) => (at === 0 ? { ...item, score: (item.score ?? 0) - 1, range: { low: (item.score ?? 0) - 1, high: (item.score ?? 0) - 1 } } : item)) } : unit)).slice(0, -1);
    const laid = byKind(laidOf({ ...source, before: { name: '2018年', units: before } }), 'comparison');
    const line = laid.rows.map(({ cells }) => cells.map((cell) => cell?.value ?? '').join('|'));
    expect(line.find((each) => each.includes('青石村'))).toMatch(/\|1\|.*平时工作.*→.*（\+1）/);
    expect(line.some((each) => each.includes('上次没有这个单位'))).toBe(true);
  });
});

describe('cohorts of any kind', () => {
  it.each([
    ['300 units with 60 items', { units: Array.from({ length: 300 }, (_, at) => `第${at + 1}村`), items: 60, open: [3] }],
    ['names of 30 characters', { units: ['某某市某某县某某镇某某管理区某某村民委员会驻村帮扶工作领导小组', '乙村'], items: 5, itemName: '巩固拓展脱贫攻坚成果同乡村振兴有效衔接重点任务完成情况指标' }],
    ['one unit', { units: ['独一村'] }],
    ['all open', { units: ['甲村', '乙村'], open: [0, 1] }],
    ['none open', { units: ['甲村', '乙村'] }],
    ['names that begin with a sign, and signs that no file holds', { units: ['=HYPERLINK("x")', '+1村', '@村', '甲\u0001村\ud800'], reason: '说明\u0007第一行\n第二行' }],
    ['a reason longer than a page', { units: ['甲村'], items: 1, reason: '很长的说明，'.repeat(700) }],
  ])('%s: each sheet is made, every unit is on it, and no row is too high', (_, given) => {
    const from = madeUp(given);
    for (const laid of laidOf(from)) {
      expect(Math.max(...laid.rows.map(({ height }) => height)), laid.sheet.kind).toBeLessThanOrEqual(409);
      const all = textsOf(laid).join('\n');
      // eslint-disable-next-line no-control-regex -- what no file of workbooks holds
      expect(all).not.toMatch(/[\u0000-\u0008\u000b-\u001f]/);
      if (['summary', 'ranking', 'unit-pages', 'item-scores', 'notice'].includes(laid.sheet.kind)) for (const unit of given.units) expect(all).toContain(unit.replace(/[\u0001\ud800]/g, '')); // eslint-disable-line no-control-regex
      expect(laid.sheet.mark === null).toBe(!('open' in given));
    }
  });

  it('a reason longer than a page is there whole, over several rows', () => {
    const reason = '很长的说明，'.repeat(700);
    const laid = byKind(laidOf(madeUp({ units: ['甲村'], items: 1, reason })), 'unit-pages');
    const column = laid.rows.map(({ cells }) => cells.at(-1)?.value ?? '').join('');
    expect(column.replaceAll('事由和依据', '')).toContain(reason);
  });
});

describe('charts', () => {
  it.each([['村', 24], ['村民委员会驻村帮扶工作领导小组办公室', 24], ['村', 60]])('stand over the figures of every unit, however far the table runs: …%s, %i units', (name, count) => {
    const units = Array.from({ length: count }, (_, at) => `某某镇第${at + 1}${name}`);
    const laid = byKind(laidOf(madeUp({ units })), 'charts');
    const named = laid.charts.flatMap(({ table }) => laid.rows.slice(table.row, table.row + table.rows)).map(({ cells }) => cells[0]);
    expect(named.every((cell) => cell?.role === 'text')).toBe(true);
    expect(named.map((cell) => cell?.value).filter((value) => String(value).startsWith('某某镇')).sort()).toEqual([...units].sort());
  });
});

describe('pay', () => {
  it('is added up exactly, from least to greatest while a sum is open', () => {
    const from = madeUp({ units: ['甲村', '乙村', '丙村'] });
    const pays = [{ base: 0.1, performance: 100.2, total: 100.3 }, { base: 0.2, performance: { low: 0, high: 50.5 }, total: { low: 0.2, high: 50.7 } }, { base: null, performance: null, total: null, awards: { bonus: 5 } }];
    const units = from.scoring.answer.units.map((unit, at) => ({ ...unit, pay: pays[at]! }));
    const laid = byKind(laidOf({ ...from, scoring: { ...from.scoring, answer: { ...from.scoring.answer, units } } }), 'pay');
    const lines = laid.rows.map(({ cells }) => cells.map((cell) => cell?.value ?? ''));
    const head = lines.find((line) => line.includes('应发合计'))!;
    const sums = lines.find((line) => line.includes('合计'))!;
    const under = (name: string): string | number => sums[head.indexOf(name)]!;
    expect([under('基本'), under('绩效'), under('奖励（bonus）'), under('应发合计')]).toEqual([0.3, '100.2 ~ 150.7', 5, '100.5 ~ 151']);
  });
});

describe('places of the best grade', () => {
  it('stand once for each group, with who has one and who stands equal for the last', () => {
    const from = madeUp({ units: ['甲村', '乙村', '丙村'] });
    const rulebook = { ...from.scoring.rulebook, grades: [{ code: 'best', name: '优秀' }] };
    const units = from.scoring.answer.units.map((unit, at) => ({ ...unit, grade: at === 0 ? 'best' : null, eligibility: [{ code: 'quota', who: '同一序列', clause: '十', message: '优秀名额', places: 2, used: 1, tied: ['乙村', '丙村'] }] }));
    const laid = byKind(laidOf({ ...from, scoring: { ...from.scoring, rulebook, answer: { ...from.scoring.answer, units } } }), 'quota');
    const rows = laid.rows.map(({ cells }) => cells.map((cell) => cell?.value ?? '')).filter((line) => line[0] === 1);
    expect(rows).toEqual([[1, '村', 3, 2, 1, '优秀：甲村', '乙村、丙村', '优秀名额（十）']]);
  });
});
