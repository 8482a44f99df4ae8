import { readdirSync } from 'node:fs';
import { join } from 'node:path';
import { describe, expect, it } from 'vitest';
import type { Catalogue, Text } from '../shared/i18n/language';
import { outcomeKinds } from '../shared/kinds';
import { conditionKinds } from '../shared/kinds/conditions';
import { gathers } from '../shared/kinds/gather';
import { measures } from '../shared/kinds/measures';
import { puttings } from '../shared/kinds/putting';
import { scales } from '../shared/kinds/scales';
import { sources } from './lib/sources';

/** Every text of every catalogue, as it is written: what is said nowhere in a test is looked at here, too. */
const folder = join(import.meta.dirname, '../shared/i18n');
const files = readdirSync(folder, { recursive: true, encoding: 'utf8' }).filter((name) => name.endsWith('.ts') && !name.endsWith('.test.ts')).sort();

const isText = (value: unknown): value is Text => typeof value === 'object' && value !== null && 'zh' in value;
const texts: (Text & { readonly at: string })[] = [];
for (const file of files) {
  const module = (await import(join(folder, file))) as Record<string, unknown>;
  for (const [name, catalogue] of Object.entries(module)) {
    if (typeof catalogue !== 'object' || catalogue === null) continue;
    for (const [key, text] of Object.entries(catalogue)) if (isText(text)) texts.push({ ...text, at: `${file} ${name}.${key}` });
  }
}

/** What each measure, scale, way of gathering and of putting together, condition and outcome says stands in its own file. */
const spoken = { measures, scales, gathers, puttings, conditionKinds, outcomeKinds };
for (const [list, kinds] of Object.entries(spoken)) {
  for (const kind of kinds) {
    const [name] = [('of' in kind && kind.of) || ('by' in kind && kind.by) || ('per' in kind && kind.per) || ('kind' in kind && kind.kind)];
    for (const [key, text] of Object.entries((kind.words ?? {}) as Catalogue)) texts.push({ ...text, at: `${list} ${String(name)}.${key}` });
  }
}

const failing = (wrong: (text: Text & { readonly at: string }) => boolean): string[] => [...new Set(texts.filter(wrong).map(({ at, zh, en }) => `${at}: ${zh} | ${en}`))];
const slotsOf = (text: string): string => [...new Set([...text.matchAll(/\{(\w+)\}/g)].map(([, slot]) => slot))].sort().join(' ');

/** What stands in the sheets is named as it stands there, also to readers of English. */
const sheetWords = /规则·试算|试例|试|应得|台账|单位|条款|年度|参数|定稿|办法|总分|名次|键|值|规则|基本信息|考核对象|换算|不含|含/gu;

describe('the catalogues', () => {
  it('are all walked through', () => {
    expect(texts.length).toBeGreaterThan(900);
    expect(new Set(texts.map(({ at }) => at.split(' ')[0])).size).toBeGreaterThan(25);
  });

  it('hold what every general way of scoring says, which stands beside it', () => {
    const silent = [...measures, ...scales, ...gathers, ...puttings, ...conditionKinds].filter(({ words }) => Object.keys(words).length === 0);
    expect(silent).toEqual([]);
  });

  it('have something to say in both languages', () => {
    expect(failing(({ zh, en }) => typeof zh !== 'string' || typeof en !== 'string' || zh === '' || en === '')).toEqual([]);
  });

  it('fill the same slots in both', () => {
    // Chinese counts in measure words, which come in as `{unit}`.
    const slots = ({ at, zh, en }: Text & { readonly at: string }): [string, string] => (/\.change(More|Ranks)$/.test(at) ? [slotsOf(zh.replace('{unit}', '')), slotsOf(en)] : [slotsOf(zh), slotsOf(en)]);
    expect(failing((text) => slots(text)[0] !== slots(text)[1])).toEqual([]);
  });

  it('are free of Chinese in English but for what stands in sheets', () => {
    expect(failing(({ en }) => /[\p{Script=Han}，。；：（）、！？～]/u.test(en.replace(sheetWords, '')))).toEqual([]);
  });

  it('are free of English sentences and of Latin punctuation in Chinese', () => {
    expect(failing(({ zh }) => /[a-z]{2,} [a-z]{2,} [a-z]{2,}/i.test(zh.replace(/\{\w+\}/g, '')))).toEqual([]);
    expect(failing(({ zh }) => /\p{Script=Han}[;:,!?()]|[;:,!?()]\p{Script=Han}|["']\p{Script=Han}|\.{3}/u.test(zh))).toEqual([]);
  });

  it('say one cell, two cells: a word after a number hangs on it', () => {
    // Numbers that are fixed, that begin at two, or that are no count.
    const never = /\{(limit|digits|years|value|line|distance|total|score|low|high|sum|raw|of|ratio|by|fields|n|cut|max|min|full)\}|^[^{]*(These|Do these|all|All) \{count\}|last, \{times\}|read, deductions and counts/;
    const plain = /\{(\w+)\} (?:more |scoring )?(cells|rows|columns|tables|sheets|units|items|records|questions|formulas|points|places|seconds|parts|entries|characters|changes|candidates|ranks|checks|times|people|are|were|have|do)\b/;
    expect(failing(({ en }) => plain.test(en) && !never.test(en))).toEqual([]);
  });

  it('name the slot that a word hangs on among their slots', () => {
    expect(failing(({ zh, en }) => [zh, en].some((text) => [...text.matchAll(/\{(\w+):/g)].some(([, slot]) => !text.includes(`{${slot}}`))))).toEqual([]);
  });

  it('leave no mark of a missing figure or of one without end, no doubled mark and no blank at an end of a sentence', () => {
    expect(failing(({ zh, en }) => /Infinity|∞|NaN|undefined|[，。；：]{2}| {2}/.test(`${zh}|${en}`) || /[。；] | [，。；：]/.test(zh))).toEqual([]);
  });
});

describe('what the add-in shows', () => {
  it('takes its commas, brackets and stops from a catalogue too, for they are of a language', () => {
    const fixed = /join\('[、；，]'\)|（[{$]|\}）|\}[：。；、][{$<]/u;
    const shown = sources().filter(({ path, isTest }) => !isTest && /^addin\/(pane|functions)\//.test(path) && !path.includes('/testing/'));
    expect(shown.length).toBeGreaterThan(100);
    expect(shown.flatMap(({ path, text }) => text.split('\n').flatMap((line, at) => (fixed.test(line) && !line.includes("=== 'zh'") && !/^\s*(\/?\*|\/\/)/.test(line) ? [`${path}:${at + 1}`] : [])))).toEqual([]);
  });
});
