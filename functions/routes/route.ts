import type { Compute } from '../../shared/service/computing';
import type { Reply } from '../../shared/service/reply';
import type { Call } from '../http/message';

interface Named {
  /** The function's name in Azure and in logs. */
  readonly name: string;
  /** Below the prefix `api`; `{name}` is a parameter, as Azure writes it. */
  readonly path: string;
  /** Who may call: `anyone`, or a `caller` with credentials wherever the service asks for them. */
  readonly access: 'anyone' | 'caller';
}

/** Answers at once from what is built in. */
export interface ReadingRoute extends Named {
  readonly method: 'GET';
  readonly answer: (call: Call) => Reply;
}

/** Answers from the body of the request alone, so that a long one can run in a thread beside the one that answers requests. */
export interface ComputingRoute extends Named {
  readonly method: 'POST';
  readonly compute: Compute;
}

export type Route = ReadingRoute | ComputingRoute;
