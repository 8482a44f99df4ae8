/** Entry of the worker of the page in which requests are worked out where no service is asked. */
import '../without-eval';
import { builtIn } from '../../shared/built-in';
import { answersHere } from '../../shared/service/answer';
import type { Outcome, Task } from './messages';

const answer = answersHere(builtIn);

self.addEventListener('message', ({ data }: MessageEvent<Task>) => self.postMessage(outcomeOf(data)));

function outcomeOf({ path, body, language }: Task): Outcome {
  try {
    const reply = answer({ path, body: body === null ? null : new TextEncoder().encode(body), language });
    return { status: reply.status, text: reply.body as string };
  } catch (error) {
    console.error(error);
    return null;
  }
}
