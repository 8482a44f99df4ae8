import type { Cell, Grid } from '../../model/grid';
import { readRuleSheets } from '../read';
import type { RulesReading } from '../types';

export const grid = (cells: readonly (readonly Cell[])[], sheet = '规则'): Grid => ({ sheet, row: 0, column: 0, cells, merges: [] });

/** 基本信息 that says what every document must say. */
export const INFO: readonly (readonly Cell[])[] = [['基本信息'], ['项目', '内容'], ['标题', '考核办法'], ['考核对象', '乡镇']];

/** The rules of one sheet: a block of items, 基本信息 below it. */
export function read(items: readonly (readonly Cell[])[], ...more: readonly (readonly Cell[])[]): RulesReading {
  const [reading] = readRuleSheets([grid([...items, [], ...more, [], ...INFO])]);
  if (!reading) throw new Error('nothing was read');
  return reading;
}

export const HEADINGS = ['序号', '考核内容', '权重', '取数', '换算', '参数'] as const;

/** One item under the usual headings. */
export const readItem = (...cells: readonly Cell[]): RulesReading => read([HEADINGS, cells]);

export const itemsOf = ({ draft }: RulesReading): Record<string, unknown>[] => (draft as { items: Record<string, unknown>[] }).items;
export const errorsOf = ({ faults }: RulesReading): string[] => faults.filter(({ severity }) => severity === 'error').map(({ address, text }) => `${address} ${text.zh}`);
