import { parentPort } from 'node:worker_threads';
import { builtIn } from '../../shared';
import { computingRoutes } from '../routes/computing';
import { perform, type Outcome, type Task } from './outcome';

const routes = computingRoutes(builtIn);

/** Entry of the thread beside the one that answers requests: one task at a time, nothing kept. */
parentPort?.on('message', (task: Task) => {
  const route = routes.find((candidate) => candidate.name === task.route);
  if (!route) throw new Error('no such work');
  answer(perform(route, task));
});

/** Bytes move to the other thread without being copied. */
function answer(outcome: Outcome): void {
  const body = 'reply' in outcome ? outcome.reply.body : '';
  const owned = body instanceof Uint8Array && body.buffer instanceof ArrayBuffer ? [body.buffer] : [];
  parentPort?.postMessage(outcome, owned);
}
