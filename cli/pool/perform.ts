import { Unreadable } from '../book/open';
import { checkOne } from '../commands/check';
import { rulesOne } from '../commands/rules';
import { scoreOne } from '../commands/score';
import { failed } from '../commands/told';
import type { Done, Task } from '../task';

const commands = { score: scoreOne, check: checkOne, rules: rulesOne } as const satisfies Record<Task['command'], (task: Task) => Promise<Done>>;

/** Does what is to be done with one workbook. */
export async function perform(task: Task): Promise<Done> {
  try {
    return await commands[task.command](task);
  } catch (error) {
    if (error instanceof Unreadable) return failed(task, 'unreadable', error.message);
    throw error;
  }
}
