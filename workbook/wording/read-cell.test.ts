import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { readCell } from './read-cell';
import { cell, examples, traps } from './testing/cells';
import type { CellReading, PrintedCell, Read } from './types';

const rulesOf = ({ reads }: CellReading): Omit<Read, 'rests_on'>[] => reads.map(({ rests_on: _, ...rule }) => rule);

describe('a cell', () => {
  it.each(examples)('is read: %s', (_, printed, rules) => {
    const reading = readCell(printed);
    expect(rulesOf(reading)).toEqual(rules);
    for (const { rests_on } of reading.reads) {
      expect(rests_on.length).toBeGreaterThan(0);
      for (const piece of rests_on) expect(printed.text).toContain(piece);
    }
    expect(reading.open_at).toHaveLength(reading.open.length);
  });

  it.each(traps.map((trap) => [trap.text, trap] as const))('gives nothing: %s', (_, trap) => {
    expect(readCell(trap)).toMatchObject({ reads: [], open: [], not_understood: [] });
  });
});

/** Ways in which the same words come out of Word, Excel and web pages. */
const widen = (text: string): string => text.replace(/[0-9%,;:().+]/g, (char) => String.fromCharCode(char.charCodeAt(0) + 0xfee0));
const narrow = (text: string): string => text.replace(/；/g, ';').replace(/：/g, ':').replace(/（/g, '(').replace(/）/g, ')');
const HAN = '零一二三四五六七八九';
const inHan = (text: string): string => text.replace(/(?<![\d.])([1-9])(?=(?:分|个百分点|次|处|条)(?![\d—]))(?!分钟)/g, (_, digit: string) => HAN[Number(digit)] as string);

describe('damage that can be repaired', () => {
  it.each(examples)('of width changes no rule: %s', (_, printed, rules) => {
    expect(rulesOf(readCell({ ...printed, text: widen(printed.text) }))).toEqual(rules);
    expect(rulesOf(readCell({ ...printed, text: narrow(printed.text) }))).toEqual(rules);
  });

  it.each(examples)('of numerals changes no rule: %s', (_, printed, rules) => {
    expect(rulesOf(readCell({ ...printed, text: inHan(printed.text) }))).toEqual(rules);
  });

  it.each(examples.filter(([, { column }]) => column === '计分细则'))('by spaces and broken lines anywhere changes no rule: %s', (_, printed, rules) => {
    const characters = [...printed.text];
    fc.assert(
      fc.property(fc.array(fc.tuple(fc.nat(characters.length - 1), fc.constantFrom(' ', '\n', '\u3000', '\r\n')), { maxLength: 6 }), (cuts) => {
        const text = characters.map((char, at) => char + cuts.filter(([place]) => place === at).map(([, space]) => space).join('')).join('');
        expect(rulesOf(readCell({ ...printed, text }))).toEqual(rules);
      }),
      { numRuns: 40 },
    );
  });
});

describe('the figures of a cell', () => {
  it('alone decide those of its rule', () => {
    fc.assert(
      fc.property(fc.integer({ min: 50, max: 99 }), fc.integer({ min: 1, max: 5 }), fc.integer({ min: 1, max: 40 }), (from, each, tenths) => {
        const points = tenths / 10;
        const reading = readCell(cell(`合格率达到${from}%得满分，每低${each}个百分点扣${points}分，扣完为止`));
        expect(rulesOf(reading)).toEqual([{ kind: 'measured', weight: 10, measure: { of: 'ratio' }, scale: { by: 'steps', from: from / 100, below: { each: each / 100, points: -points } } }]);
      }),
    );
  });

  it('are asked where they are damaged', () => {
    expect(readCell(cell('完成得1O分，未完成不得分')).open.join()).toContain('1O分');
    const lost = readCell(cell('80%—90%得1015分，90%—100%得1520分', 20));
    expect(lost.reads).toEqual([]);
    expect(lost.not_understood).toEqual(['得1015分', '得1520分']);
  });
});

describe('a clause', () => {
  const clauses = ['迟报一次扣0.3分', '漏报一次扣0.6分', '错报一次扣0.9分', '瞒报一次扣1.2分'];

  it('that is taken away takes its rate with it, and no other', () => {
    fc.assert(
      fc.property(fc.subarray(clauses, { minLength: 2 }), (left) => {
        const [rule] = rulesOf(readCell(cell(`${left.join('，')}，扣完为止`)));
        expect((rule as { rates: { kind: string }[] }).rates.map(({ kind }) => kind)).toEqual(left.map((each) => each.slice(0, 2)));
      }),
    );
  });

  it('that nobody can place keeps the rule away and is shown', () => {
    for (const unknown of ['情节严重的加倍扣分', '第三次起每次扣2分', '其中重点项目每项扣2分']) {
      const reading = readCell(cell(`每发现1次扣1分，${unknown}`));
      expect(reading.reads, unknown).toEqual([]);
      expect(reading.not_understood.length, unknown).toBeGreaterThan(0);
    }
  });
});

describe('words that mislead', () => {
  it.each([
    ['what is left of the full mark in some case', '缺项的按该项满分的80%计分'],
    ['two figures beside each other', '清运率达98%得4分，管护率达95%得2分'],
    ['a demand on one figure and steps of another', '合格率不低于90%，优秀率每低1个百分点扣1分'],
    ['deadlines of two things', '3月1日前报送方案得10分，10月1日前报送总结得5分'],
    ['a mean that belongs to a name', '平均增长率每低于全县1个百分点扣1分'],
  ])('give no rule, and are shown: %s', (_, text) => {
    const reading = readCell(cell(text));
    expect(reading.reads).toEqual([]);
    expect(reading.not_understood.length).toBeGreaterThan(0);
  });

  it('hold the figure itself where 或等于, 或以上 or 未 say so', () => {
    const bands = [{ to: 0.9, points: 3 }, { above: 0.9, points: 10 }];
    for (const low of ['等于或低于90%', '低于或等于90%', '未超过90%']) {
      expect(rulesOf(readCell(cell(`${low}的得3分，超过90%的得10分`))), low).toMatchObject([{ scale: { by: 'bands', bands } }]);
    }
  });

  it('of last year are asked about where neither a rate nor growth is named', () => {
    expect(readCell(cell('与上年相比每下降1个百分点加0.2分')).open_at.flat()).toContain('/0/measure/of');
    expect(readCell(cell('比上年每增长1个百分点加0.2分')).open_at.flat()).not.toContain('/0/measure/of');
  });

  it('of a third of the places leave every unit on its side', () => {
    const [rule] = rulesOf(readCell(cell('前1/3的得10分，后1/3的得2分，其余得5分')));
    const edges = (rule as unknown as { scale: { bands: { to?: number }[] } }).scale.bands.flatMap(({ to }) => to ?? []);
    fc.assert(fc.property(fc.integer({ min: 1, max: 100_000 }), (thirds) => {
      const units = 3 * thirds;
      for (const [at, place] of [[0, thirds], [1, 2 * thirds]] as const) {
        expect(place / units).toBeLessThanOrEqual(edges[at] as number);
        expect((place + 1) / units).toBeGreaterThan(edges[at] as number);
      }
    }));
  });
});

describe('any text', () => {
  const total = (text: string): void => {
    const reading = readCell(cell(text));
    for (const { rests_on } of reading.reads) for (const piece of rests_on) expect(text).toContain(piece);
    for (const piece of reading.not_understood) expect(text).toContain(piece);
  };

  it('is taken without a fault', () => {
    fc.assert(fc.property(fc.string({ unit: 'binary', maxLength: 200 }), total), { numRuns: 150 });
    const pieces = ['每', '低', '扣', '得', '1', '0.5', '分', '%', '个百分点', '以上', '（含）', '，', '；', '①', '省级', '第一名', '、', '至', '完成率', '不得分', '最高', '其余', '次', '\n', '😀', 'Ⓟ', 'O', '元', '万'];
    fc.assert(fc.property(fc.array(fc.constantFrom(...pieces), { maxLength: 60 }), (parts) => total(parts.join(''))), { numRuns: 400 });
  });

  it.each([['one character', '每'], ['a clause', '每低1个百分点扣1分，'], ['text without marks', '工作情况第1次检查'], ['figures', '1、'], ['marks', '（']])('of ten thousand characters too: %s', (_, piece) => {
    total(piece.repeat(Math.ceil(10_000 / piece.length)));
    total(piece.repeat(Math.ceil(3_900 / piece.length)));
  });
});

describe('words that can be cut in many ways', () => {
  it.each([`${'扣分'.repeat(29)}号最多5分`, `${'以上各项'.repeat(40)}号扣完为止`])('are not tried in all of them: %s', (text) => {
    expect(readCell(cell(text))).toMatchObject({ reads: [], not_understood: [text] });
  });
});

describe('questions', () => {
  it.each([
    ['1天以内得5分，3天以上的不得分', '1天与3天之间的得几分？'],
    ['0.5万元以内得5分，1.2万元以上的不得分', '0.5万元与1.2万元之间的得几分？'],
    ['160%以上得5分，120%至150%得3分，120%以下不得分', '150%与160%之间的得几分？'],
  ])('show figures in the unit of the words: %s', (text, question) => expect(readCell(cell(text, 5)).open).toEqual([question]));

  it('are put in the language that is asked for', () => {
    const printed: PrintedCell = cell('按实际完成比例得分', 6);
    expect(readCell(printed).open).toEqual(['超额完成的，最高以满分为限吗？']);
    expect(readCell(printed, 'en').open).toEqual(['Is the full mark the most, also where the target is passed?']);
  });

  it('reads the rule of a note, whatever the note is called', () => {
    const rule = '发生重大安全事故的，实行一票否决。';
    const read = (text: string) => readCell({ id: 'a', text, weight: null, column: '说明' }).reads;
    expect(read(rule)).toHaveLength(1);
    for (const called of ['注：', '备注:', ' 说明： ', '附注：']) expect(read(called + rule), called).toEqual(read(rule));
  });
});
