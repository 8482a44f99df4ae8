import { scoreOne } from '../commands/score';
import type { Done, Task } from '../task';

/** Does what is to be done with one workbook. */
export function perform(task: Task): Promise<Done> {
  return scoreOne(task);
}
