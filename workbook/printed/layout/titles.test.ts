import { describe, expect, it } from 'vitest';
import { titleOf } from './titles';

describe('a heading', () => {
  it.each([
    ['第一部分 基础工作（30分）', { level: 0, number: '一', name: '基础工作', weight: 30 }],
    ['（二）党的建设', { level: 2, number: '二', name: '党的建设', weight: null }],
    ['（1）学习教育（5分）', { level: 4, number: '1', name: '学习教育', weight: 5 }],
    ['① 组织建设（10分）', { level: 5, number: '①', name: '组织建设', weight: 10 }],
    ['⑫阵地建设', { level: 5, number: '⑫', name: '阵地建设', weight: null }],
  ])('is taken apart: %s', (text, title) => expect(titleOf(text)).toMatchObject(title));
});
