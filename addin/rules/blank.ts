import { blockNamed, type Block } from '../../workbook/rule-sheet/blocks';
import { layOut } from '../../workbook/rule-sheet/plan';
import type { RuleSheetPlan } from '../../workbook/rule-sheet';
import { BlockWriter, Refusals } from '../../workbook/rule-sheet/writer';

/** What an office says of the whole first, each line of it to be filled in. */
const asked = ['标题', '适用年度', '考核周期', '考核对象', '权重合计', '发文单位', '文号'];

/** An empty sheet of rules: the headings with what may stand below each, and the lines of what is said of the whole. */
export function blankPlans(title: string): readonly RuleSheetPlan[] {
  const writer = (name: string): BlockWriter => new BlockWriter(blockNamed(name) as Block, new Refusals());
  const info = writer('info');
  for (const key of asked) info.rows.push(new Map([['key', key]]));
  return layOut([writer('items'), info], title, {});
}
