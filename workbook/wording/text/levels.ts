import type { Level } from './symbols';

/** Levels of government by the words for them; 区 stands beside 县. */
const NAMES: readonly (readonly [Level, string])[] = [
  ['national', '国家级|国家部委级?|国家|中央级|中央|党中央、?国务院|国务院|中办、?国办|中办|国办|全国性|全国|国字号'],
  ['provincial', '省部级|省级|省委、?省政府|省委办公厅|省政府办公厅|省委办|省委|省政府|省厅|自治区级|省、自治区级'],
  ['municipal', '地厅级|市厅级|地市级|市厅级|市级|州级|市委、?市政府|市委办公?室?|市委|市政府'],
  ['county', '县（[市区、旗]{1,5}）级|县市区级|县区级|区县级|县处级|县级|区级|旗级|县委、?县政府|县委办公室|县委办|区委、?区政府|县委|县政府|区委|区政府'],
  ['township', '乡镇级|乡（镇）级|镇级|乡级|街道级|镇街级'],
];
const SHORT: Readonly<Record<string, Level>> = { 国: 'national', 国家: 'national', 中央: 'national', 全国: 'national', 省: 'provincial', 市: 'municipal', 县: 'county', 区: 'county', 县区: 'county', 乡镇: 'township', 乡: 'township', 镇: 'township' };

/** 全国、全省、全市推广, 全省性会议: only in a row, or as such; 全市平均 is no level. */
const WHOLE = /全(?:国|省|市|县|区|镇|乡)(?:(?:、|\/|和|及|或)全(?:国|省|市|县|区|镇|乡)){1,4}(?!平均|排名|各|范围内?的?平均|[乡镇村])|全(?:省|市|县|区)性/y;
const WHOLE_PIECE = /全([国省市县区镇乡])性?/g;

const LONG = new RegExp(NAMES.map(([, words]) => `(${words})`).join('|'), 'y');
const ONE = '(?:国家|中央|全国|国|省|市|县区|县|区|乡镇|乡|镇)';
/** 中央、省、市; 省、市、县三级; 省市县级: short names count only in a row, or where somebody praises or blames. */
const ROW = new RegExp(`${ONE}级?(?:(?:、|/|和|及|或)${ONE}级?){1,4}(?![委府局办直管监场民区长])|(?:国家|国|省|市|县|区|乡|镇){2,4}(?=[两二三四五]?级)`, 'y');
const ACTS = '通报|表彰|表扬|批评|奖|媒体|采用|采纳|推广|刊|转发|肯定|批示|约谈|挂牌|督办|主流';
const ALONE = new RegExp(`${ONE}(?=(?:主要|有关)?(?:${ACTS}))`, 'y');
const PIECE = new RegExp(`${ONE}|级`, 'g');

/** 社区, 园区, 辖区: no part of a government. */
const NO_DISTRICT = /[社园小景辖校片厂库矿林城]/;

export interface FoundLevel {
  readonly level: Level;
  readonly at: number;
  readonly length: number;
}

/** The levels that are named at a place: several where short names stand in a row. */
export function levelsAt(text: string, at: number): FoundLevel[] {
  if (text[at] === '区' && NO_DISTRICT.test(text[at - 1] ?? '')) return [];
  WHOLE.lastIndex = at;
  const whole = text[at] === '全' ? WHOLE.exec(text) : null;
  if (whole) return [...whole[0].matchAll(WHOLE_PIECE)].map((piece) => ({ level: SHORT[piece[1] as string] as Level, at: at + piece.index, length: piece[0].length }));
  ROW.lastIndex = at;
  const row = ROW.exec(text);
  if (row) {
    const found: FoundLevel[] = [];
    for (const piece of row[0].matchAll(PIECE)) {
      const level = SHORT[piece[0]];
      const last = found[found.length - 1];
      if (level !== undefined) found.push({ level, at: at + piece.index, length: piece[0].length });
      else if (last !== undefined) found[found.length - 1] = { ...last, length: at + piece.index + 1 - last.at };
    }
    return found;
  }
  LONG.lastIndex = at;
  const long = LONG.exec(text);
  if (long) {
    const which = NAMES[long.slice(1).findIndex((each) => each !== undefined)];
    return which ? [{ level: which[0], at, length: long[0].length }] : [];
  }
  const before = text[at - 1];
  if (before === '全' || before === '本' || before === '各' || before === '城' || before === '上') return [];
  ALONE.lastIndex = at;
  const alone = ALONE.exec(text);
  return alone ? [{ level: SHORT[alone[0]] as Level, at, length: alone[0].length }] : [];
}
