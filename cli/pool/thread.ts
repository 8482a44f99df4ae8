import { parentPort } from 'node:worker_threads';
import { cliWords } from '../../shared/i18n/cli';
import { say } from '../../shared/i18n/language';
import { failed } from '../commands/told';
import type { Task } from '../task';
import { perform } from './perform';

/** In a thread: one workbook after the other, nothing kept between them. */
export function serveThread(): void {
  parentPort?.on('message', (task: Task) => {
    perform(task)
      .catch((error: unknown) => failed(task, 'unreadable', say(cliWords, 'faulted', task.language, { file: task.file, detail: error instanceof Error ? error.message : String(error) })))
      .then((done) => parentPort?.postMessage(done), () => undefined);
  });
}
