import type { Level, Role } from '../../shared/contract/request';
import type { ItemView, Named } from '../../shared/contract/rulebook-view';
import type { Text } from '../../shared/i18n/language';
import type { Cell } from '../model/grid';
import { wordKey } from '../model/text';

/** The five levels, with the words that cells hold for them; the usual one first. */
export const levelWords: readonly (Named & { readonly code: Level })[] = [
  { code: 'national', name: '国家级', en: 'national level', words: ['国级', '国家', '国', '中央', '中央级', '全国', '央级'] },
  { code: 'provincial', name: '省级', en: 'provincial level', words: ['省', '全省', '省部级', '部级'] },
  { code: 'municipal', name: '市级', en: 'municipal level', words: ['市', '全市', '地市级', '地级市', '市州级', '市厅级', '厅级'] },
  { code: 'county', name: '县级', en: 'county level', words: ['县', '区级', '区', '县区级', '区县级', '县区', '区县', '全县', '全区', '县处级', '处级'] },
  { code: 'township', name: '乡镇级', en: 'township level', words: ['乡镇', '镇级', '镇', '乡级', '乡', '镇乡级', '街道', '街道级'] },
];

export const roleWords: readonly (Named & { readonly code: Role })[] = [
  { code: 'leader', name: '主要领导', en: 'principal leader', words: ['主要负责人', '主要领导干部', '正职', '一把手'] },
  { code: 'deputy', name: '分管副职', en: 'deputy in charge', words: ['分管领导', '分管负责人', '副职'] },
  { code: 'key', name: '主要作用人', en: 'key person', words: ['责任人', '主要作用人/责任人', '主要责任人', '起主要作用', '起主要作用人员'] },
  { code: 'self', name: '本人', en: 'the person', words: ['个人'] },
];

/** What a unit says of an item that is no task of its own. */
const noTask: Named = { code: 'none', name: '无此项任务', en: 'no such task', words: ['无任务', '无此任务', '无该项任务', '没有此项任务', '没有任务', '不涉及', '不承担'] };

/** The words that may stand for the kind of an item's row. */
export function kindsOf(item: Pick<ItemView, 'kinds' | 'without'> | null): readonly Named[] {
  return [...(item?.kinds ?? []), ...(item?.without ? [noTask] : [])];
}

/** The code that a cell's word stands for: a name, a further word, or the code itself. */
export function codeOf(cell: Cell, words: readonly Named[]): string | null {
  const key = wordKey(cell);
  if (key === '') return null;
  const hit = words.find((named) => keysOf(named).includes(key));
  return hit ? hit.code : null;
}

export function levelsOf(item: ItemView | null): readonly Named[] {
  return item?.levelWords ? [...levelWords, ...item.levelWords] : levelWords;
}

/** `国家级、省级、市级`, for messages. */
export function listOf(words: readonly Named[]): Text {
  // A name that is itself a list would run into the next one.
  const quote = words.some(({ name }) => name.includes('、'));
  return {
    zh: words.map(({ name }) => (quote ? `“${name}”` : name)).join('、'),
    en: words.map((named) => named.en ?? `${named.name} (${named.code})`).join(', '),
  };
}

const keys = new WeakMap<Named, readonly string[]>();

function keysOf(named: Named): readonly string[] {
  let known = keys.get(named);
  if (!known) {
    known = [named.code, named.name, ...(named.en === undefined ? [] : [named.en]), ...(named.words ?? [])].map(wordKey);
    keys.set(named, known);
  }
  return known;
}
