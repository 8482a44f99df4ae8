import { ServiceFailure } from '../scoring-client/failure';
import { detailOf, tooLarge, type Call } from '../scoring-client/network/http';
import type { Outcome, Task } from './messages';

/** The part of a worker that is used; tests stand in for it. */
export type EngineWorker = Pick<Worker, 'postMessage' | 'terminate' | 'onmessage' | 'onerror'>;

/** The way to the engine on this machine: calls one after another, each answered as the service would have answered it. */
export class LocalEngine {
  #worker: EngineWorker | null = null;
  #last: Promise<unknown> = Promise.resolve();

  constructor(private readonly start: () => EngineWorker) {}

  /** Throws `ServiceFailure` alone. */
  readonly call = ({ path, body, pieces, language, signal }: Call): Promise<unknown> => {
    const text = pieces ? [...pieces()].map((piece) => piece.text).join('') : body === undefined ? null : JSON.stringify(body);
    const answer = this.#last.then(async () => answerIn(await this.#worked({ path, body: text, language }, signal), text?.length ?? 0));
    this.#last = answer.catch(() => undefined);
    return answer;
  };

  /** What nobody waits for any more is given up with the worker that does it: nothing else stops it. */
  #worked(task: Task, signal: AbortSignal | undefined): Promise<Outcome> {
    if (signal?.aborted) return Promise.reject(new ServiceFailure('cancelled'));
    return new Promise((resolve, reject) => {
      const end = (failure: ServiceFailure): void => {
        signal?.removeEventListener('abort', cancel);
        this.#worker?.terminate();
        this.#worker = null;
        reject(failure);
      };
      const cancel = (): void => end(new ServiceFailure('cancelled'));
      signal?.addEventListener('abort', cancel);
      try {
        const worker = (this.#worker ??= this.start());
        worker.onmessage = ({ data }: MessageEvent<Outcome>) => {
          signal?.removeEventListener('abort', cancel);
          resolve(data);
        };
        worker.onerror = () => end(new ServiceFailure('local-failed'));
        worker.postMessage(task);
      } catch {
        end(new ServiceFailure('local-failed'));
      }
    });
  }
}

function answerIn({ status, text }: Outcome, size: number): unknown {
  const answer = JSON.parse(text) as unknown;
  if (status === 200) return answer;
  throw status === 413 ? tooLarge(size) : new ServiceFailure('refused', { detail: detailOf(answer) ?? '' });
}
