import type { Authenticate } from './access/gate';
import { preferredLanguage } from './http/language';
import { securityHeaders } from './http/headers';
import type { Reply } from '../shared/service/reply';
import type { Asked } from './http/message';
import { acceptsGzip, packed } from './http/packing';
import { busy, problem, Refused } from '../shared/service/problem';
import { lengthOf } from './http/blocks';
import { isShort, readBody } from './http/body';
import type { MemoryBudget } from './http/memory-budget';
import type { Log } from './log';
import type { Route } from './routes/route';
import { LIMITS } from '../shared/contract/limits';
import type { Language } from '../shared';
import { outcomeOf, type Outcome } from './workers/outcome';
import { AT_ONCE, type WorkerPool } from './workers/worker-pool';

/** What the service stands on; the same in Azure, at a desk and in tests. */
export interface Parts {
  readonly authenticate: Authenticate;
  readonly workerPool: WorkerPool;
  readonly memoryBudget: MemoryBudget;
}

/**
 * Answers one request, whichever host it came through: language, credentials, body, the route's
 * own work, headers. Never throws, and says nothing of the request but route, status, time and sizes.
 */
export async function serve(
  parts: Parts,
  route: Route,
  asked: Asked,
  params: Readonly<Record<string, string>>,
  log: Log,
): Promise<Reply> {
  const started = performance.now();
  const language = preferredLanguage(asked.headers.get('accept-language'));
  const gzip = acceptsGzip(asked.headers.get('accept-encoding'));
  let outcome: Outcome;
  let bytesIn = 0;
  const share = parts.memoryBudget.share();
  try {
    if (route.access === 'caller') await parts.authenticate(asked);
    if (route.method === 'GET') outcome = { reply: route.answer({ asked, params, language }) };
    else {
      // A long one that would be refused anyway is refused before it takes any room.
      if (parts.workerPool.isFull && !isShort(asked, AT_ONCE.bytes)) throw busy();
      const body = await readBody(asked, LIMITS.bodyBytes, share);
      bytesIn = lengthOf(body);
      outcome = await parts.workerPool.run(route, { route: route.name, body, language, gzip });
    }
  } catch (error) {
    outcome = outcomeOf(error, language);
  } finally {
    share.giveBack();
  }
  const reply = finished(packed(replyTo(outcome, language, log), gzip), language);
  const ms = Math.round(performance.now() - started);
  log.info(`${route.name} ${reply.status} ${ms}ms in=${bytesIn} out=${reply.body.length}`);
  return reply;
}

/** An address or method that no route answers. */
export function refusal(reason: Refused, asked: Asked): Reply {
  const language = preferredLanguage(asked.headers.get('accept-language'));
  return finished(problem(reason, language), language);
}

function replyTo(outcome: Outcome, language: Language, log: Log): Reply {
  if ('reply' in outcome) return outcome.reply;
  const id = crypto.randomUUID().slice(0, 8);
  const { name, frames } = outcome.fault;
  log.error(`fault ${id}: ${name}\n  ${frames.join('\n  ')}`);
  return problem(new Refused('fault', 'fault', { id }), language);
}

function finished(reply: Reply, language: Language): Reply {
  const own = {
    'content-language': language === 'zh' ? 'zh-CN' : 'en',
    vary: 'Accept-Language, Accept-Encoding',
  };
  return { ...reply, headers: { ...securityHeaders, ...own, ...reply.headers } };
}
