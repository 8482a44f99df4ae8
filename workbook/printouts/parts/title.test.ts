import { expect, it } from 'vitest';
import { subjectOf } from './title';

it.each([
  ['北景港镇2019年各村脱贫攻坚工作考核计分办法', '北景港镇2019年各村脱贫攻坚工作考核'],
  ['招商引资考核奖励办法（示例）', '招商引资考核'],
  ['区脱贫攻坚工作激励和约谈机制（试行）', '区脱贫攻坚工作激励和约谈'],
  ['某某镇机关干部考核(试行)（2020年修订）', '某某镇机关干部考核'],
  ['办法', '办法'],
])('the subject of 《%s》 is %s', (title, subject) => {
  expect(subjectOf(title)).toBe(subject);
});
