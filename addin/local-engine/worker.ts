/** Entry of the worker of the page in which requests are worked out where no service is asked. */
import '../without-eval';
import { builtIn } from '../../shared/built-in';
import { answersHere } from '../../shared/service/answer';
import { textOf } from '../../shared/service/reply';
import type { Outcome, Task } from './messages';

const answer = answersHere(builtIn);

// A fault of the program is an error of the worker: the page hears of it, and the browser writes it down.
self.addEventListener('message', ({ data: { path, body, language } }: MessageEvent<Task>) => {
  const reply = answer({ path, body: body === null ? null : new TextEncoder().encode(body), language });
  self.postMessage({ status: reply.status, text: textOf(reply) } satisfies Outcome);
});
