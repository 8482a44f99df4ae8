import type { Catalogue } from './language';

/** What is said of the rules that a workbook carries itself, where they keep a ledger from being scored. */
export const ownRulesWords = {
  'rules-fault': {
    zh: '规则还不能用来计分（{cell}）：{detail}',
    en: 'The rules cannot be scored by yet ({cell}): {detail}',
  },
  'rules-doubt': {
    zh: '规则（{cell}）：{detail}',
    en: 'Rules ({cell}): {detail}',
  },
  'rules-empty': {
    zh: '“{value}”里没有读出可以计分的规则。',
    en: '“{value}” holds no rules that can be scored by.',
  },
  'rules-overlap': {
    zh: '“{value}”和“{other}”是同一办法的两个版本，适用的年度有重叠（{years}）：请写清各自适用的年度，一年只能用一版。',
    en: '“{value}” and “{other}” are two editions of the same rules for overlapping years ({years}). Say for which years each holds: a year has one edition.',
  },
  'rules-year': {
    zh: '{where}：没有适用于{year}年的规则，工作簿里的规则适用于{allowed}。',
    en: '{where}: no rules hold for {year}; those in the workbook hold for {allowed}.',
  },
  'rules-no-year': {
    zh: '没有适用于{year}年的规则，工作簿里的规则适用于{allowed}。',
    en: 'No rules hold for {year}; those in the workbook hold for {allowed}.',
  },
  'rules-several': {
    zh: '工作簿里有几套规则都可能用于“{value}”：{allowed}。请在任务窗格里选定一套，或在“参数”表的“办法”一行写上它的名称。',
    en: 'Several rules in the workbook may be meant for “{value}”: {allowed}. Choose one in the task pane, or name it on the row 办法 of the sheet of parameters.',
  },
} as const satisfies Catalogue;

export type OwnRulesWord = keyof typeof ownRulesWords;

/** The years for which rules hold. */
export const yearsWords = {
  every: { zh: '各年度', en: 'every year' },
  one: { zh: '{from}年', en: '{from}' },
  span: { zh: '{from}年至{to}年', en: '{from} to {to}' },
  from: { zh: '{from}年起', en: '{from} on' },
  to: { zh: '{to}年及以前', en: '{to} and before' },
} as const satisfies Catalogue;
